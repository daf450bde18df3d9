import { expect, test } from 'vitest';
import { proofread } from '../../src/proofread/proofread.ts';
import { readText } from './faults.ts';
import { soundContext } from './sound-text.ts';

/** What is told of a site whose text has a known misspelling on two lines, after these answers. */
function readWith(answers: string) {
  const file = 'di-tich/thu/index.vi.mdx';
  const text = `---\ntitle: Đình làng Mẫu\n${answers}---\n\nĐình thờ Nguyễn Trải.\n\nSắc phong ghi Nguyễn Chãi.\n`;
  const entry = { kind: 'site' as const, id: 'thu', folder: 'di-tich/thu', further: [], assets: [] };
  const entries = [{ ...entry, vi: readText(file, text), en: undefined }];
  const { open, answered } = proofread({ ...soundContext, entries });
  return {
    open: open.map(({ line, rule, seen }) => [line, rule, seen]),
    answered: answered.map(({ finding: { line, seen }, answer: { reason } }) => [line, seen, reason]),
  };
}

test('an answer for one word takes that remark away and leaves the others', () => {
  const answers = 'answers:\n  - rule: name-known-slip\n    seen: Nguyễn Chãi\n    reason: Chép đúng chữ trong sắc.\n';
  expect(readWith(answers)).toEqual({
    open: [[9, 'name-known-slip', 'Nguyễn Trải']],
    answered: [[11, 'Nguyễn Chãi', 'Chép đúng chữ trong sắc.']],
  });
});

test('an answer without a word is for all remarks of its rule in the entry', () => {
  const answers = 'answers:\n  - rule: name-known-slip\n    reason: Chép đúng chữ trong sắc.\n';
  expect(readWith(answers)).toEqual({
    open: [],
    answered: [
      [8, 'Nguyễn Trải', 'Chép đúng chữ trong sắc.'],
      [10, 'Nguyễn Chãi', 'Chép đúng chữ trong sắc.'],
    ],
  });
});

test('an answer for a word nobody remarked is told itself', () => {
  const answers = 'answers:\n  - rule: name-known-slip\n    seen: Nguyễn Trãi\n    reason: Chép đúng chữ trong sắc.\n';
  expect(readWith(answers).open).toEqual([
    [4, 'answer-idle', 'name-known-slip (“Nguyễn Trãi”)'],
    [9, 'name-known-slip', 'Nguyễn Trải'],
    [11, 'name-known-slip', 'Nguyễn Chãi'],
  ]);
});

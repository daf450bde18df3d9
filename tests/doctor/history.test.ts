import { expect, test } from 'vitest';
import { compare, type Memory, type Trouble } from '../../src/doctor/history.ts';
import type { Finding, Reason } from '../../src/doctor/judge.ts';
import type { Question } from '../../src/doctor/questions.ts';

const BASE = 'https://dautich.test';
const WEEKS = ['2026-11-08', '2026-11-15', '2026-11-22'] as const;
const page = (path: string): Question => ({ kind: 'page', url: BASE + path, expects: '' });
const LINK: Question = { kind: 'link', url: 'https://bao.test/a', from: ['Chùa Mẫu'] };
const finding = (question: Finding['question'], reason: Reason = 'page-dead'): Finding => ({
  question,
  reason,
  seen: '404',
});
const certificate = (reason: Reason) => finding({ kind: 'site', url: BASE, aspect: 'certificate' }, reason);

const ASKED = [page('/a'), page('/b'), LINK];
/** The rounds of following weeks; all is asked. */
function weeks(...rounds: (readonly Finding[])[]) {
  let result: ReturnType<typeof compare> | undefined;
  for (const [week, findings] of rounds.entries()) {
    const day = WEEKS[week] ?? '';
    result = compare(findings, { asked: ASKED, skipped: [] }, { base: BASE, day }, result?.memory);
  }
  if (!result) throw new Error('There was no round.');
  return result;
}
const told = (troubles: readonly Trouble[]) => troubles.map(({ question, since }) => `${question.url} ${since}`);

test('what is wrong for the first time is wrong since today', () => {
  expect(told(weeks([finding(page('/a'))]).troubles)).toEqual([`${BASE}/a 2026-11-08`]);
});

test('what is still wrong keeps its first day, also where it got worse', () => {
  const { troubles, healed, lastDay } = weeks(
    [finding(page('/a')), certificate('certificate-soon')],
    [finding(page('/a'), 'page-stranger'), certificate('certificate-ending')],
    [finding(page('/a'), 'page-stranger'), certificate('certificate-invalid')],
  );
  expect(told(troubles)).toEqual([`${BASE}/a 2026-11-08`, `${BASE} 2026-11-08`]);
  expect(healed).toEqual([]);
  expect(lastDay).toBe('2026-11-15');
});

test('what runs again is told once, and breaks anew on a new day', () => {
  expect(told(weeks([finding(page('/a'))], []).healed)).toEqual([`${BASE}/a 2026-11-08`]);
  expect(weeks([finding(page('/a'))], [], []).healed).toEqual([]);
  expect(told(weeks([finding(page('/a'))], [], [finding(page('/a'))]).troubles)).toEqual([`${BASE}/a 2026-11-22`]);
});

test('a site as a whole heals too', () => {
  expect(told(weeks([certificate('certificate-ending')], []).healed)).toEqual([`${BASE} 2026-11-08`]);
});

test('what was only weak is forgotten without a word', () => {
  expect(weeks([finding(LINK, 'link-unsure')], []).healed).toEqual([]);
});

test('what is no longer asked has not healed', () => {
  expect(weeks([finding(page('/gone'))], []).healed).toEqual([]);
});

test('a link that was left out this time keeps its first day', () => {
  const { memory } = weeks([finding(LINK, 'link-dead')]);
  const without = compare([], { asked: [], skipped: [LINK] }, { base: BASE, day: WEEKS[1] }, memory);
  expect([without.troubles, without.healed]).toEqual([[], []]);
  const again = compare(
    [finding(LINK, 'link-dead')],
    { asked: [LINK], skipped: [] },
    { base: BASE, day: WEEKS[2] },
    without.memory,
  );
  expect(told(again.troubles)).toEqual(['https://bao.test/a 2026-11-08']);
});

test('the memory of another site says nothing about this one', () => {
  const memory: Memory = {
    base: 'https://khac.test',
    day: WEEKS[0],
    troubles: [{ ...finding(page('/a')), since: WEEKS[0] }],
  };
  const { troubles, lastDay } = compare(
    [finding(page('/a'))],
    { asked: ASKED, skipped: [] },
    { base: BASE, day: WEEKS[1] },
    memory,
  );
  expect(told(troubles)).toEqual([`${BASE}/a 2026-11-15`]);
  expect(lastDay).toBeUndefined();
});

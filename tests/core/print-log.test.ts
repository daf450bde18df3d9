import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { sizeText } from '../../src/core/print-log.ts';
import { contentOf } from '../support/raw-content.ts';

const LINE = '2026-12-01,Q0F75,plaque,mica,100x150,1,dautich.example,b1,cổng đền';

/** What is told of a log of one line. */
const told = (line: string): string[] =>
  buildCatalogue(contentOf({ printed: [line] })).problems.map(
    ({ file, line, rule, field, seen, meant, fix }) =>
      `${file}:${line} ${field} ${rule} ${seen}${meant ? ` (${meant})` : ''}${fix ? ` → ${fix}` : ''}`,
  );

describe('the log of what was printed', () => {
  test.each([
    ['a code that nobody has', 'Q0F75', 'Q0F76', 'da-in.csv:2 code unknown-code Q0F76 (Q0F75)'],
    ['a day that does not exist', '2026-12-01', '2026-02-30', 'da-in.csv:2 on bad-format 2026-02-30 → 2026-11-21'],
    ['no copy at all', ',1,', ',0,', 'da-in.csv:2 copies bad-format 0'],
    ['half a copy', ',1,', ',1.5,', 'da-in.csv:2 copies bad-format 1.5'],
    ['copies in words', ',1,', ',hai,', 'da-in.csv:2 copies bad-format hai'],
    ['a size in words', '100x150', 'A4', 'da-in.csv:2 size_mm bad-format A4'],
  ])('is refused with %s', (_, right, wrong, expected) => {
    expect(told(LINE.replace(right, wrong))).toEqual([expected]);
  });

  test('is not blamed for codes where the register cannot be read', () => {
    const content = contentOf({ register: [], printed: [LINE] });
    const { problems } = buildCatalogue({ ...content, problems: [{ file: 'ma.csv', line: 1, rule: 'csv-columns' }] });
    expect(problems.filter(({ file }) => file === 'da-in.csv')).toEqual([]);
  });

  test.each(['100x150', '62.5x29', '100 × 150'])('takes the size %s', (written) => {
    expect(told(LINE.replace('100x150', written))).toEqual([]);
  });

  test('writes sizes as it takes them', () => {
    expect(sizeText([62.5, 29])).toBe('62.5x29');
  });
});

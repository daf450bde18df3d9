import { expect, test } from 'vitest';
import { decide } from '../../src/exchange/merge.ts';
import { markOf, readStamp, stampOf } from '../../src/exchange/values.ts';

const [A, B, C] = ['một', 'hai', 'ba'];
const [a, b] = [A, B].map(markOf);
const nothing = markOf(undefined);

test.each([
  ['the same on both sides', A, A, [], 'keep'],
  ['nothing in the file, and nobody knows of it', undefined, A, [], 'take'],
  ['another thing in the file, and nobody knows whose', A, B, [], 'conflict'],
  ['the file as the export gave it', A, B, [a], 'take'],
  ['the file as the last import gave it', A, B, [undefined, a], 'take'],
  ['the cell as the export gave it, the file newer', B, A, [a], 'keep'],
  ['the cell as the last import gave it, the file newer', B, A, [undefined, a], 'keep'],
  ['both changed since the export', C, B, [a], 'conflict'],
  ['emptied in the table, the file as it was', A, undefined, [a], 'take'],
  ['emptied in the table, the file newer', B, undefined, [a], 'conflict'],
  ['taken out of the file, the cell as it was', undefined, A, [a], 'keep'],
  ['taken out of the file, the cell changed', undefined, B, [a], 'conflict'],
  ['taken out by the last import, filled again', undefined, B, [a, nothing], 'take'],
  ['changed by the last import, changed again', B, C, [a, b], 'take'],
] as const)('%s', (_, now, cell, given, decision) => {
  expect(decide(now, cell, given)).toBe(decision);
});

test('blanks, line ends and letters taken apart make no difference', () => {
  expect(markOf('Đền \r\nMẫu ')).toBe(markOf('Đền\nMẫu'));
  expect(markOf('Đền'.normalize('NFD'))).toBe(markOf('Đền'));
  expect(markOf([{ name: 'A', role: 'b' }])).toBe(markOf([{ role: 'b', name: 'A' }]));
  expect(markOf('Đền')).not.toBe(markOf('Đến'));
});

test('a stamp is read back as it was written', () => {
  const values = new Map([
    ['title', A],
    ['en.lead', B],
  ]);
  expect(readStamp(stampOf(values))).toEqual(new Map([...values].map(([key, value]) => [key, markOf(value)])));
});

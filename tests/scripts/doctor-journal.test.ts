import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openJournal } from '../../scripts/lib/doctor-journal.ts';
import type { Answer } from '../../src/doctor/judge.ts';
import type { Question } from '../../src/doctor/questions.ts';

const folder = mkdtempSync(join(tmpdir(), 'dau-tich-journal-'));
afterAll(() => rmSync(folder, { recursive: true }));
const FILE = join(folder, 'nhat-ky.jsonl');
const ROUND = { base: 'https://dautich.test', day: '2026-11-20' };
const HOME: Question = { kind: 'page', url: 'https://dautich.test/vi/', expects: 'a' };
const ABOUT: Question = { ...HOME, url: 'https://dautich.test/vi/gioi-thieu' };
const ANSWER: Answer = { status: 200, hasMarker: true, title: 'Dấu Tích', headers: {}, ms: 12 };

beforeEach(() => {
  rmSync(FILE, { force: true });
  openJournal(FILE, ROUND).note(HOME, ANSWER);
});

test('an answer is remembered by the next run, and one to another question is not', () => {
  const { recall } = openJournal(FILE, ROUND);
  expect(recall(HOME)).toEqual(ANSWER);
  expect(recall(ABOUT)).toBeUndefined();
  expect(recall({ ...HOME, expects: 'b' })).toBeUndefined();
});

test('a line cut in half is lost alone', () => {
  appendFileSync(FILE, '\n{"key":"page https://dautich.test/vi/gioi-th');
  openJournal(FILE, ROUND).note(ABOUT, ANSWER);
  const { recall } = openJournal(FILE, ROUND);
  expect([HOME, ABOUT].map(recall)).toEqual([ANSWER, ANSWER]);
});

test.each([
  ['goes on for two days', { ...ROUND, day: '2026-11-22' }, ANSWER],
  ['begins anew after that', { ...ROUND, day: '2026-11-23' }, undefined],
  ['begins anew for another site', { ...ROUND, base: 'https://khac.test' }, undefined],
])('a round %s', (_, round, answer) => {
  expect(openJournal(FILE, round).recall(HOME)).toEqual(answer);
});

test('a file that is no journal is begun anew', () => {
  writeFileSync(FILE, '\0\0\0');
  expect(openJournal(FILE, ROUND).recall(HOME)).toBeUndefined();
  expect(readFileSync(FILE, 'utf8')).toBe(JSON.stringify(ROUND));
});

test('a round that is told leaves nothing behind', () => {
  openJournal(FILE, ROUND).close();
  expect(existsSync(FILE)).toBe(false);
});

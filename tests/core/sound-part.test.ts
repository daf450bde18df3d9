import { describe, expect, test } from 'vitest';
import type { RawContent } from '../../src/core/raw.ts';
import { soundPart } from '../../src/core/sound-part.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { stating, TODAY } from '../support/raw-content.ts';

const REAL = await readContent('content', TODAY);
const stands = (raw: RawContent) => new Set(soundPart(raw).catalogue?.entries.map(({ id }) => id));
/** The entries that are not shown. */
const waiting = (raw: RawContent): string[] => REAL.entries.map(({ id }) => id).filter((id) => !stands(raw).has(id));
const unfinished = (id: string): RawContent => ({ ...REAL, entries: stating(id, { title: '' })(REAL.entries) });

describe('while somebody writes, a preview shows', () => {
  test('everything, where there is nothing to mend', () => {
    expect(soundPart(REAL).problems).toEqual([]);
    expect(waiting(REAL)).toEqual([]);
  });

  test('all others, where one site has no name yet', () => {
    expect(waiting(unfinished('den-bia'))).toEqual(['den-bia']);
    expect(soundPart(unfinished('den-bia')).problems).toMatchObject([{ rule: 'empty-field', field: 'title' }]);
  });

  test('no route to a stop that cannot be shown', () => {
    expect(waiting(unfinished('chua-con-son')).toSorted()).toEqual(['chua-con-son', 'con-son-kiep-bac']);
  });

  test('all others, where one has no code yet', () => {
    const register = REAL.register.filter(({ cells }) => cells['id'] !== 'den-bia');
    expect(waiting({ ...REAL, register })).toEqual(['den-bia']);
  });

  test('all others, where the syntax of one is broken', () => {
    const file = 'di-tich/den-bia/index.vi.mdx';
    const entries = REAL.entries.map((entry) => {
      return entry.id === 'den-bia' && entry.vi ? { ...entry, vi: { ...entry.vi, data: undefined } } : entry;
    });
    const problems = [{ file, line: 3, rule: 'yaml-syntax', fault: 'quote' } as const];
    expect(waiting({ ...REAL, entries, problems })).toEqual(['den-bia']);
  });

  test('nothing, where the publisher itself is to be mended', () => {
    const publisher = REAL.publisher && { ...REAL.publisher, data: {} };
    const { catalogue, problems } = soundPart({ ...REAL, publisher });
    expect(catalogue).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  });
});

import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepComments } from '../../scripts/lib/desk/keep-comments.ts';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { KINDS } from '../../src/core/kind.ts';
import { fieldsOf } from '../../src/desk/config.ts';
import { entryFormat } from '../../src/desk/entry-file.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { approveIn } from '../support/approved.ts';
import { emptyFolder } from '../support/content-folder.ts';
import { TODAY } from '../support/raw-content.ts';

test('an approved entry that is opened at the desk and saved as it was is still approved', async () => {
  const folder = join(await emptyFolder(), 'content');
  await cp('content', folder, { recursive: true });
  const { entries } = await readContent(folder, TODAY);
  await approveIn(folder, ...entries.map(({ id }) => id));
  for (const { kind, vi, en } of entries) {
    const { fromFile, toFile } = entryFormat(kind);
    for (const { file } of [vi, en].filter((text) => text !== undefined)) {
      const text = await readFile(join(folder, file), 'utf8');
      await writeFile(join(folder, file), keepComments(text, toFile(fromFile(text))));
    }
  }
  const { catalogue } = buildCatalogue(await readContent(folder, TODAY));
  expect(catalogue?.entries.length).toBe(entries.length);
  expect(catalogue?.entries.filter(({ review }) => review.state !== 'approved')).toEqual([]);
});

test.each(KINDS)(
  'the form of a %s asks how far the review is, and keeps what a command wrote without asking',
  (kind) => {
    const fields = fieldsOf(kind, { units: [], entries: [] });
    const widget = (name: string) => fields.find((field) => field.name === name)?.['widget'];
    expect(widget('state')).toBe('select');
    expect(['approvedBy', 'approvedOn', 'dossier', 'seal'].map(widget)).toEqual(Array(4).fill('hidden'));
  },
);

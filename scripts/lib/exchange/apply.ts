import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LANGS, type Lang } from '../../../src/core/lang.ts';
import { columnsFor } from '../../../src/exchange/columns.ts';
import { treeOf } from '../../../src/exchange/entry-values.ts';
import type { ChangedEntry, Edit, NewEntry } from '../../../src/exchange/plan.ts';
import { contentDir } from '../../../src/reader/content-dir.ts';
import { splitFrontMatter } from '../../../src/reader/front-matter.ts';
import { writeBeside } from '../write-beside.ts';
import { editFacts, writeFacts } from './front-matter-edit.ts';

/** Makes the folder of an entry whole beside its place, and then puts it there: a run that is cut short leaves no half of one. */
export async function makeEntry({ folder, facts, text, files }: NewEntry): Promise<void> {
  const place = join(contentDir(), folder);
  // Names that begin like this are passed over by whoever reads content.
  const beside = join(dirname(place), `~$${basename(place)}`);
  await rm(beside, { recursive: true, force: true });
  await mkdir(beside, { recursive: true });
  for (const lang of LANGS) {
    const body = text[lang] ? `\n${text[lang]}\n` : '';
    await writeFile(join(beside, `index.${lang}.mdx`), `---\n${writeFacts(facts[lang])}---\n${body}`);
  }
  for (const [name, bytes] of files) await writeFile(join(beside, name), bytes);
  await rename(beside, place);
}

/** Changes fields of an entry; every byte that belongs to no changed field stays. */
export async function changeEntry({ folder, edits, files, draft }: ChangedEntry): Promise<void> {
  const place = join(contentDir(), folder);
  for (const [name, bytes] of files) if (!existsSync(join(place, name))) await writeFile(join(place, name), bytes);
  for (const lang of LANGS) {
    const own = edits.filter((edit) => edit.lang === lang);
    if (own.length === 0) continue;
    const path = join(place, `index.${lang}.mdx`);
    const before = await readFile(path, 'utf8').catch(() => '---\n---\n');
    const order = columnsFor(draft.kind).flatMap(({ leaf, lang: at }) =>
      leaf && at === lang ? (leaf.path[0] ?? []) : [],
    );
    await writeBeside(path, edited(before, own, order, lang));
  }
}

function edited(before: string, edits: readonly Edit[], order: readonly string[], lang: Lang): string {
  const isWindows = before.includes('\r\n');
  const mark = before.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = before.slice(mark.length).replaceAll('\r\n', '\n');
  const parts = splitFrontMatter(text);
  if (!parts) throw new Error(`index.${lang}.mdx has no front matter`);
  const fields = edits.flatMap(({ leaf, value }) =>
    leaf ? [{ path: leaf.path, tree: value === undefined ? undefined : treeOf(value, leaf) }] : [],
  );
  const body = edits.find(({ leaf }) => !leaf);
  const facts = editFacts(parts.frontMatter, fields, order);
  const words = body ? `\n${String(body.value ?? '')}\n` : parts.body;
  const after = `---\n${facts}---\n${words}`;
  return mark + (isWindows ? after.replaceAll('\n', '\r\n') : after);
}

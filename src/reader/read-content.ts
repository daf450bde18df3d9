import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { KIND_FOLDERS, KINDS, type Kind } from '../core/kind.ts';
import { FURTHER } from '../core/lang.ts';
import type { Logo } from '../core/logo.ts';
import type { Problem } from '../core/problem.ts';
import {
  CIRCLES_FILE,
  GLOSSARY_FILE,
  LEDGER_FOLDER,
  MOVES_FILE,
  PRINTED_FILE,
  PUBLISHED_FILE,
  PUBLISHER_FILE,
  type RawAsset,
  type RawContent,
  type RawEntry,
  type RawRecord,
  type RawRow,
  type RawText,
  REGISTER_FILE,
  RETIRED_FILE,
  SEALED_FILE,
  STOCKS_FILE,
  TRANSLATIONS_FILE,
  UNITS_FILE,
} from '../core/raw.ts';
import { isSvgName } from '../core/schema/scalars.ts';
import { assetFault } from './asset.ts';
import { readBody } from './body.ts';
import { readTable } from './csv.ts';
import { decodeText, nfcProblems } from './encoding.ts';
import { splitFrontMatter } from './front-matter.ts';
import { registerHistory } from './git-history.ts';
import { chainOf, PUBLISHED_COLUMNS, REGISTER_COLUMNS, SEALED_COLUMNS, TRANSLATION_COLUMNS } from './ledger.ts';
import { readLogo } from './logo.ts';
import { readYaml } from './yaml.ts';

/** The columns of the tables, in order. */
const RETIRED_COLUMNS = ['code', 'on', 'reason', 'successor', 'name_vi', 'name_en', 'text_vi', 'text_en'] as const;
const MOVE_COLUMNS = ['from', 'to', 'on', 'note'] as const;
export const PRINTED_COLUMNS = [
  'on',
  'code',
  'piece',
  'medium',
  'size_mm',
  'copies',
  'domain',
  'batch',
  'note',
] as const;
const UNIT_COLUMNS = ['code', 'type', 'name', 'district', 'from', 'until', 'into', 'legal'] as const;

const CIRCLE_COLUMNS = ['code', 'lat', 'lon', 'radius_m', 'source'] as const;
export const GLOSSARY_COLUMNS = ['vi', 'en', 'kind', 'wrong_vi', 'wrong_en', 'note'] as const;

const ENTRY_TEXTS = { vi: 'index.vi.mdx', en: 'index.en.mdx' } as const;
const isFurtherText = (name: string) => FURTHER.some((lang) => name === `index.${lang}.mdx`);
const ASSET_TYPES: Record<string, RawAsset['type']> = {
  '.jpg': 'photo',
  '.jpeg': 'photo',
  '.png': 'photo',
  '.webp': 'photo',
  '.heic': 'photo',
  '.heif': 'photo',
  '.avif': 'photo',
  '.mp3': 'audio',
  '.m4a': 'audio',
  '.aac': 'audio',
  '.wav': 'audio',
  '.ogg': 'audio',
  '.oga': 'audio',
  '.opus': 'audio',
  '.amr': 'audio',
  '.3gp': 'audio',
  '.3ga': 'audio',
  '.flac': 'audio',
  '.wma': 'audio',
  '.aif': 'audio',
  '.aiff': 'audio',
  '.caf': 'audio',
};
/** Left behind by file managers and by Word; never content. */
const isIgnored = (name: string) => /^(\.DS_Store|Thumbs\.db|desktop\.ini|\.gitkeep|~\$.*)$/.test(name);

/**
 * The one door through which content comes in, for pages and for scripts alike: reads everything under a content
 * folder and judges nothing but whether it can be read. `buildCatalogue` does the judging.
 *
 * @param dir the content folder
 * @param today the day for which certificates are looked at, `YYYY-MM-DD`
 */
export async function readContent(dir: string, today: string): Promise<RawContent> {
  const reader = new Reader(dir);
  const publisher = await reader.record(PUBLISHER_FILE);
  const logo = await reader.logo(publisher);
  await reader.refuseStrangers(logo.file);
  const entries = (await Promise.all(KINDS.map((kind) => reader.entriesOf(kind)))).flat();
  const register = await reader.table(REGISTER_FILE, REGISTER_COLUMNS);
  const sealed = await reader.tableIfAny(SEALED_FILE, SEALED_COLUMNS);
  const history = registerHistory(dir);
  if (history.problem) reader.problems.push(history.problem);
  return {
    today,
    entries,
    publisher,
    stocks: await reader.recordIfAny(STOCKS_FILE),
    logo: logo.value,
    register,
    chain: chainOf(register),
    history: history.rows,
    sealed,
    sealedChain: chainOf(sealed),
    published: await reader.tableIfAny(PUBLISHED_FILE, PUBLISHED_COLUMNS),
    translations: await reader.tableIfAny(TRANSLATIONS_FILE, TRANSLATION_COLUMNS),
    retired: await reader.tableIfAny(RETIRED_FILE, RETIRED_COLUMNS),
    moves: await reader.tableIfAny(MOVES_FILE, MOVE_COLUMNS),
    units: await reader.table(UNITS_FILE, UNIT_COLUMNS),
    circles: await reader.tableIfAny(CIRCLES_FILE, CIRCLE_COLUMNS),
    glossary: await reader.tableIfAny(GLOSSARY_FILE, GLOSSARY_COLUMNS),
    printed: await reader.tableIfAny(PRINTED_FILE, PRINTED_COLUMNS),
    problems: reader.problems,
  };
}

/** Reads files and keeps what went wrong. */
class Reader {
  readonly problems: Problem[] = [];
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** A misspelt folder in the content folder would be a whole kind of entry that nobody sees. */
  async refuseStrangers(logo: string | undefined): Promise<void> {
    const known = new Set<string | undefined>([
      logo,
      ...Object.values(KIND_FOLDERS),
      PUBLISHER_FILE,
      REGISTER_FILE,
      RETIRED_FILE,
      MOVES_FILE,
      LEDGER_FOLDER,
      UNITS_FILE,
      CIRCLES_FILE,
      STOCKS_FILE,
      GLOSSARY_FILE,
      PRINTED_FILE,
      'README.md',
    ]);
    for (const { name } of await readdir(this.#dir, { withFileTypes: true })) {
      if (!known.has(name) && !isIgnored(name)) this.problems.push({ file: name, rule: 'unexpected-file' });
    }
  }

  async entriesOf(kind: Kind): Promise<RawEntry[]> {
    const folder = KIND_FOLDERS[kind];
    const inside = await readdir(join(this.#dir, folder), { withFileTypes: true }).catch(missingAsEmpty);
    const found = inside.filter((item) => !isIgnored(item.name)).sort(byName);
    for (const item of found) {
      if (!item.isDirectory()) this.problems.push({ file: `${folder}/${item.name}`, rule: 'unexpected-file' });
    }
    // Thousands of files opened at once would all lie in memory before the first is read.
    const entries: RawEntry[] = [];
    for (const item of found) if (item.isDirectory()) entries.push(await this.#entry(kind, item.name));
    return entries;
  }

  async #entry(kind: Kind, id: string): Promise<RawEntry> {
    const folder = `${KIND_FOLDERS[kind]}/${id}`;
    const inside = await readdir(join(this.#dir, folder), { withFileTypes: true });
    const assets: RawAsset[] = [];
    for (const { name } of inside.toSorted(byName)) {
      if (name === ENTRY_TEXTS.vi || name === ENTRY_TEXTS.en || isFurtherText(name) || isIgnored(name)) continue;
      const type = ASSET_TYPES[extname(name).toLowerCase()];
      if (!type) this.problems.push({ file: `${folder}/${name}`, rule: 'unexpected-file' });
      else assets.push(await this.#asset(folder, name, type));
    }
    const [vi, en] = [await this.#text(`${folder}/${ENTRY_TEXTS.vi}`), await this.#text(`${folder}/${ENTRY_TEXTS.en}`)];
    const further: RawEntry['further'][number][] = [];
    for (const lang of FURTHER) {
      const isThere = inside.some(({ name }) => name === `index.${lang}.mdx`);
      const text = isThere ? await this.#text(`${folder}/index.${lang}.mdx`) : undefined;
      if (text) further.push({ lang, text });
    }
    return { kind, id, folder, vi, en, further, assets };
  }

  async #asset(folder: string, file: string, type: RawAsset['type']): Promise<RawAsset> {
    const fault = await assetFault(join(this.#dir, folder, file), file, type);
    if (fault) this.problems.push({ file: `${folder}/${file}`, ...fault });
    return { file, type };
  }

  async #text(file: string): Promise<RawText | undefined> {
    const text = await this.#read(file);
    if (text === undefined) return undefined;
    const parts = splitFrontMatter(text);
    if (!parts) {
      this.problems.push({ file, line: 1, rule: 'no-front-matter' });
      return { file, data: undefined, lines: new Map(), body: undefined };
    }
    const body = readBody(parts.body, parts.bodyLine);
    if (body.problem) this.problems.push({ file, ...body.problem });
    return { ...this.#yaml(file, parts.frontMatter, 2), body: body.value };
  }

  /** Facts that nobody needs before there is something to say. */
  async recordIfAny(file: string): Promise<RawRecord | undefined> {
    return existsSync(join(this.#dir, file)) ? this.record(file) : undefined;
  }

  async record(file: string): Promise<RawRecord | undefined> {
    const text = await this.#read(file);
    return text === undefined ? undefined : this.#yaml(file, text, 1);
  }

  /** The drawing that the publisher calls its logo. A name that can be none is for the schema to tell. */
  async logo(publisher: RawRecord | undefined): Promise<{ file?: string; value?: Logo }> {
    const file = logoNamed(publisher?.data);
    if (!publisher || !file) return {};
    if (!existsSync(join(this.#dir, file))) {
      const field = 'print.logo';
      this.problems.push({
        file: publisher.file,
        line: publisher.lines.get(field),
        field,
        rule: 'logo-missing',
        seen: file,
      });
      return {};
    }
    const text = await this.#read(file);
    if (text === undefined) return { file };
    const { value, problem } = readLogo(text);
    if (problem) this.problems.push({ file, ...problem });
    return { file, ...(value && { value }) };
  }

  #yaml(file: string, text: string, firstLine: number): RawRecord {
    const { data, lines, problem } = readYaml(text, firstLine);
    if (problem) this.problems.push({ file, ...problem });
    return { file, data, lines };
  }

  /** A table that nobody needs before there is something to write into it. */
  async tableIfAny(file: string, columns: readonly string[]): Promise<RawRow[]> {
    return existsSync(join(this.#dir, file)) ? this.table(file, columns) : [];
  }

  async table(file: string, columns: readonly string[]): Promise<RawRow[]> {
    const text = await this.#read(file);
    if (text === undefined) return [];
    const { rows, problems } = readTable(text, columns);
    this.problems.push(...problems.map((problem) => ({ file, ...problem })));
    return rows.map((row) => ({ file, ...row }));
  }

  /** The text of a file in NFC, or nothing where it is missing or unreadable; both are noted. */
  async #read(file: string): Promise<string | undefined> {
    const bytes = await readFile(join(this.#dir, file)).catch(missingAsUndefined);
    if (!bytes) {
      this.problems.push({ file, rule: 'missing-file' });
      return undefined;
    }
    const decoded = decodeText(bytes);
    if ('badLine' in decoded) {
      this.problems.push({ file, line: decoded.badLine, rule: 'not-utf8' });
      return undefined;
    }
    this.problems.push(...nfcProblems(decoded.text).map((problem) => ({ file, ...problem })));
    return decoded.text.normalize('NFC');
  }
}

function logoNamed(data: unknown): string | undefined {
  const print = typeof data === 'object' && data !== null && 'print' in data ? data.print : undefined;
  const name = typeof print === 'object' && print !== null && 'logo' in print ? print.logo : undefined;
  return typeof name === 'string' && isSvgName(name) ? name : undefined;
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

function missingAsEmpty(error: unknown): [] {
  if (isMissing(error)) return [];
  throw error;
}

function missingAsUndefined(error: unknown): undefined {
  if (isMissing(error)) return undefined;
  throw error;
}

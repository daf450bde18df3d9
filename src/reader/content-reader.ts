import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
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
  PUBLISHER_FILE,
  type RawAsset,
  type RawEntry,
  type RawRecord,
  type RawRow,
  type RawText,
  REGISTER_FILE,
  RETIRED_FILE,
  STOCKS_FILE,
  UNITS_FILE,
} from '../core/raw.ts';
import { isSvgName } from '../core/schema/scalars.ts';
import { assetFault } from './asset.ts';
import { readBody } from './body.ts';
import { readTable } from './csv.ts';
import { decodeText, nfcProblems } from './encoding.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readLogo } from './logo.ts';
import { readYaml } from './yaml.ts';

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

/** Where the files of an entry lie, from the content folder: `di-tich/con-son`. */
export interface EntryFolder {
  readonly kind: Kind;
  readonly id: string;
  readonly folder: string;
}

/**
 * Reads files and keeps what went wrong. One after the other and at once: thousands of small files are there sooner than the
 * promises for them, and never all in memory.
 */
export class ContentReader {
  readonly problems: Problem[] = [];
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** A misspelt folder in the content folder would be a whole kind of entry that nobody sees. */
  refuseStrangers(logo: string | undefined): void {
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
    for (const { name } of readdirSync(this.#dir, { withFileTypes: true })) {
      if (!known.has(name) && !isIgnored(name)) this.problems.push({ file: name, rule: 'unexpected-file' });
    }
  }

  /** The folders of all entries, kind by kind. */
  folders(): EntryFolder[] {
    return KINDS.flatMap((kind) => {
      const folder = KIND_FOLDERS[kind];
      const found = this.#inside(folder).filter(({ name }) => !isIgnored(name));
      for (const item of found) {
        if (!item.isDirectory()) this.problems.push({ file: `${folder}/${item.name}`, rule: 'unexpected-file' });
      }
      return found
        .filter((item) => item.isDirectory())
        .map(({ name: id }) => ({ kind, id, folder: `${folder}/${id}` }));
    });
  }

  async entry({ kind, id, folder }: EntryFolder): Promise<RawEntry> {
    const inside = this.#inside(folder);
    const assets: RawAsset[] = [];
    for (const { name } of inside) {
      if (name === ENTRY_TEXTS.vi || name === ENTRY_TEXTS.en || isFurtherText(name) || isIgnored(name)) continue;
      const type = ASSET_TYPES[extname(name).toLowerCase()];
      if (!type) this.problems.push({ file: `${folder}/${name}`, rule: 'unexpected-file' });
      else assets.push(await this.#asset(folder, name, type));
    }
    const [vi, en] = [this.#text(`${folder}/${ENTRY_TEXTS.vi}`), this.#text(`${folder}/${ENTRY_TEXTS.en}`)];
    const further = FURTHER.flatMap((lang) => {
      const isThere = inside.some(({ name }) => name === `index.${lang}.mdx`);
      const text = isThere ? this.#text(`${folder}/index.${lang}.mdx`) : undefined;
      return text ? [{ lang, text }] : [];
    });
    return { kind, id, folder, vi, en, further, assets };
  }

  /** What lies in a folder by name; nothing where there is none. */
  #inside(folder: string): Dirent[] {
    const path = join(this.#dir, folder);
    return existsSync(path) ? readdirSync(path, { withFileTypes: true }).sort(byName) : [];
  }

  async #asset(folder: string, file: string, type: RawAsset['type']): Promise<RawAsset> {
    const fault = await assetFault(join(this.#dir, folder, file), file, type);
    if (fault) this.problems.push({ file: `${folder}/${file}`, ...fault });
    return { file, type };
  }

  #text(file: string): RawText | undefined {
    const text = this.#read(file);
    if (text === undefined) return undefined;
    const parts = splitFrontMatter(text);
    if (!parts) {
      this.problems.push({ file, line: 1, rule: 'no-front-matter' });
      return { file, data: undefined, lineOf: () => undefined, body: undefined };
    }
    const body = readBody(parts.body, parts.bodyLine);
    if (body.problem) this.problems.push({ file, ...body.problem });
    return { ...this.#yaml(file, parts.frontMatter, 2), body: body.value };
  }

  /** Facts that nobody needs before there is something to say. */
  recordIfAny(file: string): RawRecord | undefined {
    return existsSync(join(this.#dir, file)) ? this.record(file) : undefined;
  }

  record(file: string): RawRecord | undefined {
    const text = this.#read(file);
    return text === undefined ? undefined : this.#yaml(file, text, 1);
  }

  /** The drawing that the publisher calls its logo. A name that can be none is for the schema to tell. */
  logo(publisher: RawRecord | undefined): { file?: string; value?: Logo } {
    const file = logoNamed(publisher?.data);
    if (!publisher || !file) return {};
    if (!existsSync(join(this.#dir, file))) {
      const field = 'print.logo';
      this.problems.push({
        file: publisher.file,
        line: publisher.lineOf(field),
        field,
        rule: 'logo-missing',
        seen: file,
      });
      return {};
    }
    const text = this.#read(file);
    if (text === undefined) return { file };
    const { value, problem } = readLogo(text);
    if (problem) this.problems.push({ file, ...problem });
    return { file, ...(value && { value }) };
  }

  #yaml(file: string, text: string, firstLine: number): RawRecord {
    const { data, lineOf, problem } = readYaml(text, firstLine);
    if (problem) this.problems.push({ file, ...problem });
    return { file, data, lineOf };
  }

  /** A table that nobody needs before there is something to write into it. */
  tableIfAny(file: string, columns: readonly string[]): RawRow[] {
    return existsSync(join(this.#dir, file)) ? this.table(file, columns) : [];
  }

  table(file: string, columns: readonly string[]): RawRow[] {
    const text = this.#read(file);
    if (text === undefined) return [];
    const { rows, problems } = readTable(text, columns);
    this.problems.push(...problems.map((problem) => ({ file, ...problem })));
    return rows.map((row) => ({ file, ...row }));
  }

  /** The text of a file in NFC, or nothing where it is missing or unreadable; both are noted. */
  #read(file: string): string | undefined {
    const path = join(this.#dir, file);
    if (!existsSync(path)) {
      this.problems.push({ file, rule: 'missing-file' });
      return undefined;
    }
    const decoded = decodeText(readFileSync(path));
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

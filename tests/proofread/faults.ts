import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../../src/core/lang.ts';
import type { RawEntry, RawText } from '../../src/core/raw.ts';
import { type ProofRuleName, proofread } from '../../src/proofread/proofread.ts';
import type { Finding, ProofContext } from '../../src/proofread/rule.ts';
import { readBody } from '../../src/reader/body.ts';
import { splitFrontMatter } from '../../src/reader/front-matter.ts';
import { readYaml } from '../../src/reader/yaml.ts';
import { fixture } from '../support/run-script.ts';
import { soundContext } from './sound-text.ts';

/** One fault planted into the sound entries of tests/fixtures/sound-text: a row of the table is its whole fixture. */
export interface Fault {
  /** What an author did, as a sentence. */
  readonly what: string;
  /** The folder of the entry; Côn Sơn where none is named. */
  readonly entry?: string;
  readonly lang?: Lang;
  /** Words that stand once in the sound file, and what stands there instead. */
  readonly change: readonly [from: string, to: string];
  /** What must be told; nothing else may be. */
  readonly rule: ProofRuleName;
  readonly seen?: string;
  /** Where a rule knows better. */
  readonly meant?: string;
  /** What else the reader knows. */
  readonly knowing?: Partial<ProofContext>;
}

const CON_SON = 'di-tich/chua-con-son';

/** What is told of the fault, and where it lies: in the front matter that is the line of its field. */
export function plant({ entry: folder = CON_SON, lang = 'vi', change: [from, to], seen, knowing }: Fault): {
  told: readonly Finding<ProofRuleName>[];
  file: string;
  line: number;
} {
  const file = `${folder}/index.${lang}.mdx`;
  const sound = readFileSync(join(fixture('sound-text'), file), 'utf8');
  if (sound.split(from).length !== 2) throw new Error(`“${from}” does not stand exactly once in ${file}`);
  const faulty = sound.replace(from, () => to);
  const entries = soundContext.entries.map(
    (entry): RawEntry => (entry.folder === folder ? { ...entry, [lang]: readText(file, faulty) } : entry),
  );
  const { open } = proofread({ ...soundContext, entries, ...knowing });
  return { told: open, file, line: lineAt(faulty, sound.indexOf(from) + startOf(from, to, seen)) };
}

/** Where in the new words the fault begins: with what must be told, or with the first letter that is another. */
function startOf(from: string, to: string, seen?: string): number {
  const told = seen === undefined ? -1 : to.indexOf(seen);
  return told >= 0 ? told : [...to].findIndex((_, index) => to[index] !== from[index]);
}

/** A file of an entry as the reader hands it on, from its text. */
export function readText(file: string, text: string): RawText {
  const parts = splitFrontMatter(text);
  if (!parts) throw new Error(`${file} has no front matter`);
  const { data, lineOf, problem } = readYaml(parts.frontMatter, 2);
  const body = readBody(parts.body, parts.bodyLine);
  if (problem || !body.value) throw new Error(`${file} cannot be read: ${JSON.stringify(problem ?? body.problem)}`);
  return { file, data, lineOf, body: body.value };
}

/** The line on which a place lies, or in the front matter on which its field begins. */
function lineAt(text: string, offset: number): number {
  const lines = text.slice(0, offset).split('\n');
  if (!lines.includes('---', 1)) {
    const whole = text.split('\n');
    while (!/^\s*(- )?[^\s:][^:]*:( |$)/.test(whole[lines.length - 1] ?? '')) lines.pop();
  }
  return lines.length;
}

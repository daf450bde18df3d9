import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { suggestCode } from '../../src/core/code.ts';
import { toEntryId } from '../../src/core/entry-rules.ts';
import { MOVES_FILE, PUBLISHED_FILE, REGISTER_FILE, RETIRED_FILE, SEALED_FILE } from '../../src/core/raw.ts';
import { contentDir, today } from '../../src/reader/content-dir.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { Refusal } from './progress.ts';
import { reportProblems } from './report.ts';
import { writeBeside } from './write-beside.ts';

/** What the register only makes sense with. */
const TABLES = [REGISTER_FILE, SEALED_FILE, PUBLISHED_FILE, MOVES_FILE, RETIRED_FILE];

/**
 * Issues a code to every entry that has none. Random, so that nobody can guess how many there are or what the next one is;
 * the lines there are stay as they are, byte for byte.
 *
 * @throws where the register has anything else to mend: an entry that looks renamed has its code already
 */
export async function issueCodes(): Promise<{ code: string; folder: string }[]> {
  const raw = await readContent(contentDir(), today());
  const { problems } = buildCatalogue(raw);
  const others = problems.filter(({ file, rule }) => TABLES.includes(file) && rule !== 'unregistered-entry');
  // In a register that is not sound nobody can tell who has no code and who only lost the way to it.
  if (others.length > 0) throw new Refusal(reportProblems(others, 'vi'));
  const unregistered = new Set(problems.flatMap(({ rule, seen }) => (rule === 'unregistered-entry' ? [seen] : [])));
  const taken = new Set(raw.register.map(({ cells }) => cells['code'] ?? ''));
  const issued = raw.entries
    .filter(({ id }) => unregistered.has(toEntryId(id)))
    .map(({ kind, id, folder }) => {
      const code = suggestCode(randomUUID(), taken);
      taken.add(code);
      return { code, folder, line: `${code},${kind},${toEntryId(id)},${raw.today},planned` };
    });
  if (issued.length > 0) await append(issued.map(({ line }) => line));
  return issued;
}

async function append(lines: readonly string[]): Promise<void> {
  const path = join(contentDir(), REGISTER_FILE);
  const text = await readFile(path, 'utf8');
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  await writeBeside(path, (text.endsWith('\n') ? text : text + end) + lines.join(end) + end);
}

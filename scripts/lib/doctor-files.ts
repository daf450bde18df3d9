import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Memory } from '../../src/doctor/history.ts';
import type { Report } from '../../src/doctor/report.ts';
import { reportCsv } from '../../src/doctor/report-csv.ts';
import { reportHtml } from '../../src/doctor/report-html.ts';
import { reportText } from '../../src/doctor/report-text.ts';

export const JOURNAL_FILE = 'nhat-ky.jsonl';
const MEMORY_FILE = 'trang-thai.json';

/** What the last round in this folder left; nothing before the first. */
export async function readMemory(folder: string): Promise<Memory | undefined> {
  const file = join(folder, MEMORY_FILE);
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : undefined;
}

/** Writes the report in its three forms and the memory for the next round: all beside the last ones, then in their places. */
export async function writeRound(folder: string, report: Report, memory: Memory): Promise<void> {
  const files = [
    ['bao-cao.txt', reportText(report)],
    ['bao-cao.html', reportHtml(report)],
    ['bao-cao.csv', reportCsv(report)],
    [MEMORY_FILE, JSON.stringify(memory, undefined, 2)],
  ] as const;
  for (const [name, text] of files) await writeFile(join(folder, `${name}.moi`), text);
  for (const [name] of files) await rename(join(folder, `${name}.moi`), join(folder, name));
}

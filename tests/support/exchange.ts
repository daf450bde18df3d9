import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { vi } from 'vitest';
import { importFrom } from '../../scripts/lib/exchange/import-from.ts';
import { importReport } from '../../scripts/lib/exchange/tell.ts';
import { exportTables, writeTemplates } from '../../scripts/lib/exchange/write-tables.ts';
import { readCatalogue } from '../../scripts/lib/read-catalogue.ts';
import { reportProblems } from '../../scripts/lib/report.ts';
import { emptyFolder } from './content-folder.ts';
import { TODAY } from './raw-content.ts';
import type { ScriptResult } from './run-script.ts';

// What the commands do, without a process for each: one test at a time, because they are told where to work by the environment.

async function within<T>(content: string, out: string, run: () => Promise<T>): Promise<T> {
  vi.stubEnv('DAUTICH_CONTENT', content);
  vi.stubEnv('DAUTICH_OUT', out);
  vi.stubEnv('DAUTICH_TODAY', TODAY);
  return run().finally(() => vi.unstubAllEnvs());
}

const result = (problems: readonly unknown[], output: string): ScriptResult => ({
  exitCode: problems.length > 0 ? 1 : 0,
  output: stripVTControlCharacters(output),
});

/** `npm run import -- <path>` */
export const take = (content: string, path: string): Promise<ScriptResult> =>
  within(content, '.', async () => {
    const { plan, codes } = await importFrom(path);
    return result(plan.problems, importReport(plan, codes));
  });

/** `npm run check` */
export const check = (content: string): Promise<ScriptResult> =>
  within(content, '.', async () => {
    const { problems } = await readCatalogue();
    return result(problems, reportProblems(problems, 'vi'));
  });

/** `npm run export`. @param out where the tables go @returns their paths */
export async function exported(
  content: string,
  format: 'csv' | 'xlsx' = 'xlsx',
  out: string | undefined = undefined,
): Promise<string[]> {
  const folder = out ?? (await emptyFolder());
  await within(content, folder, () => exportTables(format));
  return tablesIn(folder);
}

/** `npm run import -- --template`. @returns the paths of the templates */
export async function templatesIn(content: string): Promise<string[]> {
  const folder = await emptyFolder();
  await within(content, folder, writeTemplates);
  return tablesIn(folder);
}

const tablesIn = async (out: string): Promise<string[]> =>
  (await readdir(join(out, 'bang-tinh'))).sort().map((name) => join(out, 'bang-tinh', name));

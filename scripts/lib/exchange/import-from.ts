import { readUnits } from '../../../src/core/units.ts';
import { knownEntries } from '../../../src/exchange/known-entries.ts';
import { type Plan, planImport } from '../../../src/exchange/plan.ts';
import { contentDir, today } from '../../../src/reader/content-dir.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { issueCodes } from '../issue-codes.ts';
import { changeEntry, makeEntry } from './apply.ts';
import { gather } from './gather.ts';
import { keepImportRecord, readImportRecord } from './import-record.ts';
import { rawCodes } from './raw-codes.ts';

/**
 * Takes in a file or folder: makes entries, changes what may be changed, gives codes to the new ones.
 *
 * @throws where the register has something to mend, after the entries were made
 */
export async function importFrom(path: string): Promise<{ plan: Plan; codes: string[] }> {
  const raw = await readContent(contentDir(), today());
  const { units } = readUnits(raw.units, raw.today);
  const codes = rawCodes(raw);
  const { drafts, problems, notes } = await gather(path, {
    units,
    entries: raw.entries,
    known: knownEntries(raw.entries),
  });
  const planned = planImport(drafts, { entries: raw.entries, given: await readImportRecord(), codes });
  const plan = { ...planned, problems: [...problems, ...planned.problems], notes: [...notes, ...planned.notes] };
  for (const entry of plan.made) await makeEntry(entry);
  for (const entry of plan.changed) await changeEntry(entry);
  await keepImportRecord(plan.given);
  const issued = plan.made.length > 0 ? await issueCodes() : [];
  return { plan, codes: issued.map(({ code }) => code) };
}

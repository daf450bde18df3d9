import {
  CIRCLES_FILE,
  GLOSSARY_FILE,
  MOVES_FILE,
  PRINTED_FILE,
  PUBLISHED_FILE,
  PUBLISHER_FILE,
  type RawContent,
  type RawEntry,
  REGISTER_FILE,
  RETIRED_FILE,
  SEALED_FILE,
  STOCKS_FILE,
  TRANSLATIONS_FILE,
  UNITS_FILE,
} from '../core/raw.ts';
import { ContentReader } from './content-reader.ts';
import { registerHistory } from './git-history.ts';
import { chainOf, PUBLISHED_COLUMNS, REGISTER_COLUMNS, SEALED_COLUMNS, TRANSLATION_COLUMNS } from './ledger.ts';

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
const GLOSSARY_COLUMNS = ['vi', 'en', 'kind', 'wrong_vi', 'wrong_en', 'note'] as const;

/**
 * The one door through which content comes in, for pages and for scripts alike: reads everything under a content
 * folder and judges nothing but whether it can be read. `buildCatalogue` does the judging.
 *
 * @param dir the content folder
 * @param today the day for which certificates are looked at, `YYYY-MM-DD`
 */
export async function readContent(dir: string, today: string): Promise<RawContent> {
  const reader = new ContentReader(dir);
  const publisher = reader.record(PUBLISHER_FILE);
  const logo = reader.logo(publisher);
  reader.refuseStrangers(logo.file);
  const entries: RawEntry[] = [];
  for (const folder of reader.folders()) entries.push(await reader.entry(folder));
  const register = reader.table(REGISTER_FILE, REGISTER_COLUMNS);
  const sealed = reader.tableIfAny(SEALED_FILE, SEALED_COLUMNS);
  const history = registerHistory(dir);
  if (history.problem) reader.problems.push(history.problem);
  return {
    today,
    entries,
    publisher,
    stocks: reader.recordIfAny(STOCKS_FILE),
    logo: logo.value,
    register,
    chain: chainOf(register),
    history: history.rows,
    sealed,
    sealedChain: chainOf(sealed),
    published: reader.tableIfAny(PUBLISHED_FILE, PUBLISHED_COLUMNS),
    retired: reader.tableIfAny(RETIRED_FILE, RETIRED_COLUMNS),
    moves: reader.tableIfAny(MOVES_FILE, MOVE_COLUMNS),
    translations: reader.tableIfAny(TRANSLATIONS_FILE, TRANSLATION_COLUMNS),
    units: reader.table(UNITS_FILE, UNIT_COLUMNS),
    circles: reader.tableIfAny(CIRCLES_FILE, CIRCLE_COLUMNS),
    glossary: reader.tableIfAny(GLOSSARY_FILE, GLOSSARY_COLUMNS),
    printed: reader.tableIfAny(PRINTED_FILE, PRINTED_COLUMNS),
    problems: reader.problems,
  };
}

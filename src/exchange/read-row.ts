import type { Problem } from '../core/problem.ts';
import { fold } from '../core/text.ts';
import type { Units } from '../core/units.ts';
import { WHOLE_ADDRESS, WHOLE_POSITION } from './column-names.ts';
import { fieldColumns, type TableKind } from './columns.ts';
import { positionIn } from './coordinates.ts';
import type { Draft, SheetRow } from './draft.ts';
import { addressIn, findUnit } from './find-unit.ts';
import { isElsewhere } from './long-cell.ts';
import { asLines } from './loose-cell.ts';
import { type Cell, isFault, readCell } from './read-cell.ts';
import { readStamp, type Value } from './values.ts';

/** What a row is read against. */
export interface RowContext {
  readonly file: string;
  readonly kind: TableKind;
  readonly names: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  readonly units: Units;
  readonly american: ReadonlySet<string>;
}

/** What a row says of an entry, and all in it that was not understood. */
export function readRow(row: SheetRow, context: RowContext): { draft?: Draft; problems: Problem[] } {
  const { file, kind, names, places, units, american } = context;
  const { line } = row;
  const problems: Problem[] = [];
  const cell = (key: string): Cell => row.cells[places.get(key) ?? -1] ?? { text: '' };
  const tell = (key: string, fault: Pick<Problem, 'rule' | 'seen' | 'allowed' | 'meant' | 'fix'>) => {
    const doc = fieldColumns(kind).find((column) => column.key === key)?.doc;
    problems.push({ file, line, field: names[places.get(key) ?? -1], doc, ...fault });
  };
  const isEmpty = [...places.keys()].every((key) => cell(key).text === '');
  if (isEmpty) {
    // A heading between the rows, in the column of their numbers.
    const words = row.cells.find(({ text }) => /\p{L}/u.test(text))?.text;
    if (words) problems.push({ file, line, rule: 'import-no-name', seen: words });
    return { problems };
  }
  const values = new Map<string, Value>();
  const emptied: string[] = [];
  const stamp = cell('stamp').text ? readStamp(cell('stamp').text) : undefined;
  for (const { key, leaf } of fieldColumns(kind)) {
    if (!places.has(key)) continue;
    const { text } = cell(key);
    if (text === '') {
      if (stamp?.has(key)) emptied.push(key);
      continue;
    }
    if (isElsewhere(text)) continue;
    if (key.endsWith('address.unit')) {
      readUnit(key, text, values, tell, units);
      continue;
    }
    // The rank stands before the decisions, as in the schema.
    const rank = values.get('rank');
    const loose = asLines(key, text, typeof rank === 'string' ? rank : undefined);
    const found = readCell({ ...cell(key), text: loose }, leaf, american.has(key));
    if (isFault(found)) tell(key, found.fault);
    else values.set(key, found.value);
  }
  for (const key of ['text', 'en.text']) {
    const { text } = cell(key);
    if (text && !isElsewhere(text)) values.set(key, text);
    else if (!text && stamp?.has(key) && places.has(key)) emptied.push(key);
  }
  readWholes(cell, values, tell, kind, units);
  const id = cell('id').text || undefined;
  if (!id && !values.get('title')) {
    problems.push({ file, line, rule: 'import-no-name', seen: row.cells.find(({ text }) => text)?.text });
    return { problems };
  }
  const code = cell('code').text;
  if (code) values.set('code', code);
  const heads = new Map([...places].map(([key, place]) => [key, names[place] ?? key]));
  return { draft: { file, line, kind, id, values, heads, stamp, emptied, files: new Map() }, problems };
}

type Tell = (key: string, fault: Pick<Problem, 'rule' | 'seen' | 'allowed' | 'meant' | 'fix'>) => void;

function readUnit(key: string, text: string, values: Map<string, Value>, tell: Tell, units: Units): void {
  if (/^(unknown|chua ro|khong ro|\?)$/.test(fold(text))) return;
  const found = findUnit(text, units);
  if (!found) tell(key, { rule: 'import-cell', seen: text });
  else if ('undecided' in found) tell(key, { rule: 'unit-undecided', seen: text, allowed: found.undecided });
  else {
    values.set(key, found.code);
    const former = key.replace(/unit$/, 'former');
    if (found.former && !values.has(former)) values.set(former, found.former);
  }
}

/** Columns that hold two fields or three: a whole address, both numbers of a position. Columns of their own go before them. */
function readWholes(
  cell: (key: string) => Cell,
  values: Map<string, Value>,
  tell: Tell,
  kind: TableKind,
  units: Units,
): void {
  const set = (key: string, value: string | undefined) => value && !values.has(key) && values.set(key, value);
  const address = kind === 'site' ? WHOLE_ADDRESS : `producer.${WHOLE_ADDRESS}`;
  const written = cell(address).text;
  if (written) {
    const found = addressIn(written, units);
    if (found && 'unit' in found) {
      set(`${address}.unit`, found.unit);
      set(`${address}.place`, found.place);
      set(`${address}.former`, found.former);
    } else {
      // Kept as it was written, until somebody says which commune it is.
      set(`${address}.place`, written);
      if (found) tell(address, { rule: 'unit-undecided', seen: written, allowed: found.undecided });
      else tell(address, { rule: 'import-cell', seen: written });
    }
  }
  const numbers = cell(WHOLE_POSITION).text;
  if (!numbers) return;
  const position = positionIn(numbers);
  if (!position) tell(WHOLE_POSITION, { rule: 'import-cell', seen: numbers });
  set('position.lat', position?.lat);
  set('position.lon', position?.lon);
}

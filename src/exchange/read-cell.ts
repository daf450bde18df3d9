import type { z } from 'zod';
import { excelFault, readDayAmongAmerican } from '../core/batch-cells.ts';
import type { Problem } from '../core/problem.ts';
import { choicesOf, type Leaf, type Part, TWIN_NAME } from '../core/schema/leaves.ts';
import { meaningOf } from '../core/schema/meanings.ts';
import { nearest } from '../core/text.ts';
import { choiceIn, flagIn } from './choices.ts';
import { degreesIn } from './coordinates.ts';
import { dayIn, lunarDayIn, lunarMonthIn, serialDay, yearIn } from './day-words.ts';
import { fileNameIn } from './file-names.ts';
import { readItems, readValues, showItems, showValues } from './list-cell.ts';
import { type Item, PLACEHOLDER, type Value } from './values.ts';

/** A cell of a table. A day that Excel keeps as a day is told apart from text that looks like one. */
export interface Cell {
  readonly text: string;
  readonly isDay?: boolean;
}

/** What is wrong with a cell; where it stands is added by whoever reads the row. */
export type CellFault = Pick<Problem, 'rule' | 'seen' | 'allowed' | 'meant' | 'fix'>;
export const isFault = (found: object): found is { readonly fault: CellFault } => 'fault' in found;

/** What Excel shows where a formula came to nothing. */
const FAILED = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!)$/;

/**
 * Reads what stands in a cell as a value of the file. The schema judges: each way of writing is tried until one gives what
 * the schema takes, so that a new field needs nothing here.
 *
 * @param isAmerican whether other cells of the column have the month before the day
 */
export function readCell(cell: Cell, leaf: Leaf, isAmerican = false): { value: Value } | { fault: CellFault } {
  const wrong = excelFault(cell.text);
  if (wrong) return { fault: wrong };
  if (FAILED.test(cell.text)) return { fault: { rule: 'import-cell', seen: cell.text } };
  if (leaf.shape === 'value') return readScalar(cell, leaf.schema, isAmerican);
  if (leaf.shape === 'values') {
    const separated = choicesOf(leaf.schema).length > 0 ? cell.text.replaceAll(',', ';') : cell.text;
    return allOf(readValues(separated).map((text) => readScalar({ text }, leaf.schema, false)));
  }
  return allOf(readItems(cell.text, leaf.parts).map((read) => readItem(read, leaf.parts)));
}

function allOf<T extends string | Item>(
  found: readonly ({ value: T } | { fault: CellFault })[],
): { value: Value } | { fault: CellFault } {
  const bad = found.find(isFault);
  return bad ?? { value: found.flatMap((one) => ('value' in one ? [one.value] : [])) as Value };
}

function readScalar(cell: Cell, schema: z.ZodType, isAmerican: boolean): { value: string } | { fault: CellFault } {
  const { text } = cell;
  const choices = choicesOf(schema);
  const takes = (candidate: string | undefined): candidate is string =>
    candidate !== undefined && schema.safeParse(candidate).success;
  if (choices.length > 0) {
    const choice = choiceIn(text, choices);
    if (choice) return { value: choice };
    const meant = nearest(text, choices.map(meaningOf));
    return { fault: { rule: 'import-cell', seen: text, allowed: choices.map(meaningOf), meant } };
  }
  const isDate = takes('2024-02-29') && !takes('x');
  if (isDate && isAmerican) {
    const day = readDayAmongAmerican(text);
    if (typeof day === 'object') return { fault: day };
  }
  // `9/3` that became a day of this year in Excel: whether it was 9 March or 3 September cannot be told any more.
  if (cell.isDay && !isDate) return { fault: { rule: 'import-cell', seen: text } };
  const number = text.replace(/(?<=\d),(?=\d)/, '.');
  const candidates = [
    text,
    dayIn(text),
    yearIn(text),
    isDate ? serialDay(text) : undefined,
    takes('9/3') ? lunarDayIn(text) : undefined,
    takes('12') && !takes('13') ? lunarMonthIn(text) : undefined,
    degreesIn(text),
    number,
    text.replace(/(?<=\d)[.\s](?=\d{3}(\D|$))/g, ''),
    flagIn(text),
    fileNameIn(text),
  ];
  const value = candidates.find(takes);
  return value === undefined ? { fault: { rule: 'import-cell', seen: text } } : { value };
}

/** An item whose required parts are not all there gets placeholders, which the check names. */
function readItem(
  { item, line, tooMany }: { item: Item; line: string; tooMany: boolean },
  parts: readonly Part[],
): { value: Item } | { fault: CellFault } {
  if (tooMany) return { fault: { rule: 'import-cell', seen: line } };
  const read: Record<string, string> = {};
  for (const { key, schema, isRequired } of parts) {
    const text = item[key];
    if (text === undefined || text === PLACEHOLDER) {
      if (isRequired || text) read[key] = PLACEHOLDER;
      continue;
    }
    if (key === TWIN_NAME) {
      read[key] = fileNameIn(text) ?? text;
      continue;
    }
    const found = readScalar({ text }, schema, false);
    if (isFault(found)) return found;
    read[key] = found.value;
  }
  return { value: read };
}

/** A value as its cell shows it: values of closed lists by what they mean. */
export function showCell(value: Value | undefined, { shape, schema, parts }: Leaf): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return shownScalar(value, schema);
  if (shape === 'values') return showValues((value as readonly string[]).map((one) => shownScalar(one, schema)));
  return showItems(
    (value as readonly Item[]).map((item) =>
      Object.fromEntries(parts.map((part) => [part.key, shownScalar(item[part.key] ?? '', part.schema)])),
    ),
    parts,
  );
}

const shownScalar = (value: string, schema: z.ZodType): string => {
  const choices = choicesOf(schema);
  const meaning = meaningOf(value);
  return choices.includes(value) && choiceIn(meaning, choices) === value ? meaning : value;
};

import { isSame, markOf, type Value } from './values.ts';

/** What is to be done with one field of an entry that is there already. */
export type Decision = 'keep' | 'take' | 'conflict';

/**
 * Whether a cell may change a file. What an author wrote is never overwritten: only a field in which nothing stands, or one
 * that still stands as the last import or export gave it, takes what the cell says.
 *
 * @param now what stands in the file, if anything does
 * @param cell what the table says; nothing where an exported cell was emptied
 * @param given the marks of what the export, and the last import, gave
 */
export function decide(
  now: Value | undefined,
  cell: Value | undefined,
  given: readonly (string | undefined)[],
): Decision {
  if (isSame(now, cell)) return 'keep';
  const known = given.filter((mark) => mark !== undefined);
  // The cell says what it always said: whatever stands in the file by now is newer.
  if (known.includes(markOf(cell))) return 'keep';
  if (now === undefined && known.length === 0) return 'take';
  // What stood there and was taken out was taken out by somebody.
  return known.includes(markOf(now)) ? 'take' : 'conflict';
}

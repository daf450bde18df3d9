import { createHash } from 'node:crypto';
import type { RawRow } from '../core/raw.ts';

/** The columns of the register (sổ mã), in order. The first four are sealed once they are published; the others live on. */
export const REGISTER_COLUMNS = [
  'code',
  'kind',
  'id',
  'issued',
  'status',
  'place',
  'medium',
  'size',
  'domain',
  'checked',
  'note',
] as const;
const SEALED = REGISTER_COLUMNS.slice(0, 4);
export const SEALED_COLUMNS = [...SEALED, 'seal'] as const;
export const PUBLISHED_COLUMNS = ['address'] as const;
export const TRANSLATION_COLUMNS = ['entry', 'lang', 'translated_on', 'from'] as const;

/** Enough of SHA-256 that no other line with the same seal can be made up, and short enough to be read out. */
const SEAL_LENGTH = 24;

/**
 * The hash chain of the register: each seal is made from the one before it and from what may never change in its line.
 * Whoever removes, changes or exchanges a line breaks every seal from there on, with no need of git to see it.
 */
export function chainOf(register: readonly RawRow[]): string[] {
  let seal = '';
  return register.map(({ cells }) => {
    const line = SEALED.map((column) => cells[column]).join(',');
    seal = createHash('sha256').update(`${seal}\n${line}`).digest('hex').slice(0, SEAL_LENGTH);
    return seal;
  });
}

/** The register as it is to be remembered after publishing: `so-luu/ma.csv`. */
export function sealedText(register: readonly RawRow[]): string {
  const chain = chainOf(register);
  const lines = register.map(({ cells }, index) => [...SEALED.map((column) => cells[column]), chain[index]].join(','));
  return `${[SEALED_COLUMNS.join(','), ...lines].join('\n')}\n`;
}

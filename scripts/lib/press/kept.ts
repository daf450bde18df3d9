import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDERS } from '../folders.ts';
import { sha256 } from '../hash.ts';
import type { Piece } from './manifest.ts';

/** The sheet that two people sign before anything goes to the print shop, beside what it is about. */
export const PROOF_SHEET = 'to-duyet.pdf';

/** What a proof sheet says in its document information of the pieces it shows: each as it was drawn from its inputs. */
export const proofMarks = (pieces: readonly Piece[]): string =>
  pieces.map(({ id, inputs }) => sha256(`${id} ${inputs}`).slice(0, 16)).join(' ');

/** Whether all that the last proof sheet shows is still among these pieces and as it was; so where there is no sheet. */
export async function isProofOf(pieces: readonly Piece[]): Promise<boolean> {
  const sheet = await readFile(join(FOLDERS.qrOutput, PROOF_SHEET), 'latin1').catch(() => undefined);
  if (sheet === undefined) return true;
  const shown = /<pdf:Keywords>([0-9a-f ]+)</.exec(sheet)?.[1]?.split(' ');
  const marks = new Set(proofMarks(pieces).split(' '));
  return shown?.every((mark) => marks.has(mark)) ?? false;
}

/** Files of the old folder that move along, where an order makes none of their name: the proof sheet while it is true. */
export const keptBeside = ({ dropped }: { readonly dropped: readonly { readonly what: string }[] }): string[] =>
  ['README.md', PROOF_SHEET].filter((file) => !dropped.some(({ what }) => what === file));

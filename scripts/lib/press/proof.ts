import { createWriteStream, existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BLACK } from '../../../src/print/colour.ts';
import { symbolContrast } from '../../../src/print/contrast.ts';
import { codesOf } from '../../../src/print/drawing.ts';
import { onPaper } from '../../../src/print/finish.ts';
import type { ProofPiece } from '../../../src/print/proof-piece.ts';
import { proofSheet } from '../../../src/print/proof-sheet.ts';
import { today } from '../../../src/reader/content-dir.ts';
import { DECODERS } from '../decode.ts';
import { FOLDERS } from '../folders.ts';
import { writePdf } from '../pdf.ts';
import { measure } from '../type.ts';
import { isStillRead } from '../verdict.ts';
import { firstOf, type Job, type Refused } from './job.ts';
import type { Ordered } from './jobs.ts';
import { PROOF_SHEET, proofMarks } from './kept.ts';
import { readPdfBack, weakestOn } from './make-piece.ts';
import type { Piece } from './manifest.ts';
import { UNFINISHED } from './press.ts';
import { refusalOf } from './refusal.ts';

/** Pieces on one proof sheet; whoever approves more approves none. */
const MOST_PIECES = 120;

/** What a proof sheet shows of these pieces, in their order; the others are named on it. */
export interface Proofed {
  readonly shown: readonly Piece[];
  readonly others: readonly Piece[];
}

/**
 * All pieces with codes, or where they are too many those that differ most: the first of every kind and size, then of every
 * entry, then as they come. Files of one long run are of one design.
 */
export function proofed(pieces: readonly Piece[]): Proofed {
  const coded = pieces.filter(({ version }) => version > 0);
  const firstOf = (key: (piece: Piece) => string) =>
    [...Map.groupBy(coded, key).values()].flatMap(([piece]) => piece ?? []);
  const size = ({ kind, medium, finish }: Piece) => `${kind} ${medium} ${finish}`;
  const byChoice = new Set([...firstOf(size), ...firstOf((piece) => `${size(piece)} ${piece.entry}`), ...coded]);
  const chosen = new Set([...byChoice].slice(0, MOST_PIECES));
  return { shown: coded.filter((piece) => chosen.has(piece)), others: coded.filter((piece) => !chosen.has(piece)) };
}

/**
 * Writes the proof sheet of everything this run was ordered to make: what it is, how far it is read from, what the
 * decoders said. Its pictures are codes too, so they are read back as well: two decoders read each, none anything else.
 *
 * @returns whether there is one, beside the pieces that are to take their place: no piece may have a code; or why not
 */
export async function makeProofSheet(
  pieces: readonly Piece[],
  jobs: readonly Job[],
  { catalogue, style }: Ordered,
): Promise<boolean | Refused> {
  const { shown, others } = proofed(pieces);
  const proofs = shown.flatMap((piece) => {
    const job = jobs.find(({ id }) => id === piece.id);
    return job ? [proofOf(piece, job)] : [];
  });
  if (proofs.length === 0) return false;
  const order = {
    ...{ pieces: proofs, others: others.map(({ id }) => id), publisher: catalogue.publisher.name.vi, day: today() },
    ...{ style, measure },
  };
  const file = join(UNFINISHED, PROOF_SHEET);
  await writePdf(
    proofSheet(order),
    { title: 'Tờ duyệt in · Proof sheet', keywords: proofMarks(shown) },
    createWriteStream(file),
  );
  if (await isSame(file, join(FOLDERS.qrOutput, PROOF_SHEET))) return true;
  // The pieces were read back as they are printed; their pictures are reduced, and some have two pixels to a module.
  const { unread } = await readPdfBack(file, proofSheet(order), PROOF_DPI);
  const wrong = unread.filter(({ verdict, url }) => !isStillRead(url, verdict.clean));
  if (wrong.length === 0) return true;
  await rm(file);
  return refusalOf({ id: PROOF_SHEET }, wrong, PICTURES);
}

const PROOF_DPI = 600;

const PICTURES =
  'Hình thu nhỏ trên tờ duyệt không đọc được đúng mã, nên không có tờ duyệt; các mẫu in vẫn nguyên và đã đọc ngược.\n' +
  '    A reduced picture on the proof sheet does not read as its code, so there is no sheet; the pieces are made and read back.';

/** What the last run read back need not be read again. */
async function isSame(file: string, last: string): Promise<boolean> {
  return existsSync(last) && (await readFile(file)).equals(await readFile(last));
}

const DAMAGE_WORDS: Readonly<Record<string, string>> = {
  blur: 'mờ',
  tilt: 'nghiêng',
  covered: 'che',
  faded: 'phai',
  far: 'xa',
};

function proofOf(piece: Piece, job: Job): ProofPiece {
  // As it was printed: perhaps not with the usual mask.
  const weakest = weakestOn(firstOf(job.pages(() => undefined)));
  const page = firstOf(job.pages((url) => (url === weakest?.url ? piece.mask : undefined)));
  // Of a sheet one label, as large as it is: reduced, nobody could look at any of them.
  const [first] = job.kind === 'sheet' ? page.items : [];
  const made = first?.type === 'placed' ? first.drawing : page;
  const drawing = job.finish === 'engraved-dark' ? onPaper(made) : made;
  const [code] = codesOf(drawing);
  const { colour, paper } = drawing.palette;
  const contrast = symbolContrast(code?.ink === 'colour' ? colour : BLACK, paper);
  const [file] = piece.files;
  const readers = Object.entries(file?.proof.decoders ?? {});
  const address = (code?.url ?? '').replace(/^https:\/\/([^/]+)/, (_, host: string) => host.toLowerCase());
  return {
    drawing,
    type: piece.kind === 'label' || piece.kind === 'sheet' ? 'label' : 'sign',
    file: file?.path ?? '',
    name: piece.title,
    code: piece.code,
    address,
    url: code?.url ?? '',
    moduleMm: piece.moduleMm,
    version: piece.version,
    level: piece.level,
    mask: piece.mask,
    contrast: { eye: contrast.eye.grade, red: contrast.red.grade },
    reachM: { good: piece.reachM[0], cheap: piece.reachM[1] },
    readers: readers.map(([name, read]) => ({ name, reads: read === file?.proof.codes })),
    damage: Object.entries(file?.proof.damaged ?? {}).map(([name, read]) => ({
      name: DAMAGE_WORDS[name] ?? name,
      read,
      of: Object.keys(DECODERS).length,
    })),
  };
}

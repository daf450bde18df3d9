import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mask } from '../../../src/print/matrix.ts';
import { csvCell } from '../csv-lines.ts';
import { hashOfFile } from '../hash.ts';
import type { Carried, Format, Job, PieceKind } from './job.ts';
import type { CodeProof } from './verify.ts';

/** A file of a piece, and what was read on it. */
export interface PieceFile {
  readonly format: Format;
  /** Below qr-output. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly proof: CodeProof;
}

/** What was made, as `qr-output/manifest.json` tells it. */
export interface Piece {
  readonly id: string;
  readonly kind: PieceKind;
  readonly medium: string;
  readonly finish: string;
  readonly title: string;
  readonly code: string;
  readonly entry: string;
  /** What all codes on it say; empty where they differ, as numbered labels do. */
  readonly url: string;
  /** The host printed on it. */
  readonly domain: string;
  readonly group: string;
  /** The last day on which its stars may be shown; empty where it shows none. */
  readonly starsUntil: string;
  /** A plaque with the mark of a sample across it. Manifests of older programs do not say. */
  readonly isSample: boolean;
  readonly sizeMm: readonly [number, number];
  readonly dpi: number;
  readonly copies: number;
  readonly batch: string;
  readonly carries: readonly Carried[];
  readonly leftOut: NonNullable<Job['leftOut']>;
  readonly pages: number;
  /** Of the smallest code on it: a chain is as strong as its weakest link. */
  readonly moduleMm: number;
  readonly version: number;
  readonly level: string;
  readonly mask: Mask;
  /** How far from the phone it is read in daylight, in metres: by a good phone and by a cheap one. */
  readonly reachM: readonly [number, number];
  /** What it is drawn in, where it has a code: `#7a1f1f #ffffff black` are ink, material, and the ink of the code. */
  readonly colours: string;
  /** Symbol contrast in per cent, to the eye and at 660 nm (ISO/IEC 15415). */
  readonly contrast: readonly [number, number];
  /** Hash of everything the files are made from: unchanged inputs are not drawn again. */
  readonly inputs: string;
  readonly files: readonly PieceFile[];
}

const FILE = 'manifest.json';

/** What earlier runs made; nothing where the manifest is missing or was spoilt, and all is drawn again. */
export async function readManifest(folder: string): Promise<Piece[]> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => '[]');
  try {
    const pieces: unknown = JSON.parse(text);
    return Array.isArray(pieces)
      ? pieces.filter(
          (piece) => typeof piece?.id === 'string' && Array.isArray(piece.files) && Array.isArray(piece.carries),
        )
      : [];
  } catch {
    return [];
  }
}

/** Whether all files of a piece are still the ones that were read back. */
export async function isIntact({ files }: Piece, folder: string): Promise<boolean> {
  for (const { path, sha256: expected } of files) {
    const file = join(folder, path);
    if (!existsSync(file) || (await hashOfFile(file)) !== expected) return false;
  }
  return true;
}

/** The list of all pieces for programs, and the same as a table that a spreadsheet opens with its letters right. */
export async function writeManifest(folder: string, pieces: readonly Piece[]): Promise<void> {
  for (const [file, text] of manifestOf(pieces)) await writeFile(join(folder, file), text);
}

/** Whether both lists lie there as they would be written. */
export async function isListed(folder: string, pieces: readonly Piece[]): Promise<boolean> {
  for (const [file, text] of manifestOf(pieces)) {
    if ((await readFile(join(folder, file), 'utf8').catch(() => undefined)) !== text) return false;
  }
  return true;
}

function manifestOf(pieces: readonly Piece[]): [file: string, text: string][] {
  const sorted = pieces.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rows = sorted.flatMap((piece) => piece.files.map((file) => rowOf(piece, file)));
  const lines = [COLUMNS, ...rows].map((cells) => cells.map(plainCell).join(','));
  return [
    [FILE, `${JSON.stringify(sorted, undefined, 2)}\n`],
    ['manifest.csv', `\uFEFF${lines.join('\r\n')}\r\n`],
  ];
}

const COLUMNS = [
  ...['code', 'entry', 'kind', 'medium', 'finish', 'width_mm', 'height_mm', 'dpi', 'copies', 'batch', 'pages', 'url'],
  ...['module_mm', 'version', 'level', 'mask', 'reach_m', 'reach_cheap_phone_m', 'contrast_eye', 'contrast_660nm'],
  ...['file', 'bytes', 'codes_read', 'decoders', 'damaged', 'sha256'],
];

function rowOf(piece: Piece, file: PieceFile): (string | number)[] {
  const { code, entry, kind, medium, finish, sizeMm, dpi, copies, batch, pages, url } = piece;
  const { moduleMm, version, level, mask, reachM, contrast } = piece;
  const counts = (found: Readonly<Record<string, number>>) =>
    Object.entries(found)
      .map(([name, count]) => `${name} ${count}`)
      .join(' ');
  return [
    ...[code, entry, kind, medium, finish, ...sizeMm, dpi, copies, batch, pages, url],
    ...[moduleMm, version, level, mask, ...reachM, ...contrast],
    ...[file.path, file.bytes, file.proof.codes, counts(file.proof.decoders), counts(file.proof.damaged), file.sha256],
  ];
}

/** Cells that a spreadsheet would take for a formula are not: names come from authors. */
const plainCell = (cell: string | number): string =>
  csvCell(typeof cell === 'string' && /^[=+\-@]/.test(cell) ? `'${cell}` : String(cell));

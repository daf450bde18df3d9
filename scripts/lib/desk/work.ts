import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Prints } from '../../../src/desk/state.ts';
import { FOLDERS } from '../folders.ts';

/** What somebody filled in before pressing a button; `id` is the folder of the entry in hand. */
export interface Asked {
  readonly id: string;
  readonly by: string;
  readonly dossier: string;
}

/** What the buttons of the desk set going: the same commands that a terminal knows, in a process of their own. */
export const WORK = {
  dung: () => ['scripts/start.ts'],
  'phieu-duyet': ({ id }) => ['scripts/review.ts', '--', id],
  duyet: ({ id, by, dossier }) => ['scripts/review.ts', '--approve', `--by=${by}`, `--dossier=${dossier}`, '--', id],
} as const satisfies Record<string, (asked: Asked) => readonly string[]>;
export type Work = keyof typeof WORK;
export const isWork = (name: string): name is Work => Object.hasOwn(WORK, name);

/**
 * Runs one of them and passes on what it says, as it says it.
 *
 * @returns whether it did what it should
 */
export function runWork(work: Work, asked: Asked, said: (text: string) => void): Promise<boolean> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...WORK[work](asked)], { env: { ...process.env, NO_COLOR: '1' } });
    child.stdout.on('data', (text: Buffer) => said(text.toString('utf8')));
    child.stderr.on('data', (text: Buffer) => said(text.toString('utf8')));
    child.on('error', fail);
    child.on('close', (code) => done(code === 0));
  });
}

/** The finished files of an entry, for the print shop. */
export async function printsOf(entry: string): Promise<Prints> {
  // Nothing has been printed yet where there is no manifest; one that cannot be read is told.
  const manifest = await readFile(join(FOLDERS.qrOutput, 'manifest.json'), 'utf8').catch(() => '[]');
  return (JSON.parse(manifest) as readonly Piece[])
    .filter((piece) => piece.entry === entry)
    .map(({ title, files }) => ({
      title,
      files: files.map(({ format, path, bytes }) => ({ format, href: `/in/${path}`, bytes })),
    }));
}

interface Piece {
  readonly entry: string;
  readonly title: string;
  readonly files: readonly { readonly format: string; readonly path: string; readonly bytes: number }[];
}

import { existsSync, renameSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from './progress.ts';

/** A finished folder and the place it is to take. */
export interface Publication {
  readonly finished: string;
  readonly place: string;
  /** Files of the old folder that move along where the new one has none of their own. */
  readonly keep?: readonly string[];
}

/**
 * Puts finished folders in the places of the last ones: written beside, then renamed, all or none. Whatever fails, the old
 * ones are put back, so that pages and plaques never come from different runs.
 */
export async function publishFolders(publications: readonly Publication[]): Promise<void> {
  const undo: (() => void)[] = [];
  try {
    for (const { finished, place, keep = [] } of publications) {
      for (const file of keep) {
        if (existsSync(join(place, file)) && !existsSync(join(finished, file)))
          await cp(join(place, file), join(finished, file));
      }
      await mkdir(dirname(place), { recursive: true });
      if (existsSync(place)) {
        await rm(`${finished}.old`, { recursive: true, force: true });
        renameSync(place, `${finished}.old`);
        undo.unshift(() => renameSync(`${finished}.old`, place));
      }
      // Nothing is waited for between the two: Ctrl-C finds either the old folder or the new one in its place.
      renameSync(finished, place);
      undo.unshift(() => renameSync(place, finished));
    }
  } catch (error) {
    for (const step of undo) step();
    throw asRefusal(error);
  }
  for (const { finished } of publications) await rm(`${finished}.old`, { recursive: true, force: true });
}

/** Windows keeps a folder in place while a file of it is open somewhere. */
function asRefusal(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!['EBUSY', 'EPERM', 'EACCES'].includes(code)) return error;
  return new Refusal(
    `Không thay được thư mục cũ (${code}). Đóng tệp PDF và cửa sổ đang mở trong dist hoặc qr-output rồi chạy lại.\n` +
      'The old folder could not be replaced. Close PDF files and windows open in dist or qr-output and run again.',
  );
}

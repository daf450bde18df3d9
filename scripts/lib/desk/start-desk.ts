import { join } from 'node:path';
import { deskConfig } from '../../../src/desk/config.ts';
import { contentDir } from '../../../src/reader/content-dir.ts';
import { FOLDERS } from '../folders.ts';
import { issueCodes } from '../issue-codes.ts';
import { startPreview } from '../preview.ts';
import { Refusal, step } from '../progress.ts';
import { beginContent } from './begin-content.ts';
import { deskBundle } from './bundle.ts';
import { readChoices } from './choices.ts';
import { ContentFiles } from './content-files.ts';
import { readState } from './read-state.ts';
import { startDeskServer } from './server.ts';

/** Where the desk answers when the place is free: the same address every evening, so that drafts in the browser are found again. */
const PORT = 4400;

export interface RunningDesk {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Starts forms, preview and remarks on this machine. */
export async function startDesk(port = PORT): Promise<RunningDesk> {
  await beginContent(contentDir());
  const bundle = await step('Chuẩn bị bàn soạn bài · Preparing the desk', () => deskBundle());
  const listeners = new Set<() => void>();
  const changed = afterAWhile(300, async () => {
    // An entry that was just made gets its code, so that its page and its plaque are there at once.
    // What is wrong with the register stands beside the form already.
    await issueCodes().catch((error: unknown) => error instanceof Refusal || console.error(error));
    for (const listener of listeners) listener();
  });
  const preview = await step('Mở trang xem trước · Starting the preview', () => startPreview(changed));
  const files = new ContentFiles(contentDir());
  const desk = {
    files,
    bundle,
    bin: join(FOLDERS.cache, 'da-xoa'),
    config: async () => deskConfig(files.name, await readChoices()),
    state: (entry: string) => readState(entry, preview),
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const server = await startDeskServer(desk, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return startDeskServer(desk);
  });
  return {
    address: server.origin,
    close: server.close,
  };
}

/** Runs once things have been quiet for so many milliseconds. */
function afterAWhile(ms: number, run: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), ms);
  };
}

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'vitest';
import { approvedText } from '../../scripts/lib/review/approve.ts';
import { sealOf } from '../../src/core/review.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { TODAY } from './raw-content.ts';

export const APPROVAL = { by: 'Phòng Văn hóa phường Mẫu', on: '2026-11-20', dossier: '12/BB-VHXH' };

/** Writes into entries of a content folder that they were approved as they stand there. */
export async function approveIn(content: string, ...ids: readonly string[]): Promise<void> {
  const { entries } = await readContent(content, TODAY);
  for (const { id, vi, en } of entries) {
    if (!ids.includes(id)) continue;
    assert(vi && en);
    const path = join(content, vi.file);
    await writeFile(path, approvedText(await readFile(path, 'utf8'), APPROVAL, sealOf({ vi, en })));
  }
}

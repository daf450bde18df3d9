import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Job } from '../../scripts/lib/press/job.ts';
import type { Pressed } from '../../scripts/lib/press/press.ts';
import { publishFolders } from '../../scripts/lib/publish-folder.ts';
import { QUIET_MODULES } from '../../src/print/drawing.ts';
import { qrMatrix } from '../../src/print/matrix.ts';
import { emptyFolder } from '../support/content-folder.ts';
import { drawingOf } from '../support/plain-drawing.ts';
import { PUBLISHER } from '../support/sample-plaque.ts';

// What becomes of the folder of printed things from order to order, without the processes of commands.

let place: string;
let press: typeof import('../../scripts/lib/press/press.ts').press;
beforeAll(async () => {
  const out = await emptyFolder();
  vi.stubEnv('DAUTICH_OUT', out);
  place = join(out, 'qr-output');
  // Where results go is asked when the press is loaded.
  ({ press } = await import('../../scripts/lib/press/press.ts'));
  vi.unstubAllEnvs();
});

const URL = 'https://DAUTICH.VN/K7Q9T';
const matrix = qrMatrix(URL);

/** A square with a code on it. */
function square(name: string): Job {
  const code = { type: 'code', url: URL, matrix, unitMm: 1, xMm: QUIET_MODULES, yMm: QUIET_MODULES } as const;
  const sideMm = matrix.modules.length + 2 * QUIET_MODULES;
  return {
    ...{ id: `bien/gia/${name}`, kind: 'plaque', medium: 'gia', finish: 'printed', title: name, dpi: 254 },
    ...{ formats: ['svg'], bleed: false, outlines: false, copies: 1, carries: [], key: name },
    pages: () => [drawingOf(sideMm, sideMm, [{ ...code, ink: 'black' }])],
  };
}

/** An order of these, in its place. */
async function ordered(...names: readonly string[]): Promise<Pressed> {
  const pressed = await press(names.map(square), { entries: [], publisher: PUBLISHER }, () => {});
  expect(pressed.refused).toEqual([]);
  if (pressed.finished) await publishFolders([{ finished: pressed.finished, place }]);
  return pressed;
}

test.each(['manifest.csv', 'manifest.json'])(
  'a %s that somebody deleted is there again after the same order',
  async (list) => {
    await ordered('chua', 'den');
    const text = await readFile(join(place, list), 'utf8');
    await rm(join(place, list));
    await ordered('chua', 'den');
    expect(await readFile(join(place, list), 'utf8')).toBe(text);
    expect(await ordered('chua', 'den')).toMatchObject({ drawn: 0, finished: undefined });
  },
);

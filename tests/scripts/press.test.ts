import { existsSync } from 'node:fs';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Job } from '../../scripts/lib/press/job.ts';
import type { Ordered } from '../../scripts/lib/press/jobs.ts';
import { keptBeside } from '../../scripts/lib/press/kept.ts';
import type { Piece } from '../../scripts/lib/press/manifest.ts';
import { type Pressed, press } from '../../scripts/lib/press/press.ts';
import { makeProofSheet, proofed } from '../../scripts/lib/press/proof.ts';
import { printSummary } from '../../scripts/lib/press/summary.ts';
import { publishFolders } from '../../scripts/lib/publish-folder.ts';
import type { Catalogue } from '../../src/core/catalogue.ts';
import { colour } from '../../src/print/colour.ts';
import { type Drawing, QUIET_MODULES } from '../../src/print/drawing.ts';
import { qrMatrix } from '../../src/print/matrix.ts';
import { PLAIN_STYLE } from '../../src/print/style.ts';
import { drawingOf } from '../support/plain-drawing.ts';
import { PUBLISHER } from '../support/sample-plaque.ts';

// What becomes of the folder of printed things from order to order, without the processes of commands.

/** Where results go is asked when the press is loaded. */
const out = await vi.hoisted(async () => {
  const { mkdtempSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const folder = mkdtempSync(`${tmpdir()}/dau-tich-`);
  process.env['DAUTICH_OUT'] = folder;
  return folder;
});
const place = join(out, 'qr-output');
beforeEach(() => rm(place, { recursive: true, force: true }));
afterAll(() => rm(out, { recursive: true }));

const URL = 'https://DAUTICH.VN/K7Q9T';
const matrix = qrMatrix(URL);
const catalogue = { entries: [], publisher: PUBLISHER } as unknown as Catalogue;

const inColour = (drawing: Drawing, hex = ''): Drawing =>
  hex.startsWith('#') ? { ...drawing, palette: { ...drawing.palette, colour: colour(hex) } } : drawing;

/** A square with a code on it; `chua #123456` is one in that colour, and said differently it is another piece of the same name. */
function square(name: string): Job {
  const [id = '', hex] = name.split(' ');
  const code = { type: 'code', url: URL, matrix, unitMm: 1, xMm: QUIET_MODULES, yMm: QUIET_MODULES } as const;
  const sideMm = matrix.modules.length + 2 * QUIET_MODULES;
  return {
    ...{ id: `bien/gia/${id}`, kind: 'plaque', medium: 'gia', finish: 'printed', title: name, dpi: 254 },
    ...{ formats: ['svg'], bleed: false, outlines: false, copies: 1, carries: [], key: name },
    pages: () => [inColour(drawingOf(sideMm, sideMm, [{ ...code, ink: 'black' }]), hex)],
  };
}

/** An order of these, in its place; with a proof sheet, as `npm run print` makes one and `npm start` does not. */
async function ordered(names: readonly string[], { proof = false } = {}): Promise<Pressed> {
  const jobs = names.map(square);
  const pressed = await press(jobs, catalogue, () => {});
  expect(pressed.refused).toEqual([]);
  const { finished, pieces } = pressed;
  if (proof) expect(await makeProofSheet(pieces, jobs, { catalogue, style: PLAIN_STYLE } as Ordered)).toBe(true);
  if (finished) await publishFolders([{ finished, place, keep: keptBeside(pressed) }]);
  return pressed;
}

test.each(['manifest.csv', 'manifest.json'])(
  'a %s that somebody deleted is there again after the same order',
  async (list) => {
    await ordered(['chua', 'den']);
    const text = await readFile(join(place, list), 'utf8');
    await rm(join(place, list));
    await ordered(['chua', 'den']);
    expect(await readFile(join(place, list), 'utf8')).toBe(text);
    expect(await ordered(['chua', 'den'])).toMatchObject({ drawn: 0, finished: undefined });
  },
);

describe('what does not move along into the next folder is named, with the reason:', () => {
  const CHANGED =
    'Tệp đã bị sửa hay mất sau khi đọc ngược. · Its files were changed or lost after they were read back.';
  const UNLISTED =
    'Không có trong manifest.json, không rõ đã đọc ngược chưa. · Not in manifest.json, so perhaps never read back.';
  const lost = async (spoil: () => Promise<void>) => {
    await ordered(['chua', 'den']);
    await spoil();
    const told = printSummary(await ordered(['tuyen']), { proof: true, recorded: undefined }, catalogue);
    return told.split('ĐÃ BỎ KHỎI qr-output, còn cần thì in lại · DROPPED, print again what is needed: ')[1] ?? '';
  };

  test.each<[string, () => Promise<void>, string]>([
    ['nothing', async () => {}, ''],
    [
      'a file somebody changed',
      () => appendFile(join(place, 'bien/gia/den.svg'), ' '),
      `1\n  bien/gia/den\n    ${CHANGED}`,
    ],
    ['a file somebody deleted', () => rm(join(place, 'bien/gia/den.svg')), `1\n  bien/gia/den\n    ${CHANGED}`],
    ['a file of somebody else', () => writeFile(join(place, 'bien/anh.png'), ''), `1\n  bien/anh.png\n    ${UNLISTED}`],
    [
      'all files, without their list',
      () => rm(join(place, 'manifest.json')),
      `2\n  bien/gia/chua.svg\n    ${UNLISTED}\n  bien/gia/den.svg\n    ${UNLISTED}`,
    ],
  ])('%s', async (_, spoil, told) => {
    expect(await lost(spoil)).toBe(told);
  });
});

describe('the proof sheet of the last order', () => {
  const sheet = join(place, 'to-duyet.pdf');

  test('stays while all it shows is as it was, whatever is made beside it', async () => {
    await ordered(['chua', 'den'], { proof: true });
    const bytes = await readFile(sheet);
    expect((await ordered(['tuyen'])).dropped).toEqual([]);
    expect(await readFile(sheet)).toEqual(bytes);
  });

  test.each<[string, () => Promise<Pressed>]>([
    ['was drawn anew', () => ordered(['chua đổi tên', 'tuyen'])],
    [
      'is gone',
      async () => {
        await rm(join(place, 'bien/gia/den.svg'));
        return ordered(['tuyen']);
      },
    ],
  ])('goes when something on it %s, and that is told', async (_, next) => {
    await ordered(['chua', 'den'], { proof: true });
    const pressed = await next();
    expect(pressed.dropped).toContainEqual({ what: 'to-duyet.pdf', why: 'untrue' });
    expect(existsSync(sheet)).toBe(false);
  });

  test('gives way to that of the next order, which is no loss', async () => {
    await ordered(['chua'], { proof: true });
    const pressed = await ordered(['chua đổi tên'], { proof: true });
    expect(existsSync(sheet)).toBe(true);
    expect(printSummary(pressed, { proof: true, recorded: undefined }, catalogue)).not.toContain('DROPPED');
  });
});

describe('a piece in other colours has the same name, so the earlier one is replaced', () => {
  const told = async (...orders: readonly string[]) => {
    let pressed: Pressed | undefined;
    for (const name of orders) pressed = await ordered([name]);
    return pressed ? printSummary(pressed, { proof: true, recorded: undefined }, catalogue) : '';
  };
  const REPLACED =
    'Replaced one of other colours and the same name; copy it elsewhere first if it is still needed:\n    bien/gia/chua';

  test('and that is said', async () => {
    expect(await told('chua', 'chua #123456')).toContain(REPLACED);
  });

  test.each([
    ['the first of its name', ['chua #123456']],
    ['the same again', ['chua #123456', 'chua #123456']],
    ['one with other words alone', ['chua #123456', 'chua #123456 mới']],
  ])('but not of %s', async (_, orders) => {
    expect(await told(...orders)).not.toContain('Replaced');
  });
});

describe('the summary names labels and pages where a piece is more than one label', () => {
  const piece = (more: Partial<Piece>) =>
    ({
      ...{ id: 'tem/a', kind: 'label', version: 2, files: [], leftOut: [], sizeMm: [50, 30], reachM: [0.38, 0.26] },
      ...{ copies: 1, pages: 1, group: 'tem/a', carries: [{ code: 'K7Q9T', copies: 1, sizeMm: [50, 30] }] },
      ...more,
    }) as unknown as Piece;

  test.each<[string, readonly Partial<Piece>[], string, string]>([
    ['one design', [{}], '1 mẫu in, ', '1 piece, '],
    ['a plaque', [{ kind: 'plaque', group: '' }], '1 mẫu in, ', '1 piece, '],
    [
      'sheets of labels',
      [{ kind: 'sheet', copies: 1035, pages: 50 }],
      '1 mẫu in (1.035 tem trên 50 trang), ',
      '1 piece (1,035 labels on 50 pages), ',
    ],
    [
      'a roll in three files, of which the first says how many there are',
      [
        { copies: 1035, pages: 500 },
        { copies: 0, carries: [], pages: 500 },
        { copies: 0, carries: [], pages: 35 },
      ],
      '3 mẫu in (1.035 tem trên 1.035 trang), ',
      '3 pieces (1,035 labels on 1,035 pages), ',
    ],
    ['a page to adjust a printer', [{ kind: 'sheet', carries: [], group: '' }], '1 mẫu in, ', '1 piece, '],
  ])('%s', (_, pieces, vi, en) => {
    const pressed = { refused: [], drawn: 1, recoloured: [], dropped: [], finished: undefined };
    const told = printSummary(
      { ...pressed, pieces: pieces.map(piece) },
      { proof: true, recorded: undefined },
      catalogue,
    );
    expect(told).toContain(`Xong: ${vi}`);
    expect(told).toContain(`Done: ${en}`);
  });
});

describe('of 130 pieces', () => {
  const piece = (index: number, more: Partial<Piece> = {}) =>
    ({ id: `bien/${index}`, kind: 'plaque', medium: 'a6', finish: 'printed', version: 2, files: [], ...more }) as Piece;
  // Many files of one run, then plaques of the same entries, a poster, and a sheet without any code.
  const pieces = Array.from({ length: 130 }, (_, index) => {
    if (index < 125) return piece(index, { entry: 'site/chua', leftOut: [] });
    if (index === 129) return piece(index, { version: 0, leftOut: [] });
    return piece(index, { entry: `site/${index}`, kind: index === 128 ? 'poster' : 'plaque', leftOut: [] });
  });
  const { shown, others } = proofed(pieces);

  test('the proof sheet shows 120, of every kind, size and entry one, and names the others with codes', () => {
    expect(shown).toHaveLength(120);
    expect(shown.map(({ id }) => id).slice(-5)).toEqual([115, 125, 126, 127, 128].map((index) => `bien/${index}`));
    expect(others.map(({ id }) => id)).toEqual(Array.from({ length: 9 }, (_, index) => `bien/${116 + index}`));
  });

  test('the summary says how many it does not show', () => {
    const listed = pieces.map((one) => ({ ...one, sizeMm: [1, 1] as const, reachM: [1, 1] as const }));
    const pressed = { pieces: listed, refused: [], drawn: 130, recoloured: [], dropped: [], finished: undefined };
    expect(printSummary(pressed, { proof: true, recorded: undefined }, catalogue)).toContain(
      'to-duyet.pdf (120 mẫu; 9 mẫu không có hình, kể tên ở cuối tờ · 9 more are only named, at its end)',
    );
  });
});

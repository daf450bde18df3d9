import { createWriteStream } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert, describe, expect, test } from 'vitest';
import { DECODERS } from '../../scripts/lib/decode.ts';
import { sha256 } from '../../scripts/lib/hash.ts';
import { writePdf } from '../../scripts/lib/pdf.ts';
import type { Format, Job, MaskOf } from '../../scripts/lib/press/job.ts';
import { makePiece, readPdfBack } from '../../scripts/lib/press/make-piece.ts';
import { type Piece, readManifest, writeManifest } from '../../scripts/lib/press/manifest.ts';
import { type CodeItem, type Drawing, QUIET_MODULES } from '../../src/print/drawing.ts';
import { MASKS, type Mask, qrMatrix } from '../../src/print/matrix.ts';
import { rectangle } from '../../src/print/shapes.ts';
import { PLAIN_STYLE } from '../../src/print/style.ts';
import { Unprintable } from '../../src/print/unprintable.ts';
import { emptyFolder } from '../support/content-folder.ts';

const URL_A = 'https://DAUTICH.VN/K7Q9T';
const URL_B = 'https://DAUTICH.VN/M1K2D';
/** Twelve dots of 300 dpi. */
const UNIT_MM = (12 * 25.4) / 300;
const QUIET_MM = QUIET_MODULES * UNIT_MM;
const SIDE_MM = (25 + 2 * QUIET_MODULES) * UNIT_MM;
const MARGIN_MM = 1;

/** What a fake layout does to a code that was asked for with a mask, or with none in particular. */
type Spoils = (url: string, mask: Mask | undefined) => 'covered' | 'inverted' | undefined;

/** A sheet with a row of codes, some of which nobody can read. */
function row(urls: readonly string[], maskOf: MaskOf, spoils: Spoils): Drawing {
  const items = urls.flatMap((url, index) => {
    const mask = maskOf(url);
    const matrix = qrMatrix(url, mask === undefined ? {} : { mask });
    const [xMm, yMm] = [MARGIN_MM + index * SIDE_MM + QUIET_MM, MARGIN_MM + QUIET_MM];
    const code: CodeItem = { type: 'code', url, matrix, unitMm: UNIT_MM, xMm, yMm, ink: 'black' };
    const spoilt = spoils(url, mask);
    if (spoilt === 'inverted') return [{ ...code, inverted: true }];
    return spoilt === 'covered' ? [code, rectangle(xMm, yMm, SIDE_MM / 2, SIDE_MM / 2, 'black')] : [code];
  });
  const [widthMm, heightMm] = [urls.length * SIDE_MM + 2 * MARGIN_MM, SIDE_MM + 2 * MARGIN_MM];
  return { widthMm, heightMm, title: 'Hàng mã', palette: PLAIN_STYLE.palette, items };
}

interface Fake {
  readonly urls?: readonly string[];
  readonly spoils?: Spoils;
  readonly formats?: readonly Format[];
  readonly draw?: (maskOf: MaskOf) => Drawing;
}

/** A piece of a fake layout, the masks its first code was asked for, and the files it left behind. */
async function made({ urls = [URL_A], spoils = () => undefined, formats = ['svg'], draw }: Fake) {
  const asked: (Mask | undefined)[] = [];
  const job: Job = {
    ...{ id: 'to/gia/hang', kind: 'sheet', medium: 'gia', finish: 'printed', title: 'Hàng mã', dpi: 300, formats },
    ...{ bleed: false, outlines: false, copies: urls.length, carries: [], key: '' },
    pages: (maskOf) => {
      const [first = ''] = urls;
      if (asked.at(-1) !== maskOf(first) || asked.length === 0) asked.push(maskOf(first));
      return [draw?.(maskOf) ?? row(urls, maskOf, spoils)];
    },
  };
  const folder = await emptyFolder();
  const piece = await makePiece(job, 'inputs', folder);
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map(({ name }) => name);
  return { piece, asked, folder, files };
}

test('a piece says of each file what was read on it, and that of the file as it lies there', async () => {
  const { piece, folder } = await made({ urls: [URL_A, URL_B], formats: ['pdf', 'svg', 'png', 'dxf'] });
  assert('files' in piece);
  expect(piece).toMatchObject({ version: 2, level: 'Q', url: '', pages: 1, moduleMm: 1.016, reachM: [0.77, 0.51] });
  expect(piece.files.map(({ format }) => format)).toEqual(['pdf', 'svg', 'png', 'dxf']);
  for (const { path, bytes, sha256: hash, proof } of piece.files) {
    const file = await readFile(join(folder, path));
    expect([file.length, sha256(file)], path).toEqual([bytes, hash]);
    expect(proof.decoders, path).toEqual(Object.fromEntries(Object.keys(DECODERS).map((name) => [name, 2])));
    expect(Object.keys(proof.damaged), path).toEqual(['blur', 'tilt', 'covered', 'faded', 'far']);
  }
});

test.each([
  [[URL_A, URL_A], URL_A],
  [[URL_A, URL_B], ''],
])('a piece whose pages carry %j says as their address “%s”', async (urls, url) => {
  const job: Job = {
    ...{ id: 'tem/gia/so', kind: 'label', medium: 'gia', finish: 'printed', title: 'Tem', dpi: 300, formats: ['pdf'] },
    ...{ bleed: false, outlines: false, copies: urls.length, carries: [], key: '' },
    pages: (maskOf) => urls.map((one) => row([one], maskOf, () => undefined)),
  };
  expect(await makePiece(job, '', await emptyFolder())).toMatchObject({ pages: 2, url, domain: 'dautich.vn' });
});

describe('a code that decoders cannot read', () => {
  test('is refused after the usual mask and all eight, with code and decoders, and nothing is left behind', async () => {
    const { piece, asked, files } = await made({ spoils: () => 'covered', formats: ['svg', 'pdf'] });
    expect(asked).toEqual([undefined, ...MASKS]);
    expect(files).toEqual([]);
    assert('reason' in piece);
    expect(piece.piece).toBe('to/gia/hang');
    expect(piece.reason).toContain(
      'Đọc ngược mã không khớp sổ mã, đã thử cả tám kiểu mặt nạ; tệp này không được ghi.\n' +
        '    A code does not read back as the register has it, with any of the eight masks; this file was not written.\n' +
        `    ${URL_A} (trang · page 1)\n` +
        '      zxing: —; jsqr: —; zbar: —; qr: —; hư hại · damaged: blur 0, tilt 0, covered 0, faded 0, far 0',
    );
  });

  test('is drawn with the next mask, until one is read by all', async () => {
    const spoils: Spoils = (_, mask) => (mask === 3 ? undefined : 'covered');
    const { piece, asked, files } = await made({ spoils, formats: ['pdf', 'png'] });
    expect(asked).toEqual([undefined, 0, 1, 2, 3]);
    expect(files).toEqual(['hang.pdf', 'hang.png']);
    expect(piece).toMatchObject({ mask: 3, url: URL_A });
  });

  test('by one of them alone is drawn with another mask, too', async () => {
    // Light on dark is read by ZXing, and not by jsQR.
    const { piece, asked } = await made({ spoils: (_, mask) => (mask === undefined ? 'inverted' : undefined) });
    expect(asked).toEqual([undefined, 0]);
    expect(piece).toMatchObject({ mask: 0 });
  });

  test('takes one mask after the other, though it stands on a sheet many times', async () => {
    const spoils: Spoils = (_, mask) => (mask === 1 ? undefined : 'covered');
    const { piece, asked } = await made({ urls: [URL_A, URL_A, URL_A], spoils });
    expect(asked).toEqual([undefined, 0, 1]);
    expect(piece).toMatchObject({ mask: 1 });
  });

  test('changes the mask of no other code on its sheet', async () => {
    const masks: (Mask | undefined)[] = [];
    const spoils: Spoils = (url, mask) => {
      if (url === URL_B) masks.push(mask);
      return url === URL_A && mask !== 0 ? 'covered' : undefined;
    };
    const { piece } = await made({ urls: [URL_A, URL_B], spoils });
    expect(piece).toHaveProperty('files');
    expect(new Set(masks)).toEqual(new Set([undefined]));
  });
});

test('a page of a PDF that nobody drew is noticed', async () => {
  const page = row(
    [URL_A],
    () => undefined,
    () => undefined,
  );
  const file = join(await emptyFolder(), 'hang.pdf');
  await writePdf([page, page], { title: 'Hàng mã' }, createWriteStream(file));
  expect(await readPdfBack(file, [page, page], 300)).toMatchObject({ pages: 2, unread: [] });
  await expect(readPdfBack(file, [page], 300)).rejects.toThrow('hang.pdf has 2 pages where 1 were drawn.');
});

describe('a piece is refused in words, with nothing left behind,', () => {
  test('whose code reaches past the edge of the page', async () => {
    const draw = (maskOf: MaskOf) => ({ ...row([URL_A], maskOf, () => undefined), widthMm: SIDE_MM - 1 });
    const { piece, files } = await made({ draw });
    expect(files).toEqual([]);
    expect(piece).toHaveProperty(
      'reason',
      `Mã ${URL_A} cùng lề trắng quanh nó ra ngoài mép giấy (trang 1). Giảm --offset-x, --offset-y, --scale-x, --scale-y.\n` +
        `    The code ${URL_A} with its light reaches past the edge of the page (page 1). Make offsets and scales smaller.`,
    );
  });

  test('where the text of a later page does not fit', async () => {
    const draw = () => {
      throw new Unprintable('Lô: L2611-01');
    };
    const { piece, files } = await made({ draw, formats: ['pdf'] });
    expect(files).toEqual([]);
    expect(piece).toHaveProperty(
      'reason',
      expect.stringContaining('“Lô: L2611-01” does not fit at its smallest size.'),
    );
  });
});

test('a mistake of ours costs its piece and no other, and is told', async () => {
  const draw = () => {
    throw new TypeError('Ours.');
  };
  expect((await made({ draw })).piece).toMatchObject({ reason: expect.stringMatching(/^Lỗi ngoài dự tính.*Ours\.$/) });
});

describe('the table of what was made', () => {
  const PIECE: Piece = {
    ...{ id: 'tem/50x30/a-K7Q9T', kind: 'label', medium: '50x30', finish: 'printed', title: 'A', code: 'K7Q9T' },
    ...{ entry: 'product/a', url: URL_A, sizeMm: [50, 30], dpi: 300, copies: 2, batch: '=lô, "tháng 6"', pages: 1 },
    ...{ carries: [], leftOut: [], moduleMm: 0.508, version: 2, level: 'Q', mask: 5, reachM: [0.38, 0.26] },
    ...{
      colours: '#000000 #ffffff black',
      contrast: [100, 98],
      inputs: 'x',
      files: [],
      domain: 'dautich.vn',
      group: '',
      starsUntil: '',
      isSample: false,
    },
  };
  const file = (format: Format) => ({
    ...{ format, path: `tem/50x30/a-K7Q9T.${format}`, bytes: 12, sha256: 'ab' },
    proof: { codes: 2, decoders: { zxing: 2, jsqr: 2 }, damaged: { blur: 4, far: 3 } },
  });

  test('opens in a spreadsheet with its letters right, a row for each file, and no cell a formula', async () => {
    const folder = await emptyFolder();
    const pieces = [
      { ...PIECE, files: [file('pdf'), file('svg')] },
      { ...PIECE, id: 'bien/a', batch: '', files: [file('png')] },
    ];
    await writeManifest(folder, pieces);
    const facts = 'K7Q9T,product/a,label,50x30,printed,50,30,300,2';
    const code = `1,${URL_A},0.508,2,Q,5,0.38,0.26,100,98`;
    const row = (format: string, batch: string) =>
      `${facts},${batch},${code},tem/50x30/a-K7Q9T.${format},12,2,zxing 2 jsqr 2,blur 4 far 3,ab\r\n`;
    const batch = `"'=lô, ""tháng 6"""`;
    expect(await readFile(join(folder, 'manifest.csv'), 'utf8')).toBe(
      '\uFEFFcode,entry,kind,medium,finish,width_mm,height_mm,dpi,copies,batch,pages,url,module_mm,version,level,mask,' +
        'reach_m,reach_cheap_phone_m,contrast_eye,contrast_660nm,file,bytes,codes_read,decoders,damaged,sha256\r\n' +
        row('png', '') +
        row('pdf', batch) +
        row('svg', batch),
    );
    expect(await readManifest(folder)).toEqual(pieces.toReversed());
  });

  test('that is missing or spoilt is as good as empty', async () => {
    const folder = await emptyFolder();
    expect(await readManifest(folder)).toEqual([]);
    for (const text of ['', '{"a":', '{}', '[null, 3, {"id": "a"}]']) {
      await writeManifest(folder, [PIECE]);
      await writeFile(join(folder, 'manifest.json'), text);
      expect(await readManifest(folder), text).toEqual([]);
    }
  });
});

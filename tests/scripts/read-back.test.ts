import { describe, expect, test } from 'vitest';
import { readCode } from '../../scripts/lib/draw-piece.ts';
import { Refusal } from '../../scripts/lib/progress.ts';
import { imagePixels, type Pixels } from '../../scripts/lib/rasterise.ts';
import { qrMatrix } from '../../src/print/matrix.ts';
import { outlinePath } from '../../src/print/outline.ts';

// Messages stand here as people read them, without the quotation marks that snapshots put around text.
expect.addSnapshotSerializer({ test: (value) => typeof value === 'string', serialize: String });

const RIGHT = 'https://DAUTICH.VN/K7Q9T';
const WRONG = 'https://DAUTICH.VN/M1K2D';
const FILE = 'bien/den-mau-K7Q9T.png';

/** A picture with these codes side by side, each with its light around it. */
function picture(...texts: readonly string[]): Promise<Pixels> {
  const codes = texts.map((text, index) => {
    const place = `translate(${4 + index * 37} 4)`;
    return `<path transform="${place}" d="${outlinePath(qrMatrix(text).modules)}"/>`;
  });
  const width = Math.max(1, texts.length) * 37;
  const size = `width="${width}" height="37" viewBox="0 0 ${width} 37"`;
  return imagePixels(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${codes.join('')}</svg>`), width * 8);
}

/** What the author reads when a file is refused. */
async function refusal(pixels: Promise<Pixels>): Promise<string> {
  const error: unknown = await readCode(await pixels, RIGHT, FILE).catch((reason: unknown) => reason);
  if (!(error instanceof Refusal)) throw new Error(`Not refused in words: ${String(error)}`);
  return error.message;
}

test('a picture with the right code and nothing else is accepted', async () => {
  expect(await readCode(await picture(RIGHT), RIGHT, FILE)).toBe(RIGHT);
});

describe('a file is refused, with what the register says and what was read, when it shows', () => {
  test('another code', async () => {
    expect(await refusal(picture(WRONG))).toMatchInlineSnapshot(`
      Đọc ngược mã không khớp · A code does not read back: bien/den-mau-K7Q9T.png
        sổ mã · register: https://DAUTICH.VN/K7Q9T
        đọc được · read: https://DAUTICH.VN/M1K2D
        Không biển nào được ghi; bản cũ trong qr-output/ còn nguyên. · Nothing was written; the last qr-output/ is untouched.
    `);
  });

  test('no code', async () => {
    expect(await refusal(picture())).toMatchInlineSnapshot(`
      Đọc ngược mã không khớp · A code does not read back: bien/den-mau-K7Q9T.png
        sổ mã · register: https://DAUTICH.VN/K7Q9T
        đọc được · read: —
        Không biển nào được ghi; bản cũ trong qr-output/ còn nguyên. · Nothing was written; the last qr-output/ is untouched.
    `);
  });

  test('the right code and another one', async () => {
    expect(await refusal(picture(RIGHT, WRONG))).toMatchInlineSnapshot(`
      Đọc ngược mã không khớp · A code does not read back: bien/den-mau-K7Q9T.png
        sổ mã · register: https://DAUTICH.VN/K7Q9T
        đọc được · read: https://DAUTICH.VN/K7Q9T, https://DAUTICH.VN/M1K2D
        Không biển nào được ghi; bản cũ trong qr-output/ còn nguyên. · Nothing was written; the last qr-output/ is untouched.
    `);
  });

  test('the right code twice', async () => {
    expect(await refusal(picture(RIGHT, RIGHT))).toMatchInlineSnapshot(`
      Đọc ngược mã không khớp · A code does not read back: bien/den-mau-K7Q9T.png
        sổ mã · register: https://DAUTICH.VN/K7Q9T
        đọc được · read: https://DAUTICH.VN/K7Q9T, https://DAUTICH.VN/K7Q9T
        Không biển nào được ghi; bản cũ trong qr-output/ còn nguyên. · Nothing was written; the last qr-output/ is untouched.
    `);
  });

  test('the same address in other letters', async () => {
    expect(await refusal(picture(RIGHT.toLowerCase()))).toMatchInlineSnapshot(`
      Đọc ngược mã không khớp · A code does not read back: bien/den-mau-K7Q9T.png
        sổ mã · register: https://DAUTICH.VN/K7Q9T
        đọc được · read: https://dautich.vn/k7q9t
        Không biển nào được ghi; bản cũ trong qr-output/ còn nguyên. · Nothing was written; the last qr-output/ is untouched.
    `);
  });
});

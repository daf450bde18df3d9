import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { decodeCodes } from '../../scripts/lib/decode.ts';
import { drawingToPdf } from '../../scripts/lib/pdf.ts';
import { pdfPixels } from '../../scripts/lib/pdf-pixels.ts';
import { imagePixels, svgToPng } from '../../scripts/lib/rasterise.ts';
import { outline } from '../../scripts/lib/type.ts';
import type { Drawing } from '../../src/print/drawing.ts';
import { drawingToSvg } from '../../src/print/svg.ts';
import { codeOf, NAME, samplePlaque } from '../support/sample-plaque.ts';

const DPI = 300;
const folder = mkdtempSync(join(tmpdir(), 'dau-tich-plaque-'));
afterAll(() => rmSync(folder, { recursive: true }));

const pngOf = (drawing: Drawing) => svgToPng(drawingToSvg(drawing, outline, DPI / 25.4), DPI);

/** What a tool of poppler, which had no part in drawing, says about a PDF. */
function poppler(tool: string, pdf: Buffer, ...options: string[]): string {
  const file = join(folder, 'plaque.pdf');
  writeFileSync(file, pdf);
  const after = tool === 'pdftotext' ? ['-'] : [];
  return execFileSync(tool, [...options, file, ...after], { encoding: 'utf8' });
}

/** The lines of a text layer, without empty ones and page breaks. */
const linesOf = (text: string): string[] => text.split(/[\n\f]/).filter((line) => line !== '');

/** What is painted on the pages of a PDF, one operator with its values a line. */
function contentOf(pdf: Buffer): string {
  const file = pdf.toString('latin1');
  const [, contents] = /\/Contents (\d+) 0 R/.exec(file) ?? [];
  const head = new RegExp(`\\n${contents} 0 obj\\n<<[^>]*/Length (\\d+)[^>]*>>\\nstream\\n`).exec(file);
  if (!head) throw new Error('The page of this PDF has no content.');
  const start = head.index + head[0].length;
  return inflateSync(pdf.subarray(start, start + Number(head[1]))).toString('latin1');
}

/** Every lower-case letter of Vietnamese that is not in ASCII, a group of tones a word, and the capitals of the same. */
const LETTERS = 'áàảãạ ăắằẳẵặ âấầẩẫậ đ éèẻẽẹ êếềểễệ íìỉĩị óòỏõọ ôốồổỗộ ơớờởỡợ úùủũụ ưứừửữự ýỳỷỹỵ'.split(' ');
const HALVES = [LETTERS.slice(0, 7).join(' '), LETTERS.slice(7).join(' ')] as const;

describe('the PDF of a plaque', async () => {
  const { drawing } = samplePlaque();
  const pdf = await drawingToPdf(drawing);

  test('is one page of exactly 100 × 150 mm', () => {
    const [, width = '', height = ''] = /\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(pdf.toString('latin1')) ?? [];
    expect((Number(width) / 72) * 25.4).toBeCloseTo(100, 5);
    expect((Number(height) / 72) * 25.4).toBeCloseTo(150, 5);
    const info = poppler('pdfinfo', pdf);
    expect(info).toMatch(/^Pages: +1$/m);
    expect(info).toMatch(/^Page size: +283\.465 x 425\.197 pts$/m);
    expect(info).toMatch(/^UserUnit|^Page rot: +0$/m);
  });

  test('is named after its entry', () => {
    expect(poppler('pdfinfo', pdf)).toMatch(/^Title: +Đền thờ Hưng Đạo Đại Vương · https:\/\/DAUTICH\.VN\/K7Q9T$/m);
  });

  test('brings its fonts along, embedded and only with the letters it needs', () => {
    const rows = linesOf(poppler('pdffonts', pdf)).slice(2);
    const fonts = rows.map((row) => row.trim().split(/\s+/));
    expect(fonts.map(([name = '']) => name.replace(/^[A-Z]{6}\+/, ''))).toEqual([
      'BeVietnamPro-Bold',
      'BeVietnamPro-Medium',
      'BeVietnamPro-Regular',
    ]);
    // Columns from the right: object and generation, then unicode, subset, embedded.
    expect(fonts.map((font) => font.slice(-5, -2))).toEqual(Array(3).fill(['yes', 'yes', 'yes']));
    // A whole cut of the typeface has about 130 kB.
    expect(pdf.length).toBeLessThan(40_000);
  });

  test('holds its text as text, to be searched and copied', () => {
    expect(linesOf(poppler('pdftotext', pdf))).toEqual([
      'Đền thờ Hưng',
      'Đạo Đại Vương',
      'Temple of Hưng Đạo Đại Vương',
      'Quét để đọc · Scan to read',
      'dautich.vn/K7Q9T',
      'Thành đoàn Mẫu · Sample City Youth Union',
    ]);
  });

  test.each([...HALVES, ...HALVES.map((half) => half.toUpperCase())])(
    'keeps every Vietnamese letter of %s',
    async (letters) => {
      const text = poppler('pdftotext', await drawingToPdf(samplePlaque({ vi: letters, en: letters }).drawing));
      const words = linesOf(text).slice(0, -3).join(' ');
      expect(words).toBe(`${letters} ${letters}`);
    },
  );

  test('is black on the K plate alone', () => {
    const content = contentOf(pdf);
    // Letters in angle brackets would look like operators.
    const operators = content.replace(/<[0-9a-f]*>/g, '').split(/\s+/);
    const colours = content.match(/^.*\s(cs|CS|sc|SC|scn|SCN|k|K|g|G|rg|RG|ri|gs|sh|Do)$/gm) ?? [];
    expect([...new Set(colours)].sort()).toEqual(['/DeviceCMYK cs', '0 0 0 1 scn']);
    // Filled only: outlines drawn with a pen are S, s, B, b and w.
    expect(operators.filter((operator) => /^([SsBbw]\*?|Do|sh|BI)$/.test(operator))).toEqual([]);
    // Colours also hide in the dictionaries beside the page.
    expect(pdf.toString('latin1')).not.toMatch(/DeviceRGB|DeviceGray|ICCBased|\/ExtGState|\/Pattern|\/Shading/);
  });

  test('is on the K plate alone even where it is grey: the sample mark', async () => {
    const content = contentOf(await drawingToPdf(samplePlaque(NAME, { domain: 'dautich.example' }).drawing));
    const colours = content.match(/^.*\s(scn|SCN|k|K|g|G|rg|RG)$/gm) ?? [];
    expect([...new Set(colours)].sort()).toEqual(['0 0 0 0.16 scn', '0 0 0 1 scn']);
  });

  test('draws the code as filled shapes, not as a picture', () => {
    expect(linesOf(poppler('pdfimages', pdf, '-list')).slice(2)).toEqual([]);
    const outlines = codeOf(drawing).path.match(/Z/g) ?? [];
    expect(contentOf(pdf).match(/^h$/gm)).toHaveLength(outlines.length);
  });
});

describe('the SVG of a plaque', () => {
  const { drawing } = samplePlaque();
  const svg = drawingToSvg(drawing, outline);

  test('is in millimetres', () => {
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="100mm" height="150mm" viewBox="0 0 100 150">\n/,
    );
  });

  test('needs no fonts, no strokes and nothing from elsewhere', () => {
    expect(svg).not.toMatch(/<text|font|stroke|style|<image|href|url\(|id=|class=/);
    const elements = [...svg.matchAll(/<([a-z]+)/g)].map((match) => match[1]);
    expect(new Set(elements)).toEqual(new Set(['svg', 'title', 'path']));
  });

  test('has the code as one path', () => {
    const code = codeOf(drawing);
    const paths = svg.split('\n').filter((line) => line.includes(code.path));
    expect(paths).toEqual([
      `<path fill="#000000" transform="translate(21.42067 52.66267) scale(2.286)" d="${code.path}"/>`,
    ]);
  });

  test('is black on white', () => {
    expect(new Set(svg.match(/fill="[^"]*"/g))).toEqual(new Set(['fill="#fff"', 'fill="#000000"']));
  });

  test('says what it is, with the signs that XML keeps for itself written out', () => {
    const name = { vi: 'Đền <A> & “B"', en: 'Temple' };
    expect(drawingToSvg(samplePlaque(name).drawing, outline)).toContain(
      '<title>Đền &lt;A&gt; &amp; “B&quot; · https://DAUTICH.VN/K7Q9T</title>',
    );
  });
});

test('the PNG of a plaque is grey, 1181 × 1772 pixels, and says that this is 300 dpi', async () => {
  const png = await pngOf(samplePlaque().drawing);
  const { format, width, height, density, channels, space } = await sharp(png).metadata();
  expect({ format, width, height, density, channels, space }).toEqual({
    format: 'png',
    width: 1181,
    height: 1772,
    density: 300,
    channels: 1,
    space: 'b-w',
  });
});

test('the same entry gives the same bytes in all formats', async () => {
  const draw = async () => {
    const { drawing } = samplePlaque(NAME, { domain: 'dautich.example' });
    return [await drawingToPdf(drawing), drawingToSvg(drawing, outline), await pngOf(drawing)];
  };
  expect(await draw()).toEqual(await draw());
});

describe.each(['dautich.vn', 'di-tich.thanhdoanhaiphong.vn', 'dautich.example'])('the code for %s', (domain) => {
  const { drawing, url } = samplePlaque(NAME, { domain });

  test.each([
    ['PDF', async () => pdfPixels(await drawingToPdf(drawing), 150)],
    ['SVG', () => imagePixels(Buffer.from(drawingToSvg(drawing, outline)), 591)],
    ['PNG', async () => imagePixels(await pngOf(drawing), 1181)],
  ])('is read back from the %s by a library that did not draw it', async (_, pixels) => {
    expect(await decodeCodes(await pixels())).toEqual([url]);
  });
});

test.each([
  ['龍', 'Đền 龍'],
  ['🐉', 'Đền 🐉'],
  ['α', 'Đền α'],
])('%s, which the typeface lacks, is refused and not printed as an empty box', (letter, vi) => {
  const message = `The print typeface has no letter for “${letter}” in “${vi}”.`;
  expect(() => samplePlaque({ vi, en: 'Temple' })).toThrow(message);
  expect(() => outline(vi, 'bold', 9)).toThrow(message);
});

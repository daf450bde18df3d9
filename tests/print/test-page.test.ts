import { describe, expect, test } from 'vitest';
import { drawingToPdf } from '../../scripts/lib/pdf.ts';
import { pdfPixels } from '../../scripts/lib/pdf-pixels.ts';
import { measure } from '../../scripts/lib/type.ts';
import { codesOf, type Drawing } from '../../src/print/drawing.ts';
import { PLAIN_STYLE } from '../../src/print/style.ts';
import { type TestCell, testPage } from '../../src/print/test-page.ts';
import { overlapping, tooFarOut, wordsOn } from '../support/printed-page.ts';

const cell = (xMm: number, yMm: number, round = false): TestCell => ({ xMm, yMm, widthMm: 60, heightMm: 60, round });

const draw = (widthMm: number, heightMm: number, cells: readonly TestCell[] = []) =>
  testPage({ sheet: { widthMm, heightMm, name: 'Avery L7160' }, cells, style: PLAIN_STYLE, measure });

/** Twenty dots to the millimetre: a hairline is three dots wide. */
const DOTS_PER_MM = 20;

/** The middles of all dark runs along a line across or down the printed PDF, in millimetres. */
async function inkAlong(page: Drawing, along: 'across' | 'down', at: number): Promise<number[]> {
  const { data, width, height } = await pdfPixels(await drawingToPdf(page), DOTS_PER_MM * 25.4);
  // PDFium draws pages in whole points: the picture is a hair smaller than the page.
  const [dotX, dotY] = [page.widthMm / width, page.heightMm / height];
  const grey = (x: number, y: number) => data[(y * width + x) * 4] ?? 255;
  const line =
    along === 'across'
      ? Array.from({ length: width }, (_, x) => grey(x, Math.round(at / dotY)))
      : Array.from({ length: height }, (_, y) => grey(Math.round(at / dotX), y));
  const runs: [from: number, to: number][] = [];
  for (const [dot, value] of line.entries()) {
    if (value >= 150) continue;
    const last = runs.at(-1);
    if (last && last[1] === dot - 1) last[1] = dot;
    else runs.push([dot, dot]);
  }
  return runs.map(([from, to]) => ((from + to + 1) / 2) * (along === 'across' ? dotX : dotY));
}

const upTo = (last: number) => Array.from({ length: last + 1 }, (_, number) => number);

/** Places in millimetres, to a twentieth of one. */
const near = (places: readonly number[]) => places.map((mm) => expect.closeTo(mm, 1));

describe('on A4', () => {
  const page = draw(210, 297);

  test('marks stand exactly 20 mm from every edge', async () => {
    expect(await inkAlong(page, 'across', 17)).toEqual(near([20, 190]));
    expect(await inkAlong(page, 'across', 283)).toEqual(near([20, 190]));
    expect(await inkAlong(page, 'down', 16)).toEqual(near([20, 277]));
  });

  test('the ruler across has a long tick every 10 mm up to 150', async () => {
    expect(await inkAlong(page, 'across', 26.5)).toEqual(near([20, ...upTo(15).map((ten) => 32 + 10 * ten), 190]));
  });

  test('the ruler down has a tick every millimetre up to 150', async () => {
    expect(await inkAlong(page, 'down', 25)).toEqual(near([20, ...upTo(150).map((mm) => 32 + mm), 277]));
  });

  test('the edges of labels are drawn where they are cut, square and round', async () => {
    const labels = draw(210, 297, [cell(5, 200), cell(80, 210, true)]);
    expect(await inkAlong(labels, 'across', 240)).toEqual([5, 65, 80, 140].map((mm) => expect.closeTo(mm, 0)));
  });

  test('says how the corrections are read off, and leaves lines to do it', () => {
    const words = wordsOn(page).replaceAll('\u00a0', ' ');
    expect(words).toContain('Được 21,0 thì ghi --offset-x -1,');
    expect(words).toContain('đo được 149,4 thì ghi --scale-x 1.004;');
    expect(words).toContain('--offset-x = 20 − a =');
    expect(words).toContain('--scale-y = 150 : d =');
  });

  test('has no code that a phone could take for a label', () => {
    expect(codesOf(page)).toEqual([]);
  });
});

test.each([
  ['A4', 210, 297],
  ['Letter', 215.9, 279.4],
  ['A5', 148, 210],
  ['A4 across', 297, 210],
])('on %s words stay apart and on the sheet', (_, widthMm, heightMm) => {
  const page = draw(widthMm, heightMm);
  expect(overlapping(page)).toEqual([]);
  expect(tooFarOut(page, 9)).toEqual([]);
});

test('a smaller sheet has a shorter ruler, and the example counts with its length', () => {
  expect(wordsOn(draw(148, 210)).replaceAll('\u00a0', ' ')).toContain(
    'Thước ngang đo được 49,8 thì ghi --scale-x 1.004;',
  );
});

test('a sheet too small for a ruler is refused', () => {
  expect(() => draw(100, 150)).toThrow(
    '“Trang thử máy in tem · Printer test page · Avery L7160” is too long for its place',
  );
});

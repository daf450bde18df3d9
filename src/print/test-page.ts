import { translator } from '../i18n/translate.ts';
import type { Area, Drawing, Item, Measure, PathItem } from './drawing.ts';
import { blank, frame, line } from './form.ts';
import { horizontalRuler, verticalRuler } from './ruler.ts';
import { circle, rectangle, shape } from './shapes.ts';
import { stack } from './stack.ts';
import type { Style } from './style.ts';
import { block } from './text-block.ts';
import { Unprintable } from './unprintable.ts';

/** Where a label lies on its sheet; a round one fills its width and height. */
export interface TestCell extends Area {
  readonly round: boolean;
}

export interface TestPageOrder {
  /** The sheet, and how it is called on its box. */
  readonly sheet: { readonly widthMm: number; readonly heightMm: number; readonly name: string };
  readonly cells: readonly TestCell[];
  readonly style: Style;
  readonly measure: Measure;
}

const vi = translator('vi');
const en = translator('en');

/** From the middle of each mark to the edge of the sheet next to it: further in than any printer leaves bare. */
const MARK_MM = 20;
const ARM_MM = 8;
const LINE_MM = 0.2;

/** Where rulers begin, clear of the first cross, and where they run: one down, and one across whose numbers are clear of it. */
const RULER_FROM_MM = MARK_MM + ARM_MM + 4;
const DOWN_AT_MM = MARK_MM + 4;
const ACROSS_AT_MM = MARK_MM + 2;
/** Where the words begin, clear of the rulers, and where they end. */
const PANEL_FROM_MM = DOWN_AT_MM + 14;
const PANEL_MOST_MM = 160;

/**
 * A page that shows what a printer does to a sheet: marks at known places, two rulers and the edges of the labels, and how
 * the corrections are read off.
 *
 * @throws {Unprintable} where the sheet is too small for it
 */
export function testPage(order: TestPageOrder): Drawing {
  const { sheet, cells, style, measure } = order;
  const { widthMm, heightMm } = sheet;
  const title = `${vi('testPage.title')} · ${en('testPage.title')} · ${sheet.name}`;
  const lengths = { across: rulerFor(widthMm, title), down: rulerFor(heightMm, title) };
  const panel = {
    xMm: PANEL_FROM_MM,
    yMm: PANEL_FROM_MM,
    widthMm: widthMm - PANEL_FROM_MM - MARK_MM + ARM_MM,
    heightMm: Math.min(heightMm - PANEL_FROM_MM - MARK_MM - ARM_MM - 2, PANEL_MOST_MM),
  };
  const words = { xMm: panel.xMm + 5, yMm: panel.yMm + 4, widthMm: panel.widthMm - 10, heightMm: panel.heightMm - 8 };
  return {
    widthMm,
    heightMm,
    title,
    palette: style.palette,
    items: [
      ...cells.map(outline),
      ...marks(sheet),
      ...horizontalRuler({ xMm: RULER_FROM_MM, yMm: ACROSS_AT_MM }, lengths.across, measure),
      ...verticalRuler({ xMm: DOWN_AT_MM, yMm: RULER_FROM_MM }, lengths.down, measure),
      ...letters(measure),
      rectangle(panel.xMm, panel.yMm, panel.widthMm, panel.heightMm, 'paper'),
      frame(panel, 'colour'),
      ...instructions(order, lengths, words),
    ],
  };
}

/** The longest ruler that ends before the next cross: the longer it is, the less an error in reading it counts. */
function rulerFor(sideMm: number, title: string): number {
  const length = [150, 100, 50].find((mm) => RULER_FROM_MM + mm <= sideMm - MARK_MM - ARM_MM);
  if (length === undefined) throw new Unprintable(title);
  return length;
}

/** What is measured, with the letters by which the words speak of it. */
const letters = (measure: Measure): Item[] =>
  (
    [
      ['a', MARK_MM - ARM_MM, MARK_MM + 5],
      ['b', MARK_MM + 2, MARK_MM - ARM_MM + 3],
      ['c', RULER_FROM_MM + 25, ACROSS_AT_MM - 1.2],
      ['d', DOWN_AT_MM - 4, RULER_FROM_MM + 26],
    ] as const
  ).map(([letter, xMm, yMm]) => line(letter, { xMm, yMm }, { sizeMm: 4.4, font: 'bold', ink: 'colour' }, measure));

function outline({ xMm, yMm, widthMm, heightMm, round }: TestCell): PathItem {
  if (!round) return frame({ xMm, yMm, widthMm, heightMm }, 'colour', EDGE_MM);
  const radius = widthMm / 2;
  return { ...shape(circle(radius, radius) + circle(radius, radius - EDGE_MM), 'colour'), xMm, yMm };
}
const EDGE_MM = 0.15;

/** A cross in each corner of the sheet. */
function marks({ widthMm, heightMm }: { widthMm: number; heightMm: number }): Item[] {
  return [MARK_MM, widthMm - MARK_MM].flatMap((xMm) =>
    [MARK_MM, heightMm - MARK_MM].flatMap((yMm) => [
      rectangle(xMm - ARM_MM, yMm - LINE_MM / 2, 2 * ARM_MM, LINE_MM, 'black'),
      rectangle(xMm - LINE_MM / 2, yMm - ARM_MM, LINE_MM, 2 * ARM_MM, 'black'),
    ]),
  );
}

interface Lengths {
  readonly across: number;
  readonly down: number;
}

/** What to measure and what to write down, and lines to do so. */
function instructions({ sheet, measure }: TestPageOrder, lengths: Lengths, area: Area): Item[] {
  const worksheetMm = 4 * ROW_MM;
  const words = { ...area, heightMm: area.heightMm - worksheetMm, align: 'left', stand: 'top' } as const;
  const shorter = example(lengths.across);
  const step = (key: 'print' | 'offset' | 'scale' | 'compare') => [
    block([vi(`testPage.${key}`, shorter.vi)], { font: 'regular', ink: 'black', sizeMm: 4.4, maxLines: 9, gapMm: 0.3 }),
    block([en(`testPage.${key}`, shorter.en)], { font: 'regular', ink: 'black', sizeMm: 3.2, maxLines: 9, gapMm: 3 }),
  ];
  const blocks = [
    block([vi('testPage.title')], { font: 'bold', ink: 'colour', sizeMm: 8, maxLines: 2 }),
    block([`${en('testPage.title')} · ${sheet.name}`], {
      font: 'medium',
      ink: 'black',
      sizeMm: 3.4,
      maxLines: 2,
      gapMm: 3,
    }),
    ...(['print', 'offset', 'scale', 'compare'] as const).flatMap(step),
  ];
  return [
    ...stack(blocks, words, measure),
    ...worksheet(lengths, { ...area, yMm: area.yMm + area.heightMm - worksheetMm, heightMm: worksheetMm }, measure),
  ];
}

/** A printer that shrinks by four thousandths, as laser printers do that heat the paper. */
function example(length: number) {
  const measured = (length * 0.996).toFixed(1);
  const scale = (length / Number(measured)).toFixed(3);
  return { vi: { length, measured: measured.replace('.', ','), scale }, en: { length, measured, scale } };
}

const ROW_MM = 9;

/** Four measures, and what follows from each. */
function worksheet({ across, down }: Lengths, area: Area, measure: Measure): Item[] {
  const rows = [
    ['left', `--offset-x = ${MARK_MM} − a =`],
    ['top', `--offset-y = ${MARK_MM} − b =`],
    ['across', `--scale-x = ${across} : c =`],
    ['down', `--scale-y = ${down} : d =`],
  ] as const;
  const half = area.widthMm / 2;
  return rows.flatMap(([key, formula], index) => {
    const yMm = area.yMm + (index + 1) * ROW_MM - 2;
    const label = `${'abcd'.charAt(index)}  ${vi(`testPage.${key}`)} · ${en(`testPage.${key}`)}`;
    return [
      ...blank(label, { xMm: area.xMm, yMm, widthMm: half - 9 }, 3, measure),
      line('mm', { xMm: area.xMm + half - 8, yMm }, { sizeMm: 3 }, measure),
      ...blank(formula, { xMm: area.xMm + half + 2, yMm, widthMm: half - 2 }, 3, measure),
    ];
  });
}

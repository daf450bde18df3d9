import type { InBoth } from '../core/lang.ts';
import { dateText } from '../i18n/format.ts';
import { translator } from '../i18n/translate.ts';
import { type CodeItem, type Drawing, type Item, type Measure, QUIET_MODULES } from './drawing.ts';
import { A4, blank, INSIDE, intoPages, MARGIN_MM, type Part, page, pageNumber, rule, tickBox } from './form.ts';
import { BAND_MM, band } from './form-band.ts';
import { qrMatrix } from './matrix.ts';
import { type Lettering, type Paragraph, paragraph, paragraphs } from './paragraph.ts';
import { boxOf, codeAt } from './sign-code.ts';
import type { Style } from './style.ts';

/** One code on the sheet of the keeper who goes round to inspect them. */
export interface RoundRow {
  readonly code: string;
  /** What the code on the plaque says, and how it stands in words below it: of the domain that was printed. */
  readonly url: string;
  readonly address: string;
  readonly name: string;
  /** The commune, or whatever else leads there. */
  readonly place: string;
  /** As the register has it, in words; each may be empty. */
  readonly medium: string;
  readonly size: string;
  readonly hangs: string;
  /** The day somebody last stood in front of it, `YYYY-MM-DD`; empty where nobody has. */
  readonly checked: string;
}

export interface RoundOrder {
  readonly rows: readonly RoundRow[];
  readonly publisher: InBoth<string>;
  readonly style: Style;
  readonly measure: Measure;
}

const vi = translator('vi');
const en = translator('en');

/** What there is to be seen in front of a plaque, a box each. */
const CHECKS = ['there', 'whole', 'uncovered', 'opens'] as const;
const CHECK_MM = 12.5;
const BOX_MM = 6;

/** Where the columns begin and how wide they are. */
const COLUMNS = {
  code: { xMm: MARGIN_MM, widthMm: 17 },
  name: { xMm: 30, widthMm: 49 },
  medium: { xMm: 81, widthMm: 27 },
  checked: { xMm: 110, widthMm: 16 },
  note: { xMm: 178, widthMm: 22 },
} as const;
const CHECKS_AT = 127;

/** Six dots of an office printer, so that a phone reads it from the hand and the sheet stays short. */
const DPI = 300;
const MODULE_MM = (6 * 25.4) / DPI;

const NAME: Lettering = { font: 'bold', sizeMm: 3.3, ink: 'black' };
const CODE: Lettering = { font: 'bold', sizeMm: 3.3, ink: 'colour' };
const TEXT: Lettering = { font: 'regular', sizeMm: 2.6, ink: 'black' };
const SMALL: Lettering = { font: 'regular', sizeMm: 2.3, ink: 'black' };
const HEAD: Lettering = { font: 'bold', sizeMm: 2.4, ink: 'black' };
const HEAD_EN: Lettering = { font: 'regular', sizeMm: 2, ink: 'black' };

const PADDING_MM = 1.4;
const FOOT_MM = 14;

/** The pages of the sheet: every plaque in a row with its code to compare, and boxes for what is seen there. */
export function* roundSheet(order: RoundOrder): Generator<Drawing> {
  const { rows, style, measure } = order;
  const head = headOf(order);
  const room = INSIDE.yMm + INSIDE.heightMm - FOOT_MM - head.heightMm;
  const pages = intoPages(
    rows.map((row) => ({ row, name: row.name, heightMm: partOf(row, 0, measure).heightMm })),
    room,
  );
  for (const [index, found] of pages.entries()) {
    let yMm = head.heightMm;
    const items = found.flatMap(({ row, heightMm }) => {
      const { items: own } = partOf(row, yMm, measure);
      yMm += heightMm;
      return [...own, rule(INSIDE.xMm, yMm, INSIDE.widthMm)];
    });
    yield page(`${vi('round.title')} · ${en('round.title')}`, style, [
      ...head.items,
      ...items,
      ...footOf(measure),
      pageNumber(index + 1, pages.length, measure),
    ]);
  }
}

/** The top of every page, because pages are carried round one by one. `heightMm` counts from the edge of the sheet. */
function headOf({ rows, publisher, style, measure }: RoundOrder): Part {
  const count = { count: rows.length };
  const aside = `${publisher.vi} · ${vi('round.count', count)} · ${en('round.count', count)}`;
  const linesY = MARGIN_MM + BAND_MM + 8;
  const headY = linesY + 3.5;
  const cells = [
    heading('code', COLUMNS.code, headY, measure),
    heading('name', COLUMNS.name, headY, measure),
    heading('medium', COLUMNS.medium, headY, measure),
    heading('checked', COLUMNS.checked, headY, measure),
    ...CHECKS.map((check, index) =>
      heading(check, { xMm: CHECKS_AT + index * CHECK_MM, widthMm: CHECK_MM - 0.8, align: 'middle' }, headY, measure),
    ),
    heading('note', COLUMNS.note, headY, measure),
  ];
  const heightMm = headY + Math.max(...cells.map((cell) => cell.heightMm)) + 1;
  const half = INSIDE.widthMm / 2 - 4;
  return {
    items: [
      ...band({ vi: vi('round.title'), en: en('round.title'), aside }, { style, measure }),
      ...blank(`${vi('round.date')} · ${en('round.date')}`, { xMm: MARGIN_MM, yMm: linesY, widthMm: half }, 3, measure),
      ...blank(
        `${vi('round.inspector')} · ${en('round.inspector')}`,
        { xMm: A4.widthMm - MARGIN_MM - half, yMm: linesY, widthMm: half },
        3,
        measure,
      ),
      ...cells.flatMap((cell) => cell.items),
      // Above where the rows begin: the light around the first code is no one else's.
      rule(INSIDE.xMm, heightMm - 0.2, INSIDE.widthMm, 0.4, 'colour'),
    ],
    heightMm,
  };
}

type Heading = 'code' | 'name' | 'medium' | 'checked' | 'note' | (typeof CHECKS)[number];

const heading = (
  name: Heading,
  column: { xMm: number; widthMm: number; align?: 'middle' },
  yMm: number,
  measure: Measure,
): Paragraph =>
  paragraphs(
    [
      [vi(`round.${name}`), HEAD],
      [en(`round.${name}`), HEAD_EN],
    ],
    { ...column, yMm },
    measure,
  );

/** One plaque, as high as its longest cell needs. */
function partOf(row: RoundRow, yMm: number, measure: Measure): Part {
  const code = codeOf(row, yMm);
  const top = yMm + PADDING_MM;
  const name = paragraphs(
    [
      [row.code, CODE],
      [row.name, NAME],
      [row.place, TEXT],
      [row.address, SMALL],
    ],
    { ...COLUMNS.name, yMm: top },
    measure,
  );
  const medium = paragraphs(
    [row.hangs, row.medium, row.size].map((text) => [text, TEXT] as const),
    { ...COLUMNS.medium, yMm: top },
    measure,
  );
  const checked = paragraph(
    row.checked === '' ? `${vi('round.never')} · ${en('round.never')}` : dateText(row.checked, 'vi'),
    TEXT,
    { ...COLUMNS.checked, yMm: top },
    measure,
  );
  const texts = [name, medium, checked];
  const heightMm = Math.max(boxOf(code), ...texts.map((text) => text.heightMm + 2 * PADDING_MM));
  const boxes = CHECKS.map((_, index) =>
    tickBox(CHECKS_AT + index * CHECK_MM + (CHECK_MM - 0.8 - BOX_MM) / 2, yMm + (heightMm - BOX_MM) / 2, BOX_MM),
  );
  const lines = [1, 2].map((line) => rule(COLUMNS.note.xMm, yMm + (heightMm * line) / 3, COLUMNS.note.widthMm, 0.1));
  return { items: [code, ...texts.flatMap((text) => text.items), ...boxes, ...lines], heightMm };
}

function codeOf({ url }: RoundRow, yMm: number): CodeItem {
  const code = { type: 'code', url, matrix: qrMatrix(url), unitMm: MODULE_MM, ink: 'black' } as const;
  return codeAt({ ...code, xMm: 0, yMm: 0 }, COLUMNS.code.xMm - QUIET_MODULES * MODULE_MM, yMm, DPI);
}

/** What to do with the phone, and with the sheet afterwards. */
function footOf(measure: Measure): readonly Item[] {
  const texts = [vi, en].map((say) => [`${say('round.how')} ${say('round.after')}`, SMALL] as const);
  const yMm = A4.heightMm - MARGIN_MM - FOOT_MM + 2;
  return paragraphs(texts, { xMm: MARGIN_MM, yMm, widthMm: INSIDE.widthMm - 40 }, measure).items;
}

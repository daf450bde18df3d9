import type { InBoth } from '../core/lang.ts';
import type { Area, Item, Measure, TextItem } from './drawing.ts';
import { type Lettering, type Paragraph, paragraphs } from './paragraph.ts';
import { ASCENT } from './stack.ts';
import { Unprintable } from './unprintable.ts';

/** Things to do one after the other (các bước), and what they are for. */
export interface StepList {
  readonly heading: string | undefined;
  readonly steps: readonly string[];
}

export interface Steps {
  readonly lead: InBoth<string>;
  readonly lists: InBoth<readonly StepList[]>;
}

/** The largest Vietnamese letters, and those still read from two metres off, in hundredths of the width of the poster. */
const LARGEST = 4.2;
const READABLE = 2;
/** 9 points: below that a poster is a leaflet. */
const SMALLEST_MM = 3.2;
const STEP = 0.97;

/**
 * The steps as large as all of them fit: Vietnamese for those who stand two metres off, its first sentence in bold, and
 * English on the right for those who have come closer. Where several lists would be too small to be read from there, the
 * first stands alone: the code leads to the others.
 *
 * @throws {Unprintable} where they do not fit at their smallest
 */
export function posterSteps({ lead, lists }: Steps, area: Area, unit: number, measure: Measure): Item[] {
  const first = { lead, lists: { vi: lists.vi.slice(0, 1), en: lists.en.slice(0, 1) } };
  const forms = [
    { rows: rowsOf({ lead, lists }), leastMm: READABLE * unit },
    { rows: rowsOf(first), leastMm: Math.min(SMALLEST_MM, READABLE * unit) },
  ];
  for (const { rows, leastMm } of forms) {
    for (let sizeMm = LARGEST * unit; sizeMm >= leastMm; sizeMm *= STEP) {
      const settled = rows.map((row) => settle(row, rows, area.widthMm, sizeMm, measure));
      const spareMm = area.heightMm - heightOf(settled, sizeMm);
      if (spareMm >= 0) return spread(settled, area, spareMm, sizeMm);
    }
  }
  throw new Unprintable(
    rowsOf(first)
      .map((row) => row.vi)
      .join(' '),
  );
}

/** The opening, a heading, or a step with its number, in both languages. */
interface Row extends InBoth<string> {
  readonly type: 'lead' | 'heading' | 'step';
  readonly number: string;
}

function rowsOf({ lead, lists }: Steps): Row[] {
  const rows: Row[] = lead.vi === '' ? [] : [{ type: 'lead', number: '', ...lead }];
  for (const [index, list] of lists.vi.entries()) {
    const english = lists.en[index];
    // One list needs no heading below the title.
    if (list.heading && lists.vi.length > 1)
      rows.push({ type: 'heading', number: '', vi: list.heading, en: english?.heading ?? '' });
    const count = Math.max(list.steps.length, english?.steps.length ?? 0);
    for (let step = 0; step < count; step += 1) {
      const words = { vi: list.steps[step] ?? '', en: english?.steps[step] ?? '' };
      rows.push({ type: 'step', number: String(step + 1), ...words });
    }
  }
  return rows;
}

/** Sizes in sizes of the bold Vietnamese letters. */
const REST = 0.8;
const ENGLISH = 0.7;
const NUMBER = 2.1;
const GAP = 0.55;
/** Light between two rows where there is more of it than is needed. */
const WIDEST_GAP = 1.8;
const BETWEEN = 1.4;
/** Share of the width for Vietnamese. */
const VIETNAMESE = 0.57;
/** Height of capitals and digits. */
const CAPITALS = 0.7;

/** A row with its top left corner at 0,0. */
function settle(row: Row, rows: readonly Row[], widthMm: number, sizeMm: number, measure: Measure): Paragraph {
  const numbers = Math.max(...rows.map(({ number }) => measure(number, 'bold', NUMBER * sizeMm)));
  const numbered = numbers === 0 ? 0 : numbers + 0.7 * sizeMm;
  const indent = row.type === 'lead' ? 0 : numbered;
  const middle = rows.some(({ en }) => en !== '') ? numbered + (widthMm - numbered) * VIETNAMESE : widthMm;
  const right = middle + BETWEEN * sizeMm;

  const texts = { vi: lettered(row, 'vi', sizeMm), en: lettered(row, 'en', ENGLISH * sizeMm) };
  const vi = paragraphs(texts.vi, { xMm: indent, yMm: 0, widthMm: middle - indent }, measure);
  // On the first baseline of the larger letters.
  const down = ASCENT * ((texts.vi[0]?.[1].sizeMm ?? 0) - (texts.en[0]?.[1].sizeMm ?? 0));
  const en = paragraphs(texts.en, { xMm: right, yMm: down, widthMm: widthMm - right }, measure);
  return {
    items: [...numeral(row.number, sizeMm, measure), ...vi.items, ...en.items],
    heightMm: Math.max(vi.heightMm, down + en.heightMm, row.number === '' ? 0 : NUMBER * sizeMm),
  };
}

/** The number of a step, its top in line with the top of the capitals beside it. */
function numeral(text: string, sizeMm: number, measure: Measure): TextItem[] {
  if (text === '') return [];
  const widthMm = measure(text, 'bold', NUMBER * sizeMm);
  const yMm = ASCENT * sizeMm + CAPITALS * (NUMBER - 1) * sizeMm;
  return [{ type: 'text', text, font: 'bold', sizeMm: NUMBER * sizeMm, xMm: widthMm / 2, yMm, widthMm, ink: 'colour' }];
}

/** A step says in its first sentence what to do, and after it how. */
function lettered(row: Row, lang: 'vi' | 'en', sizeMm: number): (readonly [string, Lettering])[] {
  const text = row[lang];
  const rest: Lettering = { font: 'regular', sizeMm: sizeMm * REST, ink: 'black' };
  if (row.type === 'lead') return [[text, { ...rest, sizeMm: sizeMm * 0.9 }]];
  const strong: Lettering = { font: lang === 'vi' ? 'bold' : 'medium', sizeMm, ink: 'black' };
  if (row.type === 'heading') return [[text, { ...strong, ink: 'colour' }]];
  const [first = text] = /^.*?[.!?](?=\s|$)/.exec(text) ?? [];
  return [
    [first, strong],
    [text.slice(first.length).trim(), rest],
  ];
}

const heightOf = (rows: readonly Paragraph[], sizeMm: number): number =>
  rows.reduce((sum, { heightMm }) => sum + heightMm, 0) + (rows.length - 1) * GAP * sizeMm;

/** The rows below one another, with what room is left shared out between them and around them. */
function spread(rows: readonly Paragraph[], area: Area, spareMm: number, sizeMm: number): Item[] {
  const gaps = rows.length - 1;
  const more = gaps === 0 ? 0 : Math.min(spareMm / (gaps + 1), (WIDEST_GAP - GAP) * sizeMm);
  let yMm = area.yMm + (spareMm - more * gaps) / 2;
  return rows.flatMap(({ items, heightMm }) => {
    const moved = items.map((item) => ({ ...item, xMm: item.xMm + area.xMm, yMm: item.yMm + yMm }));
    yMm += heightMm + GAP * sizeMm + more;
    return moved;
  });
}

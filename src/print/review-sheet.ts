import { answerText, type ReviewSheet } from '../core/review-sheet.ts';
import { dateText } from '../i18n/format.ts';
import { translator } from '../i18n/translate.ts';
import type { Drawing, Item, Measure, TextItem } from './drawing.ts';
import { A4, line, MARGIN_MM, page, pageNumber, rule } from './form.ts';
import { BAND_MM, band } from './form-band.ts';
import { COLUMNS, type Face, GRID_MM, MISSING, NOTES, type SheetLine, sideBySide, spanning } from './review-lines.ts';
import { SIGNED_MM, signed } from './review-signed.ts';
import { reviewState } from './review-words.ts';
import type { Style } from './style.ts';

export interface ReviewOrder {
  readonly sheet: ReviewSheet;
  readonly style: Style;
  readonly measure: Measure;
}

const vi = translator('vi');
const en = translator('en');
const both = (key: Parameters<typeof vi>[0] & `review.${string}`) => `${vi(key)} · ${en(key)}`;

const SMALL: Face = { font: 'regular', sizeMm: 2.5, ink: 'black' };
const TEXT: Face = { font: 'regular', sizeMm: 3.2, ink: 'black' };
const HEADING: Face = { font: 'bold', sizeMm: 3.3, ink: 'black' };
const SECTION: Face = { font: 'bold', sizeMm: 3.9, ink: 'colour' };
const LABEL: Face = { font: 'medium', sizeMm: 2.5, ink: 'colour' };

const FIRST_TOP_MM = MARGIN_MM + BAND_MM + 4;
const TOP_MM = MARGIN_MM + 8;
const BOTTOM_MM = A4.heightMm - MARGIN_MM - 6;

/**
 * The pages of a review sheet (phiếu duyệt): both languages side by side on numbered lines, with a margin to write in, then
 * sources, what was answered, and where to sign.
 */
export function* reviewSheet({ sheet, style, measure }: ReviewOrder): Generator<Drawing> {
  const pages = intoPages(
    linesOf(sheet, measure).filter((each, index, all) => each !== EMPTY || all[index - 1] !== EMPTY),
  );
  const title = `${vi('review.title')} · ${sheet.name.vi}`;
  for (const [index, { lines, hasSigned }] of pages.entries()) {
    const top = index === 0 ? FIRST_TOP_MM : TOP_MM;
    const numbered = lines.filter(({ items }) => items.length > 0);
    const items = lines.flatMap((each, row): Item[] => {
      const yMm = top + (row + 1) * GRID_MM;
      const placed = each.items.map((item): TextItem => ({ ...item, yMm }));
      return each.items.length === 0 ? [] : [numberOf(numbered.indexOf(each) + 1, yMm, measure), ...placed];
    });
    const end = hasSigned ? BOTTOM_MM - SIGNED_MM : BOTTOM_MM;
    yield page(title, style, [
      ...(index === 0
        ? band({ vi: vi('review.title'), en: en('review.title'), aside: asideOf(sheet) }, { style, measure })
        : [line(`${sheet.name.vi} · ${sheet.code}`, { xMm: MARGIN_MM, yMm: MARGIN_MM + 4 }, HEADING, measure)]),
      rule(NOTES.xMm - 1.5, (top + end) / 2, 0.15, end - top, 'colour'),
      line(both('review.notes'), { xMm: NOTES.xMm, yMm: top + 2.5 }, LABEL, measure),
      ...items,
      ...(hasSigned ? signed(sheet, BOTTOM_MM - SIGNED_MM, measure) : []),
      line(`${both('review.seal')}: ${sheet.seal}`, { xMm: MARGIN_MM, yMm: A4.heightMm - MARGIN_MM }, SMALL, measure),
      pageNumber(index + 1, pages.length, measure),
    ]);
  }
}

const asideOf = ({ publisher, day }: ReviewSheet): string => `${publisher} · ${dateText(day, 'vi')}`;

/** In front of a line, so that somebody may write “dòng 12”. */
function numberOf(number: number, yMm: number, measure: Measure): Item {
  const item = line(String(number), { xMm: 0, yMm }, { sizeMm: 2.1, ink: 'colour' }, measure);
  return { ...item, xMm: COLUMNS.vi.xMm - 2 - item.widthMm / 2 };
}

const EMPTY: SheetLine = { items: [], keepsNext: false };

function linesOf(sheet: ReviewSheet, measure: Measure): SheetLine[] {
  const pair = (left: string, right: string, face: Face) => sideBySide({ vi: left, en: right }, face, measure);
  const whole = (text: string, face: Face) => spanning(text, face, measure);
  const section = (key: 'facts' | 'text' | 'sources' | 'answers') => [
    EMPTY,
    ...keepingNext(whole(both(`review.${key}`), SECTION)),
  ];
  const { review, openProblems, sources, answers, rows, blocks } = sheet;
  const known = [
    `${both('review.code')}: ${sheet.code} · ${both('review.page')}: ${sheet.address}`,
    `${both('review.state')}: ${reviewState(review, 'vi')}`,
    `${both('review.written')}: ${sheet.written}${sheet.translated && ` · ${both('review.translated')}: ${sheet.translated}`}`,
    ...(openProblems > 0 ? [vi('review.open', { count: openProblems })] : []),
    `${vi('review.how')} ${en('review.how')}`,
  ];
  const lines = [
    ...pair(sheet.name.vi, sheet.name.en, HEADING),
    ...pair(sheet.kind.vi, sheet.kind.en, SMALL),
    ...known.flatMap((text) => whole(text, SMALL)),
    ...section('facts'),
    ...rows.flatMap((row) => [...keepingNext(whole(row.label, LABEL)), ...pair(row.vi, row.en, TEXT)]),
    ...section('text'),
    ...(sheet.hasEnglish ? [] : pair('', en('review.noEnglish'), SMALL)),
    ...blocks.flatMap((block) =>
      block.type === 'heading'
        ? [EMPTY, ...keepingNext(pair(block.vi, block.en, HEADING))]
        : [...pair(block.vi, block.en, TEXT), EMPTY],
    ),
    ...section('sources'),
    ...numberedLines(sources, both('review.noSources'), whole),
    ...section('answers'),
    ...numberedLines(answers.map(answerText), both('review.noAnswers'), whole),
  ];
  const isAllThere = !lines.some(({ items }) => items.some(({ text }) => text.includes(MISSING)));
  return isAllThere ? lines : [...lines, EMPTY, ...whole(both('review.unprintable'), SMALL)];
}

const numberedLines = (
  texts: readonly string[],
  none: string,
  whole: (text: string, face: Face) => SheetLine[],
): SheetLine[] =>
  texts.length === 0 ? whole(none, SMALL) : texts.flatMap((text, at) => whole(`${at + 1}. ${text}`, TEXT));

/** What stands above something stays with it on its page. */
const keepingNext = (lines: readonly SheetLine[]): SheetLine[] => lines.map((each) => ({ ...each, keepsNext: true }));

interface Sheet {
  readonly lines: readonly SheetLine[];
  readonly hasSigned: boolean;
}

/** As many lines to a page as there is room for; the signatures stand at the end of the last. */
function intoPages(all: readonly SheetLine[]): Sheet[] {
  const roomOn = (top: number) => Math.floor((BOTTOM_MM - top - 1) / GRID_MM);
  const pages: SheetLine[][] = [];
  for (let left = [...all]; left.length > 0; ) {
    let count = Math.min(left.length, roomOn(pages.length === 0 ? FIRST_TOP_MM : TOP_MM));
    while (count > 1 && count < left.length && left[count - 1]?.keepsNext) count -= 1;
    pages.push(left.slice(0, count));
    left = left.slice(count);
    while (left[0]?.items.length === 0) left.shift();
  }
  const last = pages.at(-1) ?? [];
  const room = roomOn(pages.length === 1 ? FIRST_TOP_MM : TOP_MM) - Math.ceil(SIGNED_MM / GRID_MM);
  const isRoom = last.length <= room;
  const sheets = pages.map((lines, index) => ({ lines, hasSigned: isRoom && index === pages.length - 1 }));
  return isRoom ? sheets : [...sheets, { lines: [], hasSigned: true }];
}

import type { Entry } from '../core/entry.ts';
import type { Publisher } from '../core/schema/publisher.ts';
import { isReservedDomain, printedUrl, typedUrl } from '../core/urls.ts';
import { translator } from '../i18n/translate.ts';
import type { Drawing, Font, Item, Measure } from './drawing.ts';
import { fitText } from './fit-text.ts';
import { type QrMatrix, qrMatrix } from './matrix.ts';
import { outlinePath } from './outline.ts';

/** The plaque (biển), 100 × 150 mm: names, code, where it leads in words, and who stands behind it. */
export const PLAQUE_MM = { width: 100, height: 150 } as const;

/** Light around the code on all sides, in modules (ISO/IEC 18004). Without it four of five decoders fail. */
export const QUIET_MODULES = 4;
/** Modules are whole dots of a 300 dpi printer, so that all of them come out the same size. */
const DOT_MM = 25.4 / 300;
/** At most so large with its quiet zone; at least two millimetres a module, which a phone reads from 1.5 m. */
const CODE_BOX_MM = 76;

const MIDDLE = PLAQUE_MM.width / 2;
const TEXT_WIDTH = PLAQUE_MM.width - 2 * 9;
const NAME_TOP = 7;
const NAME_BOTTOM = 41;
const NAME_GAP = 2;
const CODE_TOP = 43.5;

/** What was drawn, for the manifest. */
export interface Plaque {
  readonly drawing: Drawing;
  readonly url: string;
  readonly version: number;
  readonly level: QrMatrix['level'];
  readonly moduleMm: number;
}

export function plaque(entry: Pick<Entry, 'name' | 'code'>, publisher: Publisher, measure: Measure): Plaque {
  const url = printedUrl(publisher.domain, entry.code);
  const matrix = qrMatrix(url);
  const code = codeItem(matrix);
  const items = [
    ...(isReservedDomain(publisher.domain) ? [sampleMark(measure)] : []),
    ...nameItems(entry.name, measure),
    code,
    ...captionItems(entry.code, publisher, measure),
  ];
  const drawing = { widthMm: PLAQUE_MM.width, heightMm: PLAQUE_MM.height, title: `${entry.name.vi} · ${url}`, items };
  return { drawing, url, version: matrix.version, level: matrix.level, moduleMm: code.unitMm };
}

/** Vietnamese capitals carry marks above and below: 1.25 keeps ậ off the line beneath. */
const VI_LEADING = 1.25;
const EN_LEADING = 1.3;

/**
 * Both names above the code, the Vietnamese one first and larger, in the middle of their field. Where both are long they
 * shrink together, until nothing of them comes into the light around the code.
 */
function nameItems(name: { vi: string; en: string }, measure: Measure): Item[] {
  const { vi, en, viHeight, height } = fitNames(name, measure);
  const top = NAME_TOP + (NAME_BOTTOM - NAME_TOP - height) / 2;
  const englishTop = top + viHeight + NAME_GAP;
  return [
    ...vi.lines.map((text, line) =>
      textItem(text, 'bold', vi.sizeMm, top + (line + 0.85) * vi.sizeMm * VI_LEADING, measure),
    ),
    ...en.lines.map((text, line) =>
      textItem(text, 'medium', en.sizeMm, englishTop + (line + 0.8) * en.sizeMm * EN_LEADING, measure),
    ),
  ];
}

function fitNames(name: { vi: string; en: string }, measure: Measure) {
  for (let scale = 1; ; scale -= 0.05) {
    const shared = { maxWidthMm: TEXT_WIDTH, maxLines: 3 };
    const vi = fitText(name.vi, 'bold', { ...shared, largestMm: Math.max(4.5, 9 * scale), smallestMm: 4.5 }, measure);
    const en = fitText(name.en, 'medium', { ...shared, largestMm: Math.max(3, 4.75 * scale), smallestMm: 3 }, measure);
    const viHeight = vi.lines.length * vi.sizeMm * VI_LEADING;
    const height = viHeight + NAME_GAP + en.lines.length * en.sizeMm * EN_LEADING;
    if (height <= NAME_BOTTOM - NAME_TOP) return { vi, en, viHeight, height };
  }
}

function codeItem(matrix: QrMatrix): Item & { type: 'path' } {
  const modules = matrix.modules.length + 2 * QUIET_MODULES;
  const dots = Math.floor(CODE_BOX_MM / modules / DOT_MM);
  const unitMm = dots * DOT_MM;
  const onDots = (mm: number) => Math.round(mm / DOT_MM) * DOT_MM;
  return {
    type: 'path',
    path: outlinePath(matrix.modules),
    unitMm,
    xMm: onDots(MIDDLE - (matrix.modules.length * unitMm) / 2),
    yMm: onDots(CODE_TOP + QUIET_MODULES * unitMm),
    shade: 1,
  };
}

/** What to do with the code, the address for those who type, and who publishes: a sticker over a code cannot fake all three. */
function captionItems(code: string, publisher: Publisher, measure: Measure): Item[] {
  const [vi, en] = [translator('vi'), translator('en')];
  const address = typedUrl(publisher.domain, code);
  const addressFit = { maxWidthMm: TEXT_WIDTH, maxLines: 1, largestMm: 5.5, smallestMm: 3 };
  const publisherLine = `${publisher.name.vi} · ${publisher.name.en}`;
  const publisherFit = { maxWidthMm: TEXT_WIDTH, maxLines: 2, largestMm: 2.75, smallestMm: 2.25 };
  const publisherText = fitText(publisherLine, 'regular', publisherFit, measure);
  return [
    textItem(`${vi('plaque.scan')} · ${en('plaque.scan')}`, 'medium', 4, 123.5, measure),
    textItem(address, 'bold', fitText(address, 'bold', addressFit, measure).sizeMm, 131.5, measure),
    { type: 'rule', xMm: MIDDLE - 10, yMm: 135.8, widthMm: 20, heightMm: 0.3, shade: 1 },
    ...publisherText.lines.map((text, index) =>
      textItem(text, 'regular', publisherText.sizeMm, 140.5 + index * publisherText.sizeMm * 1.3, measure),
    ),
  ];
}

/** Across the whole plaque and under everything else: pale enough for the code to be read, too large to be overlooked. */
function sampleMark(measure: Measure): Item {
  const text = `${translator('vi')('plaque.sample')} · ${translator('en')('plaque.sample')}`;
  const item = textItem(text, 'bold', 14, PLAQUE_MM.height / 2, measure);
  return { ...item, shade: 0.16, turnDegrees: 56 };
}

function textItem(text: string, font: Font, sizeMm: number, yMm: number, measure: Measure): Item & { type: 'text' } {
  return { type: 'text', text, font, sizeMm, xMm: MIDDLE, yMm, widthMm: measure(text, font, sizeMm), shade: 1 };
}

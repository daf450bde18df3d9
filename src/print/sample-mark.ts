import { translator } from '../i18n/translate.ts';
import { type Area, codesOf, type Item, type Measure, QUIET_MODULES, type TextItem } from './drawing.ts';
import { holeIn } from './label-cut.ts';
import type { LabelMedium } from './media.ts';
import { ASCENT, DESCENT, LINE } from './stack.ts';

type Format = Pick<LabelMedium, 'widthMm' | 'heightMm' | 'shape' | 'holeMm'>;

const TEXT = `${translator('vi')('plaque.sample')} · ${translator('en')('plaque.sample')}`;

/**
 * The items of a sample, marked twice: across the whole piece and under everything else, pale enough for the code to be
 * read; and where nothing lies on it, smaller and whole, on coloured fields as well.
 */
export function sampleMarked(items: readonly Item[], format: Format, measure: Measure): Item[] {
  // Fields are drawn before the code, so that what stands just below the code is on them.
  const code = items.findIndex(({ type }) => type === 'code');
  return [across(format, measure), ...items.slice(0, code), ...whole(items, format, measure), ...items.slice(code)];
}

function across({ widthMm, heightMm }: Format, measure: Measure): TextItem {
  const sizeMm = (Math.hypot(widthMm, heightMm) * 0.72) / measure(TEXT, 'bold', 1);
  const turnDegrees = Math.round((Math.atan2(heightMm, widthMm) * 180) / Math.PI);
  const place = { xMm: widthMm / 2, yMm: heightMm / 2, turnDegrees };
  return { ...mark(sizeMm, measure), ...place, ink: 'black', shade: 0.16 };
}

/** Between a field and paper: seen on both. */
const SHADE = 0.5;
/** From the edge, in shorter sides: a knife does not reach it. */
const MARGIN = 0.02;
/** Places tried along a side, and how much smaller each next size is. */
const PLACES = 24;
const SMALLER = 0.88;
/** In shorter sides: smaller nobody reads it. */
const SMALLEST = 0.02;
const LARGEST = 0.2;

/** The largest mark, level or turned, for which there is room beside the code and all words; none where there is no room. */
function whole(items: readonly Item[], format: Format, measure: Measure): TextItem[] {
  const shorter = Math.min(format.widthMm, format.heightMm);
  const taken = [...takenOn(items), ...holeOf(format)];
  for (let size = LARGEST; size >= SMALLEST; size *= SMALLER) {
    const text: TextItem = { ...mark(size * shorter, measure), ink: 'colour', shade: SHADE };
    for (const turnDegrees of [0, 90]) {
      // The same area at every place, moved.
      const around = areaOf({ ...text, turnDegrees });
      for (const { xMm, yMm } of placesOn(format)) {
        const { widthMm, heightMm } = around;
        const area = { xMm: around.xMm + xMm, yMm: around.yMm + yMm, widthMm, heightMm };
        if (!isOn(format, area, MARGIN * shorter) || taken.some((other) => overlap(area, other))) continue;
        return [{ ...text, xMm, yMm, turnDegrees }];
      }
    }
  }
  return [];
}

const mark = (sizeMm: number, measure: Measure) =>
  ({ type: 'text', text: TEXT, font: 'bold', sizeMm, xMm: 0, yMm: 0, widthMm: measure(TEXT, 'bold', sizeMm) }) as const;

function* placesOn({ widthMm, heightMm }: Format) {
  for (let row = 1; row < 2 * PLACES; row += 1) {
    for (let column = 1; column < PLACES; column += 1) {
      yield { xMm: (widthMm * column) / PLACES, yMm: (heightMm * row) / (2 * PLACES) };
    }
  }
}

/** What the codes with their light take, and the words. */
const takenOn = (items: readonly Item[]): Area[] => [
  ...codesOf({ items }).map(({ matrix, unitMm, xMm, yMm }) => {
    const side = (matrix.modules.length + 2 * QUIET_MODULES) * unitMm;
    return { xMm: xMm - QUIET_MODULES * unitMm, yMm: yMm - QUIET_MODULES * unitMm, widthMm: side, heightMm: side };
  }),
  ...items.flatMap((item) => (item.type === 'text' ? [areaOf(item)] : [])),
];

function holeOf(format: Format): Area[] {
  const hole = holeIn(format);
  const { widthMm, holeMm = 0 } = format;
  return hole ? [{ xMm: (widthMm - holeMm) / 2, yMm: 0, widthMm: holeMm, heightMm: hole.bottomMm }] : [];
}

/** The upright rectangle around a text, however it is turned. */
function areaOf({ xMm, yMm, widthMm, sizeMm, turnDegrees = 0 }: TextItem): Area {
  const [cos, sin] = [Math.cos, Math.sin].map((of) => of((turnDegrees * Math.PI) / 180)) as [number, number];
  const middle = ((DESCENT - ASCENT) / 2) * sizeMm;
  const height = LINE * sizeMm;
  const [wide, tall] = [
    Math.abs(widthMm * cos) + Math.abs(height * sin),
    Math.abs(widthMm * sin) + Math.abs(height * cos),
  ];
  return {
    xMm: xMm + middle * sin - wide / 2,
    yMm: yMm + middle * cos - tall / 2,
    widthMm: wide,
    heightMm: tall,
  };
}

function isOn({ widthMm, heightMm, shape }: Format, area: Area, marginMm: number): boolean {
  const [right, bottom] = [area.xMm + area.widthMm, area.yMm + area.heightMm];
  if (shape === 'round') {
    const radius = widthMm / 2;
    const outMm = (mm: number, end: number) => Math.max(Math.abs(mm - radius), Math.abs(end - radius));
    return Math.hypot(outMm(area.xMm, right), outMm(area.yMm, bottom)) <= radius - marginMm;
  }
  return area.xMm >= marginMm && area.yMm >= marginMm && right <= widthMm - marginMm && bottom <= heightMm - marginMm;
}

const overlap = (a: Area, b: Area): boolean =>
  a.xMm < b.xMm + b.widthMm && b.xMm < a.xMm + a.widthMm && a.yMm < b.yMm + b.heightMm && b.yMm < a.yMm + a.heightMm;

import type { Font, Measure } from './drawing.ts';

/** Words of a line that are not parted: a dash or a dot stays with what is before it. */
const wordsOf = (text: string): string[] => text.split(/ (?![–·])/);
/** A name with dashes is best parted after them. */
const partsOf = (text: string): string[] => text.split(/(?<= [–·]) /);

/**
 * The fewest lines that are no wider than `width`, in sizes of the font, and then as even as can be: two lines of four
 * words look calmer than one of seven and one of one. Parted at dashes where that costs no more than one line.
 *
 * @returns nothing where more than `maxLines` would be needed
 */
export function breakLines(
  text: string,
  font: Font,
  width: number,
  maxLines: number,
  measure: Measure,
): string[] | undefined {
  const parted = partedAndMeasured(text, font, measure);
  const anywhere = evenly(parted.anywhere, width);
  if (anywhere && anywhere.length === 1) return anywhere;
  const atDashes = evenly(parted.atDashes, width);
  const fits = (lines: string[] | undefined) => lines !== undefined && lines.length <= maxLines;
  if (fits(atDashes) && (!anywhere || (atDashes?.length ?? 0) <= anywhere.length + 1)) return atDashes;
  return fits(anywhere) ? anywhere : undefined;
}

/** Lines as full as can be, for a text to be read rather than looked at; nothing where a word is wider than a line. */
export function fullLines(text: string, font: Font, width: number, measure: Measure): string[] | undefined {
  const words = partedAndMeasured(text, font, measure).anywhere;
  if (words.runs.some((run) => run.lastWidth > width)) return undefined;
  return fill(words, width).map(({ text: line }) => withoutDot(line));
}

/** A dot that parts two phrases has parted them already where a line ends. */
const withoutDot = (line: string): string => line.replace(/ ·$/, '');

interface Narrowest {
  readonly lines: string[];
  readonly width: number;
}

/** Lines parted at dashes may be so much wider. */
const DASH_COST = 1.2;

/** So many lines, as narrow as can be: the lines, and the width of the widest in sizes. */
export function narrowestFor(text: string, font: Font, count: number, measure: Measure): Narrowest {
  const parted = partedAndMeasured(text, font, measure);
  const [anywhere, atDashes] = [parted.anywhere, parted.atDashes].map((words): Narrowest => {
    const lines = squeeze(words, count);
    const width = Math.max(...lines.map((line) => line.lastWidth));
    return { lines: lines.map((line) => withoutDot(line.text)), width };
  }) as [Narrowest, Narrowest];
  return atDashes.lines.length === count && atDashes.width <= anywhere.width * DASH_COST ? atDashes : anywhere;
}

interface Run {
  readonly text: string;
  readonly width: number;
  /** At the end of a line, where a dot is not written. */
  readonly lastWidth: number;
}
interface Words {
  readonly runs: readonly Run[];
  readonly space: number;
}

interface Parted {
  readonly anywhere: Words;
  readonly atDashes: Words;
}

/** A layout tries the same few texts at dozens of sizes, and measuring is most of the work. */
const known = new WeakMap<Measure, Map<string, Parted>>();
const MOST_KNOWN = 200;

function partedAndMeasured(text: string, font: Font, measure: Measure): Parted {
  const texts = known.get(measure) ?? new Map<string, Parted>();
  known.set(measure, texts);
  const key = `${font} ${text}`;
  const parted = texts.get(key) ?? {
    anywhere: measured(wordsOf(text), font, measure),
    atDashes: measured(partsOf(text), font, measure),
  };
  if (texts.size >= MOST_KNOWN) texts.clear();
  texts.set(key, parted);
  return parted;
}

function measured(words: readonly string[], font: Font, measure: Measure): Words {
  const runs = words.map((text) => {
    const width = measure(text, font, 1);
    return { text, width, lastWidth: text.endsWith(' ·') ? measure(withoutDot(text), font, 1) : width };
  });
  return { runs, space: measure('a a', font, 1) - 2 * measure('a', font, 1) };
}

function evenly(words: Words, width: number): string[] | undefined {
  if (words.runs.some((run) => run.lastWidth > width)) return undefined;
  return squeeze(words, countLines(words, width)).map(({ text }) => withoutDot(text));
}

/** The narrowest width that still gives so many lines, found by halving. */
function squeeze(words: Words, count: number): Run[] {
  let tooNarrow = 0;
  let wide = words.runs.reduce((sum, { width }) => sum + width + words.space, 0);
  for (let step = 0; step < 24; step += 1) {
    const middle = (tooNarrow + wide) / 2;
    const isWide = countLines(words, middle) <= count && words.runs.every(({ lastWidth }) => lastWidth <= middle);
    if (isWide) wide = middle;
    else tooNarrow = middle;
  }
  return fill(words, wide);
}

/** Fills line after line. */
function fill({ runs, space }: Words, width: number): Run[] {
  const lines: Run[] = [];
  for (const run of runs) {
    const last = lines.at(-1);
    const before = (last?.width ?? 0) + space;
    const lastWidth = before + run.lastWidth;
    if (last && lastWidth <= width) {
      lines[lines.length - 1] = { text: `${last.text} ${run.text}`, width: before + run.width, lastWidth };
    } else lines.push(run);
  }
  return lines;
}

/** How many lines `fill` makes: asked again and again while a width is looked for. */
function countLines({ runs, space }: Words, width: number): number {
  let count = 0;
  let lineWidth = 0;
  for (const run of runs) {
    const before = lineWidth + space;
    if (count > 0 && before + run.lastWidth <= width) {
      lineWidth = before + run.width;
    } else {
      count += 1;
      lineWidth = run.width;
    }
  }
  return count;
}

import type { DamageName } from './damage.ts';
import type { DecoderName } from './decode.ts';

/** The texts that each decoder read in one picture. */
export type Readings = Readonly<Record<DecoderName, readonly string[]>>;

/** What the decoders say of one drawn code. */
export interface Verdict {
  /** All decoders read it as it was drawn, two after every damage, none ever reads anything else; and it is quiet. */
  readonly sound: boolean;
  /** Nothing dark lies in its four quiet modules. */
  readonly quiet: boolean;
  /** What was read in the code as it was drawn. */
  readonly clean: Readings;
  /** How many decoders read it after each damage. */
  readonly damaged: Readonly<Record<DamageName, number>>;
  /** Other texts that some decoder read, in whichever picture: a visitor's phone might open them. */
  readonly misread: readonly string[];
}

/** How many decoders must still read a damaged code. */
const READERS_OF_DAMAGED = 2;

/**
 * What is asked of a code that may not be read by all any more, damaged or shown small: two read it, none anything else.
 */
export function isStillRead(expected: string, readings: Readings): boolean {
  const texts = Object.values(readings);
  const readers = texts.filter((found) => isRight(expected, found)).length;
  return readers >= READERS_OF_DAMAGED && texts.flat().every((text) => text === expected);
}

const isRight = (expected: string, texts: readonly string[]) => texts.length === 1 && texts[0] === expected;

/** A reading counts where it is the expected text, once, and nothing beside it: decoders now and then see codes that are not there. */
export function verdictOn(
  expected: string,
  quiet: boolean,
  clean: Readings,
  damagedReadings: Readonly<Record<DamageName, Readings>>,
): Verdict {
  const readers = (readings: Readings) => Object.values(readings).filter((texts) => isRight(expected, texts)).length;
  const counts = Object.entries(damagedReadings).map(([name, readings]) => [name, readers(readings)] as const);
  const everything = [clean, ...Object.values(damagedReadings)].flatMap((readings) => Object.values(readings).flat());
  const misread = [...new Set(everything)].filter((text) => text !== expected);
  const sound =
    quiet &&
    Object.values(clean).every((texts) => isRight(expected, texts)) &&
    counts.every(([, count]) => count >= READERS_OF_DAMAGED) &&
    misread.length === 0;
  return { sound, quiet, clean, damaged: Object.fromEntries(counts) as Record<DamageName, number>, misread };
}

import { typedUrl } from '../core/urls.ts';
import { BLEED_MM } from './drawing.ts';
import { partedAddress } from './label-address.ts';
import { type CapLine, type CapLines, type Disc, linesInCap, widthBetween } from './label-caps.ts';
import { codeOnDots, fieldWithCode, sizedCode } from './label-code.ts';
import type { LabelJob, LabelPart, LaidOut } from './label-order.ts';
import { LEAST_ADDRESS_MM, LEAST_MM } from './label-parts.ts';
import { alongSides, lineOf } from './label-sides.ts';
import { narrowestFor } from './lines.ts';
import { circle } from './shapes.ts';
import { LINE } from './stack.ts';
import { Unprintable } from './unprintable.ts';

/** From letters to the edge, and from the window to letters. */
const EDGE_MM = 0.7;
const GAP_MM = 0.4;
/** Above the code there is room for a name of two lines; a label with less does without. */
const NAME_MM = 5.5;
/** From this height on there is room for the English name, too. */
const ENGLISH_MM = 10;
/** One line fewer is worth a tenth of the size: a name a little smaller on one line looks calmer than on two. */
const CALM = 0.9;

/** A round label: the code in the middle, the name above, the address below, and the batch around. */
export function labelRound(job: LabelJob): LaidOut {
  const { medium, measure } = job;
  const radiusMm = medium.widthMm / 2;
  const disc: Disc = { radiusMm, edgeMm: EDGE_MM };
  const sized = sizedCode(
    job,
    { wishMm: 0.56 * medium.widthMm, mostMm: medium.widthMm / Math.SQRT2 },
    // With two millimetres more than the light needs there is room for the address.
    (boxMm) => ({ widthMm: boxMm * Math.SQRT2 + 2, heightMm: boxMm * Math.SQRT2 + 2 }),
  );
  const { boxMm } = sized;
  const isBitten = (boxMm / 2 + sized.edgeMm) * Math.SQRT2 <= radiusMm - EDGE_MM / 2;
  const halfMm = boxMm / 2 + (isBitten ? sized.edgeMm : 0) + GAP_MM;
  const code = codeOnDots(sized, radiusMm - boxMm / 2, radiusMm - boxMm / 2);

  const name = nameAbove(job, disc, halfMm);
  const address = addressBelow(job, disc, halfMm, 0.1 * boxMm);
  const line = (wanted: readonly LabelPart[], from: Parameters<typeof linesInCap>[2]) => {
    const { text, said } = lineOf(job, wanted);
    const sizes = { largestMm: 0.085 * boxMm, smallestMm: LEAST_MM };
    const found = text ? linesInCap([{ text, font: 'medium', share: 1 }], sizes, from, disc, measure) : undefined;
    return found && { ...found, said };
  };
  const lot = [['lot', 'serial'], ['lot']] as const;
  const above = name ? undefined : lot.map((parts) => line(parts, { aboveMm: radiusMm - halfMm })).find(Boolean);
  const belowMm = radiusMm + halfMm + address.heightMm;
  const below = above ? undefined : line(lot[0], { belowMm });
  const stars = line(['stars'], { belowMm: belowMm + (below?.heightMm ?? 0) });

  const sizeMm = Math.max(LEAST_MM, 0.075 * boxMm);
  const offMm = halfMm + 0.3 * (radiusMm - halfMm - EDGE_MM - LINE * sizeMm);
  const strip = {
    yMm: radiusMm,
    lengthMm: widthBetween(disc, radiusMm - offMm - LINE * sizeMm, radiusMm),
    widthMm: LINE * sizeMm,
    sizeMm,
  };
  const middleMm = offMm + strip.widthMm / 2;
  const sides = alongSides(
    job,
    [(above ?? below) ? [['madeOn']] : lot, [['useBy']]],
    { ...strip, xMm: radiusMm - middleMm },
    { ...strip, xMm: radiusMm + middleMm },
  );
  const found: LaidOut[] = [name, above, below, stars, sides].filter((part) => part !== undefined);
  return {
    items: [
      ...fieldWithCode(circle(radiusMm, radiusMm + BLEED_MM), code, { isBitten }),
      ...address.items,
      ...found.flatMap(({ items }) => items),
    ],
    said: found.flatMap(({ said }) => said),
  };
}

/** The name on the fewest lines that do not cost much size, and on large labels the English one below it. */
function nameAbove(job: LabelJob, disc: Disc, halfMm: number): LaidOut | undefined {
  const capMm = disc.radiusMm - halfMm - EDGE_MM;
  const english: CapLine[] =
    capMm < ENGLISH_MM ? [] : [{ text: job.texts.english[0] ?? '', font: 'medium', share: 0.58 }];
  const wish = { largestMm: 0.3 * capMm, smallestMm: LEAST_MM };
  const from = { aboveMm: disc.radiusMm - halfMm };
  for (const more of english.length > 0 ? [english, []] : [[]]) {
    for (const form of job.texts.name) {
      let best: CapLines | undefined;
      for (const count of [1, 2, 3]) {
        const { lines } = narrowestFor(form, 'bold', count, job.measure);
        const all = [...lines.map((text): CapLine => ({ text, font: 'bold', share: 1 })), ...more];
        const found = linesInCap(all, wish, from, disc, job.measure);
        if (found && (best?.sizeMm ?? 0) < CALM * found.sizeMm) best = found;
      }
      if (best) return { items: best.items, said: more.length > 0 ? ['name', 'english'] : ['name'] };
    }
  }
  if (capMm >= NAME_MM) throw new Unprintable(job.texts.name.at(-1) ?? '');
  return undefined;
}

/** The address on one line, or parted after its host: on a small disc both lines are near its edge. */
function addressBelow({ domain, words, measure }: LabelJob, disc: Disc, halfMm: number, largestMm: number): CapLines {
  const typed = typedUrl(domain, words.code);
  const sizes = { largestMm, smallestMm: LEAST_ADDRESS_MM, leading: 1.05 };
  for (const texts of [[typed], partedAddress(typed)]) {
    const lines = texts.map((text): CapLine => ({ text, font: 'bold', share: 1 }));
    const found = linesInCap(lines, sizes, { belowMm: disc.radiusMm + halfMm }, disc, measure);
    if (found) return found;
  }
  throw new Unprintable(typed);
}

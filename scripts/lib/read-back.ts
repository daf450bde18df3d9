import { createHash } from 'node:crypto';
import { hasQuietZone, pxPerModule } from './code-picture.ts';
import { DAMAGES } from './damage.ts';
import { DECODERS } from './decode.ts';
import { rescaled } from './pixels.ts';
import type { Pixels } from './rasterise.ts';
import { type Verdict, verdictOn } from './verdict.ts';

/**
 * Larger pictures are reduced to this, so that every code is damaged and judged alike and quickly, whatever the
 * resolution it is printed at. Not 8: jsQR compares within blocks of 8 px and sees no faded ink where each is a module.
 */
const JUDGED_PX = 6;
/**
 * A decoder that finds nothing is shown the code as drawn once more, a sixth smaller: where the edges of modules fall
 * amid pixels, jsQR misses one sound code in fifty, and always reads it at another scale. Phones look many times.
 */
const SECOND_LOOK = 5 / 6;

/**
 * Judges one drawn code by decoders that did not draw it. A code that is not sound is a value, never thrown: there are
 * perfect symbols that some decoder cannot read (github.com/opencv/opencv/issues/23810), and the same text under
 * another mask may be read by all.
 *
 * @param crop the code with its four quiet modules on every side, as it will be printed, at 4 px a module or more
 * @param modules modules across, without the quiet ones
 */
export function readBack(crop: Pixels, expected: string, modules: number): Promise<Verdict> {
  const key = createHash('sha256').update(`${crop.width}\0${modules}\0${expected}\0`).update(crop.data).digest('hex');
  const verdict = known.get(key) ?? judge(crop, expected, modules);
  if (known.size >= KNOWN_MOST) known.clear();
  known.set(key, verdict);
  return verdict;
}
/** A sheet of labels shows the same pixels many times. */
const known = new Map<string, Promise<Verdict>>();
const KNOWN_MOST = 5_000;

async function judge(crop: Pixels, expected: string, modules: number): Promise<Verdict> {
  const scale = JUDGED_PX / pxPerModule({ pixels: crop, modules });
  const code = { pixels: scale < 1 ? rescaled(crop, scale) : crop, modules };
  const clean = await forEach(DECODERS, async (decoder) => {
    const found = await decoder(code.pixels);
    return found.length > 0 ? found : decoder(rescaled(code.pixels, SECOND_LOOK));
  });
  const damaged = await forEach(DAMAGES, (damage) => {
    const pixels = damage(code);
    return forEach(DECODERS, (decoder) => decoder(pixels));
  });
  return verdictOn(expected, hasQuietZone({ pixels: crop, modules }), clean, damaged);
}

/** The same question asked of everything in a table, one after the other. */
async function forEach<Name extends string, Item, Answer>(
  table: Readonly<Record<Name, Item>>,
  ask: (item: Item) => Answer | Promise<Answer>,
): Promise<Record<Name, Answer>> {
  const answers = {} as Record<Name, Answer>;
  for (const name of Object.keys(table) as Name[]) answers[name] = await ask(table[name]);
  return answers;
}

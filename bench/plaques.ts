import { drawingToPdf } from '../scripts/lib/pdf.ts';
import { pdfPixels } from '../scripts/lib/pdf-pixels.ts';
import { verifyPages } from '../scripts/lib/press/verify.ts';
import { imagePixels, svgToPng } from '../scripts/lib/rasterise.ts';
import { measure, outline } from '../scripts/lib/type.ts';
import { buildCatalogue } from '../src/core/catalogue.ts';
import { USUAL_PLAQUE } from '../src/print/media.ts';
import { plaque } from '../src/print/plaque.ts';
import { signWords } from '../src/print/sign-words.ts';
import { PLAIN_STYLE } from '../src/print/style.ts';
import { drawingToSvg } from '../src/print/svg.ts';
import { contentDir, today } from '../src/reader/content-dir.ts';
import { readContent } from '../src/reader/read-content.ts';

const DPI = 300;
const WIDTH_PX = Math.round((USUAL_PLAQUE.widthMm / 25.4) * DPI);

/** Milliseconds a plaque, one after the other in one thread, for each format and for reading it back. */
export async function benchPlaques(): Promise<void> {
  const { catalogue } = buildCatalogue(await readContent(contentDir(), today()));
  if (!catalogue) throw new Error('The content has problems: npm run check');
  const times = new Map<string, number>();
  const timed = async <T>(name: string, run: () => T | Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await run();
    times.set(name, (times.get(name) ?? 0) + performance.now() - started);
    return result;
  };
  // The first one loads fonts and decoders.
  for (const entry of [...catalogue.entries.slice(0, 1), ...catalogue.entries]) {
    if (entry === catalogue.entries[0]) times.clear();
    const sign = {
      words: signWords(entry),
      publisher: catalogue.publisher,
      style: PLAIN_STYLE,
      finish: 'printed',
      isApproved: true,
    } as const;
    const drawing = await timed('layout', () => plaque({ ...sign, medium: USUAL_PLAQUE, mask: undefined, measure }));
    const svg = await timed('svg', () => drawingToSvg(drawing, outline));
    const pdf = await timed('pdf', () => drawingToPdf(drawing));
    const png = await timed('png', () => svgToPng(drawingToSvg(drawing, outline, { dotsPerMm: DPI / 25.4 }), DPI));
    const pixels = await timed('pixels of svg', () => imagePixels(Buffer.from(svg), WIDTH_PX));
    await timed('pixels of pdf', () => pdfPixels(pdf, DPI));
    await timed('pixels of png', () => imagePixels(png, WIDTH_PX));
    await timed('four decoders, five damages', () => verifyPages([drawing], async () => pixels, DPI));
  }
  const count = catalogue.entries.length;
  const total = [...times.values()].reduce((sum, ms) => sum + ms, 0);
  console.log(`\nplaques: ${count}, one thread`);
  for (const [name, ms] of times) console.log(`  ${name.padEnd(27)} ${(ms / count).toFixed(1).padStart(6)} ms`);
  console.log(
    `  together                    ${(total / count).toFixed(1).padStart(6)} ms, ${((count / total) * 1000).toFixed(1)} plaques a second`,
  );
}

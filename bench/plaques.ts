import { decodeCodes } from '../scripts/lib/decode.ts';
import { drawingToPdf } from '../scripts/lib/pdf.ts';
import { pdfPixels } from '../scripts/lib/pdf-pixels.ts';
import { imagePixels, svgToPng } from '../scripts/lib/rasterise.ts';
import { measure, outline } from '../scripts/lib/type.ts';
import { buildCatalogue } from '../src/core/catalogue.ts';
import { plaque } from '../src/print/plaque.ts';
import { drawingToSvg } from '../src/print/svg.ts';
import { contentDir, today } from '../src/reader/content-dir.ts';
import { readContent } from '../src/reader/read-content.ts';

const DPI = 300;

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
    const { drawing } = await timed('layout', () => plaque(entry, catalogue.publisher, measure));
    const svg = await timed('svg', () => drawingToSvg(drawing, outline));
    const pdf = await timed('pdf', () => drawingToPdf(drawing));
    const png = await timed('png', () => svgToPng(drawingToSvg(drawing, outline, DPI / 25.4), DPI));
    await timed('read back svg', async () => decodeCodes(await imagePixels(Buffer.from(svg), 591)));
    await timed('read back pdf', async () => decodeCodes(await pdfPixels(pdf, 150)));
    await timed('read back png', async () => decodeCodes(await imagePixels(png, 591)));
  }
  const count = catalogue.entries.length;
  const total = [...times.values()].reduce((sum, ms) => sum + ms, 0);
  console.log(`\nplaques: ${count}, one thread`);
  for (const [name, ms] of times) console.log(`  ${name.padEnd(14)} ${(ms / count).toFixed(1).padStart(6)} ms`);
  console.log(
    `  together       ${(total / count).toFixed(1).padStart(6)} ms, ${((count / total) * 1000).toFixed(1)} plaques a second`,
  );
}

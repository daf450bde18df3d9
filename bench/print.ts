import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { drawingToPdf } from '../scripts/lib/pdf.ts';
import { drawnLabel } from '../scripts/lib/press/label-design.ts';
import { verifyPages } from '../scripts/lib/press/verify.ts';
import { imagePixels, svgToPng } from '../scripts/lib/rasterise.ts';
import { outline } from '../scripts/lib/type.ts';
import { buildCatalogue } from '../src/core/catalogue.ts';
import { qrMatrix } from '../src/print/matrix.ts';
import { LABEL_MEDIA } from '../src/print/media.ts';
import { outlinePath } from '../src/print/outline.ts';
import { PLAIN_STYLE } from '../src/print/style.ts';
import { drawingToSvg } from '../src/print/svg.ts';
import { contentDir, today } from '../src/reader/content-dir.ts';
import { readContent } from '../src/reader/read-content.ts';

/** Addresses of as many codes, of one length and all different. */
const addresses = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `https://DAUTICH.EXAMPLE/${String(index).padStart(5, '0')}`);

/** Milliseconds a label, one after the other in one thread, for each format and for reading it back. */
async function formats(): Promise<void> {
  const { catalogue } = buildCatalogue(await readContent(contentDir(), today()));
  const medium = LABEL_MEDIA.find(({ id }) => id === '50x30');
  if (!catalogue || !medium) throw new Error('The content has problems: npm run check');
  const times = new Map<string, number>();
  const timed = async <T>(name: string, run: () => T | Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await run();
    times.set(name, (times.get(name) ?? 0) + performance.now() - started);
    return result;
  };
  const { products } = catalogue;
  // The first one loads fonts and decoders.
  for (const product of [...products.slice(0, 1), ...products]) {
    if (product === products[0]) times.clear();
    const drawing = await timed('layout', () => drawnLabel(product, catalogue, PLAIN_STYLE, medium));
    await timed('pdf', () => drawingToPdf(drawing));
    await timed('svg', () => drawingToSvg(drawing, outline));
    const dotsPerMm = medium.dpi / 25.4;
    const png = await timed('png', () => svgToPng(drawingToSvg(drawing, outline, { dotsPerMm }), medium.dpi));
    const pixels = await imagePixels(png, Math.round(medium.widthMm * dotsPerMm));
    await timed('read back', () => verifyPages([drawing], async () => pixels, medium.dpi));
  }
  for (const [name, ms] of times) {
    const each = ms / products.length;
    console.log(
      `  label 50 × 30, ${name.padEnd(11)} ${each.toFixed(1).padStart(6)} ms, ${Math.round(1000 / each)} a second`,
    );
  }
}

/** The print shop as its users meet it: labels by the thousand, a run that changes nothing, and matrices beside other encoders. */
export async function benchPrint(): Promise<void> {
  console.log('\nprint');
  matrices();
  await formats();
  labels(1_000);
  labels(100_000);
  again();
}

/** Matrices a second, ours drawn as a path, and those of Debian's encoders drawn as SVG, each in one process where it can. */
function matrices(): void {
  const texts = addresses(2_000);
  const folder = mkdtempSync(join(tmpdir(), 'dau-tich-bench-'));
  writeFileSync(join(folder, 'texts.txt'), `${texts.join('\n')}\n`);
  const python = `import io, sys, time, segno\nt = time.time()\nfor line in open(sys.argv[1]):\n    segno.make(line.strip(), error='q', micro=False).save(io.BytesIO(), kind='svg')\nprint(time.time() - t)`;
  const seconds = {
    'Dấu Tích (qrcode + path)': timed(() => {
      for (const text of texts) outlinePath(qrMatrix(text).modules);
    }),
    'zint --batch': peer('zint', [
      '-b',
      'QRCODE',
      '--secure=3',
      '--filetype=SVG',
      '--batch',
      '-i',
      join(folder, 'texts.txt'),
      '-o',
      join(folder, '~~~~~.svg'),
    ]),
    'segno (Python)': peer('python3', ['-c', python, join(folder, 'texts.txt')]),
    // It has no batch: a process for each code.
    qrencode: peerEach(
      texts.slice(0, 200),
      (text) => ['qrencode', '-l', 'Q', '-t', 'SVG', '-o', '-', text],
      texts.length,
    ),
  };
  rmSync(folder, { recursive: true });
  for (const [name, time] of Object.entries(seconds)) {
    console.log(
      `  ${name.padEnd(26)} ${time === undefined ? 'not installed: apt-get install zint qrencode python3-segno' : `${Math.round(texts.length / time)} codes a second`}`,
    );
  }
}

const timed = (run: () => void): number => {
  const started = performance.now();
  run();
  return (performance.now() - started) / 1000;
};

function peer(command: string, args: string[]): number | undefined {
  const started = performance.now();
  const { error, status } = spawnSync(command, args, { stdio: 'ignore' });
  return error || status !== 0 ? undefined : (performance.now() - started) / 1000;
}

function peerEach(texts: string[], commandFor: (text: string) => string[], of: number): number | undefined {
  const started = performance.now();
  for (const text of texts) {
    const [command = '', ...args] = commandFor(text);
    if (spawnSync(command, args, { stdio: 'ignore' }).error) return undefined;
  }
  return (((performance.now() - started) / 1000) * of) / texts.length;
}

/** Labels on A4 sheets as PDF, in a process of its own: seconds, bytes, and the most memory it ever took. */
function labels(count: number): void {
  const script = resolve('bench/print-once.ts');
  const result = JSON.parse(
    execFileSync(process.execPath, [script, String(count)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  const { seconds, bytes, files, megabytes } = result;
  console.log(
    `  ${String(count).padStart(7)} labels on A4: ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} labels a second, ${files} files, ${(bytes / 1e6).toFixed(1)} MB, at most ${megabytes} MB of memory`,
  );
}

/** The whole command on one product: drawn and read back, and once more with nothing changed. */
function again(): void {
  const out = mkdtempSync(join(tmpdir(), 'dau-tich-bench-'));
  const run = () => {
    const started = performance.now();
    const args = ['scripts/print.ts', 'label', 'vai-thieu', '--stock', 'avery-l7160', '--copies', '210'];
    const { status } = spawnSync(process.execPath, args, {
      env: { ...process.env, DAUTICH_OUT: out },
      stdio: 'ignore',
    });
    if (status !== 0) throw new Error('npm run print failed');
    return (performance.now() - started) / 1000;
  };
  const [first, second] = [run(), run()];
  console.log(
    `  210 labels, command: ${first.toFixed(1)} s drawn and read back; ${second.toFixed(1)} s with nothing changed`,
  );
  const manifest = JSON.parse(readFileSync(join(out, 'qr-output', 'manifest.json'), 'utf8'));
  console.log(`  their PDF: ${(statSync(join(out, 'qr-output', manifest[0].files[0].path)).size / 1e3).toFixed(0)} kB`);
  rmSync(out, { recursive: true });
}

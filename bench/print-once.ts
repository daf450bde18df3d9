import { createWriteStream, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePdf } from '../scripts/lib/pdf.ts';
import { readArguments } from '../scripts/lib/press/arguments.ts';
import { jobsFor } from '../scripts/lib/press/jobs.ts';
import { buildCatalogue } from '../src/core/catalogue.ts';
import { styleOf } from '../src/print/style.ts';
import { contentDir, today } from '../src/reader/content-dir.ts';
import { readContent } from '../src/reader/read-content.ts';

// Labels of one product on A4 sheets, written and not read back: how fast, how large, and how much memory.
const count = process.argv[2] ?? '1000';
const { catalogue } = buildCatalogue(await readContent(contentDir(), today()));
if (!catalogue) throw new Error('The content has problems: npm run check');
const style = styleOf(catalogue.publisher.print, catalogue.logo);
if ('fault' in style) throw new Error('The colours cannot be printed: npm run check');
const product = catalogue.products.find(({ id }) => id === 'vai-thieu-thanh-ha') ?? catalogue.products[0];
if (!product) throw new Error('There is no product.');
const { args } = readArguments(['label', product.id, '--stock', 'avery-l7160', '--copies', count]);
const folder = await mkdtemp(join(tmpdir(), 'dau-tich-bench-'));

const started = performance.now();
const { jobs } = await jobsFor({ args, catalogue, style, entries: [product] });
let bytes = 0;
for (const [index, job] of jobs.entries()) {
  const file = join(folder, `${index}.pdf`);
  await writePdf(
    job.pages(() => undefined),
    { title: job.title },
    createWriteStream(file),
  );
  bytes += statSync(file).size;
}
const seconds = (performance.now() - started) / 1000;
await rm(folder, { recursive: true });
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ seconds, bytes, files: jobs.length, megabytes }));

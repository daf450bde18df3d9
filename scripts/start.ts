import { mkdir } from 'node:fs/promises';
import { buildCatalogue } from '../src/core/catalogue.ts';
import { contentDir, today } from '../src/reader/content-dir.ts';
import { readContent } from '../src/reader/read-content.ts';
import { buildSite, rememberSite } from './lib/build-site.ts';
import { FOLDERS } from './lib/folders.ts';
import { printPlaques } from './lib/print-plaques.ts';
import { Refusal, step } from './lib/progress.ts';
import { publishFolder } from './lib/publish-folder.ts';
import { formatProblems } from './lib/report.ts';
import { summary } from './lib/summary.ts';

// npm start: the main job from content to pages and plaques. Both are finished beside the last ones and only then
// take their place, so that whatever fails leaves everything as it was.
try {
  await mkdir(FOLDERS.cache, { recursive: true });
  const catalogue = await step(
    'Kiểm tra nội dung · Checking the content',
    readCatalogue,
    ({ entries }) => `${entries.length} mục · entries`,
  );
  const site = await step('Dựng trang · Building pages', (update) => buildSite(catalogue, update), describe);
  const printed = await step(
    'Vẽ biển và đọc ngược mã · Drawing plaques and reading them back',
    (update) => printPlaques(catalogue, update),
    ({ pieces, drawn }) => `${drawn} vẽ mới · drawn, ${pieces.length - drawn} giữ nguyên · kept`,
  );
  if (site.finished) await publishFolder(site.finished, FOLDERS.dist);
  if (printed.finished) await publishFolder(printed.finished, FOLDERS.qrOutput, ['README.md']);
  await rememberSite(site);
  console.log(summary(catalogue, site, printed));
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  console.error(
    '\nChưa xong: dist/ và qr-output/ còn nguyên như lần trước. · Not done: dist/ and qr-output/ are as they were.',
  );
  process.exit(1);
}
// Astro leaves watchers and workers behind; the work is done.
process.exit(0);

async function readCatalogue() {
  const { catalogue, problems } = buildCatalogue(await readContent(contentDir(), today()));
  if (!catalogue) throw new Refusal(formatProblems(problems, 'vi'));
  return catalogue;
}

function describe({ pages, links, finished }: Awaited<ReturnType<typeof buildSite>>): string {
  return finished ? `${pages} trang · pages, ${links} liên kết · links` : 'không có gì đổi · nothing has changed';
}

import { mkdir } from 'node:fs/promises';
import { buildSite, rememberSite } from './lib/build-site.ts';
import { FOLDERS } from './lib/folders.ts';
import { printPlaques } from './lib/print-plaques.ts';
import { Refusal, step } from './lib/progress.ts';
import { publishFolders } from './lib/publish-folder.ts';
import { readCatalogue } from './lib/read-catalogue.ts';
import { reportProblems } from './lib/report.ts';
import { summary } from './lib/summary.ts';

// npm start: the main job from content to pages and plaques. Both are finished beside the last ones and only then
// take their place, so that whatever fails leaves everything as it was.
try {
  await mkdir(FOLDERS.cache, { recursive: true });
  const { catalogue, plaques } = await step(
    'Kiểm tra nội dung · Checking the content',
    readOrRefuse,
    (content) => `${content.plaques.length} mục · entries`,
  );
  const site = await step('Dựng trang · Building pages', (update) => buildSite(catalogue, update), describe);
  const printed = await step(
    'Vẽ biển và đọc ngược mã · Drawing plaques and reading them back',
    (update) => printPlaques(plaques, update),
    ({ pieces, drawn }) => `${drawn} vẽ mới · drawn, ${pieces.length - drawn} giữ nguyên · kept`,
  );
  await publishFolders([
    ...(site.finished ? [{ finished: site.finished, place: FOLDERS.dist }] : []),
    ...(printed.finished ? [{ finished: printed.finished, place: FOLDERS.qrOutput, keep: ['README.md'] }] : []),
  ]);
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

async function readOrRefuse() {
  const content = await readCatalogue();
  if (!content.catalogue) throw new Refusal(reportProblems(content.problems, 'vi'));
  return content;
}

function describe({ pages, links, finished }: Awaited<ReturnType<typeof buildSite>>): string {
  return finished ? `${pages} trang · pages, ${links} liên kết · links` : 'không có gì đổi · nothing has changed';
}

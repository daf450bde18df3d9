import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { tallyOf } from '../src/proofread/report.ts';
import { readCatalogue } from './lib/read-catalogue.ts';
import { reportProofreading } from './lib/report.ts';
import { changedText } from './lib/review/tell.ts';

// npm run check [-- --lang en]: every problem of every entry at once, and what a careful reader remarks.
// Ends red where anything must be mended. Needs no built site.
// The memory of thousands of entries is given back while they are read, not when it is full: half as much is held.
setFlagsFromString('--heap-growing-percent=10');

const { lang, ...others } = parseArgs({ options: { lang: { type: 'string', default: 'vi' } }, strict: false }).values;
if ((lang !== 'vi' && lang !== 'en') || Object.keys(others).length > 0) {
  console.error('npm run check [-- --lang vi|en]');
  process.exit(2);
}

const { catalogue, problems, proofreading } = await readCatalogue();
const isRefused = !catalogue || tallyOf(proofreading).error > 0;
const report = reportProofreading(problems, proofreading, lang);
if (isRefused) {
  console.error(report);
  process.exit(1);
}
if (proofreading.open.length + proofreading.answered.length > 0) console.log(`${report}\n`);
const { sites, products, routes, guides, entries } = catalogue;
console.log(
  lang === 'vi'
    ? `Nội dung không có lỗi: ${sites.length} di tích, ${products.length} sản phẩm, ${routes.length} tuyến, ${guides.length} hướng dẫn.`
    : `Nothing to mend: ${sites.length} sites, ${products.length} products, ${routes.length} routes, ${guides.length} guides.`,
);
for (const line of changedText(entries, lang)) console.log(line);
// That there is no English yet is no mistake, and still worth knowing.
const untranslated = entries.filter(({ words }) => !words.en).map(({ id }) => id);
if (untranslated.length > 0) {
  const names = `${untranslated.slice(0, 10).join(', ')}${untranslated.length > 10 ? ', …' : ''}`;
  console.log(
    lang === 'vi'
      ? `Chưa có bản tiếng Anh: ${untranslated.length} mục (${names}).`
      : `Without an English text: ${untranslated.length} (${names}).`,
  );
}

import { parseArgs } from 'node:util';
import { readCatalogue } from './lib/read-catalogue.ts';
import { reportProblems } from './lib/report.ts';
import { changedText } from './lib/review/tell.ts';

// npm run check [-- --lang en]: every problem of every entry at once. Needs no built site.
const { lang, ...others } = parseArgs({ options: { lang: { type: 'string', default: 'vi' } }, strict: false }).values;
if ((lang !== 'vi' && lang !== 'en') || Object.keys(others).length > 0) {
  console.error('npm run check [-- --lang vi|en]');
  process.exit(2);
}

const { catalogue, problems } = await readCatalogue();
if (!catalogue) {
  console.error(reportProblems(problems, lang));
  process.exit(1);
}
const { sites, products, routes, guides, entries } = catalogue;
console.log(
  lang === 'vi'
    ? `Nội dung không có lỗi: ${sites.length} di tích, ${products.length} sản phẩm, ${routes.length} tuyến, ${guides.length} hướng dẫn.`
    : `Nothing to mend: ${sites.length} sites, ${products.length} products, ${routes.length} routes, ${guides.length} guides.`,
);
for (const line of changedText(entries, lang)) console.log(line);

import { parseArgs } from 'node:util';
import { buildCatalogue } from '../src/core/catalogue.ts';
import { contentDir, today } from '../src/reader/content-dir.ts';
import { readContent } from '../src/reader/read-content.ts';
import { formatProblems } from './lib/report.ts';

// npm run check [-- --lang en]: every problem of every entry at once. Needs no built site.
const { values } = parseArgs({ options: { lang: { type: 'string', default: 'vi' } } });
const lang = values.lang === 'en' ? 'en' : 'vi';

const { catalogue, problems } = buildCatalogue(await readContent(contentDir(), today()));
if (!catalogue) {
  console.error(formatProblems(problems, lang));
  process.exit(1);
}
const { sites, products, routes, guides } = catalogue;
console.log(
  lang === 'vi'
    ? `Nội dung không có lỗi: ${sites.length} di tích, ${products.length} sản phẩm, ${routes.length} tuyến, ${guides.length} hướng dẫn.`
    : `Nothing to mend: ${sites.length} sites, ${products.length} products, ${routes.length} routes, ${guides.length} guides.`,
);

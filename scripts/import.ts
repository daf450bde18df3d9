import { parseArgs } from 'node:util';
import { importFrom } from './lib/exchange/import-from.ts';
import { importReport } from './lib/exchange/tell.ts';
import { writeTemplates } from './lib/exchange/write-tables.ts';
import { Refusal } from './lib/progress.ts';

// npm run import -- <file or folder>: entries from a table, from Word documents, positions from a map.
// npm run import -- --template: empty tables to fill in.
const { values, positionals } = parseArgs({
  options: { template: { type: 'boolean' } },
  allowPositionals: true,
  strict: false,
});
const [path] = positionals;
if (Object.keys(values).some((key) => key !== 'template') || positionals.length > 1 || (!path && !values['template'])) {
  console.error(
    'npm run import -- "bảng.xlsx"        bảng Excel hoặc CSV, mỗi dòng một mục\n' +
      'npm run import -- "thư mục"          mọi tệp Word, bảng, GeoJSON, KML trong thư mục\n' +
      'npm run import -- --template         bảng mẫu để điền',
  );
  process.exit(2);
}
try {
  if (!path) console.log((await writeTemplates()).join('\n'));
  else {
    const { plan, codes } = await importFrom(path);
    console.log(importReport(plan, codes));
    if (plan.problems.length > 0) process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}

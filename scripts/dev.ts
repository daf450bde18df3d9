import { buildCatalogue } from '../src/core/catalogue.ts';
import { contentDir, today } from '../src/reader/content-dir.ts';
import { readContent } from '../src/reader/read-content.ts';
import { startPreview } from './lib/preview.ts';
import { PRINT_PREVIEW } from './lib/print-preview.ts';
import { reportProblems } from './lib/report.ts';

// npm run dev: a live preview of the pages for authors. Entries with something to mend are told here and wait; the others are shown.
let told = '';
async function tellProblems(): Promise<void> {
  const { problems } = buildCatalogue(await readContent(contentDir(), today()));
  const report = problems.length > 0 ? reportProblems(problems, 'vi') : '';
  if (report !== told) console.log(report || 'Không còn chỗ phải sửa. · Nothing left to mend.');
  told = report;
}

const address = await startPreview(() => void tellProblems());
console.log(`
  Xem trước · Preview   ${address}/vi/
  Xem in · Prints       ${address}${PRINT_PREVIEW}
  Sửa và lưu bài trong content/, trang tự tải lại. · Edit and save in content/; the page reloads by itself.
  Dừng · Stop           Ctrl + C
`);
await tellProblems();

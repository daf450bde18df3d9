import { startPreview } from './lib/preview.ts';
import { PRINT_PREVIEW } from './lib/print-preview.ts';

// npm run dev: a live preview of the pages for authors. What is wrong with the content is shown in its place.
const address = await startPreview();
console.log(`
  Xem trước · Preview   ${address}/vi/
  Xem in · Prints       ${address}${PRINT_PREVIEW}
  Sửa và lưu bài trong content/, trang tự tải lại. · Edit and save in content/; the page reloads by itself.
  Dừng · Stop           Ctrl + C
`);

import { dev } from 'astro';

// npm run dev: a live preview of the pages for authors. What is wrong with the content is shown in its place.
const server = await dev({ root: process.cwd(), logLevel: 'warn' });
console.log(`
  Xem trước · Preview   http://localhost:${server.address.port}/vi/
  Sửa và lưu bài trong content/, trang tự tải lại. · Edit and save in content/; the page reloads by itself.
  Dừng · Stop           Ctrl + C
`);

import { parseArgs } from 'node:util';
import { openInBrowser } from './lib/desk/open-in-browser.ts';
import { startDesk } from './lib/desk/start-desk.ts';
import { writeOnlineDesk } from './lib/desk/write-online-desk.ts';
import { Refusal } from './lib/progress.ts';

// npm run desk: forms in the browser over the content folder, with pages, prints and remarks beside them.
// npm run desk -- --online owner/name [--branch main]: the same forms over a repository on GitHub, as a folder for any host.
const { online, branch, quiet, port } = parseArgs({
  options: {
    online: { type: 'string' },
    branch: { type: 'string', default: 'main' },
    quiet: { type: 'boolean', default: false },
    port: { type: 'string' },
  },
}).values;

try {
  if (online) {
    console.log(await writeOnlineDesk(online, branch));
    process.exit(0);
  }
  const { address } = await startDesk(port === undefined ? undefined : Number(port));
  console.log(`
  Bàn soạn bài · Desk   ${address}
  Để cửa sổ này mở trong khi viết. Viết xong: Ctrl + C, hoặc đóng cửa sổ. · Keep this window open while you write.
`);
  if (!quiet) openInBrowser(address);
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}

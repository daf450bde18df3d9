import { benchBuild } from '../bench/build.ts';
import { benchCheck } from '../bench/check.ts';
import { benchPages } from '../bench/pages.ts';
import { benchPlaques } from '../bench/plaques.ts';
import { benchPrint } from '../bench/print.ts';
import { benchScan } from '../bench/scan.ts';
import { benchStart } from '../bench/start.ts';
import { benchWeb } from '../bench/web.ts';

// npm run bench: figures, printed and never asserted, because machines differ and are shared.
// `npm run bench -- build` runs one part; `npm run bench -- build 500` with so many entries; `npm run bench -- web --quick`
// with three pages before Lighthouse, `npm run bench -- web /en/search` with the pages of such addresses.
const parts: Record<string, (argument?: string) => Promise<void>> = {
  start: benchStart,
  check: benchCheck,
  pages: benchPages,
  scan: benchScan,
  web: benchWeb,
  build: benchBuild,
  plaques: benchPlaques,
  print: benchPrint,
};
const [chosen, argument] = process.argv.slice(2);
for (const [name, run] of Object.entries(parts)) {
  if (!chosen || chosen === name) await run(argument);
}
process.exit(0);

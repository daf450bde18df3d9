import { readArguments } from './lib/press/arguments.ts';
import { askForOrder, LEFT } from './lib/press/ask.ts';
import { printHelp } from './lib/press/help.ts';
import { judgeEntries } from './lib/press/judge-entries.ts';
import { placeOrder } from './lib/press/order.ts';
import { slipReport } from './lib/press/slip.ts';

// npm run print: any printed thing of any entry, every code of it read back before it is handed out.
const typed = process.argv.slice(2);
const isAlone = typed.length === 0;
const ordered = isAlone && process.stdin.isTTY ? await askForOrder(judgeEntries) : typed;
if (!ordered) {
  console.error(LEFT);
  process.exit(130);
}
const { args, slips } = readArguments(ordered);

if (args.flags.has('help') || (isAlone && !process.stdin.isTTY)) {
  console.log(printHelp(args.texts.lang));
  process.exit(isAlone ? 2 : 0);
}
if (slips.length > 0) {
  console.error(slipReport(slips));
  process.exit(2);
}
await placeOrder(args);

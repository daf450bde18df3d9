import { parseArgs } from 'node:util';
import { readUnits } from '../src/core/units.ts';
import { issueCodes } from './lib/issue-codes.ts';
import { LEFT, NEW_HELP, UNCODED } from './lib/new/help.ts';
import { makeEntry } from './lib/new/make-entry.ts';
import { answersTo } from './lib/new/questions.ts';
import { onTerminal } from './lib/on-terminal.ts';
import { Refusal } from './lib/progress.ts';
import { readReviewables } from './lib/review/reviewable.ts';

// npm run new: five questions, then a folder with its code and two files that say what to write where.
const text = { type: 'string' } as const;

try {
  const options = { kind: text, name: text, 'name-en': text, commune: text, stops: text, sentence: text };
  const { values: given } = parseArgs({ options });
  const { content, entries } = await readReviewables();
  const { units } = readUnits(content.units, content.today);
  const answered = process.stdin.isTTY
    ? await onTerminal((ask) => answersTo(given, { units, entries }, ask))
    : await answersTo(given, { units, entries }, undefined);
  if (!answered) {
    console.error(`\n${LEFT}`);
    process.exit(130);
  }
  // From here it takes a moment, and half of it would help nobody.
  process.on('SIGINT', () => {});
  const folder = await makeEntry(answered, content, units);
  console.log(`\ncontent/${folder}/index.vi.mdx\ncontent/${folder}/index.en.mdx`);
  const issued = await issueCodes().catch(uncoded);
  for (const one of issued) console.log(`Mã · Code ${one.code}  content/${one.folder}`);
  console.log('\nMở index.vi.mdx, điền các dòng còn trống rồi viết bài. Xem còn thiếu gì: npm run check');
  console.log('Fill in the empty lines of index.vi.mdx and write. What is missing: npm run check');
} catch (error) {
  const isMistyped = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(isMistyped ? NEW_HELP : error instanceof Refusal ? error.message : error);
  process.exit(isMistyped ? 2 : 1);
}

/** What was answered stays: the code is given once the register is mended. */
function uncoded(error: unknown): never {
  if (!(error instanceof Refusal)) throw error;
  throw new Refusal(`${error.message}\n\n${UNCODED}`);
}

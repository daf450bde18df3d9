import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { reviewState } from '../src/print/review-words.ts';
import { today } from '../src/reader/content-dir.ts';
import { findEntries } from './lib/press/find-entries.ts';
import { Refusal } from './lib/progress.ts';
import { approve } from './lib/review/approve.ts';
import { REVIEW_HELP } from './lib/review/help.ts';
import { readReviewables } from './lib/review/reviewable.ts';
import { writeSheet } from './lib/review/write-sheet.ts';

// npm run review: who has approved what; a sheet for those who approve; and their approval written down.
const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

try {
  const options = { by: text, dossier: text, approve: flag, help: flag };
  const { values, positionals: names } = parseArgs({ options, allowPositionals: true });
  const { by = '', dossier = '' } = values;
  const isWhole = values.approve
    ? names.length === 1 && /\p{L}/u.test(by) && /[\p{L}\p{N}]/u.test(dossier)
    : !by && !dossier;
  if (values.help || !isWhole) {
    console.log(REVIEW_HELP);
    process.exit(values.help ? 0 : 2);
  }
  const { content, entries } = await readReviewables();
  const { found, slips } = findEntries(entries, names);
  if (slips.length > 0) throw new Refusal(slips.flatMap(({ vi, en }) => [vi, en]).join('\n'));
  if (names.length === 0) for (const { id, review } of entries) console.log(`${id}  ${reviewState(review, 'vi')}`);
  for (const entry of found) {
    if (values.approve) {
      const seal = await approve(entry, { by: by.trim(), on: today(), dossier: dossier.trim() });
      console.log(
        `Đã ghi: ${by} duyệt ${entry.id}, ${dossier}. Dấu nội dung ${seal}: phải đúng dấu ở chân phiếu đã ký.`,
      );
      console.log(`Approved: ${entry.id}. The seal ${seal} has to be the one at the foot of the signed sheet.`);
    } else {
      const files = await writeSheet(entry, content);
      for (const file of files) console.log(relative(process.cwd(), file));
      if (entry.review.state === 'draft')
        console.log(`Gửi phiếu đi rồi thì ghi vào content/${entry.raw.vi.file}: state: in-review`);
    }
  }
} catch (error) {
  const isMistyped = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(isMistyped ? REVIEW_HELP : error instanceof Refusal ? error.message : error);
  process.exit(isMistyped ? 2 : 1);
}

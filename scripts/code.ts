import { issueCodes } from './lib/issue-codes.ts';
import { Refusal } from './lib/progress.ts';

// npm run code: gives every entry that has none a code of its own, at random, at the end of the register.
try {
  const issued = await issueCodes();
  for (const { code, folder } of issued) console.log(`${code}  content/${folder}`);
  console.log(
    issued.length > 0
      ? `\nĐã ghi ${issued.length} mã vào cuối content/ma.csv. · ${issued.length} added at the end of content/ma.csv.`
      : 'Mục nào cũng đã có mã. · Every entry has its code.',
  );
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  console.error('\nChưa cấp mã nào. · No code was issued.');
  process.exit(1);
}

import { parseArgs } from 'node:util';
import { exportTables } from './lib/exchange/write-tables.ts';

// npm run export [-- --csv]: every site and product as a table, to be corrected in Excel and imported again.
const options = { csv: { type: 'boolean' }, xlsx: { type: 'boolean' } } as const;
const { csv, xlsx, ...others } = parseArgs({ options, strict: false }).values;
if (Object.keys(others).length > 0 || (csv && xlsx)) {
  console.error('npm run export [-- --xlsx|--csv]');
  process.exit(2);
}
const { files, left } = await exportTables(csv ? 'csv' : 'xlsx');
console.log(files.join('\n'));
console.log('Sửa trong Excel rồi nhập lại: npm run import -- "tên tệp". · Correct it in Excel, then import it again.');
if (left.length > 0) {
  console.error(
    `\nKhông xuất được, vì tệp còn lỗi (npm run check): · Not exported, because of mistakes in the files:\n${left.join('\n')}`,
  );
  process.exit(1);
}

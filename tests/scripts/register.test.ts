import { readFileSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, assert, describe, expect, test, vi } from 'vitest';
import { addressesIn, keepLedger, refuseLostAddresses } from '../../scripts/lib/ledger.ts';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { codeFault, isEmbarrassing } from '../../src/core/code.ts';
import { formatProblems } from '../../src/core/report.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { contentWith, emptyFolder, sealsOf, table } from '../support/content-folder.ts';
import { CHUA_MAU, DEN_MAU, TODAY } from '../support/raw-content.ts';
import { fixture, runScript } from '../support/run-script.ts';

// The register, what moved and the communes, as authors meet them: whole reports, as people read them.
// After a change of words `npx vitest run --project unit tests/scripts/register.test.ts -u` writes them anew.
expect.addSnapshotSerializer({ test: (value) => typeof value === 'string', serialize: String });

type Changes = Parameters<typeof contentWith>[0];

/** What an author reads about content that must not be published. */
async function refusal(changes: Changes, ...args: string[]): Promise<string> {
  const { exitCode, output } = await runScript('check', await contentWith(changes), args);
  assert.equal(exitCode, 1, `it is refused; it said: ${output}`);
  return output;
}
/** The same report without a process of its own; nothing where there is nothing to mend. */
async function reportOn(folder: string): Promise<string> {
  const { problems } = buildCatalogue(await readContent(folder, TODAY));
  return problems.length > 0 ? formatProblems(problems, 'vi') : '';
}
const reportWith = async (changes: Changes) => reportOn(await contentWith(changes));
const passes = async (changes: Changes) => expect(await reportWith(changes)).toBe('');

/** As a build leaves it behind. */
const PUBLISHED = { 'so-luu/ma.csv': sealsOf(CHUA_MAU, DEN_MAU), 'so-luu/dia-chi.csv': 'address\n/\n/vi/\n' };
const REAL_UNITS = readFileSync(join(process.cwd(), 'content', 'dia-danh.csv'), 'utf8');
const RENAMED = { 'di-tich/chua-mau': { renamedTo: 'di-tich/chua-moi' } } as const;
const retired = (line: string) => line.replace('planned', 'retired');
const exchange = (from: string, to: string) => (text: string) => text.replace(from, () => to);

describe('the register against its past', () => {
  const REMOVED = {
    ...PUBLISHED,
    'di-tich/den-mau': undefined,
    'ma.csv': table('ma.csv', CHUA_MAU),
  };
  test.concurrent('a line that was deleted is told, with the line to put back', async ({ expect }) => {
    expect(await refusal(REMOVED)).toMatchInlineSnapshot(`
      content/ma.csv
          Mã “Q0F75” đã bị xóa khỏi sổ mã.
          Vì sao: Mã in trên biển phải dẫn đúng tới một trang, mãi mãi.
          Cách sửa: Trả dòng ấy về chỗ cũ: Q0F75,site,den-mau,2026-11-21,… Muốn thôi dùng mã thì sửa status thành retired, không xóa.

      1 chỗ cần sửa trong 1 tệp.
    `);
    expect(await refusal(REMOVED, '--lang', 'en')).toMatchInlineSnapshot(`
      content/ma.csv
          The code “Q0F75” was removed from the register.
          Why: A printed code must lead to its page for ever.
          Remedy: Put the line back where it was: Q0F75,site,den-mau,2026-11-21,… To take a code out of use set its status to retired.

      1 to mend in 1 file.
    `);
  });

  test.concurrent('a line that was changed is told, with what it said and where a rename belongs', async ({
    expect,
  }) => {
    expect(
      await refusal({ ...PUBLISHED, ...RENAMED, 'ma.csv': exchange('chua-mau', 'chua-moi') }),
    ).toMatchInlineSnapshot(`
      content/ma.csv
        dòng 2
          Dòng của mã “Q6E1R” đã bị sửa ở phần không được sửa (code, kind, id, issued).
          Vì sao: Mã đã cấp cho nơi nào thì mãi là của nơi ấy; đổi đi là biển dẫn khách tới chỗ khác.
          Cách sửa: Trả lại như cũ: Q6E1R,site,chua-mau,2026-11-21,… Thư mục đổi tên thì ghi vào content/da-doi.csv, không sửa sổ mã.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('lines that were sorted are told, with the code that belongs there', async ({ expect }) => {
    expect(await refusal({ ...PUBLISHED, 'ma.csv': table('ma.csv', DEN_MAU, CHUA_MAU) })).toMatchInlineSnapshot(`
      content/ma.csv
        dòng 2
          Thứ tự các dòng trong sổ mã đã bị xáo: ở đây phải là mã “Q6E1R”, không phải “Q0F75”.
          Vì sao: Sổ chỉ được ghi thêm ở cuối; nhờ vậy mới thấy được có dòng nào bị sửa lén.
          Cách sửa: Lấy lại tệp từ lần lưu trước, hoặc đưa các dòng về đúng thứ tự cũ; mã mới ghi ở cuối. Đừng sắp xếp tệp này trong Excel.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a seal that was changed by hand is told', async ({ expect }) => {
    expect(
      await refusal({ 'so-luu/ma.csv': exchange('f05f977a', '00000000')(PUBLISHED['so-luu/ma.csv']) }),
    ).toMatchInlineSnapshot(`
      content/so-luu/ma.csv
        dòng 2
          Dấu niêm phong của sổ mã không khớp: tệp này đã bị sửa.
          Vì sao: Tệp này do máy ghi khi xuất bản, để thấy được mã nào từng được cấp.
          Cách sửa: Lấy lại tệp từ lần lưu trước; đừng sửa tay. Vừa gộp hai nhánh git: lấy tệp của một bên, lần dựng sau ghi thêm phần còn lại.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  const [columns = '', first = '', second = ''] = PUBLISHED['so-luu/ma.csv'].split('\n');
  const seals = (...lines: string[]) => `${[columns, ...lines].join('\n')}\n`;
  test.concurrent.each([
    ['a line of the seals that was changed', seals(first, second.replace('den-mau', 'den-moi'))],
    ['a line put among the seals', seals(first, second, 'K7Q91,site,den-moi,2026-11-21,0123456789abcdef01234567')],
    ['a line taken from among the seals', seals(second)],
    ['no line left in the seals', seals()],
    ['seals that were taken away', undefined],
  ])('%s: told as that, and not blamed on the register', async (_, text) => {
    const changes = { 'so-luu/dia-chi.csv': 'address\n/\n/vi/\n', ...(text && { 'so-luu/ma.csv': text }) };
    const output = await reportWith(changes);
    expect(output).toContain('Dấu niêm phong của sổ mã không khớp');
    expect(output).not.toContain('content/ma.csv');
  });
});

describe('entries and their codes', () => {
  test.concurrent('a renamed folder is told with one line to add, and with that line it passes', async ({ expect }) => {
    const changes = { ...PUBLISHED, ...RENAMED };
    const report = await refusal(changes);
    expect(report).toMatchInlineSnapshot(`
      content/ma.csv
        dòng 2 · id
          Mã “Q6E1R” thuộc về “chua-mau”, nhưng không có mục ấy. Có phải thư mục đã đổi tên thành “chua-moi”?
          Vì sao: Mã in trên biển phải dẫn đúng tới một trang, mãi mãi.
          Cách sửa: Nếu đúng là đổi tên: sổ mã giữ nguyên, thêm một dòng vào cuối content/da-doi.csv: di-tich/chua-mau,di-tich/chua-moi,2026-11-21,
            Nếu “chua-moi” là nơi khác: khôi phục thư mục cũ, hoặc thôi dùng mã “Q6E1R” (status retired và một dòng trong content/ma-thoi-dung.csv), rồi chạy npm run code cho nơi mới.

      1 chỗ cần sửa trong 1 tệp.
    `);
    expect(await refusal(changes, '--lang', 'en')).toMatchInlineSnapshot(`
      content/ma.csv
        line 2 · id
          The code “Q6E1R” belongs to “chua-mau”, and there is no such entry. Was the folder renamed to “chua-moi”?
          Why: A printed code must lead to its page for ever.
          Remedy: If it was: the register stays as it is; add a line at the end of content/da-doi.csv: di-tich/chua-mau,di-tich/chua-moi,2026-11-21,
            If “chua-moi” is another place: bring the folder back, or retire the code “Q6E1R” (status retired and a line in content/ma-thoi-dung.csv), then npm run code for the new one.

      1 to mend in 1 file.
    `);
    await passes({ ...changes, 'da-doi.csv': table('da-doi.csv', lineAfter('da-doi.csv', report)) });
  });

  test.concurrent('a retired code nobody explains is told with a line to fill in', async ({ expect }) => {
    const changes = {
      ...PUBLISHED,
      'di-tich/den-mau': undefined,
      'ma.csv': table('ma.csv', CHUA_MAU, retired(DEN_MAU)),
    };
    const report = await refusal(changes);
    expect(report).toMatchInlineSnapshot(`
      content/ma.csv
        dòng 3
          Mã “Q0F75” đã thôi dùng, nhưng chưa ghi vì sao.
          Vì sao: Biển còn trên tường: khách quét mã phải được biết chuyện gì đã xảy ra và nên đọc ở đâu.
          Cách sửa: Thêm một dòng vào cuối content/ma-thoi-dung.csv, thay dấu … bằng tên nơi ấy: Q0F75,2026-11-21,withdrawn,,…,…,,

      1 chỗ cần sửa trong 1 tệp.
    `);
    const tombstone = lineAfter('ma-thoi-dung.csv', report).replace('…,…', 'Đền Mẫu,Sample Temple');
    await passes({ ...changes, 'ma-thoi-dung.csv': table('ma-thoi-dung.csv', tombstone) });
  });

  test.concurrent('what is wrong in the table of retired codes is told all at once', async ({ expect }) => {
    expect(
      await refusal({
        'ma-thoi-dung.csv': table(
          'ma-thoi-dung.csv',
          'Q6E1R,2026-11-21,merged,di-tich/den-mau,Chùa Mẫu,Sample Pagoda',
          'K7Q91,2026-11-21,merged,di-tich/den-mao,Đình Mẫu,Sample Hall',
          'K7Q91,2026-11-21,closed,,Đình Mẫu,Sample Hall',
        ),
      }),
    ).toMatchInlineSnapshot(`
      content/ma-thoi-dung.csv
        dòng 2 · code
          Mã “Q6E1R” được ghi là thôi dùng, nhưng trong sổ mã vẫn là planned.
          Vì sao: Hai bảng nói khác nhau thì không biết hiện trang nào cho khách.
          Cách sửa: Sửa status của mã trong content/ma.csv thành retired, hoặc xóa dòng này.
        dòng 3 · successor
          \`successor\` nhắc tới “di-tich/den-mao”, nhưng không có mục nào tên như vậy.
          Vì sao: Khách bấm vào sẽ không tới đâu.
          Cách sửa: Có phải bạn muốn viết \`di-tich/den-mau\`?
        dòng 3 · code
          Không có mã “K7Q91” trong sổ mã.
          Vì sao: Dòng này không gắn được với biển nào.
          Cách sửa: Sửa mã cho đúng từng chữ, hoặc xóa dòng này.
        dòng 4 · code
          Mã “K7Q91” có hai dòng trong bảng mã thôi dùng.
          Vì sao: Khách quét mã chỉ thấy một lời giải thích.
          Cách sửa: Giữ lại dòng đúng, xóa dòng kia.

      4 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('printed plaques without their domain, or with one that is not kept, are told', async ({
    expect,
  }) => {
    const printed = (line: string, domain: string) => `${line.replace('planned', 'mounted')},cổng,mica,A4,${domain}`;
    const register = table('ma.csv', printed(CHUA_MAU, ''), printed(DEN_MAU, 'cu.example'));
    expect(await refusal({ 'ma.csv': register })).toMatchInlineSnapshot(`
      content/ma.csv
        dòng 2 · domain
          Biển mang mã “Q6E1R” đã in, nhưng cột domain còn trống.
          Vì sao: Tên miền đã in thì phải giữ mãi; không ghi lại thì lúc đổi tên miền sẽ bỏ quên biển ấy.
          Cách sửa: Ghi tên miền in trên biển vào cột domain: dautich.example.
        dòng 3 · domain
          Biển mang mã “Q0F75” in tên miền “cu.example”, không phải tên miền nào đơn vị đang giữ.
          Vì sao: Tên miền đã in thì phải giữ mãi; không ghi lại thì lúc đổi tên miền sẽ bỏ quên biển ấy.
          Cách sửa: Nếu biển in đúng như vậy: khai “cu.example” ở formerDomains trong content/don-vi.yaml, kèm ngày hết hạn. Nếu ghi nhầm: sửa thành dautich.example.

      2 chỗ cần sửa trong 1 tệp.
    `);
    expect(await refusal({ 'ma.csv': register }, '--lang', 'en')).toMatchInlineSnapshot(`
      content/ma.csv
        line 2 · domain
          The plaque of “Q6E1R” is printed, and the domain on it is not written down.
          Why: A domain that was printed has to be kept for good; unrecorded, its plaques are forgotten when the site moves.
          Remedy: Write the domain on the plaque into the column domain: dautich.example.
        line 3 · domain
          The plaque of “Q0F75” carries the domain “cu.example”, which the publisher does not hold.
          Why: A domain that was printed has to be kept for good; unrecorded, its plaques are forgotten when the site moves.
          Remedy: If the plaque says so: list “cu.example” under formerDomains in content/don-vi.yaml with its renewal date. If it is a slip: dautich.example.

      2 to mend in 1 file.
    `);
    await passes({
      'ma.csv': register.replace('A4,\n', 'A4,dautich.example\n'),
      'don-vi.yaml': (text) => `${text}formerDomains: [{ domain: cu.example, renewal: 2036-11-21 }]\n`,
    });
  });
});

describe('what moved', () => {
  test.concurrent('what is wrong in the table of moves is told all at once', async ({ expect }) => {
    expect(
      await refusal({
        'da-doi.csv': table(
          'da-doi.csv',
          'den-cu,den-mau,2026-11-21,',
          'di-tich/den-cu,di-tich/den-mao,2026-11-21,',
          'di-tich/den-cu,di-tich/den-mau,2026-11-21,',
          'di-tich/chua-mau,di-tich/den-mau,2026-11-21,',
        ),
      }),
    ).toMatchInlineSnapshot(`
      content/da-doi.csv
        dòng 2 · from
          “den-cu” không phải thư mục của một mục hay địa chỉ trang, hoặc không cùng kiểu với cột kia.
          Vì sao: Địa chỉ cũ sẽ không dẫn tới đâu.
          Cách sửa: Viết thư mục ở cả hai cột, ví dụ: di-tich/den-sot,di-tich/den-suot  — hoặc địa chỉ ở cả hai cột: /en/sites/den-suot,/vi/di-tich/den-suot
        dòng 3 · to
          Không có “di-tich/den-mao” để dời tới, hoặc các dòng dẫn vòng quanh nhau.
          Vì sao: Địa chỉ cũ sẽ không dẫn tới đâu.
          Cách sửa: Có phải bạn muốn viết \`di-tich/den-mau\`?
        dòng 4 · from
          “di-tich/den-cu” được ghi là đã dời hai lần.
          Vì sao: Địa chỉ cũ chỉ dẫn tới một nơi.
          Cách sửa: Giữ lại dòng đúng, xóa dòng kia. Đổi tên lần nữa thì ghi một dòng mới, từ tên thứ hai sang tên thứ ba.
        dòng 5 · from
          “di-tich/chua-mau” được ghi là đã dời, nhưng nó vẫn còn đó.
          Vì sao: Một địa chỉ không thể vừa có trang vừa dẫn đi nơi khác.
          Cách sửa: Xóa dòng này; hoặc đặt tên khác cho thư mục mới, vì tên cũ đã thuộc về mục trước.

      4 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a reference to an old name is understood', async () => {
    await passes({
      ...RENAMED,
      'da-doi.csv': table('da-doi.csv', 'di-tich/chua-mau,di-tich/chua-moi,2026-11-21,'),
      'di-tich/den-mau/index.vi.mdx': exchange('position:', 'cluster: chua-mau\nposition:'),
    });
  });

  test.concurrent('a published address that is gone is told with the line to add, and with that line it passes', async ({
    expect,
  }) => {
    const addresses = 'address\n/\n/en/sites/chua-mau\n/vi/di-tich/den-mau\n';
    const changes = { ...PUBLISHED, 'so-luu/dia-chi.csv': addresses };
    const report = await refusal(changes);
    expect(report).toMatchInlineSnapshot(`
      content/so-luu/dia-chi.csv
        dòng 3
          Địa chỉ /en/sites/chua-mau từng được công bố, nay không còn trang nào trả lời.
          Vì sao: Người ta đã lưu, đã gửi, đã trích dẫn địa chỉ ấy; nó không được chết.
          Cách sửa: Khôi phục trang, hoặc thêm một dòng vào cuối content/da-doi.csv để dẫn tới trang thay thế: /en/sites/chua-mau,/vi/di-tich/chua-mau,2026-11-21,

      1 chỗ cần sửa trong 1 tệp.
    `);
    expect(await refusal(changes, '--lang', 'en')).toMatchInlineSnapshot(`
      content/so-luu/dia-chi.csv
        line 3
          The address /en/sites/chua-mau was published, and no page answers there any more.
          Why: People have kept, sent and quoted it; it must not die.
          Remedy: Bring the page back, or add a line at the end of content/da-doi.csv that leads to another: /en/sites/chua-mau,/vi/di-tich/chua-mau,2026-11-21,

      1 to mend in 1 file.
    `);
    await passes({ ...changes, 'da-doi.csv': table('da-doi.csv', lineAfter('da-doi.csv', report)) });
  });
});

describe('communes', () => {
  const placed = (address: string) => exchange('  unit: 10570', `  ${address}`);
  test.concurrent('names are told with their code, or with the places a person has to choose from', async ({
    expect,
  }) => {
    const changes = {
      'dia-danh.csv': REAL_UNITS,
      'di-tich/chua-mau/index.vi.mdx': placed('unit: xã Cẩm Vũ'),
      'di-tich/den-mau/index.vi.mdx': placed('unit: phường Cộng Hòa, thành phố Chí Linh'),
    };
    expect(await refusal(changes)).toMatchInlineSnapshot(`
      content/di-tich/chua-mau/index.vi.mdx
        dòng 7 · address.unit
          Không có xã, phường nào mang mã “xã Cẩm Vũ”.
          Vì sao: Tên xã hiện trên trang lấy từ mã này; mã sai thì khách bị chỉ sai chỗ.
          Cách sửa: Có phải bạn muốn viết \`10909\`? Nếu chưa rõ xã nào, viết: unit: unknown

      content/di-tich/den-mau/index.vi.mdx
        dòng 7 · address.unit
          “phường Cộng Hòa, thành phố Chí Linh” có thể là nhiều nơi hiện nay: 10549 (phường Chu Văn An); 10570 (phường Trần Hưng Đạo).
          Vì sao: Xã cũ bị chia, hoặc nhiều nơi cùng tên: máy không được đoán, chỉ người biết chỗ mới chọn đúng.
          Cách sửa: Hỏi người ở đó hoặc xem bản đồ, rồi ghi mã của nơi đúng vào unit, và hôm nay vào decidedOn.

      2 chỗ cần sửa trong 2 tệp.
    `);
    expect(await refusal(changes, '--lang', 'en')).toMatchInlineSnapshot(`
      content/di-tich/chua-mau/index.vi.mdx
        line 7 · address.unit
          No commune has the code “xã Cẩm Vũ”.
          Why: The commune on the page comes from this code; a wrong one sends visitors astray.
          Remedy: Did you mean \`10909\`? If the commune is not known, write: unit: unknown

      content/di-tich/den-mau/index.vi.mdx
        line 7 · address.unit
          “phường Cộng Hòa, thành phố Chí Linh” may be several places today: 10549 (phường Chu Văn An); 10570 (phường Trần Hưng Đạo).
          Why: A commune was divided, or several bear the name: nothing here may guess; only somebody who knows the place can choose.
          Remedy: Ask there or look at a map, write the code of the right one into unit, and today into decidedOn.

      2 to mend in 2 files.
    `);
  });

  test.concurrent('an old address that became another commune is told with both', async ({ expect }) => {
    expect(
      await refusal({
        'dia-danh.csv': REAL_UNITS,
        'di-tich/den-mau/index.vi.mdx': placed('unit: 10903\n  former: xã Cẩm Văn, huyện Cẩm Giàng, tỉnh Hải Dương'),
      }),
    ).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 7 · address.unit
          Địa chỉ cũ nói tới xã Cẩm Văn, nay thuộc 10909 (xã Tuệ Tĩnh); nhưng unit lại là 10903 (xã Cẩm Giàng).
          Vì sao: Một trong hai đã ghi nhầm, và khách sẽ bị chỉ sai chỗ.
          Cách sửa: Xem lại mã ở unit và địa chỉ cũ ở former; bảng xã cũ, xã mới là content/dia-danh.csv.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });
});

// Advice that leads into the next mistake, or says nothing.
describe('the remedy', () => {
  test.concurrent.each<[what: string, changes: Changes]>([
    [
      'of a day written as on paper',
      { ...RENAMED, 'da-doi.csv': table('da-doi.csv', 'di-tich/chua-mau,di-tich/chua-moi,21/11/2026,') },
    ],
    [
      'of a tombstone without names',
      {
        'di-tich/den-mau': undefined,
        'ma.csv': table('ma.csv', CHUA_MAU, retired(DEN_MAU)),
        'ma-thoi-dung.csv': table('ma-thoi-dung.csv', 'Q0F75,2026-11-21,closed,,,'),
      },
    ],
  ])('%s shows an example', async (_, changes) => {
    expect(await reportWith(changes)).not.toMatch(/Ví dụ: *$/m);
  });

  test.concurrent('of a second code does not ask to delete a line of the register', async () => {
    const register = table('ma.csv', CHUA_MAU, DEN_MAU, 'K7Q91,site,den-mau,2026-11-21,planned');
    expect(await reportWith({ 'ma.csv': register })).not.toMatch(/(?<!đừng )xóa dòng/);
  });

  test.concurrent('of two entries with one name does not ask to change the register', async () => {
    const output = await reportOn(fixture('duplicate-id'));
    expect(output).toContain('Hai mục cùng tên thư mục');
    expect(output).not.toContain('sửa cột id');
  });

  test.concurrent('of a folder that looks renamed also says what to do where it is another place', async () => {
    const report = await reportWith({ 'di-tich/chua-mau': { renamedTo: 'di-tich/thap-nuoc-so-ba' } });
    expect(report).toContain('“thap-nuoc-so-ba”');
    expect(report).toContain('ma-thoi-dung.csv');
  });

  test.concurrent('of a former domain that lapsed names the field it stands in', async () => {
    const report = await reportWith({
      'don-vi.yaml': (text) => `${text}formerDomains: [{ domain: cu.example, renewal: 2026-11-20 }]\n`,
    });
    expect(report).toContain('formerDomains.0.renewal');
    expect(report).not.toContain('domainRenewal');
  });
});

describe('npm run code', () => {
  const SITE = {
    vi: readFileSync(join(fixture('valid'), 'di-tich/den-mau/index.vi.mdx'), 'utf8'),
    en: '---\ntitle: New\n---\n',
  };
  /** Entries that have no code yet. */
  const unregistered = (...ids: string[]): Changes =>
    Object.fromEntries(
      ids.flatMap((id) => [
        [`di-tich/${id}/index.vi.mdx`, SITE.vi],
        [`di-tich/${id}/index.en.mdx`, SITE.en],
      ]),
    );
  const registerOf = (folder: string) => readFile(join(folder, 'ma.csv'), 'utf8');
  async function issue(changes: Changes) {
    const folder = await contentWith(changes);
    const before = await registerOf(folder);
    const { output, exitCode } = await runScript('code', folder);
    const after = await registerOf(folder);
    assert.ok(after.startsWith(before.trimEnd()), 'the lines there are stay as they are, byte for byte');
    return { folder, before, after, output, exitCode, added: after.slice(before.length) };
  }

  test.concurrent('gives an entry a code at the end of the register, says so, and the content passes', async ({
    expect,
  }) => {
    const { folder, output, added } = await issue(unregistered('den-moi'));
    const [code = ''] = added.split(',');
    expect(codeFault(code)).toBeUndefined();
    expect(added).toBe(`${code},site,den-moi,2026-11-21,planned\n`);
    expect(output.replaceAll(code, 'K7Q91')).toMatchInlineSnapshot(`
      K7Q91  content/di-tich/den-moi

      Đã ghi 1 mã vào cuối content/ma.csv. · 1 added at the end of content/ma.csv.
    `);
    expect(await reportOn(folder)).toBe('');
  });

  test.concurrent('gives codes nobody can guess: others each time, none from the name, none after another', async ({
    expect,
  }) => {
    const ids = Array.from({ length: 30 }, (_, index) => `den-${index}`);
    const runs = await Promise.all([issue(unregistered(...ids)), issue(unregistered(...ids))]);
    const codes = runs.flatMap(({ added }) =>
      added
        .trim()
        .split('\n')
        .map((line) => line.slice(0, 5)),
    );
    for (const one of [codes.slice(0, 30), codes.slice(30)]) expect(new Set(one).size).toBe(30);
    // Runs that know nothing of each other may hit upon the same code once in a while.
    expect(new Set(codes).size).toBeGreaterThan(57);
    expect(codes.filter((code) => codeFault(code) !== undefined || isEmbarrassing(code))).toEqual([]);
    const beginnings = codes.map((code) => code.slice(0, 2));
    expect(new Set(beginnings).size).toBeGreaterThan(20);
    expect(beginnings).not.toEqual(beginnings.toSorted());
    const suggested = await reportWith(unregistered(...ids));
    expect(codes.filter((code) => suggested.includes(code))).toEqual([]);
  });

  test.concurrent.each<[what: string, change: (text: string) => string, added: RegExp]>([
    ['saved on Windows', (text) => text.replaceAll('\n', '\r\n'), /^\w{5},site,den-moi,2026-11-21,planned\r\n$/],
    [
      'saved by Notepad',
      (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
      /^\w{5},site,den-moi,2026-11-21,planned\r\n$/,
    ],
    ['without a last line end', (text) => text.trimEnd(), /^\n\w{5},site,den-moi,2026-11-21,planned\n$/],
    [
      'with words in quotation marks',
      (text) => text.replace(',,,,,,\n', ',"cổng, bên trái",mica,A4,,,"“ghi”"\n'),
      /^\w{5},site/,
    ],
    ['with an empty line', (text) => `${text}\n`, /^\w{5},site/],
  ])('leaves a register as it is: one %s', async (_, change, added) => {
    const result = await issue({ ...unregistered('den-moi'), 'ma.csv': change });
    expect(result.added).toMatch(added);
    expect(result.after.startsWith(result.before)).toBe(true);
    expect(await reportOn(result.folder)).toBe('');
  });

  test.concurrent('leaves the file alone where every entry has its code', async ({ expect }) => {
    const folder = await contentWith({});
    const { mtimeMs } = await stat(join(folder, 'ma.csv'));
    expect(await runScript('code', folder)).toMatchInlineSnapshot(`
      {
        exitCode: 0,
        output: Mục nào cũng đã có mã. · Every entry has its code.,
      }
    `);
    expect((await stat(join(folder, 'ma.csv'))).mtimeMs).toBe(mtimeMs);
  });

  test.concurrent('gives nobody a code while an entry looks renamed, and says so', async ({ expect }) => {
    const { added, output } = await issue({ ...RENAMED, ...unregistered('thap-nuoc-so-ba') });
    expect(added).toBe('');
    expect(output).toContain('Có phải thư mục đã đổi tên thành “chua-moi”?');
    expect(output).toContain('Chưa cấp mã nào. · No code was issued.');
  });

  test.concurrent('gives two entries no second codes that were renamed at once', async () => {
    const changes: Changes = {
      'di-tich/chua-mau': { renamedTo: 'di-tich/chua-moi' },
      'di-tich/den-mau': { renamedTo: 'di-tich/mieu-ba-co' },
    };
    expect((await issue(changes)).added).toBe('');
  });

  test.concurrent.each<[what: string, changes: Changes]>([
    ['one looks renamed', RENAMED],
    ['the register cannot be read', { 'ma.csv': 'code,kind,id\nQ6E1R,site,chua-mau\n' }],
  ])('does not say that every entry has its code where %s', async (_, changes) => {
    expect((await issue(changes)).output).not.toContain('Mục nào cũng đã có mã');
  });
});

describe('what a build writes down', () => {
  afterEach(() => vi.unstubAllEnvs());
  const FILES = ['index', 'vi/index', 'vi/di-tich/den-mau', 'en/sites/den-mau', 'vi/so-tay/index', 'vi/so-tay/in-bien'];
  const ADDRESSES = ['/', '/en/sites/den-mau', '/vi/', '/vi/di-tich/den-mau', '/vi/so-tay/', '/vi/so-tay/in-bien'];

  test('are the addresses as they are linked, without codes, notices and what only scripts ask for', async () => {
    const dist = await emptyFolder();
    const others = ['404.html', 'Q0F75.html', '_hosting/a.html', 'pagefind/a.html', 'robots.txt', 'du-lieu/muc.json'];
    for (const file of [...FILES.map((name) => `${name}.html`), ...others]) {
      await mkdir(dirname(join(dist, file)), { recursive: true });
      await writeFile(join(dist, file), '');
    }
    expect(await addressesIn(dist)).toEqual([...ADDRESSES.slice(0, 1), '/du-lieu/muc.json', ...ADDRESSES.slice(1)]);
  });

  test('and once written down must answer for ever', async () => {
    const published = (...addresses: string[]) =>
      addresses.map((address) => ({ file: '', line: 0, cells: { address } }));
    const raw = await readContent(fixture('valid'), TODAY);
    const refuse = (...lost: string[]) =>
      refuseLostAddresses({ ...raw, published: published(...ADDRESSES, ...lost) }, ADDRESSES);
    expect(() => refuse()).not.toThrow();
    expect(() => refuse('/vi/so-tay/xua', '/vi/cu')).toThrowErrorMatchingInlineSnapshot(`
      [Error: Những địa chỉ này từng được công bố, nay không còn trang nào trả lời. Khôi phục trang, hoặc thêm vào cuối content/da-doi.csv:
      These addresses were published and no page answers there any more. Bring the pages back, or add to content/da-doi.csv:
        /vi/so-tay/xua,/vi/,2026-11-21,
        /vi/cu,/vi/,2026-11-21,]
    `);
  });

  test('is the sealed register and every address there ever was; the same again changes nothing', async () => {
    const content = await contentWith({ 'so-luu/dia-chi.csv': 'address\n/vi/di-tich/den-xua\n' });
    vi.stubEnv('DAUTICH_CONTENT', content);
    expect(await keepLedger(await readContent(content, TODAY), ADDRESSES)).toEqual({ codes: 2, addresses: 6 });
    const ledger = () =>
      Promise.all(['ma.csv', 'dia-chi.csv'].map((name) => readFile(join(content, 'so-luu', name), 'utf8')));
    const [seals, addresses] = await ledger();
    expect(seals).toBe(PUBLISHED['so-luu/ma.csv']);
    expect(addresses).toBe(`${['address', ...[...ADDRESSES, '/vi/di-tich/den-xua'].sort()].join('\n')}\n`);
    expect(await keepLedger(await readContent(content, TODAY), ADDRESSES)).toEqual({ codes: 0, addresses: 0 });
    expect(await ledger()).toEqual([seals, addresses]);
  });

  test('and which Vietnamese each translation was made from, until the translation gets another date', async () => {
    const content = await contentWith({});
    vi.stubEnv('DAUTICH_CONTENT', content);
    const english = 'di-tich/den-mau/index.en.mdx';
    const build = async () => {
      await keepLedger(await readContent(content, TODAY), ADDRESSES);
      return readFile(join(content, 'so-luu/ban-dich.csv'), 'utf8');
    };
    const change = async (name: string, from: string, to: string) => {
      const text = await readFile(join(content, name), 'utf8');
      expect(text).toContain(from);
      await writeFile(join(content, name), text.replace(from, to));
    };
    const first = await build();
    expect(first).toMatch(/^entry,lang,translated_on,from\ndi-tich\/den-mau,en,,[\da-f]{8}( [\da-f]{8})*\n$/);
    await change('di-tich/den-mau/index.vi.mdx', 'một giếng tròn', 'một giếng vuông');
    expect(await build()).toBe(first);
    await change(english, 'lead: A small', 'translator: Nhóm mẫu\ntranslatedOn: 2026-11-22\nlead: A small');
    expect(await build()).not.toBe(first);
  });
});

/** The line a report says to add at the end of a table. */
function lineAfter(name: string, report: string): string {
  const line = new RegExp(`content/${name}.*: (\\S.*)$`, 'm').exec(report)?.[1];
  assert.ok(line, `the report has a line for ${name}: ${report}`);
  return line;
}

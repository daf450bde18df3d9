import { assert, describe, expect, test } from 'vitest';
import { layOutPlaques } from '../../scripts/lib/lay-out-plaques.ts';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { formatProblems } from '../../src/core/report.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { contentWith, table } from '../support/content-folder.ts';
import { TODAY } from '../support/raw-content.ts';

// What the print shop needs from content, as authors meet it: whole reports, as people read them.
// After a change of words `npx vitest run --project unit tests/scripts/print-settings.test.ts -u` writes them anew.
expect.addSnapshotSerializer({ test: (value) => typeof value === 'string', serialize: String });

type Changes = Parameters<typeof contentWith>[0];

/** What an author reads about content; nothing where there is nothing to mend. */
async function reportOn(changes: Changes, lang: 'vi' | 'en' = 'vi'): Promise<string> {
  const { problems } = buildCatalogue(await readContent(await contentWith(changes), TODAY));
  return problems.length > 0 ? formatProblems(problems, lang) : '';
}
const saying = (lines: string) => (text: string) => `${text}print:\n${lines}\n`;
const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9H0z"/></svg>\n';

describe('colours and logo', () => {
  test('are the publisher’s, where they are written down', async () => {
    const folder = await contentWith({
      'don-vi.yaml': saying('  colour: "#7A1F1F"\n  paper: "#fffdf7"\n  logo: logo.svg'),
      'logo.svg': SQUARE,
    });
    const { catalogue } = buildCatalogue(await readContent(folder, TODAY));
    expect(catalogue?.publisher.print).toEqual({ colour: '#7a1f1f', paper: '#fffdf7', logo: 'logo.svg' });
    expect(catalogue?.logo?.paths).toEqual(['M 0 0 L 1000 0 L 1000 1000 L 0 1000 Z']);
  });

  test('may be left out', async () => {
    const { catalogue } = buildCatalogue(await readContent(await contentWith({}), TODAY));
    expect(catalogue?.publisher.print).toBeUndefined();
    expect(catalogue?.logo).toBeUndefined();
  });

  test('a colour that is none is told, with how one is written', async () => {
    expect(await reportOn({ 'don-vi.yaml': saying('  colour: đỏ son') })).toMatchInlineSnapshot(`
      content/don-vi.yaml
        dòng 12 · print.colour
          \`print.colour\` (màu mực của đơn vị) là “đỏ son”, không phải một màu viết "#rrggbb": dấu #, rồi sáu chữ số hoặc chữ từ a đến f, cả trong ngoặc kép.
          Vì sao: Biển, tem và áp phích mang màu và logo của đơn vị thì từ xa đã nhận ra là của ai.
          Cách sửa: Ví dụ: colour: "#7a1f1f"

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test('a colour without quotation marks is told, because YAML drops it', async () => {
    expect(await reportOn({ 'don-vi.yaml': saying('  colour: #7a1f1f') })).toMatchInlineSnapshot(`
      content/don-vi.yaml
        dòng 12
          Phần thông tin viết sai cú pháp: dấu # cắt mất phần chữ đứng sau nó, ở chỗ: colour: #7a1f1f
          Vì sao: Máy không đọc tiếp được từ dòng này.
          Cách sửa: Đặt cả nội dung trong ngoặc kép, hoặc bỏ dấu #. Ví dụ: place: "Phố Mẫu #12"

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test('a colour too pale for letters is told with its numbers, all in one language', async () => {
    const content = await contentWith({ 'don-vi.yaml': saying('  colour: "#ffee00"') });
    const { catalogue } = buildCatalogue(await readContent(content, TODAY));
    assert(catalogue);
    const { problems } = layOutPlaques(catalogue);
    expect(formatProblems(problems, 'vi')).toMatchInlineSnapshot(`
      content/don-vi.yaml
        print
          Màu “#ffee00” không in được. Chữ màu nền #ffffff trên mảng màu #ffee00 chỉ tương phản 1,2 : 1, cần ít nhất 4,5 : 1 thì mới đọc được. Chọn màu sẫm hơn.
          Vì sao: Mã và chữ trên biển phải đọc được cả khi trời tối và khi mực đã bạc.
          Cách sửa: Chọn màu sẫm hơn, ví dụ: colour: "#7a1f1f"

      1 chỗ cần sửa trong 1 tệp.
    `);
    expect(formatProblems(problems, 'en')).toMatchInlineSnapshot(`
      content/don-vi.yaml
        print
          The colour “#ffee00” cannot be printed. Letters of #ffffff on a field of #ffee00 have a contrast of only 1.2 : 1; 4.5 : 1 is needed to read them. Choose a darker colour.
          Why: Codes and words must be readable in poor light, and when the ink has faded.
          Remedy: Choose a darker one, such as: colour: "#7a1f1f"

      1 to mend in 1 file.
    `);
  });

  test('a logo that is no SVG file is told', async () => {
    expect(await reportOn({ 'don-vi.yaml': saying('  logo: logo.png') })).toMatchInlineSnapshot(`
      content/don-vi.yaml
        dòng 12 · print.logo
          \`print.logo\` (logo) là “logo.png”, không phải tên một tệp .svg chữ thường không dấu, số và gạch nối, ví dụ logo.svg.
          Vì sao: Logo in bằng một màu mực, to nhỏ tùy chỗ: tệp SVG nằm cạnh don-vi.yaml, chỉ gồm hình tô một màu.
          Cách sửa: Ví dụ: logo: logo.svg

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test('a logo that is not there is told, with where it belongs', async () => {
    expect(await reportOn({ 'don-vi.yaml': saying('  logo: logo.svg') })).toMatchInlineSnapshot(`
      content/don-vi.yaml
        dòng 12 · print.logo
          Không thấy tệp logo.svg cạnh don-vi.yaml.
          Vì sao: Biển và tem sẽ thiếu logo.
          Cách sửa: Chép tệp vào thư mục content, đúng tên từng chữ; hoặc xóa dòng logo.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test('a drawing nobody named is told, with the line that makes it the logo', async () => {
    expect(await reportOn({ 'logo.svg': SQUARE })).toMatchInlineSnapshot(`
      content/logo.svg
          Không rõ tệp logo.svg để làm gì.
          Vì sao: Tệp đặt sai tên sẽ không bao giờ hiện lên trang, mà không ai biết.
          Cách sửa: Nếu là logo của đơn vị, thêm vào content/don-vi.yaml: print: { logo: logo.svg }. Nếu không: xóa tệp.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  const LOGO: Changes = { 'don-vi.yaml': saying('  logo: logo.svg') };
  test('a logo that cannot be printed is told, with the way to make it plain', async () => {
    const logo = '<svg>\n  <image href="anh.png"/>\n  <path d="M0 0h9v9z" stroke="red"/>\n</svg>\n';
    expect(await reportOn({ ...LOGO, 'logo.svg': logo })).toMatchInlineSnapshot(`
      content/logo.svg
        dòng 2
          Logo có thứ không in được: <image>, stroke: red.
          Vì sao: Logo được in bằng một màu mực, nên chỉ gồm những hình tô kín cùng một màu.
          Cách sửa: Mở logo bằng Inkscape, chọn tất cả (Ctrl+A), chọn Path > Object to Path, Path > Stroke to Path, rồi Path > Union; lưu bằng File > Save As, kiểu Plain SVG.

      1 chỗ cần sửa trong 1 tệp.
    `);
    expect(await reportOn({ ...LOGO, 'logo.svg': logo }, 'en')).toMatchInlineSnapshot(`
      content/logo.svg
        line 2
          The logo has in it what cannot be printed: <image>, stroke: red.
          Why: The logo is printed in one ink, so it is made of filled shapes of one colour.
          Remedy: Open it in Inkscape, select all (Ctrl+A), choose Path > Object to Path, Path > Stroke to Path and Path > Union; save with File > Save As as Plain SVG.

      1 to mend in 1 file.
    `);
  });

  test('a logo in several colours is told, with what becomes of white', async () => {
    const logo = '<svg><path fill="#d00" d="M0 0h9v9z"/><path fill="#fff" d="M0 0h9v9z"/></svg>\n';
    expect(await reportOn({ ...LOGO, 'logo.svg': logo })).toMatchInlineSnapshot(`
      content/logo.svg
          Logo có nhiều màu: #dd0000, #ffffff.
          Vì sao: Logo được in bằng một màu mực, nên chỉ gồm những hình tô kín cùng một màu. Hình trắng đặt trên hình màu cũng sẽ thành một mảng đặc.
          Cách sửa: Dùng bản logo một màu; phần trắng phải là lỗ khoét (Path > Difference). Mở logo bằng Inkscape, chọn tất cả (Ctrl+A), chọn Path > Object to Path, Path > Stroke to Path, rồi Path > Union; lưu bằng File > Save As, kiểu Plain SVG.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test('a logo that is no drawing is told', async () => {
    expect(await reportOn({ ...LOGO, 'logo.svg': 'Đoàn\n' })).toMatchInlineSnapshot(`
      content/logo.svg
        dòng 2
          Tệp logo không đọc được là hình SVG.
          Vì sao: Logo được in bằng một màu mực, nên chỉ gồm những hình tô kín cùng một màu.
          Cách sửa: Mở logo bằng Inkscape, chọn tất cả (Ctrl+A), chọn Path > Object to Path, Path > Stroke to Path, rồi Path > Union; lưu bằng File > Save As, kiểu Plain SVG.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });
});

describe('the log of what was printed', () => {
  test('with several slips is told all at once', async () => {
    const log = table('da-in.csv', '21/11/2026,Q0F76,plaque,mica,A5,một,dautich.example,b1,');
    expect(await reportOn({ 'da-in.csv': log })).toMatchInlineSnapshot(`
      content/da-in.csv
        dòng 2 · on
          \`on\` là “21/11/2026”, không phải một ngày có thật viết năm-tháng-ngày, ví dụ 2026-11-21.
          Vì sao: Viết sai dạng thì máy hiểu sai.
          Cách sửa: Viết: 2026-11-21
        dòng 2 · code
          Không có mã “Q0F76” trong sổ mã.
          Vì sao: Dòng này không gắn được với biển nào.
          Cách sửa: Có phải bạn muốn viết \`Q0F75\`?
        dòng 2 · size_mm
          \`size_mm\` (khổ in) là “A5”, không phải chiều rộng x chiều cao tính bằng mm.
          Vì sao: Sổ in cho biết ngoài kia đang có gì, để khi thay biển hay đổi tên miền không sót tấm nào.
          Cách sửa: Ví dụ: 100x150
        dòng 2 · copies
          \`copies\` (số bản) là “một”, không phải một số nguyên từ 1 trở lên.
          Vì sao: Sổ in cho biết ngoài kia đang có gì, để khi thay biển hay đổi tên miền không sót tấm nào.
          Cách sửa: Ví dụ: 1

      4 chỗ cần sửa trong 1 tệp.
    `);
    expect(await reportOn({ 'da-in.csv': log }, 'en')).toMatchInlineSnapshot(`
      content/da-in.csv
        line 2 · on
          \`on\` is “21/11/2026”, not a date that exists, written year-month-day: 2026-11-21.
          Why: In a wrong form it is misread.
          Remedy: Write: 2026-11-21
        line 2 · code
          There is no code “Q0F76” in the register.
          Why: This line belongs to no plaque.
          Remedy: Did you mean \`Q0F75\`?
        line 2 · size_mm
          \`size_mm\` (printed size) is “A5”, not width x height in mm.
          Why: The log says what is out there, so that nothing is forgotten when plaques or the domain change.
          Remedy: For example: 100x150
        line 2 · copies
          \`copies\` (copies) is “một”, not a whole number of at least 1.
          Why: The log says what is out there, so that nothing is forgotten when plaques or the domain change.
          Remedy: For example: 1

      4 to mend in 1 file.
    `);
  });
});

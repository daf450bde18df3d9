import type { ExplanationTable, Problem, YamlFault } from './problem.ts';
import { withMeaning } from './schema/meanings.ts';

/** The words of every problem in Vietnamese, for authors at ten in the evening. */

const named = ({ field, doc }: Problem) => `\`${field ?? ''}\`${doc ? ` (${doc.label.vi})` : ''}`;
const why = ({ doc }: Problem, otherwise: string) => doc?.why.vi ?? otherwise;
const writeLine = ({ fix, doc }: Problem) => (fix ? `Viết: ${fix}` : `Ví dụ: ${doc?.example ?? ''}`);
const meant = (problem: Problem, otherwise: string) =>
  problem.meant ? `Có phải bạn muốn viết \`${problem.meant}\`?` : otherwise;

const YAML_FAULTS: Record<YamlFault, { what: string; remedy: string }> = {
  hash: {
    what: 'dấu # cắt mất phần chữ đứng sau nó',
    remedy: 'Đặt cả nội dung trong ngoặc kép, hoặc bỏ dấu #. Ví dụ: place: "Phố Mẫu #12"',
  },
  twice: { what: 'hai dòng cùng tên', remedy: 'Giữ một dòng, xóa dòng kia.' },
  tab: { what: 'có phím Tab ở đầu dòng', remedy: 'Thụt đầu dòng bằng dấu cách, không dùng phím Tab.' },
  indent: { what: 'thụt đầu dòng lệch', remedy: 'Các dòng cùng một nhóm thụt vào bằng nhau, hai dấu cách mỗi bậc.' },
  bracket: {
    what: 'ngoặc mở mà không đóng',
    remedy: 'Đóng ngoặc [ ] hoặc ngoặc nhọn ở cuối danh sách, trên dòng này hoặc dòng trước.',
  },
  quote: {
    what: 'dấu nháy thẳng đặt chưa đúng',
    remedy: 'Dấu nháy thẳng " bao cả nội dung, hoặc không dùng; trong câu thì dùng “ ”.',
  },
  colon: {
    what: 'nội dung có dấu hai chấm',
    remedy: 'Đặt cả nội dung trong ngoặc kép. Ví dụ: lead: "Đền Mẫu: nơi thờ …"',
  },
  'no-colon': {
    what: 'thiếu dấu hai chấm sau tên',
    remedy: 'Mỗi dòng có dạng `tên: nội dung`, có một dấu cách sau dấu hai chấm.',
  },
  sign: {
    what: 'nội dung bắt đầu bằng một dấu riêng của YAML',
    remedy: 'Đặt cả nội dung trong ngoặc kép. Ví dụ: lead: "*Đền* nằm ở …"',
  },
};

/** What a format expects, in words, with an example. */
const FORMATS: Record<string, string> = {
  'whole-number': 'một số nguyên, ví dụ 1533',
  flag: '`true` hoặc `false`',
  date: 'một ngày có thật viết năm-tháng-ngày, ví dụ 2026-11-21',
  millimetres: 'số milimét, phần lẻ viết sau dấu chấm, ví dụ 38.1',
  'date-or-year': 'một ngày viết năm-tháng-ngày (2017-12-25) hoặc chỉ năm (1992)',
  'web-address': 'một địa chỉ bắt đầu bằng http:// hoặc https://',
  'entry-id': 'chữ thường không dấu, số và gạch nối, ví dụ chua-con-son',
  'file-name': 'tên tệp chữ thường không dấu, số và gạch nối, ví dụ cong-den.jpg',
  'lunar-day': 'ngày/tháng âm lịch, ví dụ 10/3 là mùng mười tháng Ba',
  'lunar-month': 'tháng âm lịch từ 1 đến 12',
  latitude: 'vĩ độ ở Việt Nam, từ 8 đến 24 (vĩ độ đứng trước, kinh độ đứng sau)',
  longitude: 'kinh độ ở Việt Nam, từ 102 đến 118',
  gtin: 'mã GTIN 8, 12, 13 hoặc 14 số có số kiểm tra đúng',
  email: 'một địa chỉ thư điện tử, ví dụ lien-he@dautich.example',
  domain: 'tên miền chữ thường không có http, ví dụ dautich.example',
  lot: 'một mã lô: nhiều nhất 20 ký tự gồm chữ không dấu, số và các dấu như - . /, không có dấu cách',
  'paper-day': 'một ngày có thật viết ngày/tháng/năm, ví dụ 21/11/2026',
  copies: 'một số nguyên từ 1 trở lên; hàng nghìn viết 1000 hoặc 1.000',
  serial: 'một số gồm 1 đến 15 chữ số viết liền, ví dụ 0001',
  colour: 'một màu viết "#rrggbb": dấu #, rồi sáu chữ số hoặc chữ từ a đến f, cả trong ngoặc kép',
  'svg-name': 'tên một tệp .svg chữ thường không dấu, số và gạch nối, ví dụ logo.svg',
  size: 'chiều rộng x chiều cao tính bằng mm',
  'printed-copies': 'một số nguyên từ 1 trở lên',
};
const format = ({ allowed }: Problem) => FORMATS[allowed?.[0] ?? ''] ?? 'dạng khác';

const SIDES: Record<string, string> = { left: 'trái', right: 'phải', top: 'trên', bottom: 'dưới' };
/** `number('1000000')  // => '1.000.000'` */
const number = (digits = '') => new Intl.NumberFormat('vi').format(Number(digits));
/** `paperDay('2026-11-21')  // => '21/11/2026'` */
const paperDay = (date = '') => date.split('-').reverse().join('/');
/** `rows(['3', '4'])  // => 'dòng 3, 4'` */
const rows = (lines: readonly string[]) =>
  `dòng ${lines.slice(0, LISTED_ROWS).join(', ')}${lines.length > LISTED_ROWS ? ` và ${lines.length - LISTED_ROWS} dòng nữa` : ''}`;
const LISTED_ROWS = 20;

const DECLARATIVE =
  'Bài viết chỉ gồm chữ và các khối có sẵn, không chạy mã: bài có thể do người lạ gửi, và mã lạ không được vào trang.';
const LOGO_MATTERS = 'Logo được in bằng một màu mực, nên chỉ gồm những hình tô kín cùng một màu.';
const PLAIN_SVG =
  'Mở logo bằng Inkscape, chọn tất cả (Ctrl+A), chọn Path > Object to Path, Path > Stroke to Path, rồi Path > Union; lưu bằng File > Save As, kiểu Plain SVG.';
const CODE_MATTERS = 'Mã in trên biển phải dẫn đúng tới một trang, mãi mãi.';

export const vietnamese: ExplanationTable = {
  'not-utf8': () => ({
    what: 'Tệp không phải UTF-8.',
    why: 'Chữ có dấu sẽ thành ký tự lạ trên trang và trên biển.',
    remedy: 'Mở tệp bằng Notepad, chọn Lưu thành (Save As), ở ô Mã hóa (Encoding) chọn UTF-8, rồi lưu lại.',
  }),
  'not-nfc': ({ seen }) => ({
    what: `Chữ “${seen}” có dấu rời (Unicode tổ hợp, NFD).`,
    why: 'Nhìn thì giống, nhưng tìm kiếm không thấy, và khi in dấu có thể lệch khỏi chữ.',
    remedy: `Xóa chữ ấy rồi gõ lại bằng bộ gõ Unicode dựng sẵn. Viết: ${seen?.normalize('NFC')}`,
  }),
  'missing-file': ({ file }) => ({
    what: `Thiếu tệp ${file.split('/').at(-1)}.`,
    why: file.endsWith('.en.mdx')
      ? 'Biển in tên bằng cả hai thứ tiếng, nên mục nào cũng cần ít nhất tên tiếng Anh.'
      : 'Không có tệp này thì không dựng được trang và biển.',
    remedy: file.endsWith('.en.mdx')
      ? 'Tạo tệp với ba dòng: `---`, `title: …` (tên tiếng Anh), `---`. Chưa dịch thì để vậy: trang tiếng Việt sẽ nói rõ là chưa có bản dịch.'
      : 'Tạo tệp này; một mục có sẵn bên cạnh là mẫu tốt nhất.',
  }),
  'unexpected-file': ({ file }) => ({
    what: `Không rõ tệp ${file.split('/').at(-1)} để làm gì.`,
    why: 'Tệp đặt sai tên sẽ không bao giờ hiện lên trang, mà không ai biết.',
    remedy: file.endsWith('.txt')
      ? 'Windows đã thêm đuôi .txt. Trong File Explorer bật View > File name extensions, rồi đổi tên tệp, bỏ .txt ở cuối.'
      : /^[^/]+\.svg$/.test(file)
        ? `Nếu là logo của đơn vị, thêm vào content/don-vi.yaml: print: { logo: ${file} }. Nếu không: xóa tệp.`
        : 'Bài viết đặt tên index.vi.mdx và index.en.mdx; ảnh là .jpg, .jpeg, .png, .webp, .heic; âm thanh là .mp3, .m4a, .wav, .ogg, .amr, .3gp. Đổi tên hoặc xóa tệp.',
  }),
  'no-front-matter': () => ({
    what: 'Tệp không mở đầu bằng phần thông tin giữa hai dòng `---`.',
    why: 'Tên, địa chỉ, nguồn… nằm ở phần ấy; thiếu nó thì không biết mục này là gì.',
    remedy: 'Dòng đầu tiên của tệp là `---`, rồi các dòng thông tin, rồi một dòng `---` nữa, rồi mới đến bài.',
  }),
  'yaml-syntax': ({ seen, fault = 'indent' }) => ({
    what: `Phần thông tin viết sai cú pháp: ${YAML_FAULTS[fault].what}${seen ? `, ở chỗ: ${seen}` : ''}`,
    why: 'Máy không đọc tiếp được từ dòng này.',
    remedy: YAML_FAULTS[fault].remedy,
  }),
  'csv-syntax': ({ seen }) => ({
    what: `Bảng viết sai ở dòng này${seen ? `: ${seen}` : ''}.`,
    why: 'Dòng lệch cột thì mọi cột sau đều bị hiểu sai.',
    remedy: 'Mỗi dòng có đúng số cột như dòng đầu, cách nhau bằng dấu phẩy; ô có dấu phẩy thì đặt trong ngoặc kép.',
  }),
  'csv-columns': ({ seen, allowed }) => ({
    what: `Dòng đầu của bảng phải là tên các cột, nhưng lại là: ${seen}`,
    why: 'Không có tên cột thì không biết cột nào là gì.',
    remedy: /[;\t]/.test(seen ?? '')
      ? 'Excel đã lưu cả bảng bằng dấu chấm phẩy hoặc dấu tab. Lấy lại tệp từ lần lưu trước; sửa bằng Notepad, đừng lưu từ Excel.'
      : `Viết: ${allowed?.join(',')}`,
  }),
  'mdx-unclosed-tag': ({ seen }) => ({
    what: `Thẻ ${seen} mở ra mà không đóng lại.`,
    why: 'Máy không biết khối ấy hết ở đâu, nên không dựng được trang.',
    remedy: `Thêm một dòng ${seen?.replace('<', '</')} vào cuối khối.`,
  }),
  'mdx-stray-tag': ({ seen }) => ({
    what: `Thẻ đóng ${seen} không khớp với thẻ nào đang mở.`,
    why: 'Máy không biết khối nào kết thúc ở đây, nên không dựng được trang.',
    remedy: 'Xóa thẻ này, hoặc thêm thẻ mở tương ứng ở đầu khối. Khối mở sau phải đóng trước.',
  }),
  'mdx-brace': () => ({
    what: 'Có dấu ngoặc nhọn `{` trong bài.',
    why: 'Ngoặc nhọn là ký hiệu của mã, không phải của lời văn, nên máy không đọc được bài.',
    remedy: 'Thay bằng ngoặc tròn ( ) hoặc xóa đi.',
  }),
  'mdx-syntax': ({ seen }) => ({
    what: `Bài viết có chỗ máy không hiểu${seen ? `: ${seen}` : '.'}`,
    why: 'Máy không dựng được trang từ chỗ này trở đi.',
    remedy:
      'Xem dấu `<` ở dòng này: trong lời văn hãy viết bằng chữ (“nhỏ hơn”). Thẻ phải viết đủ và dùng nháy thẳng, ví dụ <Thing name="Giếng tròn">. Liên kết viết là [chữ](https://…).',
  }),
  'mdx-import': ({ seen }) => ({
    what: `Bài có lệnh import: ${seen}`,
    why: DECLARATIVE,
    remedy: 'Xóa dòng này. Các khối <Things>, <Thing>, <Tradition>, <Photo> dùng được ngay, không cần import.',
  }),
  'mdx-export': ({ seen }) => ({
    what: `Bài có lệnh export: ${seen}`,
    why: DECLARATIVE,
    remedy: 'Xóa dòng này. Thông tin chung của mục đặt ở phần giữa hai dòng `---`.',
  }),
  'mdx-expression': ({ seen }) => ({
    what: `Bài có biểu thức trong ngoặc nhọn: {${seen}}`,
    why: DECLARATIVE,
    remedy: 'Viết thẳng kết quả ra bằng chữ, hoặc thay ngoặc nhọn bằng ngoặc tròn.',
  }),
  'unknown-component': (problem) => ({
    what: `Không có khối nào tên <${problem.seen}>.`,
    why: 'Khối lạ không hiện được, và thẻ HTML không được dùng trong bài.',
    remedy: meant(
      problem,
      `Dùng một trong các khối: ${problem.allowed?.map((name) => `<${name}>`).join(', ')}; hoặc viết bằng Markdown.`,
    ),
  }),
  'component-attribute': ({ seen, allowed, fix }) => ({
    what: `Khối <${seen}> thiếu hoặc sai phần ghi trong thẻ.`,
    why: 'Thiếu nó thì khối không có gì để hiện.',
    remedy: `Khối này chỉ nhận: ${allowed?.length ? allowed.join(', ') : 'không nhận gì'}. Viết: ${fix}`,
  }),
  'unsafe-link': ({ seen }) => ({
    what: `Liên kết này không dùng được: ${seen}`,
    why: 'Chỉ liên kết tới trang web (https://…) hoặc tới trang của chính mình mới an toàn cho khách; ảnh phải nằm cạnh bài.',
    remedy:
      'Viết địa chỉ đầy đủ bắt đầu bằng https://, hoặc đường dẫn bắt đầu bằng /. Ảnh thì dùng <Photo file="ten-anh.jpg" />.',
  }),
  'empty-body': ({ file }) => ({
    what: 'Phần bài viết còn trống.',
    why: file.endsWith('.en.mdx')
      ? 'Đã có câu mở đầu tiếng Anh mà chưa có bài thì khách mở ra một trang dở dang.'
      : 'Khách quét mã sẽ mở ra một trang chỉ có tên.',
    remedy: file.endsWith('.en.mdx')
      ? 'Viết bài tiếng Anh dưới dòng `---` thứ hai; chưa dịch thì xóa `lead`, chỉ giữ `title`.'
      : 'Viết bài dưới dòng `---` thứ hai, từ 250 đến 600 chữ.',
  }),
  'missing-field': (problem) => ({
    what: `Thiếu ${named(problem)}.`,
    why: why(problem, 'Trang và biển cần thông tin này.'),
    remedy: writeLine(problem),
  }),
  'empty-field': (problem) => ({
    what: `${named(problem)} để trống.`,
    why: why(problem, 'Trang và biển cần thông tin này.'),
    remedy: problem.optional ? `${writeLine(problem)} — hoặc xóa hẳn dòng này nếu chưa rõ.` : writeLine(problem),
  }),
  'unknown-field': (problem) => ({
    what: `Không có mục thông tin nào tên ${named({ ...problem, doc: undefined })}.`,
    why: 'Dòng viết sai tên sẽ bị bỏ qua mà không ai biết, nên phải sửa.',
    remedy: meant(problem, `Các tên dùng được ở đây: ${problem.allowed?.join(', ')}.`),
  }),
  'fact-in-english-file': (problem) => ({
    what: `${named(problem)} là thông tin chung, không đặt trong tệp tiếng Anh.`,
    why: 'Thông tin chỉ ghi một lần, ở index.vi.mdx; ghi hai nơi thì có ngày hai nơi khác nhau.',
    remedy: 'Xóa dòng này; sửa trong index.vi.mdx nếu cần.',
  }),
  'unknown-value': (problem) => ({
    what: `${named(problem)} không có giá trị “${problem.seen}”.`,
    why: why(problem, 'Giá trị lạ thì trang không biết hiện thế nào.'),
    remedy: `${meant(problem, 'Chọn một giá trị.')} Các giá trị dùng được: ${problem.allowed?.map(withMeaning).join(', ')}.`,
  }),
  'wrong-type': (problem) => ({
    what: `${named(problem)} viết không đúng dạng: ${problem.seen}`,
    why: why(problem, 'Máy không đọc được thông tin này.'),
    remedy: writeLine(problem),
  }),
  'too-few': (problem) => ({
    what: `${named(problem)} có quá ít: ${problem.seen}. Cần ít nhất ${problem.allowed?.[0]}.`,
    why: why(problem, 'Trang cần đủ để hiện.'),
    remedy: writeLine(problem),
  }),
  'bad-format': (problem) => ({
    what: `${named(problem)} là “${problem.seen}”, không phải ${format(problem)}.`,
    why: why(problem, 'Viết sai dạng thì máy hiểu sai.'),
    remedy: writeLine(problem),
  }),
  'festival-date': (problem) => ({
    what: 'Lễ hội phải có ngày bắt đầu `from`, hoặc chỉ tháng `month` khi không rõ ngày; không ghi cả hai. `to` chỉ đi cùng `from`, và không sớm hơn.',
    why: why(problem, ''),
    remedy: 'Viết: from: 9/3   (mùng chín tháng Ba âm lịch), hoặc: month: 8',
  }),
  'missing-translation': ({ field, seen, fix }) => ({
    what: `Tệp tiếng Anh chưa có \`${field}\` cho: ${seen}.`,
    why: 'Khách nước ngoài sẽ thấy chỗ trống đúng nơi có thông tin.',
    remedy: `Thêm các dòng sau (thụt vào như các dòng cùng nhóm), thay dấu … bằng lời tiếng Anh:\n${fix}`,
  }),
  'extra-translation': (problem) => ({
    what: `Tệp tiếng Anh có \`${problem.field}\` cho “${problem.seen}”, nhưng tệp tiếng Việt không có.`,
    why: 'Lời dịch không gắn được vào đâu, nên sẽ không hiện lên trang.',
    remedy: meant(problem, 'Sửa tên cho khớp với index.vi.mdx, hoặc xóa dòng này.'),
  }),
  'approval-by-hand': ({ seen, allowed, meant }) => ({
    what:
      seen === 'approved'
        ? `Bài ghi là đã duyệt (state: approved) nhưng thiếu ${allowed?.join(', ')}.`
        : `Bài có ${allowed?.join(', ')} nhưng không ghi là đã duyệt.`,
    why: 'Ai duyệt, ngày nào, theo văn bản nào và duyệt đúng những chữ nào phải đủ cả, thì biển mới bỏ được chữ BẢN MẪU.',
    remedy: `Duyệt bằng lệnh: npm run review -- ${meant} --approve --by "…" --dossier "…". Chưa duyệt thì viết: state: in-review${seen === 'approved' ? '' : ', hoặc xóa các dòng ấy'}.`,
  }),
  'asset-missing': ({ seen }) => ({
    what: `Không thấy tệp ${seen} cạnh bài.`,
    why: 'Trang sẽ có chỗ trống thay cho ảnh hoặc bài nghe.',
    remedy: 'Chép tệp vào cùng thư mục với bài, đúng tên từng chữ; hoặc xóa mục này trong phần thông tin.',
  }),
  'asset-broken': ({ seen }) => ({
    what: `Ảnh ${seen} bị hỏng, không mở được.`,
    why: 'Khách sẽ thấy một ô trống.',
    remedy: 'Chép lại ảnh gốc từ máy ảnh hoặc điện thoại (gửi qua Zalo nhớ chọn “HD”), rồi thử lại.',
  }),
  'asset-empty': ({ seen }) => ({
    what: `Tệp ${seen} rỗng, 0 byte.`,
    why: 'Lúc chép hay gửi đã bị đứt giữa chừng, nên khách không xem, không nghe được gì.',
    remedy: 'Chép lại tệp gốc từ điện thoại, mở thử, rồi chép đè lên tệp này.',
  }),
  'asset-too-large': ({ seen }) => ({
    what: `Tệp ${seen} quá lớn: nhiều nhất 50 MB và 268 triệu điểm ảnh.`,
    why: 'Tệp đã lưu vào kho thì nằm lại mãi, ai tải kho về cũng phải tải nó, và GitHub không nhận tệp quá lớn.',
    remedy: 'Ảnh: xuất lại thành .jpg, cạnh dài chừng 4.000 điểm ảnh. Bài nghe: cắt còn vài phút, hoặc lưu thành .mp3.',
  }),
  'audio-broken': ({ seen }) => ({
    what: `Bài nghe ${seen} không mở được, hoặc chưa dài đến một giây.`,
    why: 'Khách bấm nghe mà không có tiếng.',
    remedy: 'Nghe thử trên điện thoại. Nghe được thì chép lại tệp gốc, không đổi đuôi; không nghe được thì thu lại.',
  }),
  'audio-needs-ffmpeg': ({ seen }) => ({
    what: `Máy này chưa có chương trình ffmpeg, nên không đổi được ${seen} sang dạng điện thoại nào cũng nghe được.`,
    why: 'Khách bấm nghe mà điện thoại của họ không mở được tệp.',
    remedy:
      'Cài ffmpeg rồi chạy lại. Windows: winget install ffmpeg. macOS: brew install ffmpeg. Debian, Ubuntu: sudo apt-get install ffmpeg. Hoặc lưu bài nghe thành .mp3 hay .m4a.',
  }),
  'asset-name': ({ seen, meant: right }) => ({
    what: `Tên tệp “${seen}” không dùng được.`,
    why: 'Tên tệp thành một phần địa chỉ, nên chỉ gồm chữ thường không dấu, số và gạch nối.',
    remedy: `Đổi tên tệp thành: ${right}`,
  }),
  'asset-unlisted': ({ seen, fix }) => ({
    what: `Tệp ${seen} nằm cạnh bài nhưng chưa được ghi vào phần thông tin.`,
    why: 'Ảnh không có lời tả, người chụp và quyền dùng thì không được đưa lên trang.',
    remedy: `Xóa tệp, hoặc thêm vào index.vi.mdx các dòng sau, thay dấu … (đã có photos hay audio thì bỏ dòng đầu):\n${fix}`,
  }),
  'bad-id': ({ seen, meant: right }) => ({
    what: `Tên thư mục “${seen}” không dùng làm địa chỉ được.`,
    why: 'Tên thư mục thành một phần địa chỉ trang, nên chỉ gồm chữ thường không dấu, số và gạch nối.',
    remedy: `Đổi tên thư mục thành: ${right}`,
  }),
  'duplicate-id': ({ seen, allowed }) => ({
    what: `Hai mục cùng tên thư mục “${seen}”: ${allowed?.join(' và ')}.`,
    why: 'Tuyến và sổ mã gọi mục bằng tên này, nên nó chỉ được thuộc về một mục.',
    remedy: 'Đổi tên một trong hai thư mục, rồi ghi một dòng vào content/da-doi.csv: thư mục cũ,thư mục mới,ngày',
  }),
  'duplicate-gtin': ({ seen, allowed }) => ({
    what: `Hai sản phẩm cùng mã GTIN “${seen}”: ${allowed?.join(' và ')}.`,
    why: 'Mỗi GTIN chỉ thuộc về một sản phẩm: quét mã trên hũ này không được mở ra trang của hũ kia.',
    remedy: 'So với số dưới mã vạch trên bao bì của từng sản phẩm, sửa số ghi nhầm; chưa có số thì xóa cả dòng.',
  }),
  'unknown-unit': (problem) => ({
    what: `Không có xã, phường nào mang mã “${problem.seen}”.`,
    why: 'Tên xã hiện trên trang lấy từ mã này; mã sai thì khách bị chỉ sai chỗ.',
    remedy:
      meant(problem, 'Tra mã trong content/dia-danh.csv.') +
      (problem.field === 'into' ? '' : ' Nếu chưa rõ xã nào, viết: unit: unknown'),
  }),
  'duplicate-term': ({ seen }) => ({
    what: `Bảng thuật ngữ có hai dòng cho “${seen}”.`,
    why: 'Hai dòng có thể nói khác nhau, và máy không biết tin dòng nào.',
    remedy: 'Giữ một dòng, xóa dòng kia.',
  }),
  'unit-undecided': ({ seen, allowed }) => ({
    what: `“${seen}” có thể là nhiều nơi hiện nay: ${allowed?.join('; ')}.`,
    why: 'Xã cũ bị chia, hoặc nhiều nơi cùng tên: máy không được đoán, chỉ người biết chỗ mới chọn đúng.',
    remedy: 'Hỏi người ở đó hoặc xem bản đồ, rồi ghi mã của nơi đúng vào unit, và hôm nay vào decidedOn.',
  }),
  'former-elsewhere': ({ seen, allowed, meant: spoken }) => ({
    what: `Địa chỉ cũ nói tới ${spoken}, nay thuộc ${allowed?.join('; ')}; nhưng unit lại là ${seen}.`,
    why: 'Một trong hai đã ghi nhầm, và khách sẽ bị chỉ sai chỗ.',
    remedy: 'Xem lại mã ở unit và địa chỉ cũ ở former; bảng xã cũ, xã mới là content/dia-danh.csv.',
  }),
  'duplicate-unit': ({ seen }) => ({
    what: `Mã xã, phường ${seen} có hai lần trong bảng.`,
    why: 'Một mã chỉ được chỉ một nơi.',
    remedy: 'Giữ lại dòng đúng, xóa dòng kia.',
  }),
  'unknown-entry': (problem) => ({
    what: `${named(problem)} nhắc tới “${problem.seen}”, nhưng không có mục nào tên như vậy.`,
    why: 'Khách bấm vào sẽ không tới đâu.',
    remedy: meant(problem, 'Viết đúng tên thư mục của mục ấy.'),
  }),
  'code-shape': ({ seen }) => ({
    what: `“${seen}” không phải là một mã.`,
    why: 'Mã có năm ký tự, bắt đầu bằng chữ in hoa, không có I, L, O, U; nhờ vậy không ai đọc nhầm và Excel không tự đổi nó.',
    remedy: 'Có thể Excel đã tự đổi nó. Chép lại mã từ biển đã in hoặc từ lần lưu trước của tệp; đừng gõ lại bằng tay.',
  }),
  'code-check': ({ seen }) => ({
    what: `Mã “${seen}” sai ký tự kiểm tra: có một ký tự đã bị gõ nhầm.`,
    why: 'Mã sai một chữ sẽ dẫn khách tới nơi khác, hoặc không tới đâu.',
    remedy: 'So với biển đã in hoặc với lần lưu trước của tệp, rồi sửa lại.',
  }),
  'duplicate-code': ({ seen, allowed, fix }) => ({
    what: `Mã “${seen}” được cấp hai lần: cho ${allowed?.join(' và cho ')}.`,
    why: 'Một mã chỉ dẫn tới một mục; hai biển cùng mã thì một biển dẫn sai.',
    remedy:
      allowed?.[0] === allowed?.[1]
        ? 'Dòng này lặp lại một dòng trên: xóa dòng lặp.'
        : `Giữ mã ở dòng đã in lên biển; dòng kia đổi thành mã mới: ${fix}`,
  }),
  'unregistered-entry': ({ seen, fix }) => ({
    what: `Mục “${seen}” chưa có mã trong sổ mã.`,
    why: 'Không có mã thì không in được biển, và không ai quét được tới trang này.',
    remedy: `Chạy npm run code; hoặc thêm một dòng vào cuối content/ma.csv: ${fix}`,
  }),
  'second-code': ({ seen, allowed }) => ({
    what: `Mục “${seen}” có hai mã: ${allowed?.join(', ')}.`,
    why: 'Biển và trang phải nói cùng một mã.',
    remedy:
      'Giữ mã đã in. Mã kia: sửa status thành retired và ghi một dòng vào content/ma-thoi-dung.csv, lý do mistake hoặc replaced; đừng xóa dòng nào.',
  }),
  'code-without-entry': ({ seen, allowed, fix }) => ({
    what: `Mã “${allowed?.[0]}” thuộc về “${seen}”, nhưng không có mục ấy.`,
    why: CODE_MATTERS,
    remedy: `Khôi phục thư mục đã xóa. Nếu bỏ hẳn: sửa status của mã thành retired, rồi thêm một dòng vào content/ma-thoi-dung.csv, thay dấu … bằng tên nơi ấy: ${fix}`,
  }),
  'entry-renamed': ({ seen, allowed, meant: now, fix }) => ({
    what: `Mã “${allowed?.[0]}” thuộc về “${seen}”, nhưng không có mục ấy. Có phải thư mục đã đổi tên thành “${now}”?`,
    why: CODE_MATTERS,
    remedy: `Nếu đúng là đổi tên: sổ mã giữ nguyên, thêm một dòng vào cuối content/da-doi.csv: ${fix}\nNếu “${now}” là nơi khác: khôi phục thư mục cũ, hoặc thôi dùng mã “${allowed?.[0]}” (status retired và một dòng trong content/ma-thoi-dung.csv), rồi chạy npm run code cho nơi mới.`,
  }),
  'unknown-code': (problem) => ({
    what: `Không có mã “${problem.seen}” trong sổ mã.`,
    why: 'Dòng này không gắn được với biển nào.',
    remedy: meant(problem, 'Sửa mã cho đúng từng chữ, hoặc xóa dòng này.'),
  }),
  'code-removed': ({ seen, fix }) => ({
    what: `Mã “${seen}” đã bị xóa khỏi sổ mã.`,
    why: CODE_MATTERS,
    remedy: `Trả dòng ấy về chỗ cũ: ${fix},… Muốn thôi dùng mã thì sửa status thành retired, không xóa.`,
  }),
  'code-reassigned': ({ seen, fix }) => ({
    what: `Dòng của mã “${seen}” đã bị sửa ở phần không được sửa (code, kind, id, issued).`,
    why: 'Mã đã cấp cho nơi nào thì mãi là của nơi ấy; đổi đi là biển dẫn khách tới chỗ khác.',
    remedy: `Trả lại như cũ: ${fix},… Thư mục đổi tên thì ghi vào content/da-doi.csv, không sửa sổ mã.`,
  }),
  'register-order': ({ seen, fix }) => ({
    what: `Thứ tự các dòng trong sổ mã đã bị xáo: ở đây phải là mã “${fix}”, không phải “${seen}”.`,
    why: 'Sổ chỉ được ghi thêm ở cuối; nhờ vậy mới thấy được có dòng nào bị sửa lén.',
    remedy:
      'Lấy lại tệp từ lần lưu trước, hoặc đưa các dòng về đúng thứ tự cũ; mã mới ghi ở cuối. Đừng sắp xếp tệp này trong Excel.',
  }),
  'seal-broken': () => ({
    what: 'Dấu niêm phong của sổ mã không khớp: tệp này đã bị sửa.',
    why: 'Tệp này do máy ghi khi xuất bản, để thấy được mã nào từng được cấp.',
    remedy:
      'Lấy lại tệp từ lần lưu trước; đừng sửa tay. Vừa gộp hai nhánh git: lấy tệp của một bên, lần dựng sau ghi thêm phần còn lại.',
  }),
  'history-unread': ({ seen }) => ({
    what: `Thư mục này có lịch sử git nhưng không đọc được: ${seen}`,
    why: 'Sổ mã phải được so với lịch sử; không so được thì mã bị xóa cũng không ai hay.',
    remedy: 'Làm theo lời git ở trên, hoặc nhờ người phụ trách máy.',
  }),
  'retired-untold': ({ seen, fix }) => ({
    what: `Mã “${seen}” đã thôi dùng, nhưng chưa ghi vì sao.`,
    why: 'Biển còn trên tường: khách quét mã phải được biết chuyện gì đã xảy ra và nên đọc ở đâu.',
    remedy: `Thêm một dòng vào cuối content/ma-thoi-dung.csv, thay dấu … bằng tên nơi ấy: ${fix}`,
  }),
  'told-not-retired': ({ seen, allowed }) => ({
    what: `Mã “${seen}” được ghi là thôi dùng, nhưng trong sổ mã vẫn là ${allowed?.[0]}.`,
    why: 'Hai bảng nói khác nhau thì không biết hiện trang nào cho khách.',
    remedy: 'Sửa status của mã trong content/ma.csv thành retired, hoặc xóa dòng này.',
  }),
  'tombstone-twice': ({ seen }) => ({
    what: `Mã “${seen}” có hai dòng trong bảng mã thôi dùng.`,
    why: 'Khách quét mã chỉ thấy một lời giải thích.',
    remedy: 'Giữ lại dòng đúng, xóa dòng kia.',
  }),
  'move-shape': ({ seen }) => ({
    what: `“${seen}” không phải thư mục của một mục hay địa chỉ trang, hoặc không cùng kiểu với cột kia.`,
    why: 'Địa chỉ cũ sẽ không dẫn tới đâu.',
    remedy:
      'Viết thư mục ở cả hai cột, ví dụ: di-tich/den-sot,di-tich/den-suot  — hoặc địa chỉ ở cả hai cột: /en/sites/den-suot,/vi/di-tich/den-suot',
  }),
  'move-twice': ({ seen }) => ({
    what: `“${seen}” được ghi là đã dời hai lần.`,
    why: 'Địa chỉ cũ chỉ dẫn tới một nơi.',
    remedy: 'Giữ lại dòng đúng, xóa dòng kia. Đổi tên lần nữa thì ghi một dòng mới, từ tên thứ hai sang tên thứ ba.',
  }),
  'move-still-there': ({ seen }) => ({
    what: `“${seen}” được ghi là đã dời, nhưng nó vẫn còn đó.`,
    why: 'Một địa chỉ không thể vừa có trang vừa dẫn đi nơi khác.',
    remedy: 'Xóa dòng này; hoặc đặt tên khác cho thư mục mới, vì tên cũ đã thuộc về mục trước.',
  }),
  'move-nowhere': (problem) => ({
    what: `Không có “${problem.seen}” để dời tới, hoặc các dòng dẫn vòng quanh nhau.`,
    why: 'Địa chỉ cũ sẽ không dẫn tới đâu.',
    remedy: meant(problem, 'Viết đúng thư mục hoặc địa chỉ hiện nay của mục ấy.'),
  }),
  'address-lost': ({ seen, fix }) => ({
    what: `Địa chỉ ${seen} từng được công bố, nay không còn trang nào trả lời.`,
    why: 'Người ta đã lưu, đã gửi, đã trích dẫn địa chỉ ấy; nó không được chết.',
    remedy: `Khôi phục trang, hoặc thêm một dòng vào cuối content/da-doi.csv để dẫn tới trang thay thế: ${fix}`,
  }),
  'stock-size': (problem) => ({
    what: `${named(problem)} là ${problem.seen}; ở đây phải ${problem.allowed?.[0]}.`,
    why: 'Tờ giấy như thế không có thật, nên không đặt được tem lên.',
    remedy: 'Đo và đếm lại trên tờ giấy, rồi sửa số này.',
  }),
  'stock-overlap': ({ field, seen, allowed, meant: by }) => {
    const [size, line, margin, count] = field?.endsWith('.width')
      ? ['rộng', 'cột', 'left', 'columns']
      : ['cao', 'hàng', 'top', 'rows'];
    return {
      what: `Tem ${size} ${seen} mm thì hai ${line} cạnh nhau đè lên nhau ${by} mm.`,
      why: 'In ra, tem này lấn sang tem kia, và cả tờ giấy bỏ đi.',
      remedy: `Theo ${margin} và ${count} đã ghi, tem ${size} nhất là ${allowed?.[0]} mm. Đo và đếm lại trên tờ giấy.`,
    };
  },
  'stock-off-page': ({ seen, allowed, meant: side }) => {
    const isAcross = side === 'left' || side === 'right';
    return {
      what: `Có tem nằm ra ngoài mép ${SIDES[side ?? '']} của tờ giấy ${seen} mm.`,
      why: 'Phần nằm ngoài giấy không được in; mã bị cắt thì không quét được.',
      remedy: `Tờ giấy ${isAcross ? 'rộng' : 'cao'} ${allowed?.[0]} mm. Đo và đếm lại ${isAcross ? 'left, width, gapX, columns' : 'top, height, gapY, rows'}; giấy không phải A4 dọc thì ghi thêm, ví dụ: page: [148, 210]`,
    };
  },
  'stock-gap': (problem) => ({
    what: `Thiếu ${named(problem)}: các số đã ghi còn thừa chỗ, nên không rõ khe rộng bao nhiêu và lề bên kia rộng bao nhiêu.`,
    why: 'Đoán sai khe thì càng về cuối tờ tem in càng lệch.',
    remedy: `Đo khe giữa hai tem rồi ghi. Nếu hai lề đối diện rộng bằng nhau thì là: ${problem.fix}`,
  }),
  'stock-known': ({ seen }) => ({
    what: `Giấy “${seen}” máy đã biết sẵn số đo.`,
    why: 'Hai bộ số đo cùng một tên thì không biết in theo bộ nào.',
    remedy: `Dùng đúng giấy ấy thì xóa khối này. Giấy khác thì đặt tên khác, ví dụ: ${seen}-cua-toi`,
  }),
  'stars-in-words': ({ seen, field }) => ({
    what: `${field === 'plaqueLine' ? 'Câu trên biển' : 'Câu mở đầu'} nhắc tới sao: “${seen}”.`,
    why: 'Sao hết hạn thì trang tự bỏ, nhưng câu chữ thì ở lại mãi và thành nói sai.',
    remedy: 'Bỏ sao khỏi câu ấy; máy tự hiện sao khi giấy chứng nhận còn hạn.',
  }),
  'domain-lapsed': ({ seen, field }) => ({
    what: `Tên miền đã hết hạn ngày ${seen}.`,
    why: 'Tên miền hết hạn thì mọi biển thành biển chết, hoặc dẫn tới trang của kẻ lạ.',
    remedy:
      `Gia hạn tên miền, rồi ghi ngày hết hạn mới vào ${field}.` +
      (field === 'domainRenewal' ? '' : ' Đã mất hẳn thì thêm dòng lost: ngày mất, và thay các biển mang nó.'),
  }),
  'printed-domain': ({ seen, allowed, meant: code }) => ({
    what: seen
      ? `Biển mang mã “${code}” in tên miền “${seen}”, không phải tên miền nào đơn vị đang giữ.`
      : `Biển mang mã “${code}” đã in, nhưng cột domain còn trống.`,
    why: 'Tên miền đã in thì phải giữ mãi; không ghi lại thì lúc đổi tên miền sẽ bỏ quên biển ấy.',
    remedy: seen
      ? `Nếu biển in đúng như vậy: khai “${seen}” ở formerDomains trong content/don-vi.yaml, kèm ngày hết hạn. Nếu ghi nhầm: sửa thành ${allowed?.join(' hoặc ')}.`
      : `Ghi tên miền in trên biển vào cột domain: ${allowed?.join(' hoặc ')}.`,
  }),
  'sample-contact': ({ seen }) => ({
    what: `Tên miền đã là thật, nhưng thư liên hệ vẫn là ví dụ: ${seen}`,
    why: 'Khách báo sai sót sẽ viết thư vào chỗ không ai nhận.',
    remedy: 'Ghi địa chỉ thư và tên thật của đơn vị phát hành vào content/don-vi.yaml.',
  }),
  'logo-missing': ({ seen }) => ({
    what: `Không thấy tệp ${seen} cạnh don-vi.yaml.`,
    why: 'Biển và tem sẽ thiếu logo.',
    remedy: 'Chép tệp vào thư mục content, đúng tên từng chữ; hoặc xóa dòng logo.',
  }),
  'logo-unreadable': ({ seen }) => ({
    what: `Tệp logo không đọc được là hình SVG${seen ? `, ở chỗ: ${seen}` : ''}.`,
    why: LOGO_MATTERS,
    remedy: PLAIN_SVG,
  }),
  'logo-strange': ({ seen }) => ({
    what: `Logo có thứ không in được: ${seen}.`,
    why: LOGO_MATTERS,
    remedy: PLAIN_SVG,
  }),
  'logo-colours': ({ seen }) => ({
    what: `Logo có nhiều màu: ${seen}.`,
    why: `${LOGO_MATTERS} Hình trắng đặt trên hình màu cũng sẽ thành một mảng đặc.`,
    remedy: `Dùng bản logo một màu; phần trắng phải là lỗ khoét (Path > Difference). ${PLAIN_SVG}`,
  }),
  'name-too-long': ({ seen }) => ({
    what: `Tên “${seen}” dài quá, không in vừa biển.`,
    why: 'Tên trên biển không bao giờ bị cắt, nên phải vừa ba dòng.',
    remedy: 'Viết thêm shortTitle: tên ngắn hơn để in; tên đầy đủ vẫn ở trên trang.',
  }),
  'line-too-long': ({ seen }) => ({
    what: `Câu trên biển dài quá, không in vừa: “${seen}”.`,
    why: 'Câu này đứng dưới tên để biển vẫn nói được khi không có mạng; nó không bao giờ bị cắt.',
    remedy: 'Viết plaqueLine: một câu ngắn hơn, chừng 100 ký tự.',
  }),
  'print-contrast': ({ seen, detail }) => ({
    what: `Màu “${seen}” không in được. ${detail?.vi}`,
    why: 'Mã và chữ trên biển phải đọc được cả khi trời tối và khi mực đã bạc.',
    remedy: 'Chọn màu sẫm hơn, ví dụ: colour: "#7a1f1f"',
  }),
  'name-letter': ({ seen, allowed }) => ({
    what: `Phông chữ in không có chữ “${allowed?.[0]}” trong “${seen}”.`,
    why: 'In ra sẽ thành một ô trống mà không ai hay.',
    remedy: 'Bỏ chữ hoặc biểu tượng ấy khỏi tên; chữ Hán, Nôm đặt trong bài.',
  }),
  'address-too-long': ({ seen, allowed }) => ({
    what: `Tên miền “${seen}” dài ${seen?.length} ký tự, quá dài để in vào mã.`,
    why: 'Địa chỉ càng dài, ô vuông trong mã càng nhỏ, càng khó quét từ xa.',
    remedy: `Chọn tên miền dài nhất ${allowed?.[0]} ký tự; càng ngắn càng tốt.`,
  }),
  'sheet-missing': ({ file }) => ({
    what: `Không thấy tệp ${file}.`,
    why: 'Bảng lô cho biết in tem của lô nào và in bao nhiêu.',
    remedy: 'Xem lại tên tệp và thư mục; mở bảng trong Excel, chọn Lưu thành (Save As) thì thấy tệp đang nằm ở đâu.',
  }),
  'sheet-encoding': ({ seen }) => ({
    what: seen ? `Chữ có dấu trong tên cột đã mất khi lưu: “${seen}”.` : 'Tệp không phải bảng CSV UTF-8.',
    why: 'Kiểu CSV thường của Excel làm mất chữ có dấu, và từ tệp đã lưu thì không lấy lại được; tệp .xlsx thì chưa phải CSV.',
    remedy:
      'Mở bảng gốc trong Excel, chọn Lưu thành (Save As), ở ô kiểu tệp chọn “CSV UTF-8 (Comma delimited)”; Excel cũ không có thì chọn “Unicode Text”.',
  }),
  'sheet-quote': () => ({
    what: 'Ở dòng này có ô mở đầu bằng dấu ngoặc kép mà không đóng.',
    why: 'Từ đây đến hết tệp bị đọc thành một ô, nên không lô nào ở đó được in.',
    remedy: 'Mở tệp bằng Notepad, xóa dấu ngoặc kép thừa ở dòng này rồi lưu lại.',
  }),
  'unknown-column': (problem) => ({
    what: `Không có cột nào tên “${problem.seen}”.`,
    why: 'Bỏ qua một cột không hiểu thì tem in ra có thể thiếu ngày mà không ai biết, nên chưa lô nào được in.',
    remedy: `${meant(problem, 'Cột ghi chú riêng thì xóa khỏi tệp này.')} Các tên cột dùng được: ${problem.allowed?.join(', ')}.`,
  }),
  'missing-column': (problem) => ({
    what: `Bảng không có cột ${named(problem)}; dòng đầu có: ${problem.seen}.`,
    why: `${why(problem, '')} Thiếu cột này thì chưa lô nào được in.`,
    remedy: `Thêm cột, tên ở dòng đầu viết là: ${problem.allowed?.join(', hoặc ')}.`,
  }),
  'column-twice': ({ seen, allowed }) => ({
    what: `Cột “${seen}” và cột “${allowed?.[0]}” nói cùng một điều.`,
    why: 'Hai cột khác nhau thì không biết in theo cột nào, nên chưa lô nào được in.',
    remedy: 'Giữ lại cột đúng, xóa cột kia.',
  }),
  'unnamed-cell': ({ seen, allowed }) => ({
    what: `Ô thứ ${allowed?.[0]} của dòng có “${seen}”, nhưng cột ấy không có tên.`,
    why: 'Dòng này có thể đã lệch cột; lệch một cột thì ngày hay số tem bị hiểu sai.',
    remedy: 'Xóa ô ấy, hoặc đặt tên cột ở dòng đầu. Số viết 1,000 thì viết lại là 1000.',
  }),
  'excel-changed': (problem) => ({
    what: `${named(problem)} là “${problem.seen}”: Excel đã không lưu nội dung thật của ô.`,
    why: 'Cột hẹp quá thì Excel lưu ####; số dài quá thì Excel rút gọn và bỏ mất các chữ số cuối.',
    remedy:
      'Trong Excel kéo cột rộng ra. Là số dài thì chọn cả cột, vào Format Cells chọn Text, gõ lại số. Rồi lưu lại tệp.',
  }),
  'no-batches': () => ({
    what: 'Bảng không có lô nào.',
    why: 'Không có gì để in.',
    remedy:
      'Dưới dòng tên cột, mỗi lô một dòng. Ví dụ:\nlô;ngày sản xuất;hạn dùng;số tem\nL2611-01;21/11/2026;21/05/2027;500',
  }),
  'duplicate-batch': ({ seen, allowed }) => ({
    what: `Lô “${seen}” có hai dòng: dòng ${allowed?.[0]} và dòng này.`,
    why: 'Không biết dòng nào đúng, hay phải cộng cả hai, nên chưa in dòng nào.',
    remedy: 'Giữ một dòng, xóa dòng kia; cần thêm tem thì cộng vào số tem của dòng giữ lại.',
  }),
  'month-first': (problem) => ({
    what: `${named(problem)} là “${problem.seen}”, viết kiểu Mỹ, tháng trước ngày sau.${problem.allowed ? ` Vì ô này mà ${rows(problem.allowed)} không rõ đâu là ngày, đâu là tháng.` : ''}`,
    why: 'Hiểu nhầm ngày với tháng thì tem in sai ngày mà nhìn vẫn như đúng.',
    remedy:
      `Viết: ${problem.fix}. ${problem.allowed ? 'Rồi xem lại các dòng ấy: nếu cả cột do máy kiểu Mỹ viết thì chúng cũng ngược.' : ''}`.trim(),
  }),
  'date-order': (problem) => ({
    what: `${named(problem)}, ${rows(problem.allowed ?? [])}: ngày đọc được hai cách, như “${problem.seen}”, vì cột này có ngày viết kiểu Mỹ (“${problem.meant}”), tháng trước ngày sau.`,
    why: 'Hiểu nhầm ngày với tháng thì tem in sai ngày mà nhìn vẫn như đúng.',
    remedy:
      'Chỉ ô ấy viết ngược thì sửa ô ấy là đủ. Còn không, viết lại cả cột theo ngày/tháng/năm. Trong Excel: chọn cột, vào Format Cells, chọn Date, ở ô Locale chọn Vietnamese, rồi lưu lại.',
  }),
  'made-on-future': (problem) => ({
    what: `${named(problem)} là ${problem.seen}, chưa tới: hôm nay là ${paperDay(problem.allowed?.[0])}.`,
    why: 'Tem ghi ngày sản xuất chưa tới là nói điều chưa có thật.',
    remedy: 'Xem lại năm, ngày và tháng; lô chưa làm thì để đến ngày ấy hãy in.',
  }),
  'use-by-order': (problem) => ({
    what: `${named(problem)} là ${problem.seen}, không sau ngày sản xuất ${problem.allowed?.[0]}.`,
    why: why(problem, ''),
    remedy: 'Xem lại hai ngày: thường là gõ nhầm năm, hoặc hai ô đổi chỗ cho nhau.',
  }),
  'use-by-past': (problem) => ({
    what: `${named(problem)} là ${problem.seen}, đã qua: hôm nay là ${paperDay(problem.allowed?.[0])}.`,
    why: 'Hàng đã hết hạn thì không in tem nữa.',
    remedy: 'Xem lại năm; lô đã hết hạn thì xóa dòng này.',
  }),
  'serial-range': (problem) => ({
    what: `Dãy số “${problem.seen}” không in được.`,
    why: 'Số đầu không được lớn hơn số cuối, và hai số phải có cùng số chữ số: tem 001 và tem 1 là hai tem khác nhau.',
    remedy: `Viết: ${problem.fix}   (Excel tự bỏ số 0 ở đầu: chọn hai cột, vào Format Cells chọn Text, rồi mới gõ.)`,
  }),
  'serial-count': ({ seen, allowed }) => ({
    what: `Số tem là ${seen}, nhưng từ ${allowed?.[0]} đến ${allowed?.[1]} là ${number(allowed?.[2])} số.`,
    why: 'Mỗi số chỉ in một tem, nên hai con số phải bằng nhau.',
    remedy: 'Sửa dãy số, hoặc để trống ô số tem.',
  }),
  'too-many-copies': ({ seen, allowed }) => ({
    what: `Lô này cần ${number(seen)} tem, quá ${number(allowed?.[0])} tem của một lần in.`,
    why: 'Nhiều như vậy thường là gõ thừa số 0, mà tem đã in thì không lấy lại được.',
    remedy: 'Xem lại số tem. Nếu đúng là cần chừng ấy thì chia ra nhiều tệp và in nhiều lần.',
  }),
  'too-many-labels': ({ seen, allowed }) => ({
    what: `Tính đến dòng này là ${number(seen)} tem, quá ${number(allowed?.[0])} tem của một lần in; từ dòng này trở xuống chưa in.`,
    why: 'Mỗi lần in có hạn, để một chỗ gõ nhầm không thành cả chồng giấy bỏ đi.',
    remedy: 'Chuyển các dòng từ đây trở xuống sang một tệp khác rồi in lần nữa.',
  }),
};

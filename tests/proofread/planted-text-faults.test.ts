import { describe, expect, test } from 'vitest';
import { type Fault, plant } from './faults.ts';

// Each row is a fixture of its own: one fault in an otherwise sound entry, found by file and line, and nothing else told.

const VAI = 'san-pham/vai-thieu-thanh-ha';
const KIEP_BAC = 'di-tich/den-kiep-bac';

const NAMES: readonly Fault[] = [
  {
    what: 'a name of the glossary with another mark in the text',
    change: ['Khi nghỉ việc quan, Nguyễn Trãi được', 'Khi nghỉ việc quan, Nguyễn Trại được'],
    rule: 'name-against-glossary',
    seen: 'Nguyễn Trại',
    meant: 'Nguyễn Trãi',
  },
  {
    what: 'a misspelling that the glossary knows',
    change: ['Khi nghỉ việc quan, Nguyễn Trãi được', 'Khi nghỉ việc quan, Nguyễn Trải được'],
    rule: 'name-known-slip',
    seen: 'Nguyễn Trải',
    meant: 'Nguyễn Trãi',
  },
  {
    what: 'a known misspelling in the opening',
    change: ['Nguyễn Trãi khi nghỉ quan', 'Nguyễn Chãi khi nghỉ quan'],
    rule: 'name-known-slip',
    seen: 'Nguyễn Chãi',
  },
  {
    what: 'a known misspelling in the English text',
    lang: 'en',
    change: ['When Nguyễn Trãi retired', 'When Nguyễn Trải retired'],
    rule: 'name-known-slip',
    seen: 'Nguyễn Trải',
  },
  {
    what: 'a general misspelt in the middle of his name',
    entry: KIEP_BAC,
    change: ['Thế kỷ XIII, Trần Hưng Đạo, tức', 'Thế kỷ XIII, Trần Hừng Đạo, tức'],
    rule: 'name-against-glossary',
    seen: 'Trần Hừng Đạo',
    meant: 'Trần Hưng Đạo',
  },
  {
    what: 'a general misspelt in his first name, in the facts',
    entry: KIEP_BAC,
    change: ['text: Đầu thế kỷ XIV, sau khi Trần Hưng Đạo mất', 'text: Đầu thế kỷ XIV, sau khi Trân Hưng Đạo mất'],
    rule: 'name-against-glossary',
    seen: 'Trân Hưng Đạo',
  },
  {
    what: 'a place without its mark in the Vietnamese text',
    change: ['Núi Côn Sơn còn có tên', 'Núi Con Son còn có tên'],
    rule: 'name-against-glossary',
    seen: 'Con Son',
    meant: 'Côn Sơn',
  },
  {
    what: 'a place with a wrong mark in the English text',
    lang: 'en',
    change: ['Côn Sơn was on the first list', 'Sources agree. Hills, Cồn Sơn among them, were on the first list'],
    rule: 'name-against-glossary',
    seen: 'Cồn Sơn',
  },
  {
    what: 'the title misspells the place',
    change: ['title: Chùa Côn Sơn', 'title: Chùa Cốn Sơn'],
    rule: 'name-against-glossary',
    seen: 'Cốn Sơn',
  },
  {
    what: 'a stupa is named in two ways',
    change: ['và tháp đá Đăng Minh giữ', 'và tháp đá Đằng Minh giữ'],
    rule: 'name-two-ways',
    seen: 'Đằng Minh',
    meant: 'Đăng Minh',
  },
  {
    what: 'a block is named otherwise than the text',
    change: ['<Thing name="Tháp Đăng Minh">', '<Thing name="Tháp Đặng Minh">'],
    rule: 'name-two-ways',
    seen: 'Đặng Minh',
  },
  {
    what: 'a hermitage is misspelt in the English text alone',
    lang: 'en',
    change: ['hermitage called Kỳ Lân stood', 'hermitage called Kỳ Lăn stood'],
    rule: 'name-two-ways',
    seen: 'Kỳ Lăn',
    meant: 'Kỳ Lân',
  },
  {
    what: 'a hamlet is spelt otherwise in the English address',
    lang: 'en',
    change: ['place: Tiên Sơn residential', 'place: Tiền Sơn residential'],
    rule: 'name-two-ways',
    seen: 'Tiền Sơn',
  },
  {
    what: 'a ward is misspelt in the address of earlier days',
    entry: KIEP_BAC,
    change: ['phường ấy cũng tên là Trần Hưng Đạo.', 'phường ấy cũng tên là Trần Hưng Đao.'],
    rule: 'name-against-glossary',
    seen: 'Trần Hưng Đao',
  },
  {
    what: 'the grower of the first trees has two names',
    entry: VAI,
    change: ['cụ Hoàng Văn Cơm mang', 'cụ Hoàng Vân Cơm mang'],
    rule: 'name-against-glossary',
    seen: 'Hoàng Vân Cơm',
  },
];

const SPELLING: readonly Fault[] = [
  {
    what: 'ngh before a',
    change: ['Hai nếp ngang, một nếp dọc', 'Hai nếp nghang và nếp nghành dọc'],
    rule: 'impossible-syllable',
    seen: 'nghành',
  },
  {
    what: 'ng before ê',
    change: ['Hai dãy nhà dài', 'Hai dãy nhà uy ngiêm dài'],
    rule: 'impossible-syllable',
    seen: 'ngiêm',
    meant: 'nghiêm, niêm',
  },
  {
    what: 'a letter typed twice',
    change: ['Nguyễn Trãi được giao trông coi', 'Nguyễn Trãi đượcc giao trông coi'],
    rule: 'impossible-syllable',
    seen: 'đượcc',
    meant: 'được',
  },
  {
    what: 'two words stuck together',
    change: ['mỗi bên 29 gian', 'mỗibên 29 gian'],
    rule: 'impossible-syllable',
    seen: 'mỗibên',
  },
  {
    what: 'two tone marks on one syllable',
    change: ['Ngọn tháp bằng đá', 'Ngọn tháp bằầng đá'],
    rule: 'impossible-syllable',
    seen: 'bằầng',
  },
  {
    what: 'a vowel typed twice',
    change: ['người mở rộng chùa', 'người mở rộng chùaa'],
    rule: 'impossible-syllable',
    seen: 'chùaa',
  },
  {
    what: 'a misspelt Vietnamese name in the English text',
    lang: 'en',
    change: [
      'Trần Nguyên Đán, chief minister of the Trần dynasty, is',
      'Trần Nguyên Đánn, chief minister of the Trần dynasty, is',
    ],
    rule: 'impossible-syllable',
    seen: 'Đánn',
  },
  {
    what: 'a tone that a stopped syllable cannot have',
    change: ['Ba tòa nối nhau', 'Ba tòa kêt nối nhau'],
    rule: 'unknown-syllable',
    seen: 'kêt',
  },
  {
    what: 'a syllable the dictionary does not know, in a fact',
    change: ['role: Đại tư đồ thời Trần', 'role: Đại tư đồ thởi Trần'],
    rule: 'unknown-syllable',
    seen: 'thởi',
  },
  {
    what: 'a slip that makes a syllable of no meaning',
    entry: VAI,
    change: ['Cả ba hạt nảy mầm', 'Cả ba hạt nảy mẫng'],
    rule: 'unknown-syllable',
    seen: 'mẫng',
  },
  {
    what: 'a paragraph typed without marks',
    change: [
      'Núi Côn Sơn còn có tên là',
      'Ngoi chua nay co tu rat lau va duoc nhieu nguoi biet. Núi Côn Sơn còn có tên là',
    ],
    rule: 'without-marks',
  },
];

const MARKS: readonly Fault[] = [
  {
    what: 'a tone mark on the wrong letter of oan',
    change: ['phần di cốt được tôn kính', 'tòan bộ di cốt được tôn kính'],
    rule: 'tone-mark-place',
    seen: 'tòan',
    meant: 'toàn',
  },
  {
    what: 'a tone mark on the u of qu',
    change: ['quá khứ, hiện tại', 'qúa khứ, hiện tại'],
    rule: 'tone-mark-place',
    seen: 'qúa',
    meant: 'quá',
  },
  {
    what: 'a tone mark before ê',
    change: ['hạng quốc gia đầu tiên', 'hạng quốc gia đầu tíên'],
    rule: 'tone-mark-place',
    seen: 'tíên',
    meant: 'tiến',
  },
  {
    what: 'a tone mark on the i of gi',
    change: ['mỗi bên 29 gian', 'mỗi bên 29 gian gìa'],
    rule: 'tone-mark-place',
    seen: 'gìa',
    meant: 'già',
  },
  {
    what: 'one word in the new style among others in the old',
    change: ['Ba tòa nối nhau', 'Ba toà nối nhau'],
    rule: 'tone-mark-style',
    seen: 'toà',
    meant: 'tòa',
  },
  {
    what: 'one word in the new style in a fact',
    entry: VAI,
    change: ['Nhiều hộ và cơ sở ở Thanh Hà', 'Nhiều hộ khoẻ ở Thanh Hà'],
    rule: 'tone-mark-style',
    seen: 'khoẻ',
  },
  {
    what: 'kỳ in a text that has kỉ',
    change: ['Chùa có từ bao giờ?', 'Chùa có từ bao giờ, qua mấy thế kỉ?'],
    rule: 'i-or-y',
    seen: 'kỉ',
    meant: 'kỷ',
  },
  {
    what: 'quí in a text that has quý',
    change: ['là Bảo vật quốc gia.\n', 'là hiện vật quý, quý và rất quí.\n'],
    rule: 'i-or-y',
    seen: 'quí',
    meant: 'quý',
  },
];

const LETTERS: readonly Fault[] = [
  {
    what: 'a Cyrillic а in a Vietnamese word',
    change: ['Tượng Phật của ba đời', 'Tượng Phật củа ba đời'],
    rule: 'look-alike-letter',
    seen: 'củа',
    meant: 'của',
  },
  {
    what: 'a Cyrillic С at the head of a name',
    change: ['## Câu chuyện', '## Сâu chuyện'],
    rule: 'look-alike-letter',
    seen: 'Сâu',
    meant: 'Câu',
  },
  {
    what: 'a Greek ο in the title',
    change: ['title: Chùa Côn Sơn', 'title: Chùa Côn Sơn cổ tự xưa nοi'],
    rule: 'look-alike-letter',
    seen: 'nοi',
  },
  {
    what: 'an Icelandic ð instead of đ',
    change: ['dài hơn 75 m', 'dài hơn 75 m ðo'],
    rule: 'look-alike-letter',
    seen: 'ðo',
    meant: 'đo',
  },
  {
    what: 'an Icelandic Ð in a word of the English text',
    lang: 'en',
    change: ['<Thing name="The Đăng Minh stupa">', '<Thing name="The Ðăng Minh stupa">'],
    rule: 'look-alike-letter',
    seen: 'Ðăng',
    meant: 'Đăng',
  },
  {
    what: 'bold letters of Facebook',
    change: ['Bộ tượng có từ', '𝐁ộ 𝐭ượng có từ'],
    rule: 'fancy-letter',
    seen: '𝐁ộ 𝐭ượng',
    meant: 'Bộ tượng',
  },
  {
    what: 'a ligature out of a PDF',
    lang: 'en',
    change: ['Two dates are more definite', 'Two dates are more deﬁnite'],
    rule: 'fancy-letter',
    seen: 'deﬁnite',
    meant: 'definite',
  },
  {
    what: 'wide letters of a Chinese keyboard',
    change: ['Cách Hà Nội khoảng', 'Ｃách Hà Nội khoảng'],
    rule: 'fancy-letter',
    seen: 'Ｃách',
    meant: 'Cách',
  },
  {
    what: 'a numeral drawn as one sign',
    change: ['Bộ tượng có từ thế kỷ XVII', 'Bộ tượng có từ thế kỷ Ⅻ'],
    rule: 'fancy-letter',
  },
  {
    what: 'a letter that could not be kept',
    change: ['Ngọn tháp bằng đá', 'Ngọn th\ufffdp bằng đá'],
    rule: 'broken-letter',
    seen: 'th\ufffdp',
  },
  {
    what: 'a bullet of Word',
    change: ['Hai dãy nhà dài', '\uf0b7 Hai dãy nhà dài'],
    rule: 'broken-letter',
  },
];

const INVISIBLE: readonly Fault[] = [
  {
    what: 'a zero-width space pasted from Facebook',
    change: ['Ba tòa nối nhau', 'Ba tòa\u200b nối nhau'],
    rule: 'invisible-character',
    seen: 'tòa',
  },
  {
    what: 'a soft hyphen inside a word',
    change: ['Bộ tượng có từ', 'Bộ tư\u00adợng có từ'],
    rule: 'invisible-character',
    seen: 'tượng',
  },
  {
    what: 'a byte order mark in the middle of the text',
    change: ['Chùa có từ bao giờ?', '\ufeffChùa có từ bao giờ?'],
    rule: 'invisible-character',
    seen: 'Chùa',
  },
  {
    what: 'a mark of writing direction in the opening',
    change: ['Thiền sư Huyền Quang từng', 'Thiền sư Huyền\u200e Quang từng'],
    rule: 'invisible-character',
    seen: 'Huyền',
  },
  {
    what: 'a word joiner in the English text',
    lang: 'en',
    change: ['How old is the pagoda?', 'How old is the pago\u2060da?'],
    rule: 'invisible-character',
    seen: 'pagoda?',
  },
  {
    what: 'a line separator of a word processor',
    change: ['mỗi bên 29 gian', 'mỗi bên\u2028 29 gian'],
    rule: 'invisible-character',
    seen: 'bên',
  },
  {
    what: 'hard spaces in a row',
    change: ['Ba tòa nối nhau', 'Ba tòa\u00a0\u00a0\u00a0nối nhau'],
    rule: 'hard-space',
    seen: 'tòa',
  },
  {
    what: 'a hard space beside a plain one',
    change: ['Khi nghỉ việc quan,', 'Khi nghỉ \u00a0việc quan,'],
    rule: 'hard-space',
    seen: 'nghỉ',
  },
];

/** So many plain sentences. */
const sentences = (count: number) => 'Chùa nằm dưới chân núi, quanh năm có khách. '.repeat(count);

const READING: readonly Fault[] = [
  {
    what: 'an opening longer than the first screen',
    change: ['Từ năm 2025, chùa là thành phần', `${sentences(6)}Từ năm 2025, chùa là thành phần`],
    rule: 'opening-long',
    seen: '522 chữ cái (111 tiếng)',
  },
  {
    what: 'an English opening longer than the first screen',
    lang: 'en',
    change: [
      'Since 2025 it has been part',
      'Visitors come the whole year. Most of them come in spring, and some in autumn. The way up is easy and takes an hour. Since 2025 it has been part',
    ],
    rule: 'opening-long',
  },
  {
    what: 'a sentence that does not end',
    change: [
      'Hai dãy nhà dài ở phía sau, mỗi bên 29 gian, dài hơn 75 m.',
      'Hai dãy nhà dài ở phía sau, mỗi bên 29 gian, dài hơn 75 m, mà người đi lễ thường đi qua trước khi vào điện, nơi các cụ trong làng ngồi nghỉ, uống nước, kể chuyện cũ cho con cháu nghe mỗi độ xuân về, khi hội mở.',
    ],
    rule: 'long-sentence',
    seen: 'Hai dãy nhà dài ở',
  },
  {
    what: 'an English sentence that does not end',
    lang: 'en',
    change: [
      'A stele is an upright stone with an inscription.',
      'A stele is an upright stone with an inscription, which was set up by kings and by villages alike, to keep the memory of what was given, by whom it was given and on which day it was given, and it is found in the yard of nearly every old house of worship.',
    ],
    rule: 'long-sentence',
    seen: 'A stele is an upright',
  },
  {
    what: 'a paragraph that fills the screen',
    change: ['Hai dãy nhà dài ở phía sau', `${sentences(14)}Hai dãy nhà dài ở phía sau`],
    rule: 'long-paragraph',
    seen: 'Chùa nằm dưới chân núi,',
  },
  {
    what: 'a small word twice',
    change: ['giữ xá lị của Huyền Quang', 'giữ xá lị của của Huyền Quang'],
    rule: 'word-twice',
    seen: 'của của',
  },
  {
    what: 'a small word twice, over the end of a line',
    change: ['Chữ trên bia Thanh Hư Động là của ai', 'Chữ trên bia Thanh Hư Động là của\ncủa ai'],
    rule: 'word-twice',
    seen: 'của của',
  },
  {
    what: 'a small English word twice',
    lang: 'en',
    change: ['They run behind the pagoda', 'They run behind the the pagoda'],
    rule: 'word-twice',
    seen: 'the the',
  },
  {
    what: 'a blank before a comma',
    change: ['Thời Lê, chùa có 83 gian', 'Thời Lê , chùa có 83 gian'],
    rule: 'space-before-mark',
    seen: 'Lê ,',
  },
  {
    what: 'no blank after a comma',
    change: ['quá khứ, hiện tại', 'quá khứ,hiện tại'],
    rule: 'space-after-mark',
    seen: 'khứ,hiện',
  },
  {
    what: 'no blank after a stop',
    change: ['thế kỷ XVII, là Bảo vật quốc gia.', 'thế kỷ XVII, là hiện vật hiếm.Nhiều người biết.'],
    rule: 'space-after-mark',
    seen: 'hiếm.Nhiều',
  },
  {
    what: 'three exclamation marks',
    change: ['Hội xuân mở vào đúng ngày ấy.', 'Hội xuân mở vào đúng ngày ấy!!!'],
    rule: 'marks-in-a-row',
    seen: '!!!',
  },
  {
    what: 'two commas',
    change: ['mỗi bên 29 gian, dài', 'mỗi bên 29 gian,, dài'],
    rule: 'marks-in-a-row',
    seen: ',,',
  },
];

/** The photos of an entry: one, with these words. */
const photo = (alt: string, permission = 'người chụp đồng ý, tháng 11/2026', credit = 'Đoàn phường') =>
  [
    'author: Nhóm biên soạn Dấu Tích',
    `photos:\n  - file: cong.jpg\n    alt: ${alt}\n    credit: ${credit}\n    permission: ${permission}\nauthor: Nhóm biên soạn Dấu Tích`,
  ] as const;

const PHOTOS: readonly Fault[] = [
  { what: 'a photo described as a photo', change: photo('Ảnh'), rule: 'empty-alt', seen: 'Ảnh' },
  { what: 'a photo described by its number', change: photo('Hình ảnh 2'), rule: 'empty-alt', seen: 'Hình ảnh 2' },
  { what: 'a photo described by the camera', change: photo('IMG_2034'), rule: 'empty-alt', seen: 'IMG_2034' },
  { what: 'a photo described by its file', change: photo('cong-den.jpg'), rule: 'empty-alt', seen: 'cong-den.jpg' },
  {
    what: 'a photo found on the Internet',
    change: photo('Cổng chùa nhìn từ hồ', 'lấy trên Internet'),
    rule: 'doubtful-permission',
    seen: 'lấy trên Internet',
  },
  {
    what: 'a photo nobody was asked about',
    change: photo('Cổng chùa nhìn từ hồ', 'chưa xin'),
    rule: 'doubtful-permission',
    seen: 'chưa xin',
  },
  {
    what: 'a photo whose author is a search engine',
    change: photo('Cổng chùa nhìn từ hồ', undefined, 'Google'),
    rule: 'doubtful-permission',
    seen: 'Google',
  },
];

const LEFTOVERS: readonly Fault[] = [
  {
    what: 'a value that a program could not find',
    change: ['Hai dãy nhà dài ở phía sau', 'Hai dãy nhà undefined ở phía sau'],
    rule: 'leftover',
    seen: 'undefined',
  },
  {
    what: 'an object that a program printed',
    change: ['note: Tưởng niệm Nguyễn Trãi.', 'note: Tưởng niệm [object Object].'],
    rule: 'leftover',
    seen: '[object Object]',
  },
  {
    what: 'filler text',
    lang: 'en',
    change: ['The set dates from the 17th century', 'Lorem ipsum dolor sit amet. The set dates from the 17th century'],
    rule: 'leftover',
    seen: 'Lorem ipsum',
  },
  {
    what: 'a key instead of the words of the interface',
    change: ['visiting: Cách Hà Nội khoảng 70–80 km.', 'visiting: entry.visiting'],
    rule: 'leftover',
    seen: 'entry.visiting',
  },
  {
    what: 'the type of an object of a content system',
    change: ['Hai dãy nhà dài ở phía sau', 'Hai dãy nhà System.Data.Entity.DynamicProxies ở phía sau'],
    rule: 'leftover',
    seen: 'System.Data.Entity.DynamicProxies',
  },
  {
    what: 'a gap of a mail merge',
    change: ['role: Đại tư đồ thời Trần', 'role: Đại tư đồ {{thoi}}'],
    rule: 'leftover',
    seen: '{{thoi}}',
  },
  {
    what: 'a number that could not be computed',
    change: ['Hai dãy nhà dài ở phía sau', 'Hai dãy nhà dài NaN ở phía sau'],
    rule: 'leftover',
    seen: 'NaN',
  },
  {
    what: 'a note to oneself in a fact',
    change: ['role: Đại tư đồ thời Trần', 'role: TODO hỏi lại'],
    rule: 'template-words',
    seen: 'TODO',
  },
  {
    what: 'dots to be filled in',
    change: ['Chùa có từ bao giờ?', 'Chùa dựng năm ......... Chùa có từ bao giờ?'],
    rule: 'template-words',
    seen: '.........',
  },
  {
    what: 'a line to write on',
    change: ['visiting: Cách Hà Nội khoảng 70–80 km.', 'visiting: Mở cửa từ ____ giờ.'],
    rule: 'template-words',
    seen: '____',
  },
  {
    what: 'question marks instead of a year',
    change: ['bia Côn Sơn Tư Phúc tự năm 1607', 'bia Côn Sơn Tư Phúc tự năm ????'],
    rule: 'template-words',
    seen: '????',
  },
  {
    what: 'a hint of the template that was never replaced',
    change: ['Hội xuân mở vào đúng ngày ấy.', 'Hội xuân mở vào (điền ngày vào đây).'],
    rule: 'template-words',
    seen: '(điền ngày vào đây)',
  },
  {
    what: 'an example of a field copied with its dots',
    change: ['visiting: Cách Hà Nội khoảng 70–80 km.', 'visiting: Ban quản lý di tích …'],
    rule: 'template-words',
    seen: '…',
  },
];

const PASTED: readonly Fault[] = [
  { what: 'an emoji', change: ['Chùa có từ bao giờ?', '📍 Chùa có từ bao giờ?'], rule: 'emoji', seen: '📍' },
  {
    what: 'an emoji of several parts',
    change: ['Hội xuân mở vào đúng ngày ấy.', 'Hội xuân mở vào đúng ngày ấy 👨‍👩‍👧'],
    rule: 'emoji',
    seen: '👨‍👩‍👧',
  },
  {
    what: 'a hashtag',
    change: ['Hội xuân mở vào đúng ngày ấy.', 'Hội xuân mở vào đúng ngày ấy. #consonkiepbac'],
    rule: 'hashtag',
    seen: '#consonkiepbac',
  },
  {
    what: 'the Internet as a source',
    change: ['Hội xuân mở vào đúng ngày ấy.', 'Hội xuân mở vào đúng ngày ấy. Nguồn: Internet'],
    rule: 'copied-from-web',
    seen: 'Nguồn: Internet',
  },
  {
    what: 'a text collected somewhere',
    change: ['Hội xuân mở vào đúng ngày ấy.', 'Hội xuân mở vào đúng ngày ấy (sưu tầm)'],
    rule: 'copied-from-web',
    seen: '(sưu tầm)',
  },
  {
    what: 'a number of a footnote of Wikipedia',
    lang: 'en',
    change: ['How old is the pagoda?', 'How old is the pagoda? \\[3\\]'],
    rule: 'copied-from-web',
    seen: '[3]',
  },
  {
    what: 'an order to click',
    change: ['Hội xuân mở vào đúng ngày ấy.', 'Hội xuân mở vào đúng ngày ấy. Bấm vào đây'],
    rule: 'copied-from-web',
    seen: 'Bấm vào đây',
  },
  {
    what: 'a line in capitals',
    change: ['Chùa có từ bao giờ?', 'CHÙA CỔ NGHÌN NĂM. Chùa có từ bao giờ?'],
    rule: 'shouting',
  },
];

const PERSONAL: readonly Fault[] = [
  {
    what: 'a mobile number',
    change: ['visiting: Cách Hà Nội khoảng 70–80 km.', 'visiting: Gọi anh thủ từ 0912 345 678.'],
    rule: 'telephone',
    seen: '0912 345 678',
  },
  {
    what: 'a mobile number with stops',
    change: ['Hội xuân mở vào đúng ngày ấy.', 'Hỏi cụ từ, 098.765.4321.'],
    rule: 'telephone',
    seen: '098.765.4321',
  },
  {
    what: 'a number with the code of the country',
    lang: 'en',
    change: ['visiting: About 70–80 km from Hanoi.', 'visiting: Call the keeper, +84 912 345 678.'],
    rule: 'telephone',
    seen: '+84 912 345 678',
  },
  {
    what: 'a landline',
    change: ['visiting: Cách Hà Nội khoảng 70–80 km.', 'visiting: Gọi nhà ông thủ từ (0220) 3882 123.'],
    rule: 'telephone',
  },
  {
    what: 'a number written in one',
    entry: VAI,
    change: ['Nhiều hộ và cơ sở ở Thanh Hà', 'Nhiều hộ ở Thanh Hà, Zalo 0345678901'],
    rule: 'telephone',
    seen: '0345678901',
  },
  {
    what: 'the address of a letter box',
    change: ['visiting: Cách Hà Nội khoảng 70–80 km.', 'visiting: Viết cho nguyenvana1985@gmail.com.'],
    rule: 'e-mail',
    seen: 'nguyenvana1985@gmail.com',
  },
  {
    what: 'the address of a letter box in the English text',
    lang: 'en',
    change: ['How old is the pagoda?', 'Write to keeper.conson@yahoo.com. How old is the pagoda?'],
    rule: 'e-mail',
    seen: 'keeper.conson@yahoo.com',
  },
  {
    what: 'the number of a citizen',
    change: ['Hội xuân mở vào đúng ngày ấy.', 'Ông thủ từ, số CCCD 030085001234, trông chùa.'],
    rule: 'id-number',
    seen: '030085001234',
  },
  {
    what: 'the number of an identity card',
    change: ['role: Đại tư đồ thời Trần', 'role: CMND 141234567'],
    rule: 'id-number',
    seen: '141234567',
  },
  {
    what: 'a bank account for donations',
    change: ['visiting: Cách Hà Nội khoảng 70–80 km.', 'visiting: Công đức xin gửi số tài khoản 0123 4567 8901.'],
    rule: 'bank-account',
    seen: '0123 4567 8901',
  },
];

const ADVERTISING: readonly Fault[] = [
  {
    what: 'a place that must not be missed',
    change: ['Hội xuân mở vào đúng ngày ấy.', 'Đây là nơi không thể bỏ qua.'],
    rule: 'advertising',
    seen: 'không thể bỏ qua',
  },
  {
    what: 'an ideal destination',
    change: ['Nơi đây từng là một trong ba trung tâm', 'Điểm đến lý tưởng, từng là một trong ba trung tâm'],
    rule: 'advertising',
    seen: 'Điểm đến lý tưởng',
  },
  {
    what: 'an offer',
    entry: KIEP_BAC,
    change: [
      'Ngày giỗ của ông là 20 tháng Tám âm lịch.',
      'Vé đang giảm giá. Ngày giỗ của ông là 20 tháng Tám âm lịch.',
    ],
    rule: 'advertising',
    seen: 'giảm giá',
  },
  {
    what: 'a hidden gem',
    lang: 'en',
    change: ['How old is the pagoda?', 'How old is this hidden gem?'],
    rule: 'advertising',
    seen: 'hidden gem',
  },
  {
    what: 'a must-see in the opening',
    lang: 'en',
    change: ['This was one of the three great centres', 'A must-see, this was one of the three great centres'],
    rule: 'advertising',
    seen: 'must-see',
  },
  {
    what: 'the best of its kind without papers',
    entry: VAI,
    change: ['Vải thiều là thứ quả gắn', 'Vải thiều ngon nhất, thứ quả gắn'],
    rule: 'superlative-claim',
    seen: 'ngon nhất',
  },
  {
    what: 'the number one of Vietnam',
    entry: VAI,
    change: ['Vải thiều là thứ quả gắn', 'Vải thiều số 1 Việt Nam là thứ quả gắn'],
    rule: 'superlative-claim',
    seen: 'số 1 Việt Nam',
  },
  {
    what: 'a fruit that heals',
    entry: VAI,
    change: ['Cả ba hạt nảy mầm', 'Quả này chữa khỏi mất ngủ. Cả ba hạt nảy mầm'],
    rule: 'healing-claim',
    seen: 'chữa khỏi',
  },
  {
    what: 'a fruit that prevents cancer',
    entry: VAI,
    lang: 'en',
    change: ['## If you are buying', '## A fruit that prevents cancer'],
    rule: 'healing-claim',
    seen: 'prevents cancer',
  },
];

/** An answer in the front matter, before the author. */
const answer = (words: string) =>
  ['author: Nhóm biên soạn Dấu Tích', `answers:\n  - ${words}\nauthor: Nhóm biên soạn Dấu Tích`] as const;

const ANSWERS: readonly Fault[] = [
  {
    what: 'an answer to a rule that is misspelt',
    change: answer('{ rule: long-sentense, reason: Trích nguyên văn. }'),
    rule: 'answer-unknown',
    seen: 'long-sentense',
    meant: 'long-sentence',
  },
  {
    what: 'an answer that meets nothing',
    change: answer('{ rule: long-sentence, reason: Trích nguyên văn. }'),
    rule: 'answer-idle',
    seen: 'long-sentence',
  },
  {
    what: 'an answer to an error',
    change: answer('{ rule: look-alike-letter, reason: Tôi thích thế. }'),
    rule: 'answer-to-error',
    seen: 'look-alike-letter',
  },
];

const PLANTED = {
  names: NAMES,
  spelling: SPELLING,
  'marks and i or y': MARKS,
  letters: LETTERS,
  'invisible characters': INVISIBLE,
  reading: READING,
  photos: PHOTOS,
  leftovers: LEFTOVERS,
  'pasted from elsewhere': PASTED,
  'personal data': PERSONAL,
  advertising: ADVERTISING,
  answers: ANSWERS,
};

describe.each(Object.entries(PLANTED))('%s', (_, faults) => {
  test.each(faults)('$what', (fault) => {
    const { told, file, line } = plant(fault);
    const { rule, seen, meant } = fault;
    expect(told).toMatchObject([{ file, line, rule, ...(seen && { seen }), ...(meant && { meant }) }]);
  });
});

import { z } from 'zod';
import { field } from './field.ts';
import { date, fileName, latitude, longitude, webAddress, wholeNumber, words } from './scalars.ts';
import { POSITION_STATES, REVIEW_STATES, SOURCE_LANGS } from './vocabulary.ts';

/** Fields that entries of several kinds share. */

export const title = () =>
  field(
    words(),
    ['tên', 'name'],
    [
      'Tên là dòng đầu của trang và của biển; thiếu tên thì khách quét mã thấy trang không có tiêu đề.',
      'The name heads the page and the plaque; without it a visitor who scans sees a page without a title.',
    ],
    'title: Chùa Côn Sơn',
  );

/** The English name is asked for even where no translation exists yet: it stands on the plaque. */
const englishTitle = () =>
  field(
    words(),
    ['tên tiếng Anh', 'English name'],
    [
      'Biển in cả hai tên; thiếu tên tiếng Anh thì biển không in được và khách nước ngoài thấy trang không có tiêu đề.',
      'The plaque carries both names; without the English one it cannot be printed and foreign visitors see no title.',
    ],
    'title: Con Son pagoda',
  );

export const lead = () =>
  field(
    words(),
    ['câu mở đầu', 'opening sentences'],
    [
      'Khách đứng ở cổng chỉ có ba mươi giây: hai, ba câu này là điều họ đọc.',
      'A visitor at the gate has thirty seconds: these two or three sentences are what they read.',
    ],
    'lead: Ngôi chùa dưới chân núi, nơi …',
  );

/** Words of which there is little room in print; each language has its own. */
const shortTitle = (label: readonly [string, string], example: string) =>
  field(
    words().optional(),
    label,
    [
      'Tem và biển nhỏ không đủ chỗ cho tên dài; người viết chọn tên ngắn thì tên không bị ép nhỏ tới mức khó đọc.',
      'Small labels and plaques have no room for a long name; a short one chosen by the author stays readable.',
    ],
    example,
  );
const plaqueLine = (label: readonly [string, string], example: string) =>
  field(
    words().optional(),
    label,
    [
      'Dưới tên, biển chỉ có chỗ cho một câu. Không ghi thì lấy câu đầu của lead; câu ấy dài hơn 130 chữ cái hoặc đứng một mình không rõ nghĩa thì viết câu riêng ở đây.',
      'Under the name a plaque has room for one sentence. Left out, it is the first of the lead; write one here where that is longer than 130 letters or says little by itself.',
    ],
    example,
  );

export const otherNames = () =>
  field(
    z.array(words()).min(1).optional(),
    ['tên gọi khác', 'other names'],
    [
      'Người địa phương và sách cũ gọi bằng tên khác; nhờ đó tìm ra được trang này.',
      'Local people and old books use other names; with them the page is found.',
    ],
    'otherNames: [chùa Hun, Côn Sơn tự]',
  );

const UNIT_WHY = [
  'Tên xã hay đổi và hay trùng; mã thì mỗi thời điểm chỉ đúng một nơi, nên máy theo được.',
  'Names change and repeat; at any time a code means one place, so it can be followed.',
] as const;

export const unit = () => field(words(), ['mã xã, phường', 'code of the commune'], UNIT_WHY, 'unit: 10570');

const placeName = () =>
  field(
    words().optional(),
    ['thôn, làng, phố', 'village or street'],
    ['Khách hỏi đường bằng tên thôn, tên phố.', 'Visitors ask the way by village or street.'],
    'place: thôn Tiên Sơn',
  );
const formerAddress = () =>
  field(
    words().optional(),
    ['địa chỉ trước 01/07/2025', 'address before 1 July 2025'],
    ['Giấy tờ và bản đồ cũ còn ghi địa chỉ này.', 'Papers and older maps still give this address.'],
    'former: phường Cộng Hòa, thành phố Chí Linh, tỉnh Hải Dương',
  );

const decidedOn = () =>
  field(
    date().optional(),
    ['ngày xác định lại xã, phường', 'commune decided on'],
    [
      'Xã cũ bị chia thì chỉ người biết chỗ mới nói được nay thuộc xã nào; ngày này cho biết đã có người xem lại.',
      'When a commune was divided only somebody who knows the place can say where it lies now; this day says that somebody did.',
    ],
    'decidedOn: 2030-02-01',
  );

const ADDRESS_WHY = [
  'Không có địa chỉ thì khách không tìm đến được.',
  'Without an address nobody finds the place.',
] as const;
export const address = () =>
  field(
    z.strictObject({ unit: unit(), place: placeName(), former: formerAddress(), decidedOn: decidedOn() }),
    ['địa chỉ', 'address'],
    ADDRESS_WHY,
    'address: { unit: 10570, place: thôn Tiên Sơn }',
  );
export const englishAddress = () =>
  field(
    z.strictObject({ place: placeName(), former: formerAddress() }).optional(),
    ['địa chỉ bằng tiếng Anh', 'address'],
    ADDRESS_WHY,
    'address: { place: Tiên Sơn village }',
  );

const positionPart = <S extends z.ZodType>(schema: S, label: readonly [string, string], example: string) =>
  field(
    schema,
    label,
    [
      'Một vị trí sai dẫn khách đi lạc; không chắc thì ghi `position: unknown`.',
      'A wrong position sends visitors astray; when in doubt write `position: unknown`.',
    ],
    example,
  );

/** Degrees WGS 84, how exact it is in metres, and where it comes from. */
const position = z.strictObject({
  lat: positionPart(latitude(), ['vĩ độ', 'latitude'], 'lat: 21.1506'),
  lon: positionPart(longitude(), ['kinh độ', 'longitude'], 'lon: 106.3815'),
  precisionM: positionPart(wholeNumber(), ['độ chính xác (mét)', 'precision in metres'], 'precisionM: 30'),
  status: positionPart(z.enum(POSITION_STATES), ['nguồn của vị trí', 'origin of the position'], 'status: published'),
});
export const positionOrUnknown = () =>
  positionPart(z.union([position, z.literal('unknown')]), ['vị trí', 'position'], 'position: unknown');

const photoField = <S extends z.ZodType>(schema: S, label: readonly [string, string], example: string) =>
  field(
    schema,
    label,
    [
      'Ảnh phải có lời tả cho người không nhìn thấy, tên người chụp và sự đồng ý cho dùng.',
      'A photo needs words for those who cannot see it, its author and the permission to use it.',
    ],
    example,
  );

export const photos = () =>
  photoField(
    z
      .array(
        z.strictObject({
          file: photoField(fileName(), ['tệp ảnh', 'photo file'], 'file: cong-den.jpg'),
          alt: photoField(words(), ['lời tả ảnh', 'text alternative'], 'alt: Cổng đền nhìn từ hồ'),
          caption: photoField(words().optional(), ['chú thích', 'caption'], 'caption: Cổng chính, dựng năm 1890'),
          credit: photoField(words(), ['người chụp', 'photographer'], 'credit: Đoàn phường Lê Thanh Nghị'),
          permission: photoField(
            words(),
            ['quyền dùng ảnh', 'permission'],
            'permission: người chụp đồng ý, tháng 11/2026',
          ),
        }),
      )
      .min(1)
      .optional(),
    ['ảnh', 'photos'],
    'photos: [{ file: cong-den.jpg, alt: Cổng đền, credit: Đoàn phường, permission: người chụp đồng ý }]',
  );

/** English words of the photos, by file name. */
const englishPhotos = () =>
  photoField(
    englishOf(
      z.strictObject({
        alt: photoField(words(), ['lời tả ảnh bằng tiếng Anh', 'text alternative'], 'alt: The gate seen from the lake'),
        caption: photoField(words().optional(), ['chú thích bằng tiếng Anh', 'caption'], 'caption: The main gate'),
      }),
    ),
    ['lời của ảnh bằng tiếng Anh', 'words of the photos'],
    'photos: { cong-den.jpg: { alt: The gate } }',
  );

const audioField = <S extends z.ZodType>(schema: S, label: readonly [string, string], example: string) =>
  field(
    schema,
    label,
    [
      'Bài nghe chỉ dùng được khi có tên và bản chữ cho người không nghe được.',
      'A recording needs a name, and its text for those who cannot hear it.',
    ],
    example,
  );
export const audio = () =>
  audioField(
    z
      .array(
        z.strictObject({
          file: audioField(fileName(), ['tệp âm thanh', 'audio file'], 'file: thuyet-minh.mp3'),
          title: audioField(words(), ['tên bài nghe', 'title'], 'title: Thuyết minh năm phút'),
          transcript: audioField(words(), ['bản chữ', 'transcript'], 'transcript: Chào mừng các bạn đến với …'),
        }),
      )
      .min(1)
      .optional(),
    ['bài nghe', 'recordings'],
    'audio: [{ file: thuyet-minh.mp3, title: Thuyết minh, transcript: Chào mừng các bạn }]',
  );

const sourceField = <S extends z.ZodType>(schema: S, label: readonly [string, string], example: string) =>
  field(
    schema,
    label,
    ['Mỗi điều viết ra phải có chỗ để người đọc kiểm lại.', 'Readers must be able to check what is written.'],
    example,
  );
const source = z.strictObject({
  publisher: sourceField(words(), ['nơi công bố', 'publisher'], 'publisher: Báo Hải Dương'),
  url: sourceField(webAddress().optional(), ['địa chỉ', 'address'], 'url: https://baohaiduong.vn/…'),
  title: sourceField(words().optional(), ['tên tài liệu', 'title'], 'title: Lý lịch di tích'),
  lang: sourceField(z.enum(SOURCE_LANGS), ['ngôn ngữ của nguồn', 'language of the source'], 'lang: vi'),
});
export const sources = () =>
  sourceField(z.array(source).min(1), ['nguồn', 'sources'], 'sources: [{ publisher: Báo Hải Dương, lang: vi }]');

const provenanceField = <S extends z.ZodType>(schema: S, label: readonly [string, string], example: string) =>
  field(
    schema,
    label,
    [
      'Trang ghi rõ ai viết, ai dịch, ai thẩm định và khi nào, để người đọc biết tin đến đâu.',
      'The page says who wrote, translated and reviewed it and when, so that readers know how far to trust it.',
    ],
    example,
  );
export const provenance = {
  author: () => provenanceField(words(), ['người viết', 'author'], 'author: Đoàn phường Lê Thanh Nghị'),
  writtenOn: () => provenanceField(date(), ['ngày viết', 'written on'], 'writtenOn: 2026-11-21'),
  translator: () => provenanceField(words().optional(), ['người dịch', 'translator'], 'translator: Đoàn trường …'),
  translatedOn: () => provenanceField(date().optional(), ['ngày dịch', 'translated on'], 'translatedOn: 2026-11-21'),
};

const answerField = <S extends z.ZodType>(schema: S, label: readonly [string, string], example: string) =>
  field(
    schema,
    label,
    [
      'Máy nhắc mà bạn thấy mình viết đúng thì nói lý do ở đây: máy thôi nhắc, người thẩm định đọc được lý do.',
      'Where a remark of the reader is wrong, say why: it is not made again, and the reviewer sees the reason.',
    ],
    example,
  );
/** What the author says to warnings and advice of `src/proofread`. */
const answers = () =>
  answerField(
    z
      .array(
        z.strictObject({
          rule: answerField(words(), ['tên quy tắc', 'name of the rule'], 'rule: long-sentence'),
          seen: answerField(words().optional(), ['chữ bị nhắc', 'what was remarked'], 'seen: Duẫn'),
          reason: answerField(words(), ['lý do', 'reason'], 'reason: Trích nguyên văn bia, giữ cách viết cũ.'),
        }),
      )
      .min(1)
      .optional(),
    ['trả lời lời nhắc', 'answers to remarks'],
    'answers: [{ rule: long-sentence, reason: Trích nguyên văn bia }]',
  );

const reviewField = <S extends z.ZodType>(schema: S, label: readonly [string, string], example: string) =>
  field(
    schema,
    label,
    [
      'Chỉ bài đã duyệt mới in được biển không có chữ BẢN MẪU. Lệnh `npm run review` ghi các dòng này; sửa bài sau khi duyệt thì bài chờ duyệt lại.',
      'Only approved entries are printed as plaques without the word SAMPLE. `npm run review` writes these lines; a text that is changed afterwards waits for review again.',
    ],
    example,
  );
/** How far the review has come, and of what was approved by whom, when, under which paper, and which texts those were. */
const review = () => ({
  state: reviewField(z.enum(REVIEW_STATES).optional(), ['tình trạng duyệt', 'state of review'], 'state: in-review'),
  approvedBy: reviewField(
    words().optional(),
    ['cơ quan duyệt', 'approved by'],
    'approvedBy: Phòng Văn hóa – Xã hội phường Mẫu',
  ),
  approvedOn: reviewField(date().optional(), ['ngày duyệt', 'approved on'], 'approvedOn: 2026-11-30'),
  dossier: reviewField(words().optional(), ['số văn bản, hồ sơ duyệt', 'dossier'], 'dossier: 12/BB-VHXH'),
  seal: reviewField(
    words().optional(),
    ['dấu nội dung đã duyệt, do máy ghi', 'seal of what was approved, written by the command'],
    'seal: body=5e6f7a8b title=1a2b3c4d',
  ),
});

/** What every Vietnamese file carries beside its own facts. */
export const vietnameseBase = () => ({
  title: title(),
  shortTitle: shortTitle(['tên ngắn', 'short name'], 'shortTitle: Rồng Vàng Hoàng Gia'),
  otherNames: otherNames(),
  lead: lead(),
  plaqueLine: plaqueLine(['câu trên biển', 'line on the plaque'], 'plaqueLine: Đền thờ Tuệ Tĩnh, tổ thuốc Nam.'),
  photos: photos(),
  audio: audio(),
  author: provenance.author(),
  writtenOn: provenance.writtenOn(),
  ...review(),
  answers: answers(),
});

/**
 * What every English file carries. Only the name is asked for: a file that holds no more than the name says that the
 * translation does not exist yet, and no English page is made.
 */
export const englishBase = () => ({
  title: englishTitle(),
  shortTitle: shortTitle(['tên ngắn tiếng Anh', 'short English name'], 'shortTitle: Sượt Temple'),
  lead: field(
    words().optional(),
    ['câu mở đầu tiếng Anh', 'English opening sentences'],
    [
      'Đã có bài tiếng Anh thì phải có câu mở đầu: khách nước ngoài đọc nó trước tiên.',
      'A translated entry needs its opening: foreign visitors read it first.',
    ],
    'lead: A pagoda at the foot of the hill where …',
  ),
  plaqueLine: plaqueLine(
    ['câu tiếng Anh trên biển', 'English line on the plaque'],
    'plaqueLine: This temple honours Tuệ Tĩnh, patron of herbal medicine.',
  ),
  photos: englishPhotos(),
  translator: provenance.translator(),
  translatedOn: provenance.translatedOn(),
});

/** A map from a Vietnamese name in the Vietnamese file to its English words. */
export const englishOf = <S extends z.ZodType>(value: S) => z.record(z.string(), value).optional();

import { z } from 'zod';
import { field } from './field.ts';
import { dateOrYear, entryId, flag, lunarDay, lunarMonth, wholeNumber, words } from './scalars.ts';
import {
  address,
  englishAddress,
  englishBase,
  englishOf,
  positionOrUnknown,
  sources,
  vietnameseBase,
} from './shared.ts';
import { DECIDED_RANKS, RANKS, SITE_CATEGORIES, SITE_TYPES, VISITING_RULES } from './vocabulary.ts';

const RANK_WHY = [
  'Xếp hạng là điều đầu tiên khách và cơ quan quản lý nhìn; ghi đúng theo quyết định.',
  'The rank is what visitors and authorities look at first; write it as decided.',
] as const;

const decision = z.strictObject({
  rank: field(z.enum(DECIDED_RANKS), ['hạng được xếp', 'rank given'], RANK_WHY, 'rank: national'),
  number: field(words().optional(), ['số quyết định', 'number of the decision'], RANK_WHY, 'number: 2082/QĐ-TTg'),
  date: field(dateOrYear(), ['ngày hoặc năm quyết định', 'date or year'], RANK_WHY, 'date: 2017-12-25'),
  issuer: field(words().optional(), ['nơi ban hành', 'issued by'], RANK_WHY, 'issuer: Thủ tướng Chính phủ'),
});

const PEOPLE_WHY = [
  'Khách muốn biết nơi này thờ ai, nhớ ai.',
  'Visitors want to know whom the place honours.',
] as const;
const person = z.strictObject({
  name: field(words(), ['tên người', 'name of the person'], PEOPLE_WHY, 'name: Vũ Hựu'),
  years: field(words().optional(), ['năm sinh, năm mất', 'years of life'], PEOPLE_WHY, 'years: 1472–1520'),
  role: field(words(), ['là ai', 'who it was'], PEOPLE_WHY, 'role: danh tướng thời Lê'),
});

const FOUNDING_WHY = [
  'Năm chép sai vua, sai niên hiệu là lỗi hay gặp; không chắc thì ghi bằng lời.',
  'Years put under the wrong king are a common slip; when in doubt use words.',
] as const;
const founding = z.strictObject({
  text: field(words(), ['dựng khi nào', 'when it was founded'], FOUNDING_WHY, 'text: Thế kỷ XVI, thời Lê'),
  year: field(wholeNumber().optional(), ['năm dựng', 'year'], FOUNDING_WHY, 'year: 1533'),
  tradition: field(flag().optional(), ['theo truyền tụng', 'by tradition'], FOUNDING_WHY, 'tradition: true'),
});

const FESTIVAL_WHY = [
  'Lễ hội giữ ngày âm lịch; chép ngày dương của một năm thì năm sau đã sai.',
  'Festivals keep their lunar date; a solar date copied from one year is wrong the next.',
] as const;
const festival = z
  .strictObject({
    name: field(words(), ['tên lễ hội', 'name of the festival'], FESTIVAL_WHY, 'name: Hội đền Sượt'),
    from: field(lunarDay().optional(), ['ngày bắt đầu (âm lịch)', 'first lunar day'], FESTIVAL_WHY, 'from: 9/3'),
    to: field(lunarDay().optional(), ['ngày kết thúc (âm lịch)', 'last lunar day'], FESTIVAL_WHY, 'to: 10/3'),
    month: field(lunarMonth().optional(), ['tháng âm lịch', 'lunar month'], FESTIVAL_WHY, 'month: 8'),
    note: field(words().optional(), ['lời kể về lễ hội', 'note'], FESTIVAL_WHY, 'note: Rước kiệu, dâng hương.'),
  })
  .superRefine((value, context) => {
    const hasOneStart = (value.from === undefined) !== (value.month === undefined);
    const runsBackwards = value.from && value.to?.month === value.from.month && value.to.day < value.from.day;
    if (!hasOneStart || runsBackwards || (value.to && !value.from)) {
      context.addIssue({ code: 'custom', path: ['from'], params: { rule: 'festival-date' } });
    }
  });

const VISIT_WHY = [
  'Điều khách cần trước khi vào: đường đi, giờ mở cửa, cách ứng xử.',
  'What visitors need before they enter: the way, the hours, how to behave.',
] as const;
const visiting = () =>
  field(words().optional(), ['thông tin tham quan', 'visiting'], VISIT_WHY, 'visiting: Cách trung tâm 5 phút đi xe.');
const manager = () =>
  field(
    words().optional(),
    ['đơn vị quản lý', 'manager'],
    ['Khi biển hỏng hay bài sai, khách báo cho ai.', 'Whom visitors tell when a plaque is damaged or a text is wrong.'],
    'manager: Ban quản lý di tích …',
  );

/** `content/di-tich/<id>/index.vi.mdx`: the record of a heritage site, after the law's own record, and its Vietnamese words. */
export const siteVi = z.strictObject({
  ...vietnameseBase(),
  category: field(
    z.enum(SITE_CATEGORIES),
    ['loại công trình', 'category'],
    ['Chọn tranh minh họa và chỗ đứng trong danh sách.', 'It chooses the illustration and the place in lists.'],
    'category: temple',
  ),
  rank: field(z.enum(RANKS), ['xếp hạng', 'rank'], RANK_WHY, 'rank: national'),
  types: field(
    z.array(z.enum(SITE_TYPES)).min(1).optional(),
    ['loại hình di tích', 'type in law'],
    ['Luật Di sản văn hóa chia di tích theo loại hình.', 'The heritage law divides relics by type.'],
    'types: [memorial, architecture-art]',
  ),
  unesco: field(
    flag().optional(),
    ['thuộc Di sản thế giới', 'World Heritage'],
    ['UNESCO là danh hiệu riêng, không phải một hạng.', 'UNESCO listing is a title of its own, not a rank.'],
    'unesco: true',
  ),
  decisions: field(
    z.array(decision).min(1).optional(),
    ['quyết định xếp hạng', 'ranking decisions'],
    RANK_WHY,
    'decisions: [{ rank: national, number: 68/QĐ-BVHTT, date: 1992-01-21 }]',
  ),
  cluster: field(
    entryId().optional(),
    ['thuộc cụm di tích', 'cluster'],
    [
      'Một quyết định có thể xếp hạng cả cụm; trang này và trang của cụm dẫn sang nhau.',
      'One decision may cover a cluster; this page and the page of the cluster lead to each other.',
    ],
    'cluster: quan-the-an-phu-kinh-chu-nham-duong',
  ),
  people: field(
    z.array(person).min(1).optional(),
    ['người được thờ, tưởng nhớ', 'people honoured'],
    PEOPLE_WHY,
    'people: [{ name: Vũ Hựu, role: danh tướng thời Lê }]',
  ),
  founding: field(
    founding.optional(),
    ['khởi dựng', 'founding'],
    FOUNDING_WHY,
    'founding: { text: "Thế kỷ XVI, thời Lê" }',
  ),
  festivals: field(
    z.array(festival).min(1).optional(),
    ['lễ hội', 'festivals'],
    FESTIVAL_WHY,
    'festivals: [{ name: Hội đền Sượt, from: 9/3, to: 10/3 }]',
  ),
  address: address(),
  position: positionOrUnknown(),
  visiting: visiting(),
  rules: field(
    z.array(z.enum(VISITING_RULES)).min(1).optional(),
    ['quy định tham quan', 'visiting rules'],
    VISIT_WHY,
    'rules: [dress, quiet]',
  ),
  manager: manager(),
  sources: sources(),
});

/** `index.en.mdx` of a site: English words only, keyed by the Vietnamese names they stand for. */
export const siteEn = z.strictObject({
  ...englishBase(),
  people: field(
    englishOf(field(words(), ['là ai, bằng tiếng Anh', 'who it was'], PEOPLE_WHY, 'Vũ Hựu: general of the Lê dynasty')),
    ['người được thờ, bằng tiếng Anh', 'people honoured'],
    PEOPLE_WHY,
    'people: { Vũ Hựu: general of the Lê dynasty }',
  ),
  founding: field(
    words().optional(),
    ['dựng khi nào, bằng tiếng Anh', 'founding'],
    FOUNDING_WHY,
    'founding: 16th century',
  ),
  festivals: field(
    englishOf(
      z.strictObject({
        name: field(words(), ['tên lễ hội bằng tiếng Anh', 'name'], FESTIVAL_WHY, 'name: Sượt Temple festival'),
        note: field(words().optional(), ['lời kể bằng tiếng Anh', 'note'], FESTIVAL_WHY, 'note: Palanquin procession.'),
      }),
    ),
    ['lễ hội, bằng tiếng Anh', 'festivals'],
    FESTIVAL_WHY,
    'festivals: { Hội đền Sượt: { name: Sượt Temple festival } }',
  ),
  address: englishAddress(),
  visiting: visiting(),
  manager: manager(),
});

export type SiteVi = z.output<typeof siteVi>;
export type SiteEn = z.output<typeof siteEn>;

import type { InBoth, Lang } from '../core/lang.ts';
import { SCHEMAS } from '../core/schema/entries.ts';
import type { FieldDoc } from '../core/schema/field.ts';
import { type Leaf, leavesOf } from '../core/schema/leaves.ts';

/** The kinds of entry that a table holds, a sheet each. */
export const TABLE_KINDS = ['site', 'product'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** A column of a table of entries. Those of the schema have a leaf; the others are about the row. */
export interface Column {
  /** `address.unit` in the Vietnamese file, `en.lead` in the English one, or one of `OWN`. */
  readonly key: string;
  /** The file in which it stands. */
  readonly lang: Lang;
  readonly leaf: Leaf | undefined;
  /** What heads the column. */
  readonly name: InBoth<string>;
  readonly doc: FieldDoc;
}

const own = (
  key: string,
  lang: Lang,
  label: readonly [string, string],
  why: readonly [string, string],
  example: string,
): Column => ({
  key,
  lang,
  leaf: undefined,
  name: { vi: label[0], en: label[1] },
  doc: { label: { vi: label[0], en: label[1] }, why: { vi: why[0], en: why[1] }, example },
});

const ID = own(
  'id',
  'vi',
  ['tên thư mục', 'folder name'],
  [
    'Nhờ tên này máy biết dòng nào là mục nào; bỏ trống thì máy đặt theo tên.',
    'By this name a row is known again; left empty it is made from the name.',
  ],
  'chua-con-son',
);
const TEXT = own(
  'text',
  'vi',
  ['bài viết', 'text'],
  [
    'Lời văn của trang; xuống dòng trong ô bằng Alt+Enter.',
    'The text of the page; Alt+Enter begins a new line in a cell.',
  ],
  '## Nhìn gì ở đây',
);
const TEXT_EN = own(
  'en.text',
  'en',
  ['bài viết, bằng tiếng Anh', 'English text'],
  [
    'Chưa dịch thì bỏ trống, trang nói rõ là chưa có bản dịch.',
    'Left empty the page says that there is no translation yet.',
  ],
  '## What to look at',
);
const CODE = own(
  'code',
  'vi',
  ['mã trên biển (chỉ xem)', 'code on the plaque (not to be changed)'],
  [
    'Mã đã in thì không bao giờ đổi; máy tự cấp cho mục mới.',
    'A code that was printed never changes; new entries are given theirs.',
  ],
  'K7Q91',
);
const STAMP = own(
  'stamp',
  'vi',
  ['dấu của máy (đừng sửa)', 'mark of the machine (leave as it is)'],
  [
    'Nhờ dấu này máy biết ô nào bạn đã sửa, và không ghi đè lên điều người khác vừa viết trong tệp.',
    'By it the machine knows which cells were changed, and does not write over what somebody else wrote meanwhile.',
  ],
  'title:1k2j3h4',
);

/** What heads the first part of a twin. */
const THE_NAME: InBoth<string> = { vi: 'tên như bản tiếng Việt', en: 'name as in Vietnamese' };

function columnsOf(kind: TableKind): Column[] {
  const english = leavesOf(SCHEMAS[kind].en).map((leaf) => columnOf(leaf, 'en'));
  const vietnamese = leavesOf(SCHEMAS[kind].vi).map((leaf) => columnOf(leaf, 'vi'));
  const placed = new Set<Column>();
  const columns = vietnamese.flatMap((column) => {
    const twin = english.find((other) => !placed.has(other) && isTwin(column, other));
    if (!twin) return [column];
    placed.add(twin);
    return [column, twin];
  });
  return [ID, ...columns, ...english.filter((column) => !placed.has(column)), TEXT, TEXT_EN, CODE, STAMP];
}

/** `founding.text` and `en.founding`, `producer.address.place` and `en.address.place`. */
const isTwin = ({ key }: Column, { key: english }: Column): boolean => {
  const name = english.replace(/^en\./, '');
  return key === name || key.endsWith(`.${name}`) || key === `${name}.text` || key === `${name}.name`;
};

function columnOf(leaf: Leaf, lang: Lang): Column {
  const { doc, parts } = leaf;
  const pattern = (into: Lang) =>
    parts.length > 0 ? ` (${parts.map((part) => part.doc?.label[into] ?? THE_NAME[into]).join(' | ')})` : '';
  const isPlain = lang === 'vi' || leaf.path[0]?.startsWith('translat');
  const vi = isPlain || doc.label.vi.includes('tiếng Anh') ? doc.label.vi : `${doc.label.vi}, bằng tiếng Anh`;
  const en = isPlain || doc.label.en.includes('English') ? doc.label.en : `English ${doc.label.en}`;
  const key = lang === 'vi' ? leaf.path.join('.') : `en.${leaf.path.join('.')}`;
  return { key, lang, leaf, doc, name: { vi: vi + pattern('vi'), en: en + pattern('en') } };
}

const TABLES: Readonly<Record<TableKind, readonly Column[]>> = {
  site: columnsOf('site'),
  product: columnsOf('product'),
};

/** Every column of a kind, each English one after its Vietnamese twin. */
export const columnsFor = (kind: TableKind): readonly Column[] => TABLES[kind];

/** The same without those that are about the row. */
export const fieldColumns = (kind: TableKind): (Column & { leaf: Leaf })[] =>
  TABLES[kind].flatMap((column) => (column.leaf ? [{ ...column, leaf: column.leaf }] : []));

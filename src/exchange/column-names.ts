import type { Problem } from '../core/problem.ts';
import { fold, nearest } from '../core/text.ts';
import { type Column, columnsFor, TABLE_KINDS, type TableKind } from './columns.ts';

/** What people call the columns, beside the names in our own tables; as `nameKey` gives them. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'ma muc', 'thu muc', 'slug', 'folder'],
  title: [
    'ten di tich',
    'ten san pham',
    'ten goi',
    'ten muc',
    'ten tieng viet',
    'di tich',
    'san pham',
    'title',
    'site',
    'product',
    'site name',
    'product name',
    'vietnamese name',
  ],
  'en.title': ['ten anh', 'ten bang tieng anh', 'title en', 'english title', 'name en'],
  otherNames: ['ten khac', 'ten goi khac', 'ten thuong goi', 'ten dan gian', 'aliases'],
  lead: ['gioi thieu', 'gioi thieu ngan', 'tom tat', 'mo ta', 'mo ta ngan', 'lead', 'summary', 'description'],
  'en.lead': [
    'gioi thieu tieng anh',
    'tom tat tieng anh',
    'mo ta tieng anh',
    'lead en',
    'english summary',
    'english description',
  ],
  text: ['noi dung', 'noi dung bai viet', 'bai gioi thieu', 'thuyet minh', 'body', 'content'],
  'en.text': ['noi dung tieng anh', 'bai viet tieng anh', 'thuyet minh tieng anh', 'english body', 'english content'],
  category: ['loai cong trinh', 'loai', 'cong trinh', 'type'],
  rank: ['cap xep hang', 'hang', 'cap', 'cap di tich', 'hang di tich', 'xep hang di tich', 'ranking'],
  types: ['loai hinh', 'loai di tich', 'types'],
  unesco: ['di san the gioi', 'unesco'],
  decisions: ['quyet dinh', 'so quyet dinh', 'qd xep hang', 'quyet dinh cong nhan', 'decisions'],
  people: ['nhan vat', 'nguoi duoc tho', 'tho ai', 'nhan vat tho', 'nhan vat duoc tho', 'people'],
  'founding.text': ['nien dai', 'khoi dung', 'thoi gian xay dung', 'nam xay dung', 'founded', 'founding'],
  festivals: ['le hoi', 'ngay hoi', 'festivals', 'festival'],
  'address.unit': ['xa', 'phuong', 'xa phuong', 'phuong xa', 'ma xa', 'don vi hanh chinh', 'commune', 'ward', 'unit'],
  'address.place': ['thon', 'lang', 'pho', 'thon lang', 'thon xom', 'khu dan cu', 'village', 'place'],
  'address.former': ['dia chi cu', 'dia chi truoc sap nhap', 'dia chi truoc day', 'former address'],
  address: ['dia chi', 'dia diem', 'noi', 'vi tri hanh chinh', 'address', 'location'],
  position: ['toa do', 'toa do gps', 'gps', 'vi tri', 'coordinates', 'position'],
  'position.lat': ['vi do', 'lat', 'latitude', 'y wgs84'],
  'position.lon': ['kinh do', 'lon', 'lng', 'long', 'longitude', 'x wgs84'],
  'position.precisionM': ['do chinh xac', 'sai so', 'sai so m', 'precision', 'accuracy'],
  visiting: ['tham quan', 'gio mo cua', 'thong tin tham quan', 'opening hours'],
  manager: ['quan ly', 'don vi quan ly', 'ban quan ly', 'nguoi quan ly'],
  sources: [
    'nguon tham khao',
    'tai lieu tham khao',
    'nguon tai lieu',
    'nguon tu lieu',
    'source',
    'sources',
    'references',
  ],
  author: ['tac gia', 'nguoi bien soan', 'bien soan', 'author'],
  writtenOn: ['ngay bien soan', 'ngay lap', 'date'],
  photos: ['hinh anh', 'hinh', 'photo', 'photos'],
  'producer.name': ['co so san xuat', 'chu the', 'chu the ocop', 'don vi san xuat', 'ten chu the', 'producer'],
  'producer.type': ['loai hinh chu the', 'loai chu the'],
  'ocop.group': ['nhom', 'nhom san pham', 'nganh', 'group'],
  'ocop.stars': ['sao', 'hang sao', 'xep hang sao', 'sao ocop', 'stars'],
  'ocop.certificate.number': ['so chung nhan', 'so gcn', 'giay chung nhan'],
  'ocop.certificate.issuer': ['co quan cap'],
  'ocop.certificate.date': ['ngay cap', 'nam cap', 'nam cong nhan', 'ngay cong nhan', 'nam dat'],
  gtin: ['ma vach', 'ma so ma vach', 'barcode', 'ean'],
};

/** Two columns in one, as offices keep them: a whole address, and both numbers of a position. */
export const WHOLE_ADDRESS = 'address';
export const WHOLE_POSITION = 'position';

/** Columns that tables have for their people. */
const PASSED_OVER = ['stt', 'so thu tu', 'no', 'tt', 'ghi chu', 'note', 'notes', '#'];
/** In which words a sheet, a file or a column says of which kind its rows are. */
const KIND_NAMES: Readonly<Record<TableKind, RegExp>> = {
  product: /(^|[^a-z])(san pham|san-pham|ocop|products?)([^a-z]|$)/,
  site: /(^|[^a-z])(di tich|di-tich|sites?|relics?|heritage)([^a-z]|$)/,
};

/** `nameKey('Độ chính xác (mét)')  // => 'do chinh xac'`: without marks, case, signs, and what stands in parentheses. */
export const nameKey = (name: string): string =>
  fold(name.replace(/\([^)]*\)?/g, ' '))
    .replace(/[^a-z0-9#]+/g, ' ')
    .trim();

/** The kind of which a sheet or file is said to be by its name. */
export const kindNamed = (name: string): TableKind | undefined => {
  const said = fold(name).replace(/[_.]/g, ' ');
  const found = TABLE_KINDS.filter((kind) => KIND_NAMES[kind].test(said));
  return found.length === 1 ? found[0] : undefined;
};

/** Keys by every name they are known by, of one kind. */
function namesOf(kind: TableKind): Map<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, key: string) => names.has(name) || names.set(name, key);
  for (const { key, name } of columnsFor(kind)) {
    add(nameKey(name.vi), key);
    add(nameKey(name.en), key);
    add(nameKey(key), key);
  }
  const isKnown = new Set([...columnsFor(kind).map(({ key }) => key), WHOLE_ADDRESS, WHOLE_POSITION]);
  for (const [key, also] of Object.entries(ALSO)) {
    // A product lies where its producer is.
    const own = isKnown.has(key) && (kind === 'site' || key !== WHOLE_POSITION) ? key : `producer.${key}`;
    if (isKnown.has(own)) for (const name of also) add(name, own);
  }
  return names;
}
const NAMES: Readonly<Record<TableKind, ReadonlyMap<string, string>>> = {
  site: namesOf('site'),
  product: namesOf('product'),
};

/** How many names of a row are those of columns: the row that heads a table has several. */
export const knownNames = (cells: readonly string[]): number =>
  cells.filter((cell) => cell && cell.length < 200 && TABLE_KINDS.some((kind) => NAMES[kind].has(nameKey(cell))))
    .length;

/** The kind whose columns these names are, where only one of the two has all that are known. */
export function kindOfNames(cells: readonly string[]): TableKind | undefined {
  const counts = TABLE_KINDS.map((kind) => cells.filter((cell) => NAMES[kind].has(nameKey(cell))).length);
  const [sites = 0, products = 0] = counts;
  if (sites === products) return undefined;
  return sites > products ? 'site' : 'product';
}

/** Where the columns of a table stand, and what was not understood of its first line. */
export function placeColumns(
  at: { readonly file: string; readonly line: number },
  cells: readonly string[],
  kind: TableKind,
): { places: ReadonlyMap<string, number>; problems: Problem[] } {
  const places = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [place, name] of cells.entries()) {
    const words = nameKey(name);
    if (!name || PASSED_OVER.includes(words)) continue;
    const key = NAMES[kind].get(words);
    const earlier = key === undefined ? undefined : places.get(key);
    if (!key) problems.push({ ...at, rule: 'import-column', seen: name, meant: meantBy(name, kind) });
    else if (earlier === undefined) places.set(key, place);
    else problems.push({ ...at, rule: 'import-column-twice', seen: name, allowed: [cells[earlier] ?? ''] });
  }
  return { places, problems };
}

const meantBy = (name: string, kind: TableKind): string | undefined => {
  const found = nearest(nameKey(name), NAMES[kind].keys());
  const column = columnsFor(kind).find(({ key }) => key === NAMES[kind].get(found ?? ''));
  return column?.name.vi;
};

/** The column of a key, for its words. */
export const columnOf = (kind: TableKind, key: string): Column | undefined =>
  columnsFor(kind).find((column) => column.key === key);

import { meaningOf } from '../core/schema/meanings.ts';
import { fold } from '../core/text.ts';

/** What else people call a value, without marks; beside the value itself and its meaning. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'special-national': ['qgdb', 'quoc gia dac biet', 'special national'],
  national: ['quoc gia', 'qg', 'bo'],
  // A city under the central government ranks as a province does (Law 45/2024/QH15).
  provincial: ['tinh', 'thanh pho', 'tp', 'thanh pho truc thuoc trung uong'],
  inventoried: ['kiem ke', 'da kiem ke', 'trong danh muc kiem ke'],
  unranked: ['chua ro', 'khong ro'],
  memorial: ['lich su', 'lich su luu niem', 'luu niem su kien', 'luu niem danh nhan'],
  'architecture-art': ['kien truc nghe thuat', 'ktnt', 'nghe thuat'],
  scenic: ['danh thang', 'danh lam'],
  temple: ['den tho', 'nghe'],
  pagoda: ['tu vien', 'thien vien'],
  'communal-house': ['dinh lang'],
  church: ['nha tho cong giao', 'giao duong'],
  cave: ['hang', 'hang dong'],
  cluster: ['cum di tich', 'khu di tich', 'quan the di tich'],
  cooperative: ['htx'],
  company: ['cong ty tnhh', 'cong ty co phan', 'doanh nghiep'],
  surveyed: ['do tai cho', 'khao sat', 'do gps'],
  food: ['do an', 'thuc pham che bien'],
  beverages: ['nuoc uong', 'ruou'],
  beverage: ['nuoc uong', 'ruou'],
  handicrafts: ['hang thu cong', 'thu cong'],
  tourism: ['dich vu du lich', 'du lich nong thon'],
  vi: ['tieng viet', 'viet'],
  en: ['tieng anh', 'anh', 'english'],
  fr: ['tieng phap', 'phap'],
  de: ['tieng duc', 'duc'],
  zh: ['tieng trung', 'trung', 'han', 'tieng han'],
  '3': ['ba sao', '***'],
  '4': ['bon sao', '****'],
  '5': ['nam sao', '*****'],
};

/** Words around a value that say nothing of it: “Di tích lịch sử cấp quốc gia” is a rank. */
const FILLERS =
  /\b(di tich|dt|lich su|van hoa|lsvh|duoc xep hang|da xep hang|xep hang|xep|hang|cap|loai hinh|loai|nhom|nganh|dat|ocop|sao|la)\b/g;

const words = (text: string): string =>
  fold(text)
    .replaceAll('★', '*')
    .replaceAll('⭐', '*')
    .replace(/[^a-z0-9*]+/g, ' ')
    .trim();
const bare = (text: string): string => words(text).replace(FILLERS, ' ').replace(/\s+/g, ' ').trim();

/**
 * The value of a closed list that was meant: by itself, by its meaning, or by another name, with or without the words people
 * put around it. `choiceIn('Di tích quốc gia đặc biệt', RANKS)  // => 'special-national'`
 */
export function choiceIn(text: string, choices: readonly string[]): string | undefined {
  const names = (value: string) => [value, meaningOf(value), ...(ALSO[value] ?? [])];
  const exact = choices.filter((value) => names(value).some((name) => words(name) === words(text)));
  if (exact[0] && exact.length === 1) return exact[0];
  const said = bare(text);
  const near = choices.filter(
    (value) => said && names(value).some((name) => bare(name) === said || words(name) === said),
  );
  return near.length === 1 ? near[0] : undefined;
}

/** `flagIn('có')  // => 'true'` */
export function flagIn(text: string): 'true' | 'false' | undefined {
  const said = words(text);
  if (['co', 'x', 'true', 'yes', 'dung', '1', 'phai'].includes(said)) return 'true';
  return ['khong', 'false', 'no', 'sai', '0'].includes(said) ? 'false' : undefined;
}

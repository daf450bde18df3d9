import { z } from 'zod';
import { field } from './field.ts';
import { date, dateOrYear, gtin, webAddress, wholeNumber, words } from './scalars.ts';
import { address, englishAddress, englishBase, englishOf, sources, vietnameseBase } from './shared.ts';
import { MARK_KINDS, OCOP_GROUPS, OCOP_STARS, PRODUCER_TYPES, PRODUCT_ILLUSTRATIONS } from './vocabulary.ts';

const PRODUCER_WHY = [
  'Người mua cần biết ai làm ra và chịu trách nhiệm.',
  'Buyers need to know who makes it and answers for it.',
] as const;
const STARS_WHY = [
  'Sao chỉ có giá trị 36 tháng; không có ngày cấp thì trang và tem không hiện sao.',
  'Stars are valid for 36 months; without a date they are shown neither on the page nor on labels.',
] as const;
const LABEL_WHY = [
  'Chỉ ghi điều nhà sản xuất đã công bố; không rõ thì bỏ trống cả dòng.',
  'Only what the producer has published; leave the line out when it is not known.',
] as const;

const certificate = z.strictObject({
  number: field(words().optional(), ['số giấy chứng nhận', 'certificate number'], STARS_WHY, 'number: 123/QĐ-UBND'),
  issuer: field(words().optional(), ['nơi cấp', 'issued by'], STARS_WHY, 'issuer: UBND tỉnh Hải Dương'),
  date: field(dateOrYear().optional(), ['ngày hoặc năm cấp', 'date or year'], STARS_WHY, 'date: 2024-06-26'),
});

const labelWords = (label: readonly [string, string], example: string) =>
  field(words().optional(), label, LABEL_WHY, example);
const labelFields = () => ({
  ingredients: labelWords(['thành phần', 'ingredients'], 'ingredients: Bột đậu xanh, đường, dầu thực vật'),
  storage: labelWords(['bảo quản', 'storage'], 'storage: Nơi khô, thoáng'),
  use: labelWords(['cách dùng', 'use'], 'use: Dùng ngay sau khi mở gói'),
  warnings: labelWords(['lưu ý', 'warnings'], 'warnings: Có chứa sữa'),
});

const mark = z.strictObject({
  kind: field(z.enum(MARK_KINDS), ['loại bảo hộ', 'kind of protection'], LABEL_WHY, 'kind: geographical-indication'),
  name: field(words(), ['tên', 'name'], LABEL_WHY, 'name: Chỉ dẫn địa lý “Thanh Hà”'),
  year: field(wholeNumber().optional(), ['năm', 'year'], LABEL_WHY, 'year: 2007'),
});

const SHOP_WHY = [
  'Gian hàng đổi chủ, đóng cửa; ghi ngày xem để biết còn mới không.',
  'Shops close and change hands; the date tells how fresh the link is.',
] as const;
const shop = z.strictObject({
  name: field(words(), ['tên gian hàng', 'shop'], SHOP_WHY, 'name: Postmart'),
  url: field(webAddress(), ['địa chỉ gian hàng', 'address'], SHOP_WHY, 'url: https://cua-hang.example/ca-rot'),
  seenOn: field(date(), ['ngày xem', 'seen on'], SHOP_WHY, 'seenOn: 2026-11-21'),
});

/** `content/san-pham/<id>/index.vi.mdx`: a product of the “one commune, one product” programme, and its Vietnamese words. */
export const productVi = z.strictObject({
  ...vietnameseBase(),
  illustration: field(
    z.enum(PRODUCT_ILLUSTRATIONS),
    ['tranh minh họa', 'illustration'],
    ['Trang chưa có ảnh thì hiện tranh này.', 'Shown where there is no photo yet.'],
    'illustration: food',
  ),
  producer: field(
    z.strictObject({
      name: field(words(), ['nhà sản xuất', 'producer'], PRODUCER_WHY, 'name: HTX Dịch vụ nông nghiệp Đức Chính'),
      type: field(z.enum(PRODUCER_TYPES), ['loại cơ sở', 'kind of producer'], PRODUCER_WHY, 'type: cooperative'),
      address: address().optional(),
    }),
    ['nhà sản xuất', 'producer'],
    PRODUCER_WHY,
    'producer: { name: HTX Dịch vụ nông nghiệp Đức Chính, type: cooperative }',
  ),
  ocop: field(
    z.strictObject({
      group: field(z.enum(OCOP_GROUPS), ['nhóm OCOP', 'OCOP group'], STARS_WHY, 'group: food'),
      stars: field(z.enum(OCOP_STARS).transform(Number).optional(), ['số sao', 'stars'], STARS_WHY, 'stars: 4'),
      certificate: field(
        certificate.optional(),
        ['giấy chứng nhận', 'certificate'],
        STARS_WHY,
        'certificate: { date: 2024-06-26 }',
      ),
    }),
    ['thông tin OCOP', 'OCOP'],
    STARS_WHY,
    'ocop: { group: food }',
  ),
  ...labelFields(),
  marks: field(
    z.array(mark).min(1).optional(),
    ['bảo hộ', 'protection'],
    LABEL_WHY,
    'marks: [{ kind: geographical-indication, name: Chỉ dẫn địa lý “Thanh Hà” }]',
  ),
  gtin: field(
    gtin().optional(),
    ['mã số GTIN', 'GTIN'],
    ['Số này do GS1 cấp cho nhà sản xuất; không tự đặt.', 'Issued by GS1 to the producer; never made up.'],
    'gtin: 8938505974194',
  ),
  shops: field(
    z.array(shop).min(1).optional(),
    ['nơi bán', 'shops'],
    SHOP_WHY,
    'shops: [{ name: Cửa hàng mẫu, url: https://cua-hang.example/ca-rot, seenOn: 2026-11-21 }]',
  ),
  sources: sources(),
});

/** `index.en.mdx` of a product: English words only. */
export const productEn = z.strictObject({
  ...englishBase(),
  producer: field(
    words().optional(),
    ['nhà sản xuất, bằng tiếng Anh', 'producer'],
    PRODUCER_WHY,
    'producer: Đức Chính Cooperative',
  ),
  address: englishAddress(),
  ...labelFields(),
  marks: field(
    englishOf(
      field(
        words(),
        ['tên bằng tiếng Anh', 'name'],
        LABEL_WHY,
        'Chỉ dẫn địa lý “Thanh Hà”: Geographical indication “Thanh Hà”',
      ),
    ),
    ['bảo hộ, bằng tiếng Anh', 'protection'],
    LABEL_WHY,
    'marks: { Chỉ dẫn địa lý “Thanh Hà”: Geographical indication “Thanh Hà” }',
  ),
});

export type ProductVi = z.output<typeof productVi>;
export type ProductEn = z.output<typeof productEn>;

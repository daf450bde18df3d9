import type { Product } from '../../../src/core/entry.ts';
import { dateText } from '../../../src/i18n/format.ts';
import type { LabelPart } from '../../../src/print/label-order.ts';

/** What a small label may do without, for whoever ordered it. */
export const PART_WORDS: Readonly<Record<LabelPart, string>> = {
  name: 'tên · name',
  english: 'tên tiếng Anh · English name',
  producer: 'nhà sản xuất · producer',
  stars: 'sao OCOP · stars',
  lot: 'lô · lot',
  serial: 'số · serial',
  madeOn: 'ngày sản xuất · made on',
  useBy: 'hạn dùng · use by',
  scan: 'lời mời quét · scan me',
};

/** Why a lot is not printed on so small a label. */
export const roomReason = (lost: readonly LabelPart[]): string =>
  `Tem này không đủ chỗ cho: ${lost.map((part) => PART_WORDS[part]).join(', ')}. Chọn tem lớn hơn, hoặc bỏ cột ấy khỏi bảng.\n` +
  '    There is no room for them on this label. Choose a larger one, or leave that column out of the table.';

/** Why the labels of a product are not printed, and what to do. */
export function labelReason(reason: 'gtin' | 'stars', { id, ocop }: Product): string {
  if (reason === 'gtin') {
    return (
      `--gs1 cần mã số GTIN do GS1 cấp; content/san-pham/${id} chưa có. Thêm gtin vào bài, hoặc bỏ --gs1.\n` +
      `    --gs1 needs a GTIN that GS1 issued; content/san-pham/${id} has none. Add it, or leave --gs1 out.`
    );
  }
  if (ocop.validUntil === undefined) {
    return (
      `content/san-pham/${id} ghi ${ocop.stars} sao mà không có ngày cấp chứng nhận, nên không ai biết sao còn hạn không. ` +
      'Ghi ngày cấp vào bài, hoặc thêm --no-stars.\n' +
      `    content/san-pham/${id} has ${ocop.stars} stars and no date of its certificate. Enter the date, or add --no-stars.`
    );
  }
  return (
    `Chứng nhận ${ocop.stars} sao OCOP đã hết hạn ngày ${dateText(ocop.validUntil, 'vi')}; tem in sao hết hạn là sai sự thật và trái quy định. ` +
    `Ghi chứng nhận mới vào bài, hoặc thêm --no-stars.\n` +
    `    The certificate of ${ocop.stars} stars lapsed on ${dateText(ocop.validUntil, 'en')}. Enter the new one, or add --no-stars.`
  );
}

import type { InBoth } from '../../../src/core/lang.ts';
import { numberText } from '../../../src/i18n/format.ts';
import { CodeTooLarge, tenths } from '../../../src/print/code-too-large.ts';
import { TextTooLong } from '../../../src/print/matrix.ts';
import { Unprintable } from '../../../src/print/unprintable.ts';
import { isDiskFull } from '../job.ts';
import { Refusal } from '../progress.ts';
import { remedyFor, type TextSource } from './remedy.ts';

/** What a layout gives, or why the piece cannot be made; a mistake of ours is thrown on. */
export function laidOut<T>(layOut: () => T, source?: TextSource): { readonly made: T } | { readonly reason: string } {
  try {
    return { made: layOut() };
  } catch (error) {
    return { reason: reasonOf(error, source) };
  }
}

/**
 * Why a piece cannot be made and what to do about it, in Vietnamese and English.
 *
 * @param source what its texts are taken from, to name the field that is to be mended
 * @throws the error itself, where it is none of the piece
 */
export function reasonOf(error: unknown, source?: TextSource): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof Unprintable) return unprintable(error, remedyFor(error, source));
  if (error instanceof CodeTooLarge) return tooLarge(error);
  if (error instanceof TextTooLong) return tooLong(error);
  if (isDiskFull(error)) throw error;
  // A fault of the program in one piece does not cost the others; it is told as it is.
  return `Lỗi ngoài dự tính, mẫu này không in được · Unexpected fault, not made: ${error instanceof Error ? error.message : String(error)}`;
}

const unprintable = ({ text, letter }: Unprintable, remedy: InBoth<string>): string =>
  letter
    ? `Phông chữ in không có chữ “${letter}” trong “${text}”; in ra sẽ là ô trống. ${remedy.vi}\n` +
      `    The print typeface has no “${letter}”, in “${text}”. ${remedy.en}`
    : `“${text}” không vừa khổ này dù đã thu nhỏ hết mức. ${remedy.vi}\n` +
      `    “${text}” does not fit at its smallest size. ${remedy.en}`;

function tooLarge({ url, smallest }: CodeTooLarge): string {
  const [vi, en] = (['vi', 'en'] as const).map((lang) => {
    const mm = (value: number) => numberText(tenths(value), lang);
    return 'radiusMm' in smallest ? mm(2 * smallest.radiusMm) : `${mm(smallest.widthMm)} × ${mm(smallest.heightMm)}`;
  });
  return 'radiusMm' in smallest
    ? `Quanh lọ hẹp, mã ${url} cong mất hai mép: cần lọ đường kính ít nhất ${vi} mm. Dán tem trên nắp hay mặt phẳng, chọn cỡ tem khác.\n` +
        `    Around so narrow a jar the sides of the code ${url} lean away: it needs one of ${en} mm across. Choose a label for a flat side.`
    : `Mã ${url} trên tem này sẽ có ô nhỏ quá, điện thoại không đọc được: cần tem ít nhất ${vi} mm. Chọn cỡ lớn hơn.\n` +
        `    The code ${url} would have modules too small for phones: it needs a label of at least ${en} mm. Choose a larger one.`;
}

const tooLong = ({ text }: TextTooLong): string =>
  `Địa chỉ trong mã dài ${text.length} ký tự, quá sức chứa của mã trên tem: ${text}. Đặt mã lô, số tem ngắn hơn, hoặc bỏ --gs1.\n` +
  `    The address has ${text.length} characters, more than the code of a label holds. Shorten lot and number, or leave --gs1 out.`;

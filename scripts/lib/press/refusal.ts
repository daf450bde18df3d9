import type { Job, Refused } from './job.ts';
import type { Unread } from './verify.ts';

/** Why a piece whose codes were not read back is not made: file, code, what each decoder read. */
export function refusalOf({ id }: Pick<Job, 'id'>, unread: readonly Unread[], why = UNREADABLE): Refused {
  const lines = unread.slice(0, SHOWN).map(({ url, page, verdict }) => {
    const said = (texts: readonly string[]) => (texts.join() === url ? 'đúng · right' : texts.join(', ') || '—');
    const clean = Object.entries(verdict.clean).map(([name, texts]) => `${name}: ${said(texts)}`);
    const damaged = Object.entries(verdict.damaged).map(([name, count]) => `${name} ${count}`);
    if (verdict.misread.length > 0)
      return `    ${url} (trang · page ${page}): có bộ đọc ra · some read: ${verdict.misread.join(', ')}`;
    if (!verdict.quiet)
      return `    ${url} (trang · page ${page}): lề trắng quanh mã không sạch · its quiet zone is not clean`;
    return `    ${url} (trang · page ${page})\n      ${clean.join('; ')}; hư hại · damaged: ${damaged.join(', ')}`;
  });
  const more = unread.length > SHOWN ? [`    … ${unread.length - SHOWN} mã nữa · more`] : [];
  return {
    piece: id,
    reason: [why, ...lines, ...more].join('\n'),
  };
}

const SHOWN = 3;

const UNREADABLE =
  'Đọc ngược mã không khớp sổ mã, đã thử cả tám kiểu mặt nạ; tệp này không được ghi.\n' +
  '    A code does not read back as the register has it, with any of the eight masks; this file was not written.';

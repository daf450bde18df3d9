import { nearest } from '../../../src/core/text.ts';

/** Something in an order that nobody knows or that would do nothing, in both languages. */
export interface Slip {
  readonly vi: string;
  readonly en: string;
}

const WORDS = {
  none: ['chưa ghi in mục nào (hoặc --all)', 'no entry was named (nor --all)'],
  empty: ['nội dung chưa có mục nào để in', 'there is no entry yet to print'],
  'no-kind': ['chưa ghi in loại gì (hoặc --all)', 'no kind was given (nor --all)'],
  kind: ['không có loại', 'there is no kind'],
  option: ['không có tùy chọn', 'there is no option'],
  value: ['không nhận giá trị', 'not a value that is known'],
  'no-value': ['thiếu giá trị sau', 'a value is missing after'],
  number: ['không phải số trong khoảng cho phép', 'not a number within bounds'],
  whole: ['không phải số nguyên viết liền (một nghìn: 1000)', 'not a whole number in digits alone (a thousand: 1000)'],
  entry: ['không có mục nào tên', 'there is no entry called'],
  several: ['có nhiều mục mang tên này, ghi rõ hơn', 'several entries are called so, say which'],
  stock: ['không có giấy tem', 'there is no stock'],
  'no-product': ['tem chỉ làm cho sản phẩm, không làm cho', 'labels are for products, not for'],
  'no-steps': ['áp phích chỉ làm cho hướng dẫn và tuyến, không làm cho', 'posters are for guides and routes, not for'],
  'no-names': ['loại này không in cho mục nào riêng, bỏ tên mục', 'this is made for no entry in particular, leave out'],
  'all-names': ['có --all là in mọi mục; bỏ --all, hoặc bỏ', '--all is every entry; leave out --all, or'],
  'one-stop': [
    'số của điểm (--stop) là của một mục; ghi một mục thôi, không ghi',
    'a stop has a number of its own: name one entry, not',
  ],
  twice: ['ghi hai lần, không rõ lấy lần nào', 'given twice, and nobody knows which is meant'],
  misplaced: ['tùy chọn không dùng cho loại đang in', 'an option that is not for what is printed'],
  needs: ['thiếu tùy chọn phải đi kèm', 'an option is missing that goes with'],
  clash: ['hai tùy chọn không đi cùng nhau', 'two options that do not go together'],
} as const satisfies Record<string, readonly [vi: string, en: string]>;
type Rule = keyof typeof WORDS;

/** More than these nobody reads. */
const LISTED = 16;

/** `không có loại “plauqe”. Ý bạn là “plaque”? Các loại: plaque, label, …` */
export function slip(
  rule: Rule,
  seen: string,
  allowed: readonly string[],
  meant = nearest(seen.replace(/^.* /, ''), allowed),
): Slip {
  const said = seen && `: “${seen}”`;
  const [vi, en] = WORDS[rule];
  const list = allowed.slice(0, LISTED).join(', ');
  const more = allowed.length > LISTED ? `, … (${allowed.length})` : '';
  return {
    vi: `${vi}${said}.${meant ? ` Ý bạn là “${meant}”?` : ''}${list && ` Nhận: ${list}${more}.`}`,
    en: `${en}${said}.${meant ? ` Did you mean “${meant}”?` : ''}${list && ` Known: ${list}${more}.`}`,
  };
}

/** All slips of an order at once, and where the help is. */
export const slipReport = (slips: readonly Slip[]): string =>
  [
    'Chưa in gì · Nothing was printed:',
    ...slips.flatMap(({ vi, en }) => [`  - ${vi}`, `    ${en}`]),
    '',
    'Xem cách dùng · How to use it:  npm run print -- --help',
  ].join('\n');

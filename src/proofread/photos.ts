import { type Passage, placeAt } from './passages.ts';
import type { Finding, Proof } from './rule.ts';

type Name = 'empty-alt' | 'doubtful-permission';

/** Words that tell nothing of what is to be seen. */
const SAYS_NOTHING =
  /^(?:(?:một )?(?:bức |tấm )?(?:hình|ảnh|hình ảnh)(?: minh họa| minh hoạ)?(?: \d+)?|(?:a )?(?:photo|picture|image)(?: \d+)?|(?:img|dsc|dscn|pxl|screenshot|zalo|received)[\s_-]?[\d_-]*|.*\.(?:jpe?g|png|heic|webp))[.…]?$/i;
/** Where a photo was found: that somebody agreed may still be said beside it. */
const FOUND_AT = /\b(?:internet|google|facebook|pinterest|zalo|youtube|tiktok)\b|trên mạng|nguồn mạng|sưu tầm/iu;
const AGREED = /đồng ý|cho phép|cho dùng|cho đăng|agree|permission|allow|CC[ -]?(?:BY|0)|public domain/iu;
const NOT_ASKED = /chưa (?:xin|hỏi|rõ|có|được)|không (?:rõ|biết)|\bunknown\b|\bnot asked\b/iu;

/** What the schema cannot see: words for a photo that say nothing, and a permission that is none. */
export const photos: Proof<Name> = {
  rules: {
    'empty-alt': {
      level: 'warning',
      page: 'soat-bai#loi-ta-anh',
      words: {
        vi: ({ seen }) => ({
          what: `Lời tả ảnh “${seen}” không nói trong ảnh có gì.`,
          why: 'Người không nhìn thấy ảnh, hoặc sóng yếu chưa tải được, chỉ có mấy chữ này.',
          fix: 'Tả như kể qua điện thoại. Ví dụ: Cổng đền ba gian nhìn từ hồ, trước cổng có hai cây đại.',
        }),
        en: ({ seen }) => ({
          what: `The words “${seen}” do not say what the photo shows.`,
          why: 'They are all there is for those who cannot see it, or where it does not load.',
          fix: 'Describe it as on the telephone: the three-bay gate seen from the lake, two frangipani trees before it.',
        }),
      },
    },
    'doubtful-permission': {
      level: 'warning',
      page: 'soat-bai#quyen-dung-anh',
      words: {
        vi: ({ seen }) => ({
          what: `“${seen}” không phải là sự đồng ý cho dùng ảnh.`,
          why: 'Ảnh trên mạng vẫn có chủ; đăng và in khi chưa xin là vi phạm quyền tác giả.',
          fix: 'Hỏi người chụp, ghi ai đồng ý và khi nào. Chưa hỏi được thì bỏ ảnh ấy.',
        }),
        en: ({ seen }) => ({
          what: `“${seen}” is no permission to use a photo.`,
          why: 'Photos on the web belong to somebody; publishing them unasked is against copyright.',
          fix: 'Ask the photographer and write down who agreed and when; until then leave the photo out.',
        }),
      },
    },
  },
  read: ({ passages }) =>
    passages.flatMap((passage): Finding<Name>[] => {
      if (is(passage, 'alt') && SAYS_NOTHING.test(passage.text.trim())) return [tell(passage, 'empty-alt')];
      const isRight = is(passage, 'permission') || is(passage, 'credit');
      return isRight && isDoubtful(passage.text) ? [tell(passage, 'doubtful-permission')] : [];
    }),
};

const is = ({ field }: Passage, name: string): boolean =>
  /^photos\./.test(field ?? '') && (field ?? '').endsWith(`.${name}`);
const isDoubtful = (words: string): boolean => NOT_ASKED.test(words) || (FOUND_AT.test(words) && !AGREED.test(words));
const tell = (passage: Passage, rule: Name): Finding<Name> => ({
  ...placeAt(passage, 0),
  rule,
  seen: passage.text.trim(),
});

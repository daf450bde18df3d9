import { placeAt } from './passages.ts';
import type { Finding, Proof } from './rule.ts';
import { countWords } from './sentences.ts';

/**
 * What fits on the first screen of a phone under the name, with letters of ordinary size: measured on 360 × 640 pixels, where
 * 420 letters are eleven lines.
 */
const MOST_LETTERS = 420;

export const opening: Proof<'opening-long'> = {
  rules: {
    'opening-long': {
      level: 'warning',
      page: 'soat-bai#cau-mo-dau',
      words: {
        vi: ({ seen }) => ({
          what: `Câu mở đầu dài ${seen}, màn hình đầu tiên của điện thoại chỉ vừa ${MOST_LETTERS} chữ cái.`,
          why: 'Khách đứng ở cổng đọc hết màn hình đầu rồi mới quyết định có kéo xuống không.',
          fix: 'Giữ hai, ba câu nói điều chính; phần còn lại chuyển xuống bài.',
        }),
        en: ({ seen }) => ({
          what: `The opening has ${seen}; the first screen of a phone holds ${MOST_LETTERS} letters.`,
          why: 'A visitor at the gate reads the first screen and then decides whether to scroll.',
          fix: 'Keep two or three sentences with the point, and move the rest into the text.',
        }),
      },
    },
  },
  read: ({ passages }) =>
    passages.flatMap((passage): Finding<'opening-long'>[] => {
      const { field, text, lang } = passage;
      const length = text.trim().length;
      if (field !== 'lead' || length <= MOST_LETTERS) return [];
      const unit = lang === 'vi' ? ['chữ cái', 'tiếng'] : ['letters', 'words'];
      const seen = `${length} ${unit[0]} (${countWords(text)} ${unit[1]})`;
      return [{ ...placeAt(passage, 0), rule: 'opening-long', seen }];
    }),
};

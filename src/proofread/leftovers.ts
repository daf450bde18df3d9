import { findAll } from './find.ts';
import type { Proof } from './rule.ts';

type Name = 'leftover' | 'template-words';

/** What machines and drafts leave behind: nobody means it, and on a plaque everybody sees it. */
const MACHINE = new RegExp(
  [
    String.raw`\bundefined\b`,
    String.raw`\bNaN\b`,
    String.raw`\[object Object\]`,
    String.raw`\blorem ipsum\b`,
    String.raw`\bSystem\.Data\.[\w.]+`,
    // A key of the interface that was shown instead of its words: entry.title, page.notFound.heading.
    String.raw`\b(?:entry|page|site|product|label|common|form|field|button|menu|nav)\.[a-z][A-Za-z]+(?:\.[a-z][A-Za-z]+)*\b`,
    String.raw`\{\{[^}]*\}\}|%[sd]\b|\$\{[^}]*\}`,
  ].join('|'),
  'gi',
);

/** What authors write to themselves, and the gaps of our own templates. */
const DRAFT =
  /(?:TODO|FIXME|TBD|XXX)\b(?<=\b\w{3,5})|\?{3,}|\.{4,}|_{3,}|…(?<=\s.)(?=\s*(?:$|\n\n))|\((?:điền|viết|bổ sung|cập nhật|ghi)[^)]*(?:sau|vào đây)\)/gu;

export const leftovers: Proof<Name> = {
  rules: {
    leftover: {
      level: 'error',
      page: 'soat-bai#sot-lai',
      words: {
        vi: ({ seen }) => ({
          what: `Trong bài còn sót “${seen}”, chữ của máy hoặc của bản mẫu.`,
          why: 'In lên biển hay hiện trên trang thì ai cũng thấy, và không ai hiểu.',
          fix: 'Xóa đi, hoặc thay bằng lời thật.',
        }),
        en: ({ seen }) => ({
          what: `“${seen}” was left in the text by a machine or a template.`,
          why: 'On a plaque or a page everybody sees it, and nobody understands it.',
          fix: 'Delete it, or put the real words there.',
        }),
      },
    },
    'template-words': {
      level: 'warning',
      page: 'soat-bai#sot-lai',
      words: {
        vi: ({ seen }) => ({
          what: `“${seen}” trông như chỗ còn bỏ trống.`,
          why: 'Bài đăng rồi mà còn chỗ trống thì khách nghĩ trang hỏng.',
          fix: 'Viết nốt chỗ ấy; chưa biết thì bỏ cả câu.',
        }),
        en: ({ seen }) => ({
          what: `“${seen}” looks like a gap that was to be filled.`,
          why: 'A gap in a published text looks like a broken page.',
          fix: 'Write what is missing; where it is not known, leave the whole sentence out.',
        }),
      },
    },
  },
  read: ({ passages }) => [...findAll(passages, MACHINE, 'leftover'), ...findAll(passages, DRAFT, 'template-words')],
};

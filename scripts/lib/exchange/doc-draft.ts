import { basename, extname } from 'node:path';
import type { Problem } from '../../../src/core/problem.ts';
import { CHANGE_WORDS, shown } from '../../../src/exchange/clean-text.ts';
import { kindNamed } from '../../../src/exchange/column-names.ts';
import { docText } from '../../../src/exchange/doc-text.ts';
import type { Found, Note } from '../../../src/exchange/draft.ts';
import { PLACEHOLDER, type Value } from '../../../src/exchange/values.ts';
import type { DocxContent } from './read-docx.ts';

/** What a Word document says of one entry: a product where its folder or name says so, otherwise a site. */
export function draftOfDocument(file: string, { html, pictures, left, changes }: DocxContent): Found {
  const { title, lead, body, pictures: shownPictures, changed } = docText(html);
  const problems = left.map(
    ({ reason, what }): Problem => ({ file, rule: 'import-photo', seen: what, allowed: [reason] }),
  );
  const notes: Note[] = changes.map(({ what, before, after }) => ({
    file,
    what: CHANGE_WORDS[what],
    before: shown(before),
    after: shown(after),
  }));
  if (changed.includes('table')) notes.push({ file, what: 'bảng trong Word đã thành từng dòng chữ: xem lại bài' });
  if (changed.includes('link'))
    notes.push({ file, what: 'có liên kết không mở được trên mạng: giữ lại chữ, bỏ liên kết' });
  if (!body) return { drafts: [], problems: [...problems, { file, rule: 'import-file', seen: 'no-text' }], notes };
  const name = title ?? basename(file, extname(file)).normalize('NFC');
  const values = new Map<string, Value>([['title', name]]);
  if (!title) notes.push({ file, field: 'tên', what: 'tệp không có dòng tiêu đề, nên lấy theo tên tệp', after: name });
  if (lead) {
    values.set('lead', lead);
    notes.push({ file, field: 'câu mở đầu', what: 'lấy từ đoạn đầu tiên', after: cut(lead) });
  }
  values.set('text', body);
  const photos = [...new Map(shownPictures.map((picture) => [picture.file, picture])).values()];
  if (photos.length > 0) {
    const unknown = { credit: PLACEHOLDER, permission: PLACEHOLDER };
    values.set(
      'photos',
      photos.map(({ file: photo, alt }) => ({ file: photo, alt: alt.trim() || PLACEHOLDER, ...unknown })),
    );
  }
  const kind = kindNamed(file) ?? 'site';
  const draft = { file, line: undefined, kind, id: undefined, values, heads: new Map<string, string>() };
  return { drafts: [{ ...draft, stamp: undefined, emptied: [], files: pictures }], problems, notes };
}

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

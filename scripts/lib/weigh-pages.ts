import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../../src/core/catalogue.ts';
import { type Entry, pagesOf } from '../../src/core/entry.ts';
import { galleriesOf } from '../../src/core/gallery.ts';
import { type AnyLang, isLang } from '../../src/core/lang.ts';
import { folderOf } from '../../src/core/moves.ts';
import { ONE_FLIGHT_BYTES } from '../../src/scan/one-flight.ts';
import { packed } from './packed.ts';
import { Refusal } from './progress.ts';

/** With it and a first picture of `HEAVIEST_BYTES` the first view stays below 60,000 bytes. */
const MOST = ONE_FLIGHT_BYTES;

/** A page over the weight: what its author reads. */
interface Heavy {
  readonly file: string;
  readonly bytes: number;
  readonly remedy: { readonly vi: string; readonly en: string };
}

/**
 * Every page that an author writes is there after one round trip, whole.
 *
 * @throws naming every text and every list of photos that is too long, and by how much
 */
export async function weighEntryPages({ entries }: Catalogue, dist: string): Promise<void> {
  const heavy: Heavy[] = [];
  for (const entry of entries) {
    const folder = `content/${folderOf(entry.kind, entry.id)}`;
    for (const [lang, path] of Object.entries(pagesOf(entry)) as [AnyLang, string][]) {
      const bytes = await packedBytes(dist, path);
      const remedy = bytes > MOST && shorterText(entry, lang, bytes - MOST);
      if (remedy) heavy.push({ file: `${folder}/index.${lang}.mdx`, bytes, remedy });
    }
    for (const path of new Set(Object.values(galleriesOf(entry)))) {
      const bytes = await packedBytes(dist, path);
      if (bytes <= MOST) continue;
      const kept = Math.floor((entry.photos.length * MOST) / bytes);
      const remedy = {
        vi: `${path} có ${entry.photos.length} ảnh: giữ khoảng ${kept} ảnh trong photos.`,
        en: `${path} shows ${entry.photos.length} photos: keep about ${kept} of them in photos.`,
      };
      heavy.push({ file: `${folder}/index.vi.mdx`, bytes, remedy });
    }
  }
  if (heavy.length === 0) return;
  const lines = heavy.map(
    ({ file, bytes, remedy }) =>
      `  ${file}: ${bytes} byte, thừa ${bytes - MOST}. ${remedy.vi}\n` +
      `    ${bytes} bytes, ${bytes - MOST} too many. ${remedy.en}`,
  );
  throw new Refusal(
    `Trang nặng quá một lượt gửi của mạng (${MOST} byte đã nén): ở nơi sóng yếu khách phải chờ lâu gấp đôi. · ` +
      `Pages heavier than one flight of packets (${MOST} bytes, packed): with a weak signal the wait is twice as long.\n` +
      lines.join('\n'),
  );
}

/** What to take out of a text, by what its own words weigh. */
function shorterText(entry: Entry, lang: AnyLang, excess: number): Heavy['remedy'] {
  const words = isLang(lang) ? entry.words[lang] : undefined;
  const text = words?.text() ?? entry.further.find((one) => one.lang === lang)?.body ?? '';
  const count = text.split(/\s+/).filter(Boolean).length;
  const cut = Math.ceil((excess * count) / packed(text) / 10) * 10;
  const photos = entry.photos.filter(({ file }) => words?.filesInText.includes(file)).length;
  // A short text is not what weighs.
  if (cut > count / 2) {
    return {
      vi: `Phần nặng không phải bài (${count} chữ): rút gọn lead, ghi chú lễ hội, nguồn${photos ? `, hoặc bớt ảnh trong bài (${photos})` : ''}.`,
      en: `What weighs is not the text (${count} words): shorten the lead, notes on festivals, sources${photos ? `, or show fewer photos in the text (${photos})` : ''}.`,
    };
  }
  return {
    vi: `Bài có ${count} chữ: bớt khoảng ${cut} chữ${photos ? `, hoặc bớt ảnh trong bài (${photos})` : ''}.`,
    en: `The text has ${count} words: cut about ${cut}${photos ? `, or show fewer photos in it (${photos})` : ''}.`,
  };
}

const packedBytes = async (dist: string, path: string): Promise<number> =>
  packed(await readFile(join(dist, `${path}.html`), 'utf8'));

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Catalogue } from '../../src/core/catalogue.ts';
import { type Entry, pagesOf } from '../../src/core/entry.ts';
import { galleriesOf } from '../../src/core/gallery.ts';
import { type AnyLang, isLang } from '../../src/core/lang.ts';
import { folderOf } from '../../src/core/moves.ts';
import { scanPath } from '../../src/core/urls.ts';
import { FIRST_FLIGHT_BYTES, HEADER_BYTES } from '../../src/scan/fit.ts';
import { Refusal } from './progress.ts';

/** What a page may weigh, packed. With it and a first picture of `PHONE_BYTES` the first view stays below 60,000 bytes. */
const MOST = FIRST_FLIGHT_BYTES - HEADER_BYTES;

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
  const text = words?.text ?? entry.further.find((one) => one.lang === lang)?.body ?? '';
  const count = text.split(/\s+/).filter(Boolean).length;
  const cut = Math.ceil((excess * count) / gzipSync(text).length / 10) * 10;
  const photos = words?.photosInText.length ?? 0;
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
  gzipSync(await readFile(join(dist, `${path}.html`))).length;

/**
 * Once printed, always reachable, and in one round trip: every code that was ever issued has its page, and no page is
 * heavier than the first flight of packets.
 *
 * @returns the codes whose pages give only the opening
 */
export async function weighScanPages({ register }: Catalogue, dist: string): Promise<string[]> {
  const shortened: string[] = [];
  for (const { code, id } of register) {
    const html = await readFile(join(dist, `${scanPath(code)}.html`), 'utf8').catch(() => undefined);
    if (html === undefined) throw new Refusal(`Mã không có trang · A code without a page: ${code} (${id})`);
    const bytes = gzipSync(html).length;
    if (bytes > MOST) {
      throw new Refusal(
        `Trang của mã ${code} (${id}) nặng ${bytes} byte, quá một lượt gửi của mạng: rút ngắn câu mở đầu (lead). · ` +
          `The page of ${code} (${id}) weighs ${bytes} bytes, more than goes in one flight: shorten its lead.`,
      );
    }
    if (html.includes('data-shortened')) shortened.push(code);
  }
  return shortened;
}

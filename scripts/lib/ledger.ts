import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { codeFault } from '../../src/core/code.ts';
import { LANGS } from '../../src/core/lang.ts';
import { PUBLISHED_FILE, type RawContent, SEALED_FILE, TRANSLATIONS_FILE } from '../../src/core/raw.ts';
import { homePath } from '../../src/core/urls.ts';
import { readTranslations, type TranslatedFrom, translationsNow } from '../../src/proofread/translated-from.ts';
import { contentDir } from '../../src/reader/content-dir.ts';
import { PUBLISHED_COLUMNS, sealedText, TRANSLATION_COLUMNS } from '../../src/reader/ledger.ts';
import { filesIn } from './hash.ts';
import { Refusal } from './progress.ts';
import { writeBeside } from './write-beside.ts';

/**
 * What a built site answers to, as it is linked: `/vi/`, `/vi/di-tich/den-bia`, `/du-lieu/muc.json`, `/vi/le-hoi.ics`; codes
 * have the register.
 */
export async function addressesIn(dist: string): Promise<string[]> {
  const paths = (await filesIn(dist)).map((file) => `/${relative(dist, file).split(sep).join('/')}`);
  return paths
    .filter(
      (path) =>
        /^\/du-lieu\/.*\.json$|\.(ics|html)$/.test(path) && !/^\/(404|_hosting\/.*|pagefind\/.*)\.html$/.test(path),
    )
    .map((path) => path.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, ''))
    .filter((path) => codeFault(path.slice(1)) !== undefined)
    .sort();
}

/** Whatever an earlier build published still answers. @throws naming what does not, with the line to add */
export function refuseLostAddresses({ published, today }: RawContent, addresses: readonly string[]): void {
  const there = new Set(addresses);
  const lost = published.map(({ cells }) => cells['address'] ?? '').filter((address) => !there.has(address));
  if (lost.length === 0) return;
  const home = (address: string) => homePath(LANGS.find((lang) => address.startsWith(homePath(lang))) ?? 'vi');
  // Files of data and calendars cannot send their readers on.
  const lines = lost.map((address) =>
    /\.(json|ics)$/.test(address) ? `  ${address}` : `  ${address},${home(address)},${today},`,
  );
  throw new Refusal(
    `Những địa chỉ này từng được công bố, nay không còn trang nào trả lời. Khôi phục trang, hoặc thêm vào cuối content/da-doi.csv:\n` +
      'These addresses were published and no page answers there any more. Bring the pages back, or add to content/da-doi.csv:\n' +
      lines.join('\n'),
  );
}

/**
 * Writes down what is published now: the register with its seals, all addresses there ever were, and which Vietnamese the
 * translations were made from. Kept beside the
 * content, because the next build must know it wherever it runs. Written before the pages take their place: a promise too
 * many does no harm. What another build wrote in the meantime stays.
 *
 * @returns how many codes and addresses are new in it
 */
export async function keepLedger(
  { register, entries, translations }: RawContent,
  addresses: readonly string[],
): Promise<{ codes: number; addresses: number }> {
  const [sealed, published] = [await linesOf(SEALED_FILE), await linesOf(PUBLISHED_FILE)];
  const seals = sealedText(register);
  const codes = register.length - sealed.length;
  if (codes >= 0) await writeIfChanged(SEALED_FILE, seals);
  const from = translationsNow(entries, readTranslations(translations));
  if (from.length > 0) await writeIfChanged(TRANSLATIONS_FILE, translationsText(from));
  const all = [...new Set([...published, ...addresses])].sort();
  await writeIfChanged(PUBLISHED_FILE, `${[PUBLISHED_COLUMNS.join(','), ...all].join('\n')}\n`);
  return { codes: Math.max(0, codes), addresses: all.length - published.length };
}

/** Which paragraphs each translation was made from, as a table. */
function translationsText(translations: readonly TranslatedFrom[]): string {
  const lines = translations.map(({ folder, lang, translatedOn, paragraphs }) =>
    [folder, lang, translatedOn, paragraphs.join(' ')].join(','),
  );
  return `${[TRANSLATION_COLUMNS.join(','), ...lines].join('\n')}\n`;
}

/** The lines of a table of the ledger as it lies there now, without the one that names the columns. */
async function linesOf(file: string): Promise<string[]> {
  const text = await readFile(join(contentDir(), file), 'utf8').catch(() => '');
  return text.split(/\r?\n/).slice(1).filter(Boolean);
}

async function writeIfChanged(file: string, text: string): Promise<void> {
  const path = join(contentDir(), file);
  if ((await readFile(path, 'utf8').catch(() => '')) === text) return;
  await mkdir(dirname(path), { recursive: true });
  await writeBeside(path, text);
}

import type { Entry, Product, Site } from '../core/entry.ts';
import type { Lang } from '../core/lang.ts';
import { translator } from '../i18n/translate.ts';
import { entryLine } from './rows.ts';

/** An entry in a list. */
export interface Card {
  readonly name: string;
  readonly href: string;
  readonly note: string;
  readonly illustration: string;
  /** The language of the linked page where it is not that of the list. */
  readonly hreflang: Lang | undefined;
}

export function card(entry: Entry, lang: Lang): Card {
  const { href = '', text, hreflang } = entryLine(entry, lang);
  return { name: text, href, note: noteOf(entry, lang), illustration: illustrationOf(entry), hreflang };
}

/** The drawing that stands for an entry without a photo: a file of `src/illustrations`. */
export function illustrationOf(entry: Entry): string {
  switch (entry.kind) {
    case 'site':
      return entry.category;
    case 'product':
      return entry.illustration;
    default:
      return entry.kind;
  }
}

/** What the drawing shows, in words. */
export function illustrationWords(entry: Entry, lang: Lang): string {
  const t = translator(lang);
  switch (entry.kind) {
    case 'site':
      return t(`category.${entry.category}`).toLocaleLowerCase(lang);
    case 'product':
      return t(`ocop.${entry.ocop.group}`).toLocaleLowerCase(lang);
    default:
      return t(`kind.${entry.kind}.one`).toLocaleLowerCase(lang);
  }
}

/** One line under the name: what it is, and where. */
export function noteOf(entry: Entry, lang: Lang): string {
  const t = translator(lang);
  switch (entry.kind) {
    case 'site':
    case 'product':
      return [whatItIs(entry, lang), entry.unit?.fullName[lang]].filter(Boolean).join(' · ');
    case 'route':
      return t('list.stops', { count: entry.stops.length });
    case 'guide':
      return t('kind.guide.one');
  }
}

/** `Đền`, `Thủ công mỹ nghệ` */
export const whatItIs = (entry: Site | Product, lang: Lang): string =>
  translator(lang)(entry.kind === 'site' ? `category.${entry.category}` : `ocop.${entry.ocop.group}`);

/** The two languages of every page and every plaque; Vietnamese is the language entries are written in. */
export const LANGS = ['vi', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** A value in both languages. */
export type InBoth<T> = Readonly<Record<Lang, T>>;

export const otherLang = (lang: Lang): Lang => (lang === 'vi' ? 'en' : 'vi');

/**
 * Languages an entry may be told in beside the two, by a file of its own: `index.fr.mdx` with title, opening and text. The
 * words around it stay English. Each has its line in `src/styles/global.css`, which shows one language of a scan page.
 */
export const FURTHER_LANGS = {
  fr: 'Français',
  zh: '中文',
  ja: '日本語',
  ko: '한국어',
  de: 'Deutsch',
} as const;
export type FurtherLang = keyof typeof FURTHER_LANGS;
export const FURTHER = Object.keys(FURTHER_LANGS) as FurtherLang[];
export type AnyLang = Lang | FurtherLang;

export const isLang = (lang: string): lang is Lang => LANGS.some((known) => known === lang);

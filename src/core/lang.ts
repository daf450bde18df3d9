/** The two languages of every page and every plaque; Vietnamese is the language entries are written in. */
export const LANGS = ['vi', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** A value in both languages. */
export type InBoth<T> = Readonly<Record<Lang, T>>;

export const otherLang = (lang: Lang): Lang => (lang === 'vi' ? 'en' : 'vi');

import { createInstance, type i18n } from 'i18next';
import type { Lang } from '../core/lang.ts';
import en from './en.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };

/** The dotted names of all words of the interface: a wrong one does not compile. */
type Path<T> = T extends string
  ? never
  : { [K in keyof T & string]: T[K] extends string ? Plain<K> : `${K}.${Path<T[K]>}` }[keyof T & string];
/** Plural forms are asked for by the word without its ending. */
type Plain<K extends string> = K extends `${infer Stem}_other` | `${infer Stem}_one` ? Stem : K;
export type WordKey = Path<typeof vi>;

/** A function that gives the words of the interface in one language. The only file that knows i18next. */
export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

const instance: i18n = createInstance();
await instance.init({
  resources: { vi: { translation: vi }, en: { translation: en } },
  fallbackLng: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  saveMissing: true,
  // A raw key on a page is the failure that portals are laughed at for: it ends the build instead.
  missingKeyHandler: (langs, _namespace, key) => {
    throw new Error(`No words for “${key}” in ${langs.join(', ')}.`);
  },
});

/** `translator('en')('plaque.scan')  // => 'Scan to read'` */
export function translator(lang: Lang): Translate {
  const fixed = instance.getFixedT(lang);
  return (key, values) => fixed(key, values ?? {});
}

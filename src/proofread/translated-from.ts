import { fingerprint } from '../core/fingerprint.ts';
import type { RawEntry, RawRow } from '../core/raw.ts';
import { fieldOf } from './fields.ts';
import { type Passage, passagesOf } from './passages.ts';

/**
 * What a translation was made from: the Vietnamese paragraphs as they were when the translation was published first, or when its
 * date was changed last. A build writes it down in `so-luu/ban-dich.csv`. Only whoever changes `translatedOn` says that the
 * translation is up to date again; nothing here says so for them.
 */
export interface TranslatedFrom {
  readonly folder: string;
  readonly lang: string;
  readonly translatedOn: string;
  /** Fingerprints of the paragraphs, in order. */
  readonly paragraphs: readonly string[];
}

/** A Vietnamese paragraph and its fingerprint. */
export interface Original {
  readonly passage: Passage;
  readonly print: string;
}

/** Fields whose words are translated; names, years and who wrote what are not. */
const TRANSLATED =
  /^(?:lead|plaqueLine|visiting|manager|founding\.text|people\.\d+\.role|festivals\.\d+\.note|photos\.\d+\.(?:alt|caption)|ingredients|storage|use|warnings)$/;

/** The Vietnamese paragraphs that a translation repeats. */
export const originalsOf = (passages: readonly Passage[]): Original[] =>
  passages
    .filter(({ lang, field, type }) => lang === 'vi' && (type !== 'field' || TRANSLATED.test(field ?? '')))
    .map((passage) => ({ passage, print: fingerprint(passage.text) }));

export const readTranslations = (rows: readonly RawRow[]): ReadonlyMap<string, TranslatedFrom> =>
  new Map(
    rows.map(({ cells }) => {
      const { entry = '', lang = '', translated_on: translatedOn = '', from = '' } = cells;
      const paragraphs = from.split(' ').filter(Boolean);
      return [keyOf(entry, lang), { folder: entry, lang, translatedOn, paragraphs }];
    }),
  );

/** What a build writes down: new translations and those with another date as they are now, the others as they were. */
export const translationsNow = (
  entries: readonly RawEntry[],
  known: ReadonlyMap<string, TranslatedFrom>,
): TranslatedFrom[] =>
  entries
    .filter(isTranslated)
    .map((entry) => {
      const translatedOn = fieldOf(entry.en?.data, 'translatedOn') ?? '';
      const before = known.get(keyOf(entry.folder, 'en'));
      if (before?.translatedOn === translatedOn) return before;
      const paragraphs = originalsOf(passagesOf(entry)).map(({ print }) => print);
      return { folder: entry.folder, lang: 'en', translatedOn, paragraphs };
    })
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));

export const keyOf = (folder: string, lang: string): string => `${folder} ${lang}`;

/** An English file that holds only the name says that there is no translation yet. */
export const isTranslated = ({ en }: RawEntry): boolean => en?.body?.isEmpty === false;

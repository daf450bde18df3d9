import type { Catalogue } from './catalogue.ts';
import type { Entry } from './entry.ts';
import { type Facets, facetsOf } from './facets.ts';
import type { Kind } from './kind.ts';
import { type Lang, otherLang } from './lang.ts';

/** What the phone itself searches at once: names, codes, producers and places. The texts are Pagefind's. */
export interface SearchRecords {
  readonly entries: readonly EntryRecord[];
  readonly units: readonly UnitRecord[];
}

/** An entry, as far as it can be found without its text. Text that is not there is empty. */
export interface EntryRecord {
  readonly kind: Kind;
  readonly id: string;
  readonly code: string;
  /** The language of its page: the one that searches, or the other where there is no page in it. */
  readonly lang: Lang;
  readonly name: string;
  /** The name in the other language. */
  readonly twin: string;
  /** Old and local names; names in Hán or Nôm characters too. */
  readonly others: readonly string[];
  readonly producer: string;
  /** Where it lay in the words of earlier days. */
  readonly former: string;
  readonly facets: Facets;
  /** Whether its century is told by tradition alone. */
  readonly isTradition: boolean;
}

/** A commune in which something lies, and the names of those it was made from. */
export interface UnitRecord {
  readonly code: string;
  readonly name: string;
  readonly formers: readonly string[];
}

/** Communes without entries are left to the full text: a province has thousands of old names. */
export function searchRecords({ entries, units }: Pick<Catalogue, 'entries' | 'units'>, lang: Lang): SearchRecords {
  const codes = new Set(entries.map((entry) => facetsOf(entry).unit));
  return {
    entries: entries.map((entry) => entryRecord(entry, lang)),
    units: [...units.present.values()]
      .filter(({ code }) => codes.has(code))
      .map(({ code, fullName, formers }) => ({
        code,
        name: fullName[lang],
        formers: [...new Set(formers.map((former) => former.fullName[lang]))],
      })),
  };
}

function placeOf(entry: Entry, lang: Lang): { former?: string | undefined; producer?: string } {
  if (entry.kind === 'site') return entry.words[lang] ?? entry.words.vi;
  return entry.kind === 'product' ? (entry.words[lang] ?? entry.words.vi) : {};
}

/** All of them lay in the same few: as a word to search by it would find everything. */
const PROVINCE = /, (tỉnh [^,]+|[^,]+ province)$/;

function entryRecord(entry: Entry, lang: Lang): EntryRecord {
  const { former, producer = '' } = placeOf(entry, lang);
  const earlier = 'earlierUnits' in entry ? entry.earlierUnits.map(({ fullName }) => fullName[lang]) : [];
  return {
    kind: entry.kind,
    id: entry.id,
    code: entry.code,
    lang: entry.words[lang] ? lang : 'vi',
    name: entry.name[lang],
    twin: entry.name[otherLang(lang)],
    others: entry.otherNames,
    producer,
    former: [former?.replace(PROVINCE, ''), ...earlier].filter(Boolean).join(', '),
    facets: facetsOf(entry),
    isTradition: entry.kind === 'site' && entry.foundingIsTradition,
  };
}

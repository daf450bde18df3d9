import type { Entry } from '../core/entry.ts';
import type { InBoth } from '../core/lang.ts';
import { translator } from '../i18n/translate.ts';

/** The words of an entry as they stand on a sign. */
export interface SignWords {
  readonly code: string;
  readonly name: InBoth<string>;
  /** To be taken where the name does not fit. */
  readonly shortName: InBoth<string | undefined>;
  /** What it is: the rank of a site, the producer of a product. Never stars, which lapse sooner than a sign. */
  readonly standing: InBoth<string>;
  /** One sentence that makes it a sign where the web is gone. */
  readonly sentence: InBoth<string>;
  /** Its number on a route, on discs. */
  readonly stop?: number | undefined;
}

export function signWords(entry: Entry, stop?: number): SignWords {
  const { code, name, shortName, sentence } = entry;
  return {
    code,
    name,
    shortName,
    standing: standingOf(entry),
    sentence: { vi: sentence.vi, en: sentence.en ?? '' },
    stop,
  };
}

function standingOf(entry: Entry): InBoth<string> {
  const [vi, en] = [translator('vi'), translator('en')];
  switch (entry.kind) {
    case 'site': {
      const key = entry.rank === 'unranked' ? (`category.${entry.category}` as const) : (`rank.${entry.rank}` as const);
      return { vi: vi(key), en: en(key) };
    }
    case 'product':
      return { vi: entry.words.vi.producer, en: entry.words.en?.producer ?? '' };
    default:
      return { vi: vi(`kind.${entry.kind}.one`), en: en(`kind.${entry.kind}.one`) };
  }
}

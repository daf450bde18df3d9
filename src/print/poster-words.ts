import type { Entry } from '../core/entry.ts';
import type { PosterWords } from './poster.ts';
import { signWords } from './sign-words.ts';

/**
 * The words of an entry on a poster: the steps of a guide, the stops of a route by name; where there is neither, its opening.
 *
 * @param entries all entries, to name the stops
 */
export function posterWords(entry: Entry, entries: readonly Entry[]): PosterWords {
  const { code, name, shortName, standing } = signWords(entry);
  const { vi, en } = entry.words;
  const stops = entry.kind === 'route' ? entry.stops.map((id) => entries.find((other) => other.id === id)?.name) : [];
  const named = (lang: 'vi' | 'en') => stops.flatMap((stop) => (stop ? [stop[lang]] : []));
  const lists =
    stops.length > 0
      ? { vi: [{ heading: undefined, steps: named('vi') }], en: [{ heading: undefined, steps: named('en') }] }
      : { vi: vi.steps, en: en?.steps ?? [] };
  return { code, name, shortName, standing, lead: { vi: vi.lead, en: en?.lead ?? '' }, lists };
}

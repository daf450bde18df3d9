import { allIn } from './all-in.ts';
import { lately } from './once.ts';
import { type Passage, type Place, placeAt } from './passages.ts';

/** A sentence of a passage, and where in it it begins. */
export interface Sentence {
  readonly passage: Passage;
  readonly offset: number;
  readonly text: string;
}

/** A stop before a new sentence; not that of a title or a short form (TP., GS., Mr.). */
const STOP =
  /(?<!(?<!\p{L})(?:TP|TX|TT|GS|PGS|TS|ThS|St|Mr|Mrs|Dr|c|No|\p{Lu}))[.!?…]+[”’"')\]»]*\s+(?=[“‘"'([«]*[\p{Lu}\p{N}])/gu;

/** The sentences of an entry. What is said in one is said of one thing, as far as a machine can tell. */
export const sentencesIn = lately((passages: readonly Passage[]): readonly Sentence[] =>
  passages.flatMap(splitAtStops),
);

function splitAtStops(passage: Passage): Sentence[] {
  const ends = allIn(passage.text, STOP).map(({ index, 0: stop }) => index + stop.length);
  return [0, ...ends].map((offset, index) => {
    const text = withOldTones(passage.text.slice(offset, ends[index] ?? passage.text.length));
    return { passage, offset, text };
  });
}

const NEW = 'oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ'.split(' ');
const OLD = 'òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy'.split(' ');

/** Names found in both styles of tone marks: `Chính Hoà` is read as `Chính Hòa`, letter for letter. */
export const withOldTones = (text: string): string =>
  text.replace(/(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu, (pair) => {
    const old = OLD[NEW.indexOf(pair.toLowerCase())] ?? pair;
    return pair === pair.toLowerCase() ? old : pair;
  });

/** What a pattern found in a sentence. */
export interface Match {
  readonly seen: string;
  readonly place: () => Place;
  /** Where in the sentence it begins and ends. */
  readonly from: number;
  readonly to: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** What the patterns find, without what lies within an earlier match. */
export function matchesIn({ passage, offset, text }: Sentence, patterns: readonly RegExp[]): Match[] {
  const found: Match[] = [];
  for (const pattern of patterns) {
    for (const { 0: whole, index: from, groups = {} } of allIn(text, pattern)) {
      const to = from + whole.length;
      if (found.some((earlier) => from < earlier.to && earlier.from < to)) continue;
      found.push({ seen: whole.trim(), place: () => placeAt(passage, offset + from), from, to, groups });
    }
  }
  return found;
}

import { FORMER_PROVINCES, TWO_LEVELS_SINCE } from '../core/provinces.ts';
import type { Units } from '../core/units.ts';
import { presentCodes } from '../core/whereabouts.ts';
import type { Finding, Proof, ReadEntry } from './rule.ts';
import { holding } from './whole.ts';
import { type Match, matchesIn, type Sentence, sentencesIn } from './within-sentence.ts';

type Name = 'former-unit';

/** Fields that say where something is today, and need no word to say so. */
const WHERE = /^(?:address\.place|producer\.address\.place|visiting|manager)$/;
/** Fields that are about what was, or that name who said or did something at the time. */
const NOT_TOLD = /(?:^|\.)(?:former|title|otherNames|author|translator|reviewer|credit|permission|answers)(?:\.|$)/;

/** Whether there is anything to look at: a type of unit. */
const TYPED = /phường|xã|trấn|huyện|thành phố|quận|tỉnh|ward|commune|town|district|city|province/i;

const HERE = {
  vi: /(?<!\p{L})(?:thuộc|ở|tại|nằm trong|nằm ở|trên địa bàn|địa phận)(?: [^.;:()]{0,60})? $/u,
  en: /(?<!\p{L})(?:in|of|at|within|belongs to)(?: [^.;:()]{0,60})? $/iu,
} as const;
const NOW = {
  vi: /(?<!\p{L})(?:nay|hiện|hiện nay|ngày nay)(?: đã)? (?:thuộc|là|ở|nằm)(?: [^.;:()]{0,60})? $/iu,
  en: /(?<!\p{L})(?:now|today|currently|is|are|stands|lies)(?: [^.;:()]{0,60})? $/iu,
} as const;
/** Words of a sentence that speaks of another time. */
const THEN = {
  vi: /(?<!\p{L})(?:cũ|trước|xưa|nguyên|từng|thời|hồi|lúc|khi|thế kỷ|bấy giờ|sáp nhập|nhập|tách|đổi tên|đã|vẫn gọi|đến giữa|năm \d{3,4}|\/\d{4})(?!\p{L})/iu,
  en: /(?<!\p{L})(?:former(?:ly)?|old|then|was|were|used|until|before|since|once|had|became|becomes?|merged|belonged|century|\d{4})(?!\p{L})/iu,
} as const;
const STILL_FORMER = { vi: /^(?: cũ|,? trước đây|,? nay là|,? nay thuộc|\))/u, en: /^(?:,? now|\))/u } as const;

export const formerUnits: Proof<Name> = {
  rules: {
    'former-unit': {
      level: 'warning',
      page: 'soat-bai#ten-don-vi-cu',
      words: {
        vi: ({ seen, meant }) => ({
          what: `“${seen}” không còn từ ngày 1/7/2025, mà câu viết như hiện nay.`,
          why: 'Khách tra bản đồ hay hỏi đường theo tên ấy sẽ không tìm ra; biển cũ nhanh nhất là ở địa chỉ.',
          fix: `${meant ? `Nay là: ${meant}. ` : ''}Viết tên mới, hoặc thêm “cũ”, “trước đây”. Địa chỉ cũ ghi ở address.former.`,
        }),
        en: ({ seen, meant }) => ({
          what: `“${seen}” ended on 1 July 2025, and the sentence tells it as of today.`,
          why: 'Visitors who look for that name do not find it; nothing on a plaque ages faster than its address.',
          fix: `${meant ? `Today it is ${meant}. ` : ''}Use the new name, or say “former”. The old address belongs in address.former.`,
        }),
      },
    },
  },
  read: ({ passages }: ReadEntry, { units, today }) => {
    if (today < TWO_LEVELS_SINCE) return [];
    const former = formerOf(units);
    return holding(sentencesIn(passages), TYPED)
      .filter(({ passage: { field, type } }) => type !== 'heading' && !NOT_TOLD.test(field ?? ''))
      .flatMap((sentence) => inSentence(sentence, former));
  },
};

/** The first unit of an address is told; the others go with it. */
function inSentence(sentence: Sentence, former: Former): Finding<Name>[] {
  const pattern = former.patterns[sentence.passage.lang];
  const found = matchesIn(sentence, [pattern]).find((match) => isToldAsPresent(sentence, match));
  if (!found) return [];
  return [
    { ...found.place(), rule: 'former-unit', seen: found.seen, meant: former.became.get(found.seen.toLowerCase()) },
  ];
}

function isToldAsPresent({ passage, text }: Sentence, { from, to }: Match): boolean {
  const { lang, field } = passage;
  const [before, after] = [text.slice(0, from), text.slice(to)];
  if (STILL_FORMER[lang].test(after)) return false;
  if (NOW[lang].test(before) && !/cũ|former/.test(text)) return !THEN.en.test(lang === 'en' ? text : '');
  return (WHERE.test(field ?? '') || HERE[lang].test(before)) && !THEN[lang].test(text);
}

interface Former {
  readonly patterns: Readonly<Record<'vi' | 'en', RegExp>>;
  /** What each became, in Vietnamese, by its name in small letters. */
  readonly became: ReadonlyMap<string, string>;
}

/** Names, with their type, of units that are no more and that no present unit bears. */
function formerOf(units: Units): Former {
  const known = made.get(units);
  if (known) return known;
  const present = new Set([...units.present.values()].flatMap(({ fullName }) => [fullName.vi, fullName.en]));
  const became = new Map<string, string>();
  const names: Record<'vi' | 'en', Set<string>> = { vi: new Set(), en: new Set() };
  const add = (vi: string, en: string, today: string) => {
    if (present.has(vi) || !/^\p{Ll}/u.test(vi)) return;
    names.vi.add(vi);
    names.en.add(en);
    became.set(vi.toLowerCase(), today);
    became.set(en.toLowerCase(), today);
  };
  for (const state of units.states) {
    const today = presentCodes(units, state).map((code) => units.present.get(code)?.fullName.vi);
    if (state.until && state.until <= units.today) add(state.fullName.vi, state.fullName.en, today.join(', '));
    add(state.district.vi, state.district.en, '');
  }
  for (const [name, today] of Object.entries(FORMER_PROVINCES)) add(`tỉnh ${name}`, `${name} province`, today);
  const former = { patterns: { vi: anyOf(names.vi), en: anyOf(names.en) }, became };
  made.set(units, former);
  return former;
}
const made = new WeakMap<Units, Former>();

/** Whole names, with the type in small letters or at the beginning of a sentence. */
function anyOf(names: ReadonlySet<string>): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const either = longestFirst.map((name) => name.replace(/^\p{Ll}/u, (first) => `[${first}${first.toUpperCase()}]`));
  return new RegExp(`(?<!\\p{L})(?:${either.join('|') || '(?!)'})(?! ?\\p{Lu}|\\p{L})`, 'gu');
}

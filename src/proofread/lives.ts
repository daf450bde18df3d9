import { fieldsOf } from './fields.ts';
import { remembered } from './forms.ts';
import type { Finding, Proof, ReadEntry } from './rule.ts';
import { holding } from './whole.ts';
import { matchesIn, type Sentence, sentencesIn } from './within-sentence.ts';

type Name = 'years-order' | 'life-length' | 'life-differs';

const YEAR = '\\d{3,4}(?!\\d|[.,]\\d)';
const DASH = '\\s?[–—-]\\s?';
/** Measures, and years before our era. */
const NO_YEARS = '\\s?(?:m|km|ha|cm|kg|người|tấn|metres?|tonnes|trang|pages|TCN|BCE?|năm trước|trước|years)(?!\\p{L})';
const ORDERED = [
  // In the open text only years of four figures: pages and metres run backwards for their own reasons.
  new RegExp(`(?<=\\(|^)(?<from>${YEAR})${DASH}(?<to>${YEAR})(?=\\)|$)`, 'gu'),
  new RegExp(`(?<![\\d.,/-])(?<from>[12]\\d{3})${DASH}(?<to>[12]\\d{3})(?![\\d/–-]|[.,]\\d|${NO_YEARS})`, 'gu'),
  new RegExp(
    `sinh (?:[\\p{L}\\d /]+ )?năm (?<from>${YEAR})[^.;]{0,40}? mất (?:[\\p{L}\\d /]+ )?năm (?<to>${YEAR})`,
    'gu',
  ),
  new RegExp(
    `born (?:on [\\p{L}\\d ]+ |in )(?<from>${YEAR})[^.;]{0,60}? died (?:on [\\p{L}\\d ]+ |in )(?<to>${YEAR})`,
    'gu',
  ),
  new RegExp(`lived from (?<from>${YEAR}) (?:to|until) (?<to>${YEAR})`, 'gu'),
];
const YEARLY = /\d{3}/;
/** Nobody is known to have lived longer; a life of more years has a wrong figure. */
const LONGEST_LIFE = 122;

export const lives: Proof<Name> = {
  rules: {
    'years-order': {
      level: 'error',
      page: 'soat-bai#nam-sinh-nam-mat',
      words: {
        vi: ({ seen }) => ({
          what: `“${seen}”: năm sau lại đứng trước năm trước.`,
          why: 'Sinh sau khi mất, kết thúc trước khi bắt đầu: ai đọc cũng thấy sai.',
          fix: 'Xem lại nguồn: hai năm bị đảo, hay một con số gõ nhầm.',
        }),
        en: ({ seen }) => ({
          what: `“${seen}”: the later year stands first.`,
          why: 'Born after dying, ended before it began: every reader notices.',
          fix: 'Check the source: the two years were exchanged, or a figure was mistyped.',
        }),
      },
    },
    'life-length': {
      level: 'warning',
      page: 'soat-bai#nam-sinh-nam-mat',
      words: {
        vi: ({ seen, meant }) => ({
          what: `“${seen}” là ${meant} năm, dài hơn một đời người.`,
          why: 'Thường là một con số gõ nhầm: 1380 thành 1280.',
          fix: 'Xem lại năm sinh, năm mất trong nguồn.',
        }),
        en: ({ seen, meant }) => ({
          what: `“${seen}” makes ${meant} years, longer than a life.`,
          why: 'Mostly a mistyped figure: 1280 for 1380.',
          fix: 'Check the years of birth and death in the source.',
        }),
      },
    },
    'life-differs': {
      level: 'warning',
      page: 'soat-bai#nam-sinh-nam-mat',
      words: {
        vi: ({ seen, meant }) => ({
          what: `“${seen}” khác với phần thông tin, nơi ghi ${meant}.`,
          why: 'Một trang nói hai năm cho cùng một người thì khách không tin năm nào.',
          fix: 'Xem lại nguồn rồi sửa chỗ sai. Nếu các nguồn ghi khác nhau thì nói rõ điều đó và trả lời lời nhắc này.',
        }),
        en: ({ seen, meant }) => ({
          what: `“${seen}” differs from the facts of this page, which say ${meant}.`,
          why: 'A page that gives two years for one life is believed in neither.',
          fix: 'Check the source and correct the wrong one. Where sources differ, say so and answer this remark.',
        }),
      },
    },
  },
  read: (entry: ReadEntry) => {
    const people = peopleOf(entry);
    return holding(sentencesIn(entry.passages), YEARLY).flatMap((sentence) => [
      ...ordered(sentence),
      ...sameEverywhere(sentence, people),
    ]);
  },
};

function ordered(sentence: Sentence): Finding<Name>[] {
  if (!/\d{3}\D.*\d{3}/s.test(sentence.text)) return [];
  const isLife = /^people\.\d+\.years$/.test(sentence.passage.field ?? '');
  return matchesIn(sentence, ORDERED).flatMap(({ seen, place, groups }): Finding<Name>[] => {
    const [from, to] = [Number(groups['from']), Number(groups['to'])];
    if (from > to) return [{ ...place(), rule: 'years-order', seen }];
    if (isLife && to - from > LONGEST_LIFE)
      return [{ ...place(), rule: 'life-length', seen, meant: String(to - from) }];
    return [];
  });
}

/** Somebody whose years stand in the facts, under every name the facts give. */
interface Life {
  readonly names: readonly string[];
  readonly born: string;
  readonly died: string;
}

function peopleOf({ vi }: ReadEntry): Life[] {
  return fieldsOf(vi?.data, 'people').flatMap(({ name, years }): Life[] => {
    const [, born = '', died = ''] = /^(\d{3,4})\s?[–-]\s?(\d{3,4})$/.exec(years ?? '') ?? [];
    // “Tuệ Tĩnh (Nguyễn Bá Tĩnh)” is called by either.
    const names = (name ?? '').split(/[()]/).map((part) => part.trim());
    return born ? [{ names: names.filter((one) => one.includes(' ')), born, died }] : [];
  });
}

function sameEverywhere(sentence: Sentence, people: readonly Life[]): Finding<Name>[] {
  return people.flatMap(({ names, born, died }) =>
    names
      .filter((name) => sentence.text.includes(name))
      .flatMap((name) =>
        matchesIn(sentence, patternsFor(name)).flatMap(({ seen, place, groups }): Finding<Name>[] => {
          const isRight = [groups['born'] ?? born, groups['died'] ?? died].join() === [born, died].join();
          return isRight ? [] : [{ ...place(), rule: 'life-differs', seen, meant: `${born}–${died}` }];
        }),
      ),
  );
}

const ON_A_DAY = '(?:ngày [\\p{L}\\d /]+ )?(?:vào )?';
const patternsFor = remembered((name): RegExp[] =>
  [
    `${name} \\((?<born>${YEAR})\\s?[–-]\\s?(?<died>${YEAR})\\)`,
    `${name}(?: là người [\\p{L} ]+,)? sinh ${ON_A_DAY}năm (?<born>${YEAR})(?:,? (?:và )?mất ${ON_A_DAY}năm (?<died>${YEAR}))?`,
    `${name} (?:mất|qua đời|viên tịch|hy sinh) ${ON_A_DAY}năm (?<died>${YEAR})`,
    `${name} was born (?:on [\\p{L}\\d ]+ |in )(?<born>${YEAR})`,
    `${name} died (?:on [\\p{L}\\d ]+ |in )(?<died>${YEAR})`,
    `${name} lived from (?<born>${YEAR}) (?:to|until) (?<died>${YEAR})`,
  ].map((pattern) => new RegExp(`(?<!\\p{L})${pattern}`, 'gu')),
);

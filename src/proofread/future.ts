import { addDays } from '../core/dates.ts';
import type { RawText } from '../core/raw.ts';
import type { Finding, Proof, ReadEntry } from './rule.ts';
import { holding } from './whole.ts';
import { matchesIn, type Sentence, sentencesIn } from './within-sentence.ts';

type Name = 'not-yet' | 'date-ahead';

const THIS_AGE = /2\d{3}/;
/** A year said to be that of something; numbers of decisions and copies are none. */
const YEARS = [
  /(?<![\p{L}\d])(?:[Nn]ăm|[Tt]háng \d{1,2}[/ ]|[Nn]gày \d{1,2}\/\d{1,2}\/) ?(?<year>2\d{3})(?![\d.,]\d|\d)/gu,
  /(?<!\p{L})(?:[Ii]n|[Ss]ince|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)) (?<year>2\d{3})(?!\d)/gu,
];
/** Words with which a text speaks of what is to come. */
const AHEAD =
  /(?<!\p{L})(?:sẽ|dự kiến|dự định|kế hoạch|quy hoạch|đến năm|tới năm|trước năm|tầm nhìn|mục tiêu|phấn đấu|giai đoạn|hết hạn|hiệu lực|có giá trị|thời hạn|đến hết|lần sau|sắp|will|shall|plan\w*|expect\w*|until|by|due|valid|expires?|scheduled|next|aims?|to be)(?!\p{L})/iu;

const DONE_ON =
  /^(?:writtenOn|reviewedOn|translatedOn|founding\.year|decisions\.\d+\.date|ocop\.certificate\.date|marks\.\d+\.year)$/;

export const future: Proof<Name> = {
  rules: {
    'not-yet': {
      level: 'warning',
      page: 'soat-bai#chua-den',
      words: {
        vi: ({ seen }) => ({
          what: `“${seen}” chưa đến, mà câu viết như việc đã xong.`,
          why: 'Thường là một con số gõ nhầm: 2012 thành 2102.',
          fix: 'Sửa năm; nếu là việc sắp làm thì viết “sẽ”, “dự kiến”.',
        }),
        en: ({ seen }) => ({
          what: `“${seen}” has not come yet, and the sentence tells it as done.`,
          why: 'Mostly a mistyped figure: 2102 for 2012.',
          fix: 'Correct the year; of what is planned, say “will” or “is planned”.',
        }),
      },
    },
    // Not an error: the clock of the computer may be the one that is wrong.
    'date-ahead': {
      level: 'warning',
      page: 'soat-bai#chua-den',
      words: {
        vi: ({ seen }) => ({
          what: `“${seen}” là ngày chưa đến, mà ghi như việc đã xong.`,
          why: 'Trang sẽ nói việc đã xong vào một ngày chưa có.',
          fix: 'Sửa ngày. Nếu đúng là hôm nay thì xem lại đồng hồ của máy.',
        }),
        en: ({ seen }) => ({
          what: `“${seen}” is a day that has not come, written as of something done.`,
          why: 'The page would tell of something done on a day that is not yet.',
          fix: 'Correct the date. If it is today, look at the clock of the computer.',
        }),
      },
    },
  },
  read: ({ vi, en, passages }: ReadEntry, { today }) => [
    ...[vi, en].flatMap((text) => (text ? datesAhead(text, today) : [])),
    ...holding(sentencesIn(passages), THIS_AGE).flatMap((sentence) => told(sentence, Number(today.slice(0, 4)))),
  ],
};

function told(sentence: Sentence, thisYear: number): Finding<Name>[] {
  if (AHEAD.test(sentence.text)) return [];
  return matchesIn(sentence, YEARS)
    .filter(({ groups }) => Number(groups['year']) > thisYear)
    .map(({ seen, place }) => ({ ...place(), rule: 'not-yet', seen }));
}

/** Dates in fields of their own, on which something was done. */
function datesAhead(text: RawText, today: string): Finding<Name>[] {
  // Where clocks run ahead it is another day already.
  const tomorrow = addDays(today, 1);
  return datesIn(text.data)
    .filter(([field, date]) => date > tomorrow.slice(0, date.length) && DONE_ON.test(field))
    .map(([field, seen]) => {
      return { file: text.file, line: text.lineOf(field), field, rule: 'date-ahead', seen };
    });
}

/** Every field that holds a year or a day. */
function datesIn(data: unknown, path = ''): [field: string, date: string][] {
  if (typeof data === 'string') return /^\d{4}(?:-\d\d-\d\d)?$/.test(data) ? [[path, data]] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => datesIn(value, path ? `${path}.${key}` : key));
}

import { RULERS, rulersNamed } from '../core/eras.ts';
import type { Finding, Proof, ReadEntry } from './rule.ts';
import { holding, wholeWords } from './whole.ts';
import { matchesIn, type Sentence, sentencesIn } from './within-sentence.ts';

type Name = 'reign-year';

const NAMES = [...new Set(RULERS.flatMap(({ names }) => names))].sort((a, b) => b.length - a.length).join('|');
const RULER = `(?<ruler>${NAMES})(?!\\p{L})`;
const YEAR = '(?<year>\\d{3,4})(?!\\d|[.,]\\d)';
const SPAN = `${YEAR}(?:\\s*[–-]\\s*(?<year2>\\d{3,4}))?`;
/** What a king did not do on the throne: be born, die, be honoured, be carved and painted. */
const NOT_REIGNING = '(?!sinh|mất|băng|qua đời|được|thờ|từng|là|có|đã mất|was|died|is|had|born|has)';
/** Whether there is anything to look at; most sentences name no king with a year. */
const NAMED = wholeWords(NAMES, 'u');
const A_FEW_WORDS = `(?:${NOT_REIGNING}[\\p{L}]+ ){1,3}`;

/** Only wordings that make the year one of the reign; a temple of a king may be of any time. */
const PATTERNS = [
  new RegExp(`(?:N|(?<![–-]\\s?|\\p{L} thờ )n)ăm ${YEAR}, (?:nhà )?vua ${RULER} ${NOT_REIGNING}`, 'gu'),
  new RegExp(`(?<!thờ |tượng |lăng |viếng |nhớ |giỗ )vua ${RULER} ${A_FEW_WORDS}(?:vào )?năm ${YEAR}`, 'gu'),
  new RegExp(
    `(?<!\\p{L})(?:[Đđ]ời|[Tt]hời|[Tt]riều|trị vì của) (?:vua )?${RULER}(?:,? năm ${YEAR}| \\((?:năm )?${SPAN.replace('<year>', '<inBrackets>')}\\))`,
    'gu',
  ),
  new RegExp(`(?<!\\p{L})[Nn]ăm ${YEAR},? (?:vào |dưới )?(?:đời|thời|triều) (?:vua )?${RULER}`, 'gu'),
  new RegExp(`In ${YEAR},? (?:King|Emperor) ${RULER} ${NOT_REIGNING}`, 'gu'),
  new RegExp(`(?:King|Emperor) ${RULER} ${A_FEW_WORDS}in ${YEAR}`, 'gu'),
  new RegExp(
    `(?:reign of|[Uu]nder) (?:King |Emperor )?${RULER}(?:,? in ${YEAR}|,? \\(${SPAN.replace('<year>', '<inBrackets>')}\\))`,
    'gu',
  ),
];

export const reigns: Proof<Name> = {
  rules: {
    'reign-year': {
      level: 'warning',
      page: 'soat-bai#doi-vua',
      words: {
        vi: ({ seen, meant }) => ({
          what: `“${seen}”: năm ấy vua này không ở ngôi.`,
          why: 'Năm chép dưới sai vua là lỗi từng in lên biển; khách tra lại sẽ thấy.',
          fix: `Vua này ở ngôi ${meant}. Xem lại nguồn rồi sửa năm hoặc tên vua; nếu đúng là việc ngoài thời ở ngôi thì trả lời lời nhắc này.`,
        }),
        en: ({ seen, meant }) => ({
          what: `“${seen}”: this ruler was not on the throne in that year.`,
          why: 'A year under the wrong king has stood on plaques before, and readers look it up.',
          fix: `The reign was ${meant}. Check the source and correct the year or the king; if it happened outside the reign, answer this remark.`,
        }),
      },
    },
  },
  read: ({ passages }: ReadEntry) =>
    holding(sentencesIn(passages), NAMED)
      .filter(({ text }) => /\d{3}/.test(text))
      .flatMap(inSentence),
};

function inSentence(sentence: Sentence): Finding<Name>[] {
  return matchesIn(sentence, PATTERNS).flatMap(({ seen, place, groups }): Finding<Name>[] => {
    const { ruler = '', year, inBrackets, year2 } = groups;
    const years = [year ?? inBrackets, year2].flatMap((one) => (one ? [Number(one)] : []));
    const rulers = rulersNamed(ruler);
    // One who left the throne alive may have reigned on beside the next; the year in which a reign ends belongs to both.
    const isIn = ({ first, last, isRetired }: (typeof rulers)[number]) =>
      years.every((one) => one >= first && (isRetired || one <= last));
    if (rulers.some(isIn)) return [];
    const meant = rulers.map(({ first, last }) => `${first}–${last}`).join(' / ');
    return [{ ...place(), rule: 'reign-year', seen, meant }];
  });
}

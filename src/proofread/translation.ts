import type { RawEntry, RawText } from '../core/raw.ts';
import { fieldOf, fieldsOf } from './fields.ts';
import { firstLineOf, type Passage, passagesOf } from './passages.ts';
import type { Finding, Proof, ProofContext, ReadEntry } from './rule.ts';
import { isTranslated, keyOf, originalsOf } from './translated-from.ts';

type Name = 'translation-partial' | 'translation-stale' | 'translation-by-machine';

/** English needs about as many words as Vietnamese has syllables; with fewer than this part of them something was left out. */
const LEAST_PART = 0.45;
/** Below this many words the part says little. */
const LEAST_WORDS = 80;

/** How far the English text of an entry is: where several are true, the first. */
export type TranslationState = 'missing' | 'by-machine' | 'partial' | 'older' | 'complete';

/**
 * The state of the English text, for lists and for the reviewer. That there is none is no mistake: the page says so itself, and
 * nobody is reminded of it in each report.
 */
export function translationStateOf(entry: RawEntry, context: Pick<ProofContext, 'translations'>): TranslationState {
  if (!isTranslated(entry)) return 'missing';
  const rules = read({ ...entry, passages: passagesOf(entry) }, context).map(({ rule }) => rule);
  return STATES.find(([rule]) => rules.includes(rule))?.[1] ?? 'complete';
}
const STATES = [
  ['translation-by-machine', 'by-machine'],
  ['translation-partial', 'partial'],
  ['translation-stale', 'older'],
] as const;

export const translation: Proof<Name> = {
  rules: {
    'translation-partial': {
      level: 'warning',
      page: 'soat-bai#ban-dich',
      words: {
        vi: ({ seen, detail }) => ({
          what: `Bản tiếng Anh còn thiếu: ${detail?.vi ?? seen}.`,
          why: 'Khách nước ngoài không biết mình đang đọc bản thiếu.',
          fix: 'Dịch nốt phần thiếu. Nếu bỏ có chủ ý thì trả lời lời nhắc này.',
        }),
        en: ({ seen, detail }) => ({
          what: `The English text lacks something: ${detail?.en ?? seen}.`,
          why: 'Its readers do not know that they read less.',
          fix: 'Translate what is missing. If it was left out on purpose, answer this remark.',
        }),
      },
    },
    'translation-stale': {
      level: 'warning',
      page: 'soat-bai#ban-dich-cu',
      words: {
        vi: ({ seen, detail }) => ({
          what: `Bản tiếng Anh${seen ? ` dịch ngày ${seen}` : ''} cũ hơn bài tiếng Việt: ${detail?.vi}.`,
          why: 'Hai thứ tiếng trên cùng một biển sẽ nói hai điều khác nhau.',
          fix: 'Dịch lại các đoạn ấy rồi ghi translatedOn là ngày hôm nay. Nếu bản dịch vẫn đúng thì chỉ đổi ngày.',
        }),
        en: ({ seen, detail }) => ({
          what: `The English text${seen ? `, translated on ${seen},` : ''} is older than the Vietnamese: ${detail?.en}.`,
          why: 'The two languages of one plaque would say two things.',
          fix: 'Translate those paragraphs again and put the day into translatedOn. If the English is still right, change the date alone.',
        }),
      },
    },
    'translation-by-machine': {
      level: 'warning',
      page: 'soat-bai#may-dich',
      words: {
        vi: () => ({
          what: 'Bản này do máy dịch, chưa ai soát.',
          why: 'Máy hay dịch sai tên riêng và tước hiệu; trang đang nói rõ với khách là bản máy dịch.',
          fix: 'Nhờ người giỏi tiếng ấy đọc lại. Soát xong: xóa dòng machineTranslated, ghi translator và translatedOn.',
        }),
        en: () => ({
          what: 'This text was translated by a machine and nobody has checked it.',
          why: 'Machines get names and titles wrong; the page tells visitors so.',
          fix: 'Have it read by somebody who knows the language. Then delete machineTranslated and write translator and translatedOn.',
        }),
      },
    },
  },
  read,
};

function read(entry: ReadEntry, context: Pick<ProofContext, 'translations'>): Finding<Name>[] {
  const texts = [entry.en, ...entry.further.map(({ text }) => text)].filter((text) => text !== undefined);
  return [...texts.flatMap(byMachine), ...(isTranslated(entry) ? [...partial(entry), ...stale(entry, context)] : [])];
}

function byMachine({ file, data, lineOf }: RawText): Finding<Name>[] {
  const field = 'machineTranslated';
  return fieldOf(data, field) === 'true' ? [{ file, line: lineOf(field), field, rule: 'translation-by-machine' }] : [];
}

/** Fields of words that stand in one file and must stand in the other; the names that lead to them in Vietnamese. */
const TWINS: Readonly<Record<string, readonly [vi: string, part: string | undefined]>> = {
  plaqueLine: ['plaqueLine', undefined],
  visiting: ['visiting', undefined],
  manager: ['manager', undefined],
  founding: ['founding', 'text'],
  ingredients: ['ingredients', undefined],
  storage: ['storage', undefined],
  use: ['use', undefined],
  warnings: ['warnings', undefined],
};

function partial({ vi, en, passages }: ReadEntry): Finding<Name>[] {
  if (!vi || !en) return [];
  const found = (detail: Finding['detail'], seen: string): Finding<Name> => {
    const line = en.lineOf('lead');
    return { file: en.file, line, field: 'lead', rule: 'translation-partial', seen, detail };
  };
  const fields = Object.entries(TWINS).flatMap(([twin, [name, part]]) => {
    const said = part ? fieldsOf(vi.data, name)[0]?.[part] : fieldOf(vi.data, name);
    return said && !fieldOf(en.data, twin) ? [found({ vi: `mục ${twin}`, en: `the field ${twin}` }, twin)] : [];
  });
  const [things, translated] = [countOf(vi, 'Thing'), countOf(en, 'Thing')];
  const blocks =
    translated < things
      ? [
          found(
            { vi: `có ${translated} trên ${things} khối <Thing>`, en: `${translated} of ${things} <Thing>` },
            'Thing',
          ),
        ]
      : [];
  const [words, english] = [wordsIn(passages, 'vi'), wordsIn(passages, 'en')];
  const isShort = words >= LEAST_WORDS && english < words * LEAST_PART;
  const short = isShort
    ? [
        found(
          { vi: `bài có ${english} từ, bài tiếng Việt ${words} tiếng`, en: `${english} words for ${words}` },
          'text',
        ),
      ]
    : [];
  return [...fields, ...blocks, ...short];
}

const countOf = ({ body }: RawText, name: string): number =>
  (body?.parts ?? []).filter((part) => part.type === 'component' && part.name === name).length;

const wordsIn = (passages: readonly Passage[], lang: Passage['lang']): number =>
  passages
    .filter((passage) => passage.lang === lang && passage.type === 'paragraph')
    .reduce((sum, { words }) => sum + words.length, 0);

/** Paragraphs that are not among those the translation was made from, and those that are no more. */
function stale(
  { folder, en, passages }: ReadEntry,
  { translations }: Pick<ProofContext, 'translations'>,
): Finding<Name>[] {
  const known = translations.get(keyOf(folder, 'en'));
  const translatedOn = fieldOf(en?.data, 'translatedOn') ?? '';
  // Another date: somebody says that the translation is up to date, and the next build writes it down.
  if (!en || !known || known.translatedOn !== translatedOn) return [];
  const originals = originalsOf(passages);
  const [before, now] = [new Set(known.paragraphs), new Set(originals.map(({ print }) => print))];
  const changed = originals.filter(({ print }) => !before.has(print));
  const gone = known.paragraphs.filter((print) => !now.has(print)).length - changed.length;
  if (changed.length === 0 && gone <= 0) return [];
  const lines = [...new Set(changed.flatMap(({ passage }) => firstLineOf(passage) ?? []))]
    .sort((a, b) => a - b)
    .join(', ');
  const field = translatedOn ? 'translatedOn' : 'title';
  const detail = {
    vi: [changed.length > 0 ? `đã sửa ở dòng ${lines}` : '', gone > 0 ? `đã bỏ ${gone} đoạn` : '']
      .filter(Boolean)
      .join('; '),
    en: [changed.length > 0 ? `changed on line ${lines}` : '', gone > 0 ? `${gone} fewer paragraphs` : '']
      .filter(Boolean)
      .join('; '),
  };
  const seen = translatedOn ? paperDay(translatedOn) : undefined;
  return [{ file: en.file, line: en.lineOf(field), field, rule: 'translation-stale', seen, detail }];
}

const paperDay = (date: string): string => date.split('-').reverse().join('/');

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RawEntry } from '../../src/core/raw.ts';
import { proofread } from '../../src/proofread/proofread.ts';
import type { ProofContext } from '../../src/proofread/rule.ts';
import { keyOf, readTranslations, translationsNow } from '../../src/proofread/translated-from.ts';
import { translationStateOf } from '../../src/proofread/translation.ts';
import { type Fault, plant, readText } from './faults.ts';
import { soundContext } from './sound-text.ts';

const FOLDER = 'di-tich/chua-con-son';
/** As a build writes it down: the English of all sound entries was made from the Vietnamese they have. */
const published = new Map(
  translationsNow(soundContext.entries, new Map()).map((one) => [keyOf(one.folder, one.lang), one]),
);
const knowing: Partial<ProofContext> = { translations: published };
const glossary: Partial<ProofContext> = {
  glossary: [
    ...soundContext.glossary,
    { vi: 'Tam Thế', en: ['Three Eras'], kind: 'term', wrongVi: [], wrongEn: ['Three Worlds'], line: 3 },
    {
      vi: 'Bảo vật quốc gia',
      en: ['National Treasure'],
      kind: 'term',
      wrongVi: [],
      wrongEn: ['State Antique'],
      line: 4,
    },
    { vi: 'xá lị', en: ['relics', 'relic'], kind: 'term', wrongVi: [], wrongEn: [], line: 5 },
  ],
};

const inEnglish = (from: string, to: string): Pick<Fault, 'lang' | 'change'> => ({ lang: 'en', change: [from, to] });

const FAULTS: readonly Fault[] = [
  // numbers
  {
    what: 'a year is mistyped in English',
    ...inEnglish('lunar month of 1334.', 'lunar month of 1343.'),
    rule: 'number-differs',
    seen: '1343',
    meant: '1334',
  },
  {
    what: 'a year is mistyped in the English facts',
    ...inEnglish('who enlarged the pagoda in 1329', 'who enlarged the pagoda in 1392'),
    rule: 'number-differs',
    seen: '1392',
  },
  {
    what: 'a count is mistyped in English',
    ...inEnglish('the pagoda had 385 statues', 'the pagoda had 358 statues'),
    rule: 'number-differs',
    seen: '358',
    meant: '385',
  },
  {
    what: 'a length loses a figure',
    ...inEnglish('more than 75 m long', 'more than 57 m long'),
    rule: 'number-differs',
    seen: '57',
    meant: '75',
  },
  {
    what: 'a century differs',
    ...inEnglish('The set dates from the 17th century', 'The set dates from the 19th century'),
    rule: 'number-differs',
    seen: '19',
    meant: 'XVII',
  },
  {
    what: 'a distance differs',
    ...inEnglish('visiting: About 70–80 km', 'visiting: About 70–90 km'),
    rule: 'number-differs',
    seen: '90',
    meant: '80',
  },
  {
    what: 'a thousand is lost',
    entry: 'san-pham/vai-thieu-thanh-ha',
    ...inEnglish('about 40,000 tonnes', 'about 4,000 tonnes'),
    rule: 'number-differs',
    seen: '4,000',
    meant: '40.000',
  },
  {
    what: 'the Vietnamese is the wrong one',
    change: ['và 385 pho tượng', 'và 395 pho tượng'],
    lang: 'vi',
    rule: 'number-differs',
    seen: '385',
    meant: '395',
  },
  // terms
  {
    what: 'a rendering that the glossary rules out',
    ...inEnglish('and is a National Treasure', 'and is a State Antique'),
    rule: 'term-otherwise',
    seen: 'State Antique',
    meant: 'National Treasure',
    knowing: glossary,
  },
  {
    what: 'a heading with a rendering that the glossary rules out',
    ...inEnglish('The Buddhas of the Three Eras', 'The Buddhas of the Three Worlds'),
    rule: 'term-otherwise',
    seen: 'Three Worlds',
    meant: 'Three Eras',
    knowing: glossary,
  },
  // completeness
  {
    what: 'how to get there is not translated',
    ...inEnglish('visiting: About 70–80 km from Hanoi.\n', ''),
    rule: 'translation-partial',
    seen: 'visiting',
  },
  {
    what: 'when it was founded is not translated',
    ...inEnglish(
      'founding: Sources differ, from the 10th–11th to the early 14th century; enlarged by Pháp Loa in 1329\n',
      '',
    ),
    rule: 'translation-partial',
    seen: 'founding',
  },
  {
    what: 'a block is left out',
    ...inEnglish(
      '<Thing name="The two long corridors">\n\nThey run behind the pagoda, with 29 bays on each side. Each is more than 75 m long.\n\n</Thing>\n',
      '',
    ),
    rule: 'translation-partial',
    seen: 'Thing',
  },
  // made by machine
  {
    what: 'a machine translated it and nobody checked',
    ...inEnglish('translator: Nhóm biên soạn Dấu Tích\n', 'machineTranslated: true\n'),
    rule: 'translation-by-machine',
  },
];
/** Where a field is missing, its file is told at the opening. */
const AT_LEAD = 3;

describe('a slip in the translation is told where it is:', () => {
  test.each(FAULTS)('$what', (fault) => {
    const { told, file, line } = plant(fault);
    const { rule, seen, meant } = fault;
    const isInOther = fault.lang === 'vi';
    const place = isInOther
      ? { file: file.replace('.vi.', '.en.'), line: 65 }
      : { file, line: rule === 'translation-partial' ? AT_LEAD : line };
    expect(told).toMatchObject([{ ...place, rule, ...(seen && { seen }), ...(meant && { meant }) }]);
  });

  test('a term said often and nowhere rendered as in the glossary', () => {
    const entry = soundContext.entries.find(({ folder }) => folder === FOLDER);
    const text = englishOf(entry).replaceAll(/relics/g, 'ashes');
    expect(tell({ text, context: glossary })).toMatchObject([
      { file: `${FOLDER}/index.en.mdx`, line: 3, rule: 'term-absent', seen: 'xá lị', meant: 'relics' },
    ]);
  });

  test('an English text that stops halfway', () => {
    const entry = soundContext.entries.find(({ folder }) => folder === FOLDER);
    const text = englishOf(entry).replace(
      /How old is the pagoda[\s\S]*/,
      'How old is the pagoda? Sources do not agree.\n',
    );
    expect(tell({ text })).toMatchObject([{ rule: 'translation-partial', seen: 'text' }]);
  });
});

describe('a translation older than its Vietnamese', () => {
  const fault = (change: Fault['change'], extra: Partial<Fault> = {}): Fault => ({
    what: '',
    change,
    rule: 'translation-stale',
    knowing,
    ...extra,
  });
  const STALE = {
    file: `${FOLDER}/index.en.mdx`,
    line: 26,
    field: 'translatedOn',
    rule: 'translation-stale',
    seen: '21/11/2026',
  };

  test.each([
    ['Chùa có từ bao giờ?', 'Chùa có từ năm nào?', 'đã sửa ở dòng 89'],
    ['role: Đại tư đồ thời Trần', 'role: Đại tư đồ triều Trần', 'đã sửa ở dòng 29'],
    ['Nơi đây từng là một trong ba', 'Nơi này từng là một trong ba', 'đã sửa ở dòng 4'],
    ['Núi Côn Sơn còn có tên là núi Kỳ Lân hay núi Hun; chùa cũng gọi là chùa Hun.\n', '', 'đã bỏ 1 đoạn'],
    ['note: Tưởng niệm Nguyễn Trãi.', 'note: Tưởng nhớ Nguyễn Trãi.', 'đã sửa ở dòng 38'],
  ])('is told where “%s” became “%s”', (from, to, detail) => {
    expect(plant(fault([from, to])).told).toMatchObject([{ ...STALE, detail: { vi: detail } }]);
  });

  test('is not told where only blanks, a name or the sources were changed', () => {
    expect(plant(fault(['Chùa có từ bao giờ? Tài liệu', 'Chùa có từ bao giờ?  Tài liệu'])).told).not.toContainEqual(
      expect.objectContaining({ rule: 'translation-stale' }),
    );
    expect(plant(fault(['Wikipedia tiếng Việt (đọc qua bản sao)', 'Wikipedia tiếng Việt'])).told).toEqual([]);
    expect(plant(fault(['author: Nhóm biên soạn Dấu Tích', 'author: Nhóm biên soạn'])).told).toEqual([]);
  });

  test('stays told when only the English was touched', () => {
    const now = changedEntries('Chùa có từ bao giờ?', 'Chùa có từ năm nào?');
    const touched = now.map((entry) => withEnglish(entry, englishOf(entry).replace('How old is', 'What age is')));
    const kept = asMap(translationsNow(touched, published));
    expect(rulesOf({ ...soundContext, entries: touched, translations: kept })).toEqual(['translation-stale']);
  });

  test('is over once somebody gives the translation another date, and a build writes it down', () => {
    const now = changedEntries('Chùa có từ bao giờ?', 'Chùa có từ năm nào?');
    const dated = now.map((entry) =>
      entry.folder === FOLDER
        ? withEnglish(entry, englishOf(entry).replace('translatedOn: 2026-11-21', 'translatedOn: 2026-11-20'))
        : entry,
    );
    expect(rulesOf({ ...soundContext, entries: dated, translations: published })).toEqual([]);
    const built = asMap(translationsNow(dated, published));
    expect(rulesOf({ ...soundContext, entries: dated, translations: built })).toEqual([]);
    const again = dated.map((entry) => ({ ...entry, vi: soundContext.entries.find((one) => one.id === entry.id)?.vi }));
    expect(rulesOf({ ...soundContext, entries: again, translations: built })).toEqual(['translation-stale']);
  });

  test('is unknown, and not called fresh, before the first build', () => {
    expect(
      plant(fault(['Chùa có từ bao giờ?', 'Chùa có từ năm nào?'], { knowing: { translations: new Map() } })).told,
    ).toEqual([]);
  });

  test('is remembered as it was, through the file and back', () => {
    const rows = [...published.values()].map(({ folder, lang, translatedOn, paragraphs }, index) => ({
      file: 'so-luu/ban-dich.csv',
      line: index + 2,
      cells: { entry: folder, lang, translated_on: translatedOn, from: paragraphs.join(' ') },
    }));
    expect(readTranslations(rows)).toEqual(published);
  });
});

describe('the state of a translation', () => {
  const [conSon] = soundContext.entries.filter(({ folder }) => folder === FOLDER);
  if (!conSon) throw new Error(`${FOLDER} is gone`);
  const changed = changedEntries('Chùa có từ bao giờ?', 'Chùa có từ năm nào?').find(({ folder }) => folder === FOLDER);
  const english = englishOf(conSon);

  test.each([
    ['complete', conSon],
    ['missing', withEnglish(conSon, '---\ntitle: Côn Sơn Pagoda\n---\n')],
    ['partial', withEnglish(conSon, english.replace(/visiting: .*\n/, ''))],
    ['by-machine', withEnglish(conSon, english.replace(/translator: .*\n/, 'machineTranslated: true\n'))],
    ['older', changed ?? conSon],
  ] as const)('is %s', (state, entry) => {
    expect(translationStateOf(entry, { translations: published })).toBe(state);
  });

  test('a text in a further language may be by a machine too', () => {
    const file = `${FOLDER}/index.fr.mdx`;
    const text = readText(file, '---\ntitle: Pagode\nlead: Une pagode.\nmachineTranslated: true\n---\n\nTexte.\n');
    const entries = soundContext.entries.map((entry) =>
      entry.folder === FOLDER ? { ...entry, further: [{ lang: 'fr' as const, text }] } : entry,
    );
    const { open } = proofread({ ...soundContext, entries });
    expect(open).toMatchObject([{ file, line: 4, rule: 'translation-by-machine' }]);
  });
});

describe('nothing is told of', () => {
  test.each([
    ['the same number in words', '29 bays on each side', 'twenty-nine bays on each side'],
    [
      'a year that follows from another',
      'In 1304 a small hermitage',
      'In 1304, seven centuries before 2004, a small hermitage',
    ],
    ['a number that English leaves out', ' Each is more than 75 m long.', ''],
    ['a day with the month in words', 'On 12 July 2025 the pagoda', 'On July 12th, 2025 the pagoda'],
  ])('%s', (_, from, to) => {
    expect(plant({ what: '', rule: 'leftover', lang: 'en', change: [from, to] }).told).toEqual([]);
  });
});

const asMap = (all: readonly ReturnType<typeof translationsNow>[number][]) =>
  new Map(all.map((one) => [keyOf(one.folder, one.lang), one]));
const rulesOf = (context: ProofContext) => proofread(context).open.map(({ rule }) => rule);

/** The English file of an entry as text, made from what was read. */
function englishOf(entry: RawEntry | undefined): string {
  const path = `tests/fixtures/sound-text/${entry?.folder}/index.en.mdx`;
  return readFileSync(path, 'utf8');
}
const withEnglish = (entry: RawEntry, text: string): RawEntry => ({
  ...entry,
  en: readText(`${entry.folder}/index.en.mdx`, text),
});

function changedEntries(from: string, to: string): RawEntry[] {
  const file = `${FOLDER}/index.vi.mdx`;
  const text = readFileSync(`tests/fixtures/sound-text/${file}`, 'utf8').replace(from, to);
  return soundContext.entries.map((entry) =>
    entry.folder === FOLDER ? { ...entry, vi: readText(file, text) } : entry,
  );
}

function tell({ text, context }: { text: string; context?: Partial<ProofContext> }) {
  const entries = soundContext.entries.map((entry) => (entry.folder === FOLDER ? withEnglish(entry, text) : entry));
  return proofread({ ...soundContext, ...context, entries }).open;
}

import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import type { Problem } from '../../src/core/problem.ts';
import { sealedText } from '../../src/reader/ledger.ts';
import { CHUA_MAU, contentOf, DEN_MAU, renamed, rowsOf, type Told, without } from '../support/raw-content.ts';

/** A code for an entry that is not there yet. */
const NEW = 'K7Q91,site,den-moi,2027-01-05,planned';
const withNew: Told['entries'] = (entries) => [
  ...entries,
  ...entries
    .filter(({ id }) => id === 'den-mau')
    .map((entry) => ({ ...entry, id: 'den-moi', folder: 'di-tich/den-moi' })),
];
/** As it stands in the register, with other words in its first columns. */
const changed = (line: string, from: string, to: string) => line.replace(from, to);
const retired = (line: string) => changed(line, 'planned', 'retired');

/** What is told of content: where, by which rule, what was seen, and the line to write. */
const told = (content: Told): string[] => buildCatalogue(contentOf(content)).problems.map(inShort);
const inShort = ({ file, line, rule, seen, fix }: Problem) =>
  [`${file}${line ? `:${line}` : ''}`, rule, seen, fix && `→ ${fix}`].filter(Boolean).join(' ');

const SEALED = [CHUA_MAU, DEN_MAU];

describe('the register is only added to', () => {
  test('its seals are the same for ever, because what was published cannot be sealed anew', () => {
    expect(sealedText(rowsOf('ma.csv', SEALED))).toBe(
      'code,kind,id,issued,seal\n' +
        'Q6E1R,site,chua-mau,2026-11-21,f05f977a32e8e0a4446a5e76\n' +
        'Q0F75,site,den-mau,2026-11-21,a3c657380e45fa51b9394e7d\n',
    );
  });

  const WRONG: [what: string, content: Told, expected: string[]][] = [
    [
      'a code that was removed',
      { register: [CHUA_MAU], entries: without('den-mau') },
      ['ma.csv code-removed Q0F75 → Q0F75,site,den-mau,2026-11-21'],
    ],
    [
      'a code given to another entry',
      { register: [CHUA_MAU, changed(DEN_MAU, 'den-mau', 'den-moi')], entries: renamed('den-mau', 'den-moi') },
      ['ma.csv:3 code-reassigned Q0F75 → Q0F75,site,den-mau,2026-11-21'],
    ],
    [
      'a code given to another kind',
      { register: [CHUA_MAU, changed(DEN_MAU, 'site', 'product')] },
      ['ma.csv:3 code-reassigned Q0F75 → Q0F75,site,den-mau,2026-11-21', 'ma.csv:3 unknown-value product'],
    ],
    [
      'another day of issue',
      { register: [CHUA_MAU, changed(DEN_MAU, '2026-11-21', '2026-11-22')] },
      ['ma.csv:3 code-reassigned Q0F75 → Q0F75,site,den-mau,2026-11-21'],
    ],
    [
      'two entries that exchanged their codes',
      { register: [changed(CHUA_MAU, 'Q6E1R', 'Q0F75'), changed(DEN_MAU, 'Q0F75', 'Q6E1R')] },
      [
        'ma.csv:2 code-reassigned Q0F75 → Q0F75,site,den-mau,2026-11-21',
        'ma.csv:3 code-reassigned Q6E1R → Q6E1R,site,chua-mau,2026-11-21',
      ],
    ],
  ];
  test.each(WRONG)('%s is told, by the seals alone', (_, content, expected) => {
    expect(told({ ...content, sealed: SEALED })).toEqual(expect.arrayContaining(expected));
  });
  test.each(WRONG)('%s is told, by the history alone', (_, content, expected) => {
    expect(told({ ...content, history: SEALED.toReversed() })).toEqual(expect.arrayContaining(expected));
  });

  test.each<[what: string, content: Told, expected: string]>([
    ['lines that were sorted', { register: [DEN_MAU, CHUA_MAU] }, 'ma.csv:2 register-order Q0F75 → Q6E1R'],
    [
      'a new line above the others',
      { register: [NEW, CHUA_MAU, DEN_MAU], entries: withNew },
      'ma.csv:2 register-order K7Q91 → Q6E1R',
    ],
    [
      'a new line between the others',
      { register: [CHUA_MAU, NEW, DEN_MAU], entries: withNew },
      'ma.csv:3 register-order K7Q91 → Q0F75',
    ],
  ])('%s: told, with the code that belongs there', (_, content, expected) => {
    expect(told({ ...content, sealed: SEALED })).toEqual([expected]);
  });

  test.each<[what: string, content: Told]>([
    ['nothing', {}],
    ['a new line at the end', { register: [CHUA_MAU, DEN_MAU, NEW], entries: withNew }],
    [
      'where a plaque hangs and what it is of',
      { register: [CHUA_MAU, `${DEN_MAU},cổng đền,mica,20 × 30 cm,,2026-11-20,ghi`] },
    ],
    [
      'that a plaque hangs',
      { register: [CHUA_MAU, `${changed(DEN_MAU, 'planned', 'mounted')},cổng,mica,A4,dautich.example`] },
    ],
    [
      'that a code is out of use',
      {
        register: [CHUA_MAU, retired(DEN_MAU)],
        entries: without('den-mau'),
        retired: ['Q0F75,2026-12-01,closed,,Đền Mẫu,Sample Temple'],
      },
    ],
  ])('%s may change', (_, content) => {
    expect(told({ ...content, sealed: SEALED, history: SEALED.toReversed() })).toEqual([]);
  });

  test('a code counts for the place it was first given to, whatever its line said later', () => {
    const history = [DEN_MAU, changed(DEN_MAU, 'den-mau', 'den-moi')];
    expect(told({ history })).toEqual([]);
    expect(told({ history: history.toReversed() })).toEqual([
      'ma.csv:3 code-reassigned Q0F75 → Q0F75,site,den-moi,2026-11-21',
    ]);
  });

  test('what once stood in the place of a code and was none is forgotten', () => {
    expect(told({ history: [changed(DEN_MAU, 'Q0F75', 'Q0F76'), changed(DEN_MAU, 'Q0F75', 'ABC')] })).toEqual([]);
  });

  test('a code given to another entry is told by the history even where somebody made the seals anew', () => {
    const register = [CHUA_MAU, changed(DEN_MAU, 'den-mau', 'den-moi')];
    const content: Told = { register, sealed: register, entries: renamed('den-mau', 'den-moi') };
    expect(told({ ...content, history: SEALED.toReversed() })).toEqual([
      'ma.csv:3 code-reassigned Q0F75 → Q0F75,site,den-mau,2026-11-21',
    ]);
  });
});

describe('entries and codes belong together', () => {
  test('a folder that looks renamed is told with the one line that records it', () => {
    expect(told({ entries: renamed('den-mau', 'den-moi') })).toEqual([
      'ma.csv:3 entry-renamed den-mau → di-tich/den-mau,di-tich/den-moi,2026-11-21,',
    ]);
  });

  test('and with that line it has its code again', () => {
    const content: Told = {
      entries: renamed('den-mau', 'den-moi'),
      moves: ['di-tich/den-mau,di-tich/den-moi,2026-11-21,'],
    };
    const { catalogue } = buildCatalogue(contentOf({ ...content, sealed: SEALED }));
    expect(catalogue?.sites.map(({ id, code }) => [id, code])).toEqual([
      ['chua-mau', 'Q6E1R'],
      ['den-moi', 'Q0F75'],
    ]);
    expect(catalogue?.register.map(({ id, folder }) => [id, folder])).toEqual([
      ['chua-mau', 'di-tich/chua-mau'],
      ['den-mau', 'di-tich/den-moi'],
    ]);
  });

  test('a code without its entry is told with the line that takes it out of use', () => {
    expect(told({ entries: without('den-mau') })).toEqual([
      'ma.csv:3 code-without-entry den-mau → Q0F75,2026-11-21,withdrawn,,…,…,,',
    ]);
  });

  test('an entry without a code is told with a line for the register that works', () => {
    const [problem, ...others] = buildCatalogue(contentOf({ entries: withNew })).problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ rule: 'unregistered-entry', seen: 'den-moi' });
    expect(told({ entries: withNew, register: [CHUA_MAU, DEN_MAU, problem?.fix ?? ''] })).toEqual([]);
  });

  test('a second code for one entry is told with both', () => {
    const { problems } = buildCatalogue(
      contentOf({ register: [CHUA_MAU, DEN_MAU, changed(NEW, 'den-moi', 'den-mau')] }),
    );
    expect(problems).toMatchObject([{ line: 4, rule: 'second-code', seen: 'den-mau', allowed: ['Q0F75', 'K7Q91'] }]);
  });

  test('an entry whose first code was taken out of use has the second', () => {
    const { catalogue } = buildCatalogue(
      contentOf({
        register: [CHUA_MAU, retired(DEN_MAU), changed(NEW, 'den-moi', 'den-mau')],
        retired: ['Q0F75,2027-01-05,replaced,di-tich/den-mau,Đền Mẫu,Sample Temple'],
      }),
    );
    expect(catalogue?.sites.map(({ code }) => code)).toEqual(['Q6E1R', 'K7Q91']);
    expect(catalogue?.tombstones.get('Q0F75')).toMatchObject({ reason: 'replaced', successor: 'di-tich/den-mau' });
  });

  test('an entry whose second code was a mistake keeps the first', () => {
    const { catalogue } = buildCatalogue(
      contentOf({
        register: [CHUA_MAU, DEN_MAU, retired(changed(NEW, 'den-moi', 'den-mau'))],
        retired: ['K7Q91,2027-01-05,mistake,di-tich/den-mau,Đền Mẫu,Sample Temple'],
      }),
    );
    expect(catalogue?.sites.map(({ code }) => code)).toEqual(['Q6E1R', 'Q0F75']);
  });

  test('a table that cannot be read is told once, and not blamed on the codes', () => {
    const unreadable = (file: string) => {
      const content = contentOf({ register: [], entries: without('den-mau') });
      return buildCatalogue({ ...content, problems: [{ file, line: 1, rule: 'csv-columns' }] }).problems.map(inShort);
    };
    expect(unreadable('ma.csv')).toEqual(['ma.csv:1 csv-columns']);
  });

  test.each<[file: string, content: Told]>([
    ['da-doi.csv', { entries: renamed('den-mau', 'den-moi') }],
    ['ma-thoi-dung.csv', { register: [CHUA_MAU, retired(DEN_MAU)], entries: without('den-mau') }],
  ])('nor is %s, where renames and tombstones cannot be read', (file, content) => {
    const raw = { ...contentOf(content), problems: [{ file, line: 1, rule: 'csv-columns' as const }] };
    expect(buildCatalogue(raw).problems.map(inShort)).toEqual([`${file}:1 csv-columns`]);
  });
});

describe('a code taken out of use', () => {
  const gone: Told = { register: [CHUA_MAU, retired(DEN_MAU)], entries: without('den-mau') };
  const tombstone = 'Q0F75,2026-12-01,merged,di-tich/chua-mau,Đền Mẫu,Sample Temple';

  test.each<[what: string, content: Told, expected: string[]]>([
    ['without a reason', gone, ['ma.csv:3 retired-untold Q0F75 → Q0F75,2026-11-21,withdrawn,,…,…,,']],
    [
      'for a reason that is none',
      { ...gone, retired: [changed(tombstone, 'merged', 'merge')] },
      ['ma-thoi-dung.csv:2 unknown-value merge'],
    ],
    [
      'on a day that does not exist',
      { ...gone, retired: [changed(tombstone, '2026-12-01', '2026-02-30')] },
      ['ma-thoi-dung.csv:2 bad-format 2026-02-30 → 2026-11-21'],
    ],
    [
      'with a successor that does not exist',
      { ...gone, retired: [changed(tombstone, 'chua-mau', 'chua-mao')] },
      ['ma-thoi-dung.csv:2 unknown-entry di-tich/chua-mao'],
    ],
    [
      'without the name of the place',
      { ...gone, retired: ['Q0F75,2026-12-01,closed,,,'] },
      ['ma-thoi-dung.csv:2 empty-field', 'ma-thoi-dung.csv:2 empty-field'],
    ],
    [
      'with a sentence in English alone',
      { ...gone, retired: [`${tombstone},,The temple was moved.`] },
      ['ma-thoi-dung.csv:2 empty-field'],
    ],
    [
      'with a sentence in Vietnamese alone',
      { ...gone, retired: [`${tombstone},Đền đã dời.`] },
      ['ma-thoi-dung.csv:2 empty-field'],
    ],
    ['twice', { ...gone, retired: [tombstone, tombstone] }, ['ma-thoi-dung.csv:3 tombstone-twice Q0F75']],
    ['but not in the register', { retired: [tombstone] }, ['ma-thoi-dung.csv:2 told-not-retired Q0F75']],
    ['that nobody has', { retired: [changed(tombstone, 'Q0F75', 'K7Q91')] }, ['ma-thoi-dung.csv:2 unknown-code K7Q91']],
  ])('%s is refused', (_, content, expected) => {
    expect(told(content)).toEqual(expected);
  });

  test('says why, since when, in which words, and where to read on', () => {
    const { catalogue } = buildCatalogue(
      contentOf({ ...gone, retired: [`${tombstone},Đền đã dời.,The temple was moved.`] }),
    );
    expect(catalogue?.tombstones.get('Q0F75')).toEqual({
      code: 'Q0F75',
      on: '2026-12-01',
      reason: 'merged',
      successor: 'di-tich/chua-mau',
      name: { vi: 'Đền Mẫu', en: 'Sample Temple' },
      text: { vi: 'Đền đã dời.', en: 'The temple was moved.' },
    });
    expect(catalogue?.register.map(({ code }) => code)).toEqual(['Q6E1R', 'Q0F75']);
  });

  test('leads to its successor under the name that one has today', () => {
    const { catalogue } = buildCatalogue(
      contentOf({
        ...gone,
        retired: [tombstone],
        entries: (entries) => renamed('chua-mau', 'chua-moi')(without('den-mau')(entries)),
        moves: ['di-tich/chua-mau,di-tich/chua-moi,2026-12-02,'],
      }),
    );
    expect(catalogue?.tombstones.get('Q0F75')?.successor).toBe('di-tich/chua-moi');
  });

  test('whose status was mistyped is told by that alone', () => {
    const register = [CHUA_MAU, changed(DEN_MAU, 'planned', 'retird')];
    expect(told({ ...gone, register, retired: [tombstone] })).toEqual(['ma.csv:3 unknown-value retird']);
  });

  test('has a name of its own, not the dots of the line that was offered', () => {
    expect(told({ ...gone, retired: ['Q0F75,2026-11-21,withdrawn,,…,…,,'] })).not.toEqual([]);
  });
});

describe('a plaque that was printed', () => {
  const domains = (status: string, domain: string, publisher = {}) =>
    told({ publisher, register: [CHUA_MAU, `${changed(DEN_MAU, 'planned', status)},,,,${domain}`] });
  const FORMER = { formerDomains: [{ domain: 'cu.example', renewal: '2036-11-21' }] };

  test.each([
    ['planned', '', {}],
    ['printed', 'dautich.example', {}],
    ['mounted', 'dautich.example', {}],
    ['mounted', 'cu.example', FORMER],
  ])('may be %s with the domain “%s”', (status, domain, publisher) => {
    expect(domains(status, domain, publisher)).toEqual([]);
  });

  test.each([
    ['printed', '', {}],
    ['mounted', '', {}],
    ['mounted', 'cu.example', {}],
    ['printed', 'www.dautich.example', FORMER],
  ])('is told where it is %s with the domain “%s”', (status, domain, publisher) => {
    expect(domains(status, domain, publisher)).toEqual([`ma.csv:3 printed-domain${domain && ` ${domain}`}`]);
  });

  test('may have its domain written in capitals, as its code carries it', () => {
    expect(domains('printed', 'DAUTICH.EXAMPLE')).toEqual([]);
  });

  test('keeps its domain when its code is taken out of use, because it still hangs there', () => {
    const register = [CHUA_MAU, `${retired(DEN_MAU)},,,,cu.example`];
    const tombstones = ['Q0F75,2026-12-01,closed,,Đền Mẫu,Sample Temple'];
    expect(told({ register, retired: tombstones, entries: without('den-mau') })).toEqual([
      'ma.csv:3 printed-domain cu.example',
    ]);
  });
});

test('a ledger of addresses that was taken away is told, like seals that were', () => {
  expect(told({ sealed: [CHUA_MAU, DEN_MAU], published: [] })).toEqual(['so-luu/ma.csv seal-broken']);
});

test('a published entry that moved to another kind keeps its line, and is recorded as moved', () => {
  const moved: Told['entries'] = (all) =>
    all.map((entry) =>
      entry.id === 'chua-mau' ? { ...entry, kind: 'guide' as const, folder: 'huong-dan/chua-mau' } : entry,
    );
  expect(told({ entries: moved, sealed: [CHUA_MAU, DEN_MAU] })).toContain(
    'ma.csv:2 entry-renamed chua-mau → di-tich/chua-mau,huong-dan/chua-mau,2026-11-21,',
  );
});

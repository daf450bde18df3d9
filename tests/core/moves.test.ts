import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { presentId, readMoves } from '../../src/core/moves.ts';
import type { Problem } from '../../src/core/problem.ts';
import { CHUA_MAU, contentOf, DEN_MAU, renamed, rowsOf, stating, type Told, without } from '../support/raw-content.ts';

/** What is told of content: where, by which rule, what was seen, and what was probably meant or the line to write. */
const told = (content: Told): string[] => buildCatalogue(contentOf(content)).problems.map(inShort);
const inShort = ({ file, line, field, rule, seen, meant, fix }: Problem) =>
  [`${file}${line ? `:${line}` : ''}`, field, rule, seen, meant && `? ${meant}`, fix && `→ ${fix}`]
    .filter(Boolean)
    .join(' ');
/** Old addresses and where they lead, of content with nothing to mend. */
function leads(content: Told): Record<string, string> {
  const { catalogue, problems } = buildCatalogue(contentOf(content));
  expect(problems).toEqual([]);
  return Object.fromEntries((catalogue?.moves ?? []).map(({ from, to }) => [from, to]));
}

/** Both entries under other names: the one with an English page, and the one without. */
const RENAMED: Told['entries'] = (entries) => renamed('chua-mau', 'chua-moi')(renamed('den-mau', 'den-moi')(entries));
const LINES = ['di-tich/den-mau,di-tich/den-moi,2026-12-01,', 'di-tich/chua-mau,di-tich/chua-moi,2026-12-01,'];
const GONE: Told = {
  entries: without('chua-mau'),
  register: [CHUA_MAU.replace('planned', 'retired'), DEN_MAU],
  retired: ['Q6E1R,2026-12-01,closed,,Chùa Mẫu,Sample Pagoda'],
};

describe('the table of what moved', () => {
  const folders = new Set(['di-tich/c', 'di-tich/d', 'tuyen/r']);
  const read = (...lines: string[]) =>
    readMoves(rowsOf('da-doi.csv', lines), folders, new Set(['di-tich/gone']), '2026-11-21');
  const row = (from: string, to: string, on = '2026-11-21') => `${from},${to},${on},`;

  test('follows each name to the present one, however often it changed', () => {
    const { moves, problems } = read(
      row('di-tich/b', 'di-tich/c', '2027-01-01'),
      row('di-tich/a', 'di-tich/b'),
      row('di-tich/x', 'di-tich/a'),
      row('/vi/a', '/vi/b'),
      row('/vi/b', '/vi/di-tich/c'),
    );
    expect(problems).toEqual([]);
    expect([...moves.folders].sort()).toEqual([
      ['di-tich/a', 'di-tich/c'],
      ['di-tich/b', 'di-tich/c'],
      ['di-tich/x', 'di-tich/c'],
    ]);
    expect([...moves.addresses]).toEqual([
      ['/vi/a', '/vi/di-tich/c'],
      ['/vi/b', '/vi/di-tich/c'],
    ]);
  });

  test('may lead to an entry that is gone, where its code was taken out of use', () => {
    const { moves, problems } = read(row('di-tich/a', 'di-tich/gone'));
    expect(problems).toEqual([]);
    expect([...moves.folders]).toEqual([['di-tich/a', 'di-tich/gone']]);
  });

  test('may lead from one kind to another', () => {
    expect(read(row('san-pham/a', 'tuyen/r')).problems).toEqual([]);
  });

  test.each<[what: string, lines: string[], expected: string[]]>([
    [
      'a circle',
      [row('di-tich/a', 'di-tich/b'), row('di-tich/b', 'di-tich/a')],
      ['da-doi.csv:2 to move-nowhere di-tich/b ? di-tich/c', 'da-doi.csv:3 to move-nowhere di-tich/a ? di-tich/c'],
    ],
    [
      'a circle of addresses',
      [row('/vi/a', '/vi/b'), row('/vi/b', '/vi/a')],
      ['da-doi.csv:2 to move-nowhere /vi/b', 'da-doi.csv:3 to move-nowhere /vi/a'],
    ],
    [
      'a folder that leads to itself',
      [row('di-tich/ngoi-den-xa-lac', 'di-tich/ngoi-den-xa-lac')],
      ['da-doi.csv:2 to move-nowhere di-tich/ngoi-den-xa-lac'],
    ],
    [
      'a folder that is said to have moved twice',
      [row('di-tich/a', 'di-tich/c'), row('di-tich/a', 'di-tich/d')],
      ['da-doi.csv:3 from move-twice di-tich/a'],
    ],
    [
      'an address that is said to have moved twice',
      [row('/vi/a', '/vi/'), row('/vi/a', '/en/')],
      ['da-doi.csv:3 from move-twice /vi/a'],
    ],
    ['a folder that is still there', [row('di-tich/c', 'di-tich/d')], ['da-doi.csv:2 from move-still-there di-tich/c']],
    [
      'a folder that was renamed and renamed back',
      [row('di-tich/c', 'di-tich/a'), row('di-tich/a', 'di-tich/c')],
      ['da-doi.csv:2 from move-still-there di-tich/c'],
    ],
    [
      'a target that does not exist',
      [row('di-tich/a', 'di-tich/chua-nay-khong-co')],
      ['da-doi.csv:2 to move-nowhere di-tich/chua-nay-khong-co'],
    ],
    ['a target with a slash too many', [row('di-tich/a', 'di-tich/c/')], ['da-doi.csv:2 to move-shape di-tich/c/']],
    ['ids without their folders', [row('a', 'c')], ['da-doi.csv:2 from move-shape a']],
    [
      'a folder that leads to an address',
      [row('di-tich/a', '/vi/di-tich/c')],
      ['da-doi.csv:2 to move-shape /vi/di-tich/c'],
    ],
    [
      'an address that leads to a folder',
      [row('/vi/di-tich/a', 'di-tich/c')],
      ['da-doi.csv:2 to move-shape di-tich/c'],
    ],
    [
      'an address with its host',
      [row('https://x.example/a', '/vi/')],
      ['da-doi.csv:2 from move-shape https://x.example/a'],
    ],
    [
      'an address to another host',
      [row('/vi/a', 'https://x.example/')],
      ['da-doi.csv:2 to move-shape https://x.example/'],
    ],
    ['an address with a blank', [row('/vi/a b', '/vi/')], ['da-doi.csv:2 from move-shape /vi/a b']],
    [
      'a day as it is written on paper',
      [row('di-tich/a', 'di-tich/c', '1/12/2026')],
      ['da-doi.csv:2 on bad-format 1/12/2026 → 2026-12-01'],
    ],
  ])('%s is refused', (_, lines, expected) => {
    expect(read(...lines).problems.map(inShort)).toEqual(expected);
  });

  test('an address that leads to a page that does not exist is refused', () => {
    const moves = ['/vi/di-tich/den-xua,/vi/di-tich/khong-co,2026-12-01,'];
    expect(told({ moves })).toEqual(['da-doi.csv:2 to move-nowhere /vi/di-tich/khong-co']);
  });
});

describe('after a rename', () => {
  test('old addresses in both languages lead to the entry, to its Vietnamese page where it has no other', () => {
    expect(leads({ entries: RENAMED, moves: LINES })).toEqual({
      '/vi/di-tich/den-mau': '/vi/di-tich/den-moi',
      '/en/sites/den-mau': '/en/sites/den-moi',
      '/vi/di-tich/chua-mau': '/vi/di-tich/chua-moi',
      '/en/sites/chua-mau': '/vi/di-tich/chua-moi',
    });
  });

  test('and after the next the first addresses lead there at once, not by way of the second', () => {
    const moves = ['di-tich/den-mau,di-tich/den-giua,2026-12-01,', 'di-tich/den-giua,di-tich/den-moi,2027-12-01,'];
    expect(leads({ entries: renamed('den-mau', 'den-moi'), moves })).toEqual({
      '/vi/di-tich/den-mau': '/vi/di-tich/den-moi',
      '/vi/di-tich/den-giua': '/vi/di-tich/den-moi',
      '/en/sites/den-mau': '/en/sites/den-moi',
      '/en/sites/den-giua': '/en/sites/den-moi',
    });
  });

  test('and back again the second name leads to the first', () => {
    expect(leads({ moves: ['di-tich/den-moi,di-tich/den-mau,2027-12-01,'] })).toEqual({
      '/vi/di-tich/den-moi': '/vi/di-tich/den-mau',
      '/en/sites/den-moi': '/en/sites/den-mau',
    });
  });

  test('what was renamed and then withdrawn leads to what its code says', () => {
    const moves = ['di-tich/chua-mau,di-tich/chua-moi,2026-12-01,'];
    expect(leads({ ...GONE, moves })).toEqual({
      '/vi/di-tich/chua-mau': '/Q6E1R?l=vi',
      '/en/sites/chua-mau': '/Q6E1R?l=en',
      '/vi/di-tich/chua-moi': '/Q6E1R?l=vi',
      '/en/sites/chua-moi': '/Q6E1R?l=en',
    });
  });

  test('who still calls the entry by its old name is understood', () => {
    const clustered = stating('chua-mau', { cluster: 'den-mau' });
    const moves = ['di-tich/den-mau,di-tich/den-giua,2026-12-01,', 'di-tich/den-giua,di-tich/quan-the,2027-12-01,'];
    expect(told({ entries: (entries) => clustered(renamed('den-mau', 'quan-the')(entries)), moves })).toEqual([]);
  });

  test('but not the name of an entry that is gone as well', () => {
    const entries: Told['entries'] = (all) => stating('den-mau', { cluster: 'chua-mau' })(without('chua-mau')(all));
    expect(told({ ...GONE, entries, moves: ['di-tich/chua-mau,di-tich/am-moi,2026-12-01,'] })).toEqual([
      'di-tich/den-mau/index.vi.mdx cluster unknown-entry chua-mau',
    ]);
  });
});

describe('an address that was published', () => {
  test.each<[what: string, published: string, content: Told]>([
    ['is there', '/vi/di-tich/den-mau', {}],
    ['of a commune is there', '/en/communes/10570', {}],
    ['was renamed', '/en/sites/den-mau', { entries: RENAMED, moves: LINES }],
    ['belongs to an entry that was withdrawn', '/vi/di-tich/chua-mau', GONE],
    ['leads elsewhere', '/vi/di-tich/den-xua', { moves: ['/vi/di-tich/den-xua,/vi/di-tich/,2026-12-01,'] }],
    // Known when the pages are built: scripts/lib/ledger.ts.
    ['is none of an entry or a commune', '/vi/so-tay/', {}],
  ])('%s: nothing is told', (_, address, content) => {
    expect(told({ ...content, published: ['/', '/vi/', address] })).toEqual([]);
  });

  test.each<[what: string, published: string, fix: string]>([
    ['in Vietnamese', '/vi/di-tich/den-xua', '/vi/di-tich/den-xua,/vi/di-tich/,2026-11-21,'],
    ['in English', '/en/sites/den-xua', '/en/sites/den-xua,/en/sites/,2026-11-21,'],
    [
      'of a translation that was withdrawn',
      '/en/sites/chua-mau',
      '/en/sites/chua-mau,/vi/di-tich/chua-mau,2026-11-21,',
    ],
    ['of a product', '/vi/san-pham/banh', '/vi/san-pham/banh,/vi/san-pham/,2026-11-21,'],
    ['of a route', '/en/routes/tuyen', '/en/routes/tuyen,/en/routes/,2026-11-21,'],
    ['of a guide', '/vi/huong-dan/quet', '/vi/huong-dan/quet,/vi/huong-dan/,2026-11-21,'],
    ['of a commune', '/vi/xa-phuong/10999', '/vi/xa-phuong/10999,/vi/xa-phuong/,2026-11-21,'],
    ['of a commune in English', '/en/communes/10999', '/en/communes/10999,/en/communes/,2026-11-21,'],
  ])('and is gone, %s, is told with a line that makes it answer again', (_, address, fix) => {
    const published = ['/', '/vi/di-tich/den-mau', address];
    expect(told({ published })).toEqual([`so-luu/dia-chi.csv:4 address-lost ${address} → ${fix}`]);
    expect(told({ published, moves: [fix] })).toEqual([]);
  });

  test('and is there cannot lead elsewhere as well', () => {
    const moves = ['/vi/di-tich/den-mau,/vi/di-tich/chua-mau,2026-12-01,'];
    expect(told({ moves })).toEqual(['da-doi.csv:2 from move-still-there /vi/di-tich/den-mau']);
  });

  test.each([
    ['the list of sites', '/vi/di-tich/'],
    ['the home page', '/vi/'],
    ['a printed code', '/Q0F75'],
  ])('nor can %s', (_, from) => {
    const moves = [`${from},/vi/di-tich/chua-mau,2026-12-01,`];
    expect(told({ moves })).toEqual([`da-doi.csv:2 from move-still-there ${from}`]);
  });

  describe('and led elsewhere before the entry there was renamed', () => {
    const withdrawn = '/en/sites/chua-mau,/vi/di-tich/chua-mau,2026-12-01,';
    const content: Told = { entries: renamed('chua-mau', 'chua-moi') };
    const rename = 'di-tich/chua-mau,di-tich/chua-moi,2027-12-01,';

    test('leads to the entry at once', () => {
      const moves = ['/vi/cu/chua-mau,/vi/di-tich/chua-mau,2026-12-01,', rename];
      expect(leads({ ...content, moves })).toMatchObject({ '/vi/cu/chua-mau': '/vi/di-tich/chua-moi' });
    });

    test('leads to one place', () => {
      const { catalogue } = buildCatalogue(contentOf({ ...content, moves: [withdrawn, rename] }));
      const froms = catalogue?.moves.map(({ from }) => from);
      expect(froms).toEqual([...new Set(froms)]);
    });
  });
});

test.each([
  ['a file', '/du-lieu/ma.json', '/vi/'],
  ['the file behind a code', '/Q0F75.html', '/vi/'],
  ['the index of a folder', '/vi/index', '/vi/'],
  ['a way out of the folder', '/../../x', '/vi/'],
  ['an empty step', '/vi//x', '/vi/'],
  ['letters with marks', '/vi/di-tich/đền-mẫu', '/vi/'],
  ['another site', '/vi/di-tich/cu', '//evil.example'],
  ['another site by a backslash', '/vi/di-tich/cu', '/\\evil.example'],
  ['a command of a host', '/vi/di-tich/cu', '/vi/;return'],
])('%s is no address to move', (_, from, to) => {
  const { problems } = readMoves(
    rowsOf('da-doi.csv', [`${from},${to},2026-11-21,`]),
    new Set(),
    new Set(),
    '2026-11-21',
  );
  expect(problems.map(({ rule }) => rule)).toEqual(['move-shape']);
});

test.each(['/', '/404', '/vi/', '/vi/di-tich/', '/en/search', '/Q0F75'])(
  '%s always has its page, and cannot be moved',
  (from) => {
    expect(told({ moves: [`${from},/vi/di-tich/den-mau,2026-11-21,`] })).toContain(
      `da-doi.csv:2 from move-still-there ${from}`,
    );
  },
);

test('an id that is used again belongs to the entry that has it today', () => {
  const known = (id: string) => id === 'gieng';
  const { moves } = readMoves(
    rowsOf('da-doi.csv', ['di-tich/gieng,di-tich/gieng-co,2026-11-21,']),
    new Set(['di-tich/gieng-co']),
    new Set(),
    '2026-11-21',
  );
  expect(presentId(moves, 'gieng', known)).toBe('gieng');
  expect(presentId(moves, 'gieng', () => false)).toBe('gieng-co');
});

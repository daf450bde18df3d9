import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildCatalogue, type Catalogue } from '../../src/core/catalogue.ts';
import { suggestCode } from '../../src/core/code.ts';
import { LANGS, type Lang } from '../../src/core/lang.ts';
import { packRecords, unpackRecords } from '../../src/core/search-pack.ts';
import { type EntryRecord, searchRecords } from '../../src/core/search-records.ts';
import { fold } from '../../src/core/text.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { fixture } from '../support/run-script.ts';

async function catalogueOf(folder: string): Promise<Catalogue> {
  const { catalogue } = buildCatalogue(await readContent(folder, '2026-11-21'));
  if (!catalogue) throw new Error(`There is something to mend in ${folder}.`);
  return catalogue;
}
const small = await catalogueOf(fixture('vietnamese-search'));
const real = await catalogueOf('content');

const record = (id: string, lang: Lang) => searchRecords(small, lang).entries.find((entry) => entry.id === id);

test('a record has every name under which people look', () => {
  expect(record('chua-con-son', 'en')).toEqual({
    kind: 'site',
    id: 'chua-con-son',
    code: 'H3X0Y',
    lang: 'en',
    name: 'Côn Sơn Pagoda',
    twin: 'Chùa Côn Sơn',
    others: ['昆山寺', 'chùa Hun'],
    producer: '',
    // There is no translation of it; and the province, which is the same for all, stays out.
    former: '',
    facets: { kind: 'site', rank: 'special-national', unit: '10570', century: 'unknown' },
    isTradition: false,
  });
  expect(record('chua-con-son', 'vi')?.former).toBe('phường Cộng Hòa, thành phố Chí Linh');
  expect(record('banh-dau-xanh', 'en')?.producer).toBe('Rồng Vàng Cooperative');
  expect(record('chua-hoa-binh', 'vi')?.isTradition).toBe(true);
});

test('an entry without English leads to its Vietnamese page', () => {
  expect(record('mieu-khong-dich', 'en')?.lang).toBe('vi');
  expect(record('mieu-khong-dich', 'vi')?.lang).toBe('vi');
});

test('a commune is found by the names it was made from, where something lies in it', () => {
  expect(searchRecords(small, 'vi').units).toEqual([
    { code: '10570', name: 'phường Trần Hưng Đạo', formers: ['phường Cộng Hòa'] },
    { code: '10909', name: 'xã Tuệ Tĩnh', formers: ['xã Cẩm Văn', 'xã Cẩm Vũ'] },
    { code: '10888', name: 'xã Cẩm Giàng', formers: ['xã Định Sơn'] },
  ]);
  expect(searchRecords({ ...small, entries: [] }, 'vi').units).toEqual([]);
});

describe.each(LANGS)('what is sent in %s', (lang) => {
  test.each([
    ['the small content', small],
    ['the real content', real],
    ['no entry at all', { ...small, entries: [] }],
  ])('arrives as it was: %s', (_, catalogue) => {
    const records = searchRecords(catalogue, lang);
    expect(unpackRecords(JSON.parse(JSON.stringify(packRecords(records, lang))), lang)).toEqual(records);
  });

  test('costs at most 6 KB for 100 entries', () => {
    const bytes = gzipSync(JSON.stringify(packRecords(hundred(lang), lang))).length;
    console.log(`names of 100 entries in ${lang}: ${bytes} bytes`);
    expect(bytes).toBeLessThanOrEqual(6 * 1024);
  });
});

/** A hundred entries as different from one another as names of the real communes allow, with old names and producers. */
function hundred(lang: Lang) {
  const units = [...real.units.present.values()];
  const syllables = [
    ...new Set(units.flatMap((unit) => [unit, ...unit.formers]).flatMap(({ name }) => name.split(' '))),
  ];
  let seed = 7;
  const pick = <T>(all: readonly T[]): T => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return all[Math.floor((seed / 2147483648) * all.length)] as T;
  };
  const name = () => `${pick(syllables)} ${pick(syllables)}`;
  const taken = new Set<string>();
  const entries = Array.from({ length: 100 }, (_, index): EntryRecord => {
    const isProduct = index >= 70;
    const place = name();
    const [vi, en] = isProduct
      ? pick([
          ['Bánh', 'cakes'],
          ['Rượu', 'rice wine'],
          ['Trà', 'tea'],
          ['Mật ong', 'honey'],
        ] as const)
      : pick([
          ['Đình', 'Communal House'],
          ['Đền', 'Temple'],
          ['Chùa', 'Pagoda'],
          ['Miếu', 'Shrine'],
        ] as const);
    const names = { vi: `${vi} ${place}`, en: `${place} ${en}` };
    const unit = pick(units);
    const former = pick(unit.formers) ?? unit;
    const code = suggestCode(String(index), taken);
    taken.add(code);
    return {
      kind: isProduct ? 'product' : 'site',
      id: fold(names.vi).replaceAll(' ', '-'),
      code,
      lang,
      name: names[lang],
      twin: lang === 'vi' ? names.en : names.vi,
      others: index % 2 === 0 ? [`${name()} tự`] : [],
      producer: isProduct ? `${pick(['HTX Dịch vụ nông nghiệp', 'Công ty TNHH', 'Hộ kinh doanh'])} ${name()}` : '',
      former: `${former.fullName[lang]}, ${former.district[lang]}`,
      facets: isProduct
        ? { kind: 'product', unit: unit.code, stars: pick(['3', '4', '5']) }
        : {
            kind: 'site',
            rank: pick(['national', 'provincial']),
            unit: unit.code,
            century: pick(['unknown', '16', '17']),
          },
      isTradition: index % 10 === 0,
    };
  });
  const used = units.filter(({ code }) => entries.some(({ facets }) => facets.unit === code));
  return {
    entries,
    units: used.map(({ code, fullName, formers }) => ({
      code,
      name: fullName[lang],
      formers: formers.map((former) => former.fullName[lang]),
    })),
  };
}

import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/core/kind.ts';
import { LANGS } from '../../src/core/lang.ts';
import {
  aboutPath,
  digitalLinkPath,
  entryPath,
  handbookAbroadPath,
  handbookBookletPath,
  handbookPath,
  homePath,
  isReservedDomain,
  listPath,
  longestHost,
  openDataPath,
  originOf,
  printedUrl,
  scanPath,
  searchPath,
  typedUrl,
  unitPath,
  unitsPath,
} from '../../src/core/urls.ts';

test.each([
  [homePath('vi'), '/vi/'],
  [homePath('en'), '/en/'],
  [listPath('site', 'vi'), '/vi/di-tich/'],
  [listPath('site', 'en'), '/en/sites/'],
  [entryPath('site', 'chua-con-son', 'vi'), '/vi/di-tich/chua-con-son'],
  [entryPath('site', 'chua-con-son', 'en'), '/en/sites/chua-con-son'],
  [entryPath('product', 'vai-thieu-thanh-ha', 'vi'), '/vi/san-pham/vai-thieu-thanh-ha'],
  [entryPath('product', 'vai-thieu-thanh-ha', 'en'), '/en/products/vai-thieu-thanh-ha'],
  [entryPath('route', 'thanh-pho-hai-duong-cu', 'vi'), '/vi/tuyen/thanh-pho-hai-duong-cu'],
  [entryPath('route', 'thanh-pho-hai-duong-cu', 'en'), '/en/routes/thanh-pho-hai-duong-cu'],
  [entryPath('guide', 'quet-ma', 'vi'), '/vi/huong-dan/quet-ma'],
  [entryPath('guide', 'quet-ma', 'en'), '/en/guides/quet-ma'],
  [unitsPath('vi'), '/vi/xa-phuong/'],
  [unitPath('10570', 'en'), '/en/communes/10570'],
  [searchPath('vi'), '/vi/tim'],
  [searchPath('en'), '/en/search'],
  [aboutPath('vi'), '/vi/gioi-thieu'],
  [aboutPath('en'), '/en/about'],
  [handbookPath(), '/vi/so-tay/'],
  [handbookBookletPath(), '/vi/so-tay/in-ca-quyen'],
  [handbookAbroadPath(), '/en/handbook'],
  [openDataPath(), '/du-lieu/muc.json'],
  [scanPath('K7Q9T'), '/K7Q9T'],
  [digitalLinkPath('8938505974194'), '/01/08938505974194'],
])('the address %s stays as it is', (path, expected) => {
  expect(path).toBe(expected);
});

test('no two pages share an address', () => {
  const pages = LANGS.flatMap((lang) => [
    homePath(lang),
    unitsPath(lang),
    searchPath(lang),
    aboutPath(lang),
    ...KINDS.map((kind) => listPath(kind, lang)),
  ]);
  expect(new Set([...pages, handbookPath()]).size).toBe(pages.length + 1);
});

describe('the address in a printed code', () => {
  test('begins in small letters and goes on in capitals', () => {
    expect(printedUrl('dautich.example', 'K7Q9T')).toBe('https://DAUTICH.EXAMPLE/K7Q9T');
  });

  test('packs tightly: after the scheme it holds only characters of the small QR alphabet', () => {
    // ISO/IEC 18004, 7.4.4: the alphanumeric mode.
    expect(printedUrl('di-tich.hai-phong.example', 'K7Q9T').slice('https:'.length)).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
  });

  test('leads to the same place as the address a person types', () => {
    const printed = new URL(printedUrl('dautich.example', 'K7Q9T'));
    expect(printed.href).toBe(new URL(originOf('dautich.example') + scanPath('K7Q9T')).href);
    expect(printed.href).toBe(`https://${typedUrl('dautich.example', 'K7Q9T')}`);
  });

  test('is exactly as long as the longest host allows', () => {
    const host = 'a'.repeat(longestHost(32));
    expect(printedUrl(host, 'K7Q9T')).toHaveLength(32);
  });
});

test.each([
  ['dautich.example', true],
  ['example', true],
  ['dautich.test', true],
  ['dautich.invalid', true],
  ['may.localhost', true],
  ['dautich.vn', false],
  ['example.vn', false],
  ['dautich-example.vn', false],
  ['dautichexample', false],
])('the domain %s is only a sample: %s', (domain, expected) => {
  expect(isReservedDomain(domain)).toBe(expected);
});

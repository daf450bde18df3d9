import { expect, test } from 'vitest';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { type Question, questionsFor } from '../../src/doctor/questions.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { fixture } from '../support/run-script.ts';

const { catalogue } = buildCatalogue(await readContent(fixture('live-site'), '2026-11-21'));
if (!catalogue) throw new Error('The fixture has something to mend.');
const questions = questionsFor(catalogue, 'https://dautich.test');
const ofKind = (kind: Question['kind']) => questions.filter((question) => question.kind === kind);

test('every code is asked for as it is printed, and as people type it', () => {
  expect(ofKind('code')[0]).toEqual({
    kind: 'code',
    url: 'https://dautich.test/Q6E1R',
    expects: 'data-code="Q6E1R"',
    plaque: { code: 'Q6E1R', name: 'Chùa Mẫu', place: 'phường Trần Hưng Đạo', status: 'planned' },
  });
  expect(ofKind('code').map(({ url }) => url)).toEqual(
    ['Q6E1R', 'Q0F75', 'X8R6A'].map((code) => `https://dautich.test/${code}`),
  );
  expect(ofKind('typed').map(({ url }) => url)).toEqual(
    ['q6e1r', 'q0f75', 'x8r6a'].map((code) => `https://dautich.test/${code}`),
  );
});

test('every page is asked for once, and must say that it belongs to the domain', () => {
  const urls = ofKind('page').map(({ url }) => url);
  expect(urls).toHaveLength(new Set(urls).size);
  expect(urls).toEqual(
    expect.arrayContaining(
      ['/vi/', '/en/about', '/vi/di-tich/den-mau', '/en/sites/den-mau', '/vi/xa-phuong/10813'].map(
        (path) => `https://dautich.test${path}`,
      ),
    ),
  );
  expect(ofKind('page')).toContainEqual({
    kind: 'page',
    url: 'https://dautich.test/vi/',
    expects: '<link rel="canonical" href="https://dautich.example/vi/">',
  });
});

test('a page that was never translated is not missed', () => {
  expect(ofKind('page').map(({ url }) => url)).not.toContain('https://dautich.test/en/sites/chua-mau');
});

test('sources, shops and links in texts are asked for once, with the entries that lead there', () => {
  expect(ofKind('link')).toEqual([
    { kind: 'link', url: 'http://127.0.0.1:1111/bao-mau', from: ['Chùa Mẫu', 'Đền Mẫu'] },
    { kind: 'link', url: 'http://127.0.0.1:2222/so-mau', from: ['Chùa Mẫu'] },
    { kind: 'link', url: 'http://127.0.0.1:2222/sach-mau', from: ['Đền Mẫu'] },
    { kind: 'link', url: 'http://127.0.0.1:1111/banh-mau', from: ['Bánh Mẫu'] },
    { kind: 'link', url: 'http://127.0.0.1:2222/cho-mau', from: ['Bánh Mẫu'] },
  ]);
});

test('a plaque with a former domain is asked for by the address that hangs on the wall', () => {
  const moved = {
    ...catalogue,
    publisher: {
      ...catalogue.publisher,
      domain: 'moi.test',
      formerDomains: [{ domain: 'dautich.example', renewal: '2036-11-21' }],
    },
  };
  const urls = (base: string) => questionsFor(moved, base).map(({ url }) => url);
  expect(urls('https://moi.test')).toContain('https://dautich.example/Q0F75');
  expect(urls('https://moi.test')).not.toContain('https://dautich.example/Q6E1R');
  expect(urls('https://ban-sao.test').filter((url) => url.startsWith('https://dautich.example/'))).toEqual([]);
});

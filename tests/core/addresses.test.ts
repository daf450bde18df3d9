import { describe, expect, test } from 'vitest';
import { answeringGtins } from '../../src/core/addresses.ts';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { contentOf, stating, TODAY, type Told } from '../support/raw-content.ts';
import { fixture } from '../support/run-script.ts';

const { entries: JARS } = await readContent(fixture('shared-gtin'), TODAY);
const ADDRESS = '/01/08938505974194';

/** Two jars of honey, of which the first has a GTIN or none. */
const honey = (gtin: string | undefined, tables: Pick<Told, 'published' | 'moves'> = {}) =>
  buildCatalogue(
    contentOf({
      ...tables,
      entries: () => stating('mat-ong-mau', { gtin })(stating('mat-ong-nho', { gtin: undefined })(JARS)),
      register: ['Q8W23,product,mat-ong-mau,2026-11-21,planned', 'H4F01,product,mat-ong-nho,2026-11-21,planned'],
    }),
  );

describe('an address with a GTIN that was published', () => {
  const published = ['/vi/san-pham/mat-ong-mau', ADDRESS];

  test.each(['8938505974194', '08938505974194'])('answers while its product bears %s', (gtin) => {
    const { catalogue, problems } = honey(gtin, { published });
    expect(problems).toEqual([]);
    expect(catalogue && answeringGtins(catalogue)).toEqual(['08938505974194']);
  });

  test.each([
    ['taken away', undefined],
    ['changed', '18938505974191'],
  ])('is missed where the number was %s, and the line to add leads to the products', (_, gtin) => {
    expect(honey(gtin, { published }).problems).toEqual([
      {
        file: 'so-luu/dia-chi.csv',
        line: 3,
        rule: 'address-lost',
        seen: ADDRESS,
        fix: `${ADDRESS},/vi/san-pham/,${TODAY},`,
      },
    ]);
  });

  test('may lead to the page of a code, and hosts go on answering its lots', () => {
    const { catalogue, problems } = honey(undefined, { published, moves: [`${ADDRESS},/Q8W23,2026-11-21,`] });
    expect(problems).toEqual([]);
    expect(catalogue?.moves).toEqual([{ from: ADDRESS, to: '/Q8W23' }]);
    expect(catalogue && answeringGtins(catalogue)).toEqual(['08938505974194']);
  });

  test('cannot lead elsewhere while it has its page, nor to a GTIN that has none', () => {
    const { problems } = honey('8938505974194', {
      moves: [`${ADDRESS},/Q8W23,2026-11-21,`, '/vi/cu,/01/18938505974191,2026-11-21,'],
    });
    expect(problems.map(({ line, rule, seen }) => [line, rule, seen])).toEqual([
      [2, 'move-still-there', ADDRESS],
      [3, 'move-nowhere', '/01/18938505974191'],
    ]);
  });
});

test('without a GTIN hosts have none to answer', () => {
  const { catalogue } = honey(undefined);
  expect(catalogue && answeringGtins(catalogue)).toEqual([]);
});

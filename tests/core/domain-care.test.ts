import { expect, test } from 'vitest';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { domainsDue } from '../../src/core/domain-care.ts';
import { contentOf, TODAY } from '../support/raw-content.ts';

const due = (domainRenewal: string, ...formerDomains: { domain: string; renewal: string }[]) =>
  domainsDue({ domain: 'dautich.example', domainRenewal, formerDomains }, TODAY);
const CU = (renewal: string) => ({ domain: 'cu.example', renewal });

test.each<[daysLeft: number, renewal: string, state: string | undefined]>([
  [181, '2027-05-21', undefined],
  [180, '2027-05-20', 'told'],
  [31, '2026-12-22', 'told'],
  [30, '2026-12-21', 'refused'],
  [1, '2026-11-22', 'refused'],
  [0, '2026-11-21', 'refused'],
  [-1, '2026-11-20', 'lapsed'],
  [-400, '2025-10-17', 'lapsed'],
])('%i days before a domain lapses, on %s, it is %s', (daysLeft, renewal, state) => {
  expect(due(renewal)).toEqual(state ? [{ domain: 'dautich.example', renewal, daysLeft, state }] : []);
});

test('a former domain that plaques still carry is cared for like the present one, the most pressing first', () => {
  expect(due('2027-03-01', CU('2026-12-01'))).toMatchObject([
    { domain: 'cu.example', daysLeft: 10, state: 'refused' },
    { domain: 'dautich.example', daysLeft: 100, state: 'told' },
  ]);
  expect(due('2036-11-21', CU('2026-11-01'))).toMatchObject([{ domain: 'cu.example', state: 'lapsed' }]);
});

test.each<[what: string, publisher: Record<string, unknown>, fields: string[]]>([
  ['a domain that lapses today', { domainRenewal: TODAY }, []],
  ['one that lapsed yesterday', { domainRenewal: '2026-11-20' }, ['domainRenewal']],
  ['a former one that lapsed', { formerDomains: [CU(TODAY), CU('2026-11-20')] }, ['formerDomains.1.renewal']],
])('%s: the content is refused for %s', (_, publisher, fields) => {
  const { problems } = buildCatalogue(contentOf({ publisher }));
  expect(problems.map(({ rule, field }) => [rule, field])).toEqual(fields.map((field) => ['domain-lapsed', field]));
});

test('a domain that was lost for good stops nobody, and asks for nothing', () => {
  const formerDomains = [{ domain: 'cu.example', renewal: '2026-01-01', lost: '2026-01-02' }];
  expect(domainsDue({ domain: 'dautich.example', domainRenewal: '2036-11-21', formerDomains }, TODAY)).toEqual([]);
  expect(buildCatalogue(contentOf({ publisher: { formerDomains } })).problems).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { type Answer, type Answered, isBroken, isOffline, judge } from '../../src/doctor/judge.ts';
import { type Certificate, judgeSite } from '../../src/doctor/judge-site.ts';
import type { Question } from '../../src/doctor/questions.ts';

const BASE = 'https://dautich.test';
const CODE: Question = {
  kind: 'code',
  url: `${BASE}/Q6E1R`,
  expects: 'data-code="Q6E1R"',
  plaque: { code: 'Q6E1R', name: 'Chùa Mẫu', place: 'phường Trần Hưng Đạo', status: 'mounted' },
};
const TYPED: Question = { kind: 'typed', url: `${BASE}/q6e1r`, expects: CODE.expects, printed: CODE.url };
const PAGE: Question = { kind: 'page', url: `${BASE}/vi/`, expects: 'canonical' };
const LINK: Question = { kind: 'link', url: 'https://www.bao.test/chua-mau', from: ['Chùa Mẫu'] };

const GOOD: Answer = {
  status: 200,
  hasMarker: true,
  title: 'Chùa Mẫu',
  headers: {
    'strict-transport-security': 'max-age=31536000',
    'content-security-policy': "default-src 'self'",
    'referrer-policy': 'no-referrer',
    server: 'Caddy',
  },
  ms: 80,
};
const NOBODY = { ...GOOD, status: undefined, hasMarker: false };

/** `'broken code-dead: 404'`, or `'well'`. */
function verdict(question: Question, answer: Partial<Answer>): string {
  const finding = judge({ question, answer: { ...GOOD, ...answer } });
  return finding ? `${isBroken(finding) ? 'broken' : 'weak'} ${finding.reason}: ${finding.seen}` : 'well';
}

test.each<[string, Partial<Answer>, string]>([
  ['that opens its page', {}, 'well'],
  ['without a page', { status: 404 }, 'broken code-dead: 404'],
  ['at which nobody answers', { ...NOBODY, error: 'timeout' }, 'broken code-dead: timeout'],
  ['that opens another page', { hasMarker: false, title: 'Nhà cái' }, 'broken code-stranger: Nhà cái'],
  ['that is sent elsewhere', { status: 301, location: `${BASE}/vi/` }, `broken code-redirected: ${BASE}/vi/`],
])('a code %s', (_, answer, expected) => {
  expect(verdict(CODE, answer)).toBe(expected);
});

test.each<[string, Partial<Answer>, string]>([
  ['that is there', {}, 'well'],
  ['that is missing', { status: 404 }, 'broken page-dead: 404'],
  ['that is sent elsewhere', { status: 302, location: `${BASE}/` }, `broken page-dead: ${BASE}/`],
  ['that is somebody else’s', { hasMarker: false, title: '' }, 'broken page-stranger: '],
])('a page %s', (_, answer, expected) => {
  expect(verdict(PAGE, answer)).toBe(expected);
});

test.each<[string, Partial<Answer>, string]>([
  ['that is there', { hasMarker: false }, 'well'],
  ['that is there without its www', { location: 'https://bao.test/chua-mau' }, 'well'],
  ['whose page is gone', { status: 404 }, 'broken link-dead: 404'],
  ['whose page was given up', { status: 410 }, 'broken link-dead: 410'],
  ['that leads on to a page that is gone', { status: 404, location: 'https://moi.test/' }, 'broken link-dead: 404'],
  ['whose host is gone', { ...NOBODY, error: 'ENOTFOUND' }, 'broken link-gone: ENOTFOUND'],
  ['that refuses machines', { status: 403 }, 'weak link-unsure: 403'],
  ['that fails', { status: 503 }, 'weak link-unsure: 503'],
  ['at which nobody answers', { ...NOBODY, error: 'timeout' }, 'weak link-unsure: timeout'],
  ['that leads in a circle', { status: 302, location: 'https://bao.test/' }, 'weak link-unsure: 302'],
  ['that leads to a stranger', { location: 'https://cuoc.test/' }, 'weak link-elsewhere: https://cuoc.test/'],
])('a link %s', (_, answer, expected) => {
  expect(verdict(LINK, answer)).toBe(expected);
});

describe('a site as a whole', () => {
  const verdicts = (answers: readonly Answered[], certificate: Certificate | undefined = { daysLeft: 60 }) =>
    judgeSite(BASE, certificate, answers).map((finding) => {
      expect(finding.question).toMatchObject({ kind: 'site', url: BASE });
      return `${isBroken(finding) ? 'broken' : 'weak'} ${finding.reason}: ${finding.seen}`;
    });
  const withHeaders = (headers: Record<string, string>): Answered[] => [
    { question: PAGE, answer: { ...GOOD, headers: { ...GOOD.headers, ...headers } } },
    { question: CODE, answer: GOOD },
  ];

  test('that does as it should has nothing to be told', () => {
    expect(verdicts([CODE, TYPED, PAGE].map((question) => ({ question, answer: GOOD })))).toEqual([]);
  });

  test.each<[Record<string, string>, string]>([
    [{ 'strict-transport-security': '' }, 'broken no-hsts: 1/2 (/vi/)'],
    [{ 'strict-transport-security': 'max-age=0' }, 'broken no-hsts: 1/2 (/vi/)'],
    [{ 'content-security-policy': '' }, 'broken no-csp: 1/2 (/vi/)'],
    [{ 'content-security-policy': "script-src 'unsafe-inline'" }, 'broken loose-csp: 1/2 (/vi/)'],
    [{ 'referrer-policy': '' }, 'broken no-referrer-policy: 1/2 (/vi/)'],
    [{ server: 'nginx/1.24.0' }, 'broken server-version: nginx/1.24.0'],
    [{ 'x-powered-by': 'PHP/8.2' }, 'broken server-version: PHP/8.2'],
  ])('headers %o are judged', (headers, expected) => {
    expect(verdicts(withHeaders(headers))).toEqual([expected]);
  });

  test('of many pages with one flaw names the first three', () => {
    const answer = { ...GOOD, ms: 3001 };
    const pages = ['/a', '/b', '/c', '/d'].map((path) => ({ question: { ...PAGE, url: BASE + path }, answer }));
    expect(verdicts(pages)).toEqual(['weak slow: 4/4 (/a, /b, /c, …)']);
  });

  test.each<[string, Partial<Answer>, string[]]>([
    ['is read', {}, []],
    ['leads to the printed one', { status: 301, location: CODE.url, hasMarker: false }, []],
    ['leads elsewhere', { status: 301, location: BASE, hasMarker: false }, ['weak small-letters: 1/1 (/q6e1r)']],
    ['is not read', { status: 404, hasMarker: false }, ['weak small-letters: 1/1 (/q6e1r)']],
  ])('where a code in small letters %s', (_, answer, expected) => {
    const printed = { question: CODE, answer: GOOD };
    expect(verdicts([printed, { question: TYPED, answer: { ...GOOD, ...answer } }])).toEqual(expected);
  });

  test('that is in strange hands is not blamed for its headers and small letters too', () => {
    const answer = { ...GOOD, headers: {}, hasMarker: false };
    expect(verdicts([CODE, TYPED, PAGE].map((question) => ({ question, answer })))).toEqual([]);
  });

  test.each<[string, Certificate | undefined, string[]]>([
    ['of 30 days', { daysLeft: 30 }, []],
    ['of 29 days', { daysLeft: 29 }, ['weak certificate-soon: 29']],
    ['of 14 days', { daysLeft: 14 }, ['weak certificate-soon: 14']],
    ['of 13 days', { daysLeft: 13 }, ['broken certificate-ending: 13']],
    [
      'that nobody trusts',
      { daysLeft: 60, fault: 'CERT_HAS_EXPIRED' },
      ['broken certificate-invalid: CERT_HAS_EXPIRED'],
    ],
  ])('with a certificate %s', (_, certificate, expected) => {
    expect(verdicts([], certificate)).toEqual(expected);
  });

  test('without a certificate is told that, and no header that needs one', () => {
    const plain = withHeaders({ 'strict-transport-security': '' });
    expect(judgeSite(BASE, undefined, plain).map(({ reason }) => reason)).toEqual(['certificate-none']);
  });
});

describe('a silence', () => {
  const silent = (urls: readonly string[]): Answered[] =>
    urls.map((url) => ({ question: { ...LINK, url }, answer: { ...NOBODY, error: 'ENOTFOUND' } }));

  test('of everybody is the fault of this machine', () => {
    expect(isOffline(silent([BASE, 'https://a.test', 'https://b.test']))).toBe(true);
  });

  test('of our own host is not', () => {
    expect(isOffline(silent([`${BASE}/a`, `${BASE}/b`, `${BASE}/c`]))).toBe(false);
    expect(isOffline([...silent([BASE, 'https://a.test']), { question: LINK, answer: GOOD }])).toBe(false);
  });
});

test.each<[string, Partial<Answer>, string]>([
  ['that leads on to its page', { status: 301, location: `${BASE}/Q6E1R` }, 'well'],
  ['that leads to the front page', { status: 301, location: `${BASE}/` }, `broken code-redirected: ${BASE}/`],
  [
    'that leads to strangers',
    { status: 302, location: 'https://casino.test/' },
    'broken code-redirected: https://casino.test/',
  ],
  ['at which nobody answers', { ...NOBODY, error: 'ENOTFOUND' }, 'broken code-dead: ENOTFOUND'],
])('a code printed with a former domain %s', (_, answer, expected) => {
  const former: Question = { ...CODE, url: 'https://cu.test/Q6E1R', forwardsTo: CODE.url };
  expect(verdict(former, { hasMarker: false, ...answer })).toBe(expected);
});

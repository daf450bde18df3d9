import type { Answer, Answered, Finding, Reason } from './judge.ts';
import type { SiteQuestion } from './questions.ts';

/** What a server shows before any page. `fault` is why browsers refuse it: `CERT_HAS_EXPIRED`. */
export interface Certificate {
  readonly daysLeft: number;
  readonly fault?: string | undefined;
}

/** Days a certificate must have left. Let's Encrypt's clients renew 30 days before the end; 16 days later that has failed. */
const CERTIFICATE_DAYS = { broken: 14, weak: 30 };
/** A visitor at the gate has thirty seconds and one bar of signal; the server may take a tenth of them. */
const SLOW_MS = 3000;

/**
 * What is wrong with a site as a whole: each thing once, with how often it was seen and where first.
 * No certificate means no https.
 */
export function judgeSite(base: string, certificate: Certificate | undefined, all: readonly Answered[]): Finding[] {
  // What is missing, or somebody else's, is told on its own, and says nothing about the rest.
  const pages = all.filter(({ question, answer }) => /^(code|page)$/.test(question.kind) && isOurs(answer));
  const right = new Set(pages.map(({ question }) => question.url));
  const typed = all.filter(({ question }) => question.kind === 'typed' && right.has(question.printed));
  const lacks = (header: string, value: RegExp) =>
    tally(pages, ({ answer }) => !value.test(answer.headers[header] ?? ''));
  const flaws: readonly (readonly [SiteQuestion['aspect'], Reason, seen: string])[] = [
    ['certificate', ...certificateFlaw(certificate)],
    // Browsers heed this header over https only (RFC 6797, 8.1).
    ['hsts', 'no-hsts', certificate ? lacks('strict-transport-security', /max-age="?[1-9]/i) : ''],
    ['csp', 'no-csp', lacks('content-security-policy', /./)],
    ['csp', 'loose-csp', lacks('content-security-policy', /^(?!.*'unsafe-inline')/)],
    ['referrer', 'no-referrer-policy', lacks('referrer-policy', /./)],
    ['version', 'server-version', pages.map(versionOf).find(Boolean) ?? ''],
    ['letters', 'small-letters', tally(typed, (answered) => !isRead(answered))],
    ['speed', 'slow', tally(pages, ({ answer }) => answer.ms > SLOW_MS)],
  ];
  return flaws
    .filter(([, , seen]) => seen !== '')
    .map(([aspect, reason, seen]) => ({ question: { kind: 'site', url: base, aspect }, reason, seen }));
}

function certificateFlaw(certificate: Certificate | undefined): [Reason, seen: string] {
  if (!certificate) return ['certificate-none', 'http'];
  const { fault, daysLeft } = certificate;
  if (fault) return ['certificate-invalid', fault];
  if (daysLeft < CERTIFICATE_DAYS.broken) return ['certificate-ending', String(daysLeft)];
  return ['certificate-soon', daysLeft < CERTIFICATE_DAYS.weak ? String(daysLeft) : ''];
}

/** `58/58 (/K7Q91, /vi/, /en/, …)`; nothing where nothing is wrong. */
function tally(asked: readonly Answered[], isWrong: (answered: Answered) => boolean): string {
  const paths = asked.filter(isWrong).map(({ question }) => new URL(question.url).pathname);
  const some = [...paths.slice(0, 3), ...(paths.length > 3 ? ['…'] : [])].join(', ');
  return paths.length > 0 ? `${paths.length}/${asked.length} (${some})` : '';
}

/** `nginx/1.24.0`; a name alone helps nobody to break in. */
const versionOf = ({ answer: { headers } }: Answered): string =>
  [headers['server'], headers['x-powered-by']].filter((value) => value && /\d/.test(value)).join(' ');

/** Whether an address in small letters leads to the page of its code. */
const isRead = ({ question, answer }: Answered): boolean =>
  question.kind === 'typed' && (answer.location === question.printed || isOurs(answer));

const isOurs = ({ status, hasMarker }: Answer): boolean => status === 200 && hasMarker;

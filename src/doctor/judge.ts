import type { Question, SiteQuestion } from './questions.ts';

/** What came back for one question. */
export interface Answer {
  /** Of HTTP; nothing where nobody answered. */
  readonly status?: number | undefined;
  /** Why nobody answered: `ENOTFOUND`, `timeout`. */
  readonly error?: string | undefined;
  /** The address we were sent on to. Only links are followed: for them it is where the way ended. */
  readonly location?: string | undefined;
  /** Whether the page has what the question expects. */
  readonly hasMarker: boolean;
  /** The name the page gives itself. */
  readonly title: string;
  /** By name in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** How long the last request took. */
  readonly ms: number;
}

export interface Answered {
  readonly question: Question;
  readonly answer: Answer;
}

/**
 * All that can be wrong, the worst first. What is broken ends the run red; what is weak is told: a machine cannot know
 * whether it is wrong, or there is still time.
 */
export const REASONS = {
  'code-stranger': 'broken',
  'code-dead': 'broken',
  'code-redirected': 'broken',
  'certificate-none': 'broken',
  'certificate-invalid': 'broken',
  'certificate-ending': 'broken',
  'page-stranger': 'broken',
  'page-dead': 'broken',
  'no-hsts': 'broken',
  'no-csp': 'broken',
  'loose-csp': 'broken',
  'no-referrer-policy': 'broken',
  'server-version': 'broken',
  'link-gone': 'broken',
  'link-dead': 'broken',
  'link-elsewhere': 'weak',
  'link-unsure': 'weak',
  'certificate-soon': 'weak',
  'small-letters': 'weak',
  slow: 'weak',
} as const satisfies Record<string, 'broken' | 'weak'>;

export type Reason = keyof typeof REASONS;

/** Something that is not as it should be, and what was seen instead: a status, an error, a title, an address. */
export interface Finding {
  readonly question: Question | SiteQuestion;
  readonly reason: Reason;
  readonly seen: string;
}

export const isBroken = ({ reason }: Pick<Finding, 'reason'>): boolean => REASONS[reason] === 'broken';

/** What is wrong with the answer to one question. */
export function judge({ question, answer }: Answered): Finding | undefined {
  const find = (reason: Reason, seen: string): Finding => ({ question, reason, seen });
  const { status, location, error, title, hasMarker } = answer;
  const failure = error ?? String(status);
  switch (question.kind) {
    case 'code':
      if (location) return location === question.forwardsTo ? undefined : find('code-redirected', location);
      if (status !== 200) return find('code-dead', failure);
      return hasMarker ? undefined : find('code-stranger', title);
    case 'page':
      if (status !== 200) return find('page-dead', location ?? failure);
      return hasMarker ? undefined : find('page-stranger', title);
    case 'link':
      if (error === 'ENOTFOUND') return find('link-gone', error);
      if (status === 404 || status === 410) return find('link-dead', failure);
      if (!status || status < 200 || status > 299) return find('link-unsure', failure);
      return location && hostOf(location) !== hostOf(question.url) ? find('link-elsewhere', location) : undefined;
    case 'typed':
      // Whether a host reads small letters is one fact about the host, and told with the site.
      return undefined;
  }
}

/** `hostOf('https://www.baohaiduong.vn/a')  // => 'baohaiduong.vn'` */
const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/** Whether the fault is on our side of the network: several hosts were asked, and nobody at all answered. */
export const isOffline = (all: readonly Answered[]): boolean =>
  all.every(({ answer }) => answer.status === undefined) &&
  new Set(all.map(({ question }) => URL.parse(question.url)?.host)).size > 2;

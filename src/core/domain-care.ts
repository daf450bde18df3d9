import type { Publisher } from './schema/publisher.ts';

/** Days before a domain lapses from which every command says so, and from which a build refuses. */
const DAYS_TOLD = 180;
const DAYS_REFUSED = 30;

/** A domain that plaques carry: the present one, or one of earlier days that forwards. */
export interface DomainDue {
  readonly domain: string;
  readonly renewal: string;
  /** Whole days until it lapses; negative once it has. */
  readonly daysLeft: number;
  readonly state: 'told' | 'refused' | 'lapsed';
}

/** The domains to be renewed soon, the most pressing first. Whoever lets one lapse turns its plaques over to strangers. */
export function domainsDue(
  { domain, domainRenewal, formerDomains = [] }: Pick<Publisher, 'domain' | 'domainRenewal' | 'formerDomains'>,
  today: string,
): DomainDue[] {
  return [{ domain, renewal: domainRenewal }, ...formerDomains.filter(({ lost }) => !lost)]
    .map((one) => ({ ...one, daysLeft: daysBetween(today, one.renewal) }))
    .filter(({ daysLeft }) => daysLeft <= DAYS_TOLD)
    .map(
      (one): DomainDue => ({
        ...one,
        state: one.daysLeft < 0 ? 'lapsed' : one.daysLeft <= DAYS_REFUSED ? 'refused' : 'told',
      }),
    )
    .toSorted((a, b) => a.daysLeft - b.daysLeft);
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

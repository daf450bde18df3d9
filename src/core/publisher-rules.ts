import type { Problem } from './problem.ts';
import type { RawRecord } from './raw.ts';
import type { Publisher } from './schema/publisher.ts';
import { isReservedDomain, LONGEST_PRINTED, longestHost } from './urls.ts';

/** What about the publisher would make plaques useless: told before anything is drawn. */
export function publisherProblems(
  record: RawRecord | undefined,
  publisher: Publisher | undefined,
  today: string,
): Problem[] {
  if (!record || !publisher) return [];
  const { domain, domainRenewal, contact } = publisher;
  const at = (field: string) => ({ file: record.file, line: record.lines.get(field), field });
  const problems: Problem[] = [];
  const most = longestHost(LONGEST_PRINTED);
  if (domain.length > most) {
    problems.push({ ...at('domain'), rule: 'address-too-long', seen: domain, allowed: [String(most)] });
  }
  if (domainRenewal < today) problems.push({ ...at('domainRenewal'), rule: 'domain-lapsed', seen: domainRenewal });
  const mailHost = contact.email.split('@').at(-1) ?? '';
  if (!isReservedDomain(domain) && isReservedDomain(mailHost)) {
    problems.push({ ...at('contact.email'), rule: 'sample-contact', seen: contact.email });
  }
  return problems;
}

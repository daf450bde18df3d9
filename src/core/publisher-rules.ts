import type { Problem } from './problem.ts';
import { type RawRecord, REGISTER_FILE } from './raw.ts';
import type { Registration } from './register.ts';
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
  const at = (field: string) => ({ file: record.file, line: record.lineOf(field), field });
  const problems: Problem[] = [];
  const most = longestHost(LONGEST_PRINTED);
  if (domain.length > most) {
    problems.push({ ...at('domain'), rule: 'address-too-long', seen: domain, allowed: [String(most)] });
  }
  if (domainRenewal < today) problems.push({ ...at('domainRenewal'), rule: 'domain-lapsed', seen: domainRenewal });
  for (const [index, { renewal, lost }] of (publisher.formerDomains ?? []).entries()) {
    const field = `formerDomains.${index}.renewal`;
    if (!lost && renewal < today) problems.push({ ...at(field), rule: 'domain-lapsed', seen: renewal });
  }
  const mailHost = contact.email.split('@').at(-1) ?? '';
  if (!isReservedDomain(domain) && isReservedDomain(mailHost)) {
    problems.push({ ...at('contact.email'), rule: 'sample-contact', seen: contact.email });
  }
  return problems;
}

/** A plaque that was printed carries a domain for good: it is written down, and it is one that is still looked after. */
export function printedDomainProblems(
  register: readonly Registration[],
  { domain, formerDomains = [] }: Publisher,
): Problem[] {
  const cared = [domain, ...formerDomains.map((former) => former.domain)];
  return register.flatMap(({ status, line, code, domain: printed }): Problem[] => {
    const isOut = status === 'printed' || status === 'mounted' || (status === 'retired' && printed !== '');
    if (!isOut || cared.includes(printed.toLowerCase())) return [];
    return [
      {
        file: REGISTER_FILE,
        line,
        field: 'domain',
        rule: 'printed-domain',
        seen: printed,
        allowed: cared,
        meant: code,
      },
    ];
  });
}

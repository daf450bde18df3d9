import { caddyfile } from './caddy.ts';
import { headersFile, NETLIFY, redirectsFile } from './cloudflare-netlify.ts';
import { forwardingKit } from './forwarding.ts';
import { gitHubPages } from './github-pages.ts';
import { nginxFiles } from './nginx.ts';

/** What hosts have to know of the site: the one description all their files are written from. */
export interface Hosting {
  /** Host printed on plaques: `dautich.example`. */
  readonly domain: string;
  /** Every code that has a page, retired ones included. */
  readonly codes: readonly string[];
  /** Every GTIN, in 14 digits, behind which something answers. */
  readonly gtins: readonly string[];
  /** Addresses that moved for good, path → path; the target may carry a query (`/K7Q9P?l=en`). */
  readonly moves: readonly { readonly from: string; readonly to: string }[];
  /** CSP hashes over all pages, as they stand in a policy: `'sha256-…'`. */
  readonly scriptHashes: readonly string[];
  readonly styleHashes: readonly string[];
  /** Domains the site answered under before, whose hosts must forward: `['cu.example']`. */
  readonly formerDomains: readonly string[];
}

/** A file of the kit; its path is below `dist/`. */
export interface KitFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Every file a host needs beside the pages. The same description gives the same bytes, in whatever order its lists come.
 *
 * @throws where a value could not stand in a configuration: a brace or a line break there would be a command
 */
export function hostingKit(hosting: Hosting): readonly KitFile[] {
  refuseWhatIsNotPlain(hosting);
  const sorted: Hosting = {
    ...hosting,
    codes: hosting.codes.toSorted(),
    gtins: hosting.gtins.toSorted(),
    moves: hosting.moves.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    scriptHashes: hosting.scriptHashes.toSorted(),
    styleHashes: hosting.styleHashes.toSorted(),
  };
  return [
    headersFile(sorted),
    redirectsFile(sorted),
    NETLIFY,
    ...gitHubPages(sorted.domain),
    ...nginxFiles(sorted),
    caddyfile(sorted),
    ...sorted.formerDomains.toSorted().flatMap((former) => forwardingKit(former, sorted)),
  ];
}

function refuseWhatIsNotPlain(hosting: Hosting): void {
  const { domain, formerDomains, codes, gtins, moves, scriptHashes, styleHashes } = hosting;
  const expected: readonly [what: string, pattern: RegExp, values: readonly string[]][] = [
    ['domain', /^[a-z0-9-]+(\.[a-z0-9-]+)+$/, [domain, ...formerDomains]],
    ['code', /^[0-9A-Z]+$/, codes],
    ['GTIN', /^\d{14}$/, gtins],
    ['address that moved', /^\/[\w./-]*$/, moves.map(({ from }) => from)],
    ['new address', /^\/(?!\/)[\w./?=&%-]*$/, moves.map(({ to }) => to)],
    ['hash', /^'sha(256|384|512)-[\w+/=-]+'$/, [...scriptHashes, ...styleHashes]],
  ];
  for (const [what, pattern, values] of expected) {
    const wrong = values.filter((value) => !pattern.test(value));
    if (wrong.length > 0) throw new Error(`Not a plain ${what}, so no host is told of it: ${wrong.join(', ')}`);
  }
  if (formerDomains.includes(domain)) throw new Error(`${domain} cannot forward to itself.`);
}

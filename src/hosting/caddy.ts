import { READINGS } from '../core/code.ts';
import { KEYS } from '../core/gs1.ts';
import {
  CACHE_ERRORS,
  CACHE_HASHED,
  CACHE_PAGES,
  CALENDAR_HEADER,
  CALENDARS,
  HASHED_FOLDERS,
  type Header,
  HSTS,
  headersOf,
  TYPED_FOLDERS,
} from './headers.ts';
import type { Hosting, KitFile } from './hosting.ts';
import { BELOW_GTIN, CODE_PLACES, KIT_FOLDER, SITE_FOLDER } from './places.ts';

/** For Caddy 2.6 and newer, which fetches certificates by itself. */
export function caddyfile(hosting: Hosting): KitFile {
  const path = `${KIT_FOLDER}/caddy/Caddyfile`;
  return { path, text: toImport(path) + site(hosting) };
}

/** Forwards all of a former domain, path and query kept. */
export function caddyForwarding(former: string, domain: string, folder: string): KitFile {
  const path = `${folder}/Caddyfile`;
  return { path, text: toImport(path) + forwarding(former, domain) };
}

const toImport = (path: string): string =>
  `# Viết vào /etc/caddy/Caddyfile · Write into /etc/caddy/Caddyfile: import ${SITE_FOLDER}/${path}\n\n`;

const headerLine = ({ name, value }: Header): string => `\t\t${name} "${value}"\n`;

/** Only files that are there: the page that says of another that it is not would be sent as one of them. */
const typedFolder = ({ folder, type }: (typeof TYPED_FOLDERS)[number], index: number): string => `	@typed${index + 1} {
		path ${folder}*
		file
	}
	header @typed${index + 1} Content-Type ${type}
`;

const HASHED = HASHED_FOLDERS.map((folder) => `${folder}*`).join(' ');

// Errors leave the site's own headers behind and need theirs written again. Without its marks `T` would be read as true.
const site = (hosting: Hosting): string => `(dau-tich-headers) {
	header {
${headersOf(hosting).map(headerLine).join('')}		-Server
	}
}

# Mã gõ thế nào cũng hiểu: chữ thường; O là số 0, I và L là số 1 · Codes as people type them
(dau-tich-characters) {
${READINGS.map(([typed, meant]) => `\t${typed} "${meant}"\n`).join('')}	~(.+) $1
}

{$DAUTICH_ADDRESS:${hosting.domain}} {
	root * {$DAUTICH_ROOT:${SITE_FOLDER}}
	encode gzip

	import dau-tich-headers
	@hashed path ${HASHED}
	@others not path ${HASHED}
	header @hashed Cache-Control "${CACHE_HASHED}"
	header @others Cache-Control "${CACHE_PAGES}"
${TYPED_FOLDERS.map(typedFolder).join('')}
	@calendars path ${CALENDARS.join(' ')}
	header @calendars ${CALENDAR_HEADER.name} "${CALENDAR_HEADER.value}"

	# Địa chỉ đã đổi · Addresses that moved
${hosting.moves.map(({ from, to }) => `\tredir ${from} ${to} permanent\n`).join('')}
	# Mã · Codes
	map {path} ${CODE_PLACES.map((place) => `{typed_${place}}`).join(' ')} {
		~^/${CODE_PLACES.map(() => '(\\w)').join('')}(/|\\.html)?$ ${CODE_PLACES.map((place) => `$${place}`).join(' ')}
	}
${CODE_PLACES.map(
  (place) => `	map {typed_${place}} {code_${place}} {
		import dau-tich-characters
	}
`,
).join('')}	try_files /${CODE_PLACES.map((place) => `{code_${place}}`).join('')}.html {path}.html

${hosting.gtins.length > 0 ? DIGITAL_LINKS : ''}	file_server {
		hide ${KIT_FOLDER}
	}

	handle_errors {
		import dau-tich-headers
		header Cache-Control "${CACHE_ERRORS}"
		encode gzip
		rewrite * /404.html
		file_server
	}
}
`;

const DIGITAL_LINKS = `	# Tem GS1 có số lô, số sê-ri: cùng một trang · GS1 labels with a lot or serial number: the same page
	@below_gtin path_regexp gtin ${BELOW_GTIN}
	rewrite @below_gtin /${KEYS.gtin}/{re.gtin.1}.html

`;

const forwarding = (former: string, domain: string): string => `{$DAUTICH_ADDRESS:${former}} {
	header {
${headerLine(HSTS)}		-Server
	}
	redir https://${domain}{uri} permanent
}
`;

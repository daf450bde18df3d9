import { READINGS } from '../core/code.ts';
import { KEYS } from '../core/gs1.ts';
import {
  CACHE_ERRORS,
  CACHE_HASHED,
  CACHE_PAGES,
  CALENDAR_TYPE,
  CALENDARS,
  HASHED_FOLDERS,
  type Header,
  HSTS,
  headersOf,
  TYPED_FOLDERS,
} from './headers.ts';
import type { Hosting, KitFile } from './hosting.ts';
import { BELOW_GTIN, CODE_PLACES, KIT_FOLDER, SITE_FOLDER } from './places.ts';

const FOLDER = `${KIT_FOLDER}/nginx`;

/** For nginx 1.22 and newer: what stands beside servers, what stands in one, and a whole server that includes both. */
export const nginxFiles = (hosting: Hosting): readonly KitFile[] => [
  { path: `${FOLDER}/dau-tich-map.conf`, text: MAPS },
  { path: `${FOLDER}/dau-tich-server.conf`, text: site(hosting) },
  { path: `${FOLDER}/dau-tich.conf`, text: wholeSite(hosting.domain) },
];

/** Forwards all of a former domain, path and query kept: what stands in a server, and whole servers that include it. */
export function nginxForwarding(former: string, domain: string, folder: string): readonly KitFile[] {
  const path = `${folder}/chuyen-tu-server.conf`;
  const include = [`include ${SITE_FOLDER}/${path};`];
  return [
    {
      path,
      text: `# Trong khối server của tên miền cũ · Inside a server block of the former domain

server_tokens off;
${addHeader(HSTS)}
return 301 https://${domain}$request_uri;
`,
    },
    { path: `${folder}/chuyen-tu.conf`, text: TO_COPY + plainServer(former, include) + secureServer(former, include) },
  ];
}

// Maps ignore case, so that small letters stand for capitals too.
const SMALL_LETTERS = READINGS.filter(([typed]) => typed === typed.toLowerCase());

const MAPS = `# Trong khối http · Inside the http block

# Mã gõ thế nào cũng hiểu: chữ thường; O là số 0, I và L là số 1 · Codes as people type them
${CODE_PLACES.map(
  (place) => `map $dau_tich_typed_${place} $dau_tich_code_${place} {
    default $dau_tich_typed_${place};
    ${SMALL_LETTERS.map(([typed, meant]) => `${typed} ${meant};`).join(' ')}
}
`,
).join('')}
map "$status $uri" $dau_tich_cache {
    default "${CACHE_PAGES}";
    "~^[45]" "${CACHE_ERRORS}";
${HASHED_FOLDERS.map((folder) => `    "~^\\d+ ${folder}" "${CACHE_HASHED}";\n`).join('')}}
`;

const addHeader = ({ name, value }: Header): string => `add_header ${name} "${value}" always;`;

// A folder asked for without its slash is sent on to it by nginx itself, where nothing else answers.
const site = (hosting: Hosting): string => `# Trong khối server đã có root · Inside a server block that has a root

server_tokens off;
charset utf-8;
index index.html;
absolute_redirect off;

gzip on;
gzip_comp_level 6;
gzip_vary on;
gzip_proxied any;
gzip_types text/calendar text/css text/plain text/xml text/javascript application/javascript application/json application/xml image/svg+xml ${TYPED_FOLDERS.map(({ type }) => type).join(' ')};

# Đừng viết add_header trong location nào: nó xoá hết các dòng này · No add_header in any location: it would drop all of these
${headersOf(hosting).map(addHeader).join('\n')}
${addHeader({ name: 'Cache-Control', value: '$dau_tich_cache' })}

error_page 403 404 =404 /404.html;

location ^~ /${KIT_FOLDER} {
    return 404;
}

# Địa chỉ đã đổi · Addresses that moved
${hosting.moves.map(({ from, to }) => `location = ${from} { return 301 ${to}; }\n`).join('')}
# Mã · Codes
location ~ ^/${CODE_PLACES.map((place) => `(?<dau_tich_typed_${place}>\\w)`).join('')}(/|\\.html)?$ {
    try_files /${CODE_PLACES.map((place) => `$dau_tich_code_${place}`).join('')}.html $uri.html @file;
}

${TYPED_FOLDERS.map(
  ({ folder, type }) => `location ${folder} {
    types {
    }
    default_type ${type};
}
`,
).join('')}
${hosting.gtins.length > 0 ? DIGITAL_LINKS : ''}# Lịch: kiểu tệp mà nginx không biết · Calendars: a type nginx does not know
${CALENDARS.map(
  (path) => `location = ${path} {
    types {}
    default_type ${CALENDAR_TYPE};
    charset_types ${CALENDAR_TYPE};
}
`,
).join('')}
location / {
    try_files $uri.html @file;
}

location @file {
}
`;

const DIGITAL_LINKS = `# Tem GS1 có số lô, số sê-ri: cùng một trang · GS1 labels with a lot or serial number: the same page
location ~ "${BELOW_GTIN}" {
    try_files /${KEYS.gtin}/$1.html =404;
}

`;

const TO_COPY =
  '# Chép vào /etc/nginx/conf.d/, sửa đường dẫn chứng chỉ · Copy to /etc/nginx/conf.d/ and mend the paths of the certificate\n\n';

const wholeSite = (domain: string): string => {
  const plain = ['server_tokens off;', `return 301 https://${domain}$request_uri;`];
  const secure = [`root ${SITE_FOLDER};`, `include ${SITE_FOLDER}/${FOLDER}/dau-tich-server.conf;`];
  const beside = `include ${SITE_FOLDER}/${FOLDER}/dau-tich-map.conf;\n`;
  return TO_COPY + beside + plainServer(domain, plain) + secureServer(domain, secure);
};

const plainServer = (domain: string, lines: readonly string[]): string => `
server {
    listen 80;
    listen [::]:80;
    server_name ${domain};
    ${lines.join('\n    ')}
}
`;

// Newer versions would rather read `http2 on;`, which 1.22 of Debian 12 does not know; they take this too.
const secureServer = (domain: string, lines: readonly string[]): string => `
server {
    listen 443 ssl http2;
    listen [::]:443 ssl http2;
    server_name ${domain};
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_certificate /etc/letsencrypt/live/${domain}/fullchain.pem;
    ssl_certificate_key /etc/letsencrypt/live/${domain}/privkey.pem;
    ${lines.join('\n    ')}
}
`;

import { digitalLinkPath, originOf, scanPath } from '../core/urls.ts';
import { caddyForwarding } from './caddy.ts';
import { gitHubPages } from './github-pages.ts';
import type { Hosting, KitFile } from './hosting.ts';
import { nginxForwarding } from './nginx.ts';
import { KIT_FOLDER } from './places.ts';

/**
 * What the host of a former domain needs, for as long as plaques with it hang anywhere: every address is sent on to the
 * same path at the new domain. One folder a kind of host, each of them whole.
 */
export function forwardingKit(former: string, { domain, codes, gtins }: Hosting): readonly KitFile[] {
  const folder = `${KIT_FOLDER}/chuyen-tu/${former}`;
  return [
    {
      path: `${folder}/cloudflare-netlify/_redirects`,
      text: `# ${former} → ${domain}\n/* ${originOf(domain)}/:splat 301\n`,
    },
    ...[
      ...gitHubPages(former),
      { path: '404.html', text: forwardingPage(domain, '/') },
      ...[...codes.map(scanPath), ...gtins.map(digitalLinkPath)].map((path) => ({
        path: `${path.slice(1)}.html`,
        text: forwardingPage(domain, path),
      })),
    ].map(({ path, text }) => ({ path: `${folder}/github-pages/${path}`, text })),
    ...nginxForwarding(former, domain, `${folder}/nginx`),
    caddyForwarding(former, domain, `${folder}/caddy`),
  ];
}

/**
 * For a host that can only serve files. The script keeps whatever address was asked for; without script the page knows
 * one address, which for a code is the right one.
 */
function forwardingPage(domain: string, path: string): string {
  const address = originOf(domain) + path;
  return `<!DOCTYPE html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${domain}</title>
<link rel="canonical" href="${address}">
<script>location.replace('${originOf(domain)}' + location.pathname + location.search + location.hash)</script>
<noscript><meta http-equiv="refresh" content="0;url=${address}"></noscript>
<p>Trang đã chuyển tới · This page has moved to <a href="${address}">${address}</a></p>
</html>
`;
}

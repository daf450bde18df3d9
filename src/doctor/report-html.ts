import { type Fact, headingOf, type Item, noteOf, type Report, type Section } from './report.ts';
import { LABELS } from './words.ts';

/** A report as one page for a phone and for paper: no script, and nothing from elsewhere. */
export function reportHtml({ title, isWell, verdict, facts, groups, people }: Report): string {
  const group = ({ label, sections }: Report['groups'][number]) =>
    `<h2>${label}</h2>\n${sections.map(sectionHtml).join('\n')}`;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none';style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p class="${isWell ? 'well' : 'ill'}">${escaped(verdict)}</p>
${factsHtml(facts)}
${groups.map(group).join('\n')}
<h2>${LABELS.people}</h2>
${factsHtml(people)}
</body>
</html>
`;
}

const factsHtml = (facts: readonly Fact[]): string =>
  `<dl>${facts.map(([label, text]) => `<div><dt>${label}</dt><dd>${escaped(text)}</dd></div>`).join('')}</dl>`;

const sectionHtml = ({ what, advice, items }: Section): string => `<section>
<h3>${escaped(what)}</h3>
${advice.length > 0 ? factsHtml(advice) : ''}
<ul>
${items.map(itemHtml).join('\n')}
</ul>
</section>`;

const itemHtml = (item: Item): string => {
  const [heading, url] = [headingOf(item), escaped(item.url)];
  return `<li>${heading && `<b>${escaped(heading)}</b><br>`}<a href="${url}">${url}</a><br>${escaped(noteOf(item))}</li>`;
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** System fonts have all Vietnamese letters; the colours are those of the site, and say nothing the words do not. */
const STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; padding: 1rem; max-width: 44rem; background: #fffdf8; color: #211910; font: 100%/1.55 system-ui, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.3; }
h2 { margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid #211910; font-size: 1.25rem; }
h3 { margin: 0; font-size: 1.1rem; }
.well, .ill { margin: 0; padding: .75rem 1rem; border-left: .4rem solid; font-size: 1.1rem; font-weight: 600; }
.well { border-color: #2f6b2a; background: #eaf2e2; }
.ill { border-color: #8c2313; background: #f9e6df; }
section { margin: 1rem 0 1.5rem; }
dl { margin: .75rem 0; }
dl div { margin: .25rem 0; }
dt { display: inline; font-weight: 600; }
dt::after { content: ": "; }
dd { display: inline; margin: 0; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin: .5rem 0; padding: .5rem .75rem; border: 1px solid #ddd0b8; border-radius: .25rem; break-inside: avoid; }
a { color: #8c2313; }
h2, h3 { break-after: avoid; }
@media print { body { max-width: none; padding: 0; background: none; font-size: 11pt; } }
`;

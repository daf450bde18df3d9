import type { InBoth } from '../../../src/core/lang.ts';
import { answerText, type ReviewSheet } from '../../../src/core/review-sheet.ts';
import { escapeXml } from '../../../src/core/xml.ts';
import { dateText } from '../../../src/i18n/format.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { reviewState } from '../../../src/print/review-words.ts';

const vi = translator('vi');
const en = translator('en');
type Word = Parameters<typeof vi>[0] & `review.${string}`;
const both = (key: Word) => `${escapeXml(vi(key))} · <span lang="en">${escapeXml(en(key))}</span>`;

/** The sheet as one file to read on a screen, to send by Zalo, or to open in Word: no script, and nothing from elsewhere. */
export function sheetHtml(sheet: ReviewSheet): string {
  const { name, kind, code, address, publisher, day, review, written, translated, seal, openProblems, id } = sheet;
  let number = 0;
  const row = (label: string, texts: InBoth<string>, tag: 'td' | 'th' = 'td') => {
    number += 1;
    const named = label && `<small>${escapeXml(label)}</small>`;
    return `<tr><td class="no">${number}</td><${tag}>${named}${escapeXml(texts.vi)}</${tag}><${tag} lang="en">${escapeXml(texts.en)}</${tag}></tr>`;
  };
  const facts = sheet.rows.map((each) => row(each.label, each));
  const blocks = sheet.blocks.map((each) => row('', each, each.type === 'heading' ? 'th' : 'td'));
  const list = (items: readonly string[], none: Word) =>
    items.length > 0
      ? `<ol>${items.map((item) => `<li>${escapeXml(item)}</li>`).join('\n')}</ol>`
      : `<p>${both(none)}</p>`;
  const known = [
    [both('review.code'), code],
    [both('review.page'), address],
    [both('review.state'), reviewState(review, 'vi')],
    [both('review.written'), written],
    ...(translated ? [[both('review.translated'), translated]] : []),
    [both('review.seal'), seal],
  ];
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none';style-src 'unsafe-inline'">
<meta name="dau-tich-seal" content="${seal}">
<title>${escapeXml(`${vi('review.title')} · ${name.vi}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<p>${escapeXml(publisher)} · ${escapeXml(dateText(day, 'vi'))}</p>
<h1>${both('review.title')}</h1>
<p class="name"><b>${escapeXml(name.vi)}</b> · <b lang="en">${escapeXml(name.en)}</b> (${escapeXml(kind.vi)})</p>
<dl>${known.map(([label, text]) => `<div><dt>${label}</dt><dd>${escapeXml(text ?? '')}</dd></div>`).join('')}</dl>
${openProblems > 0 ? `<p class="open">${escapeXml(vi('review.open', { count: openProblems }))}</p>` : ''}
<table>
<colgroup><col class="no"><col><col></colgroup>
<tbody>
<tr><th colspan="3">${both('review.facts')}</th></tr>
${facts.join('\n')}
<tr><th colspan="3">${both('review.text')}${sheet.hasEnglish ? '' : ` <span lang="en">${en('review.noEnglish')}</span>`}</th></tr>
${blocks.join('\n')}
</tbody>
</table>
<h2>${both('review.sources')}</h2>
${list(sheet.sources, 'review.noSources')}
<h2>${both('review.answers')}</h2>
${list(sheet.answers.map(answerText), 'review.noAnswers')}
<h2>${both('review.opinion')}</h2>
<ul class="opinions">${(['agree', 'agreeAfter', 'disagree'] as const).map((opinion) => `<li>☐ ${both(`review.${opinion}`)}</li>`).join('')}</ul>
<dl class="blank">${(['office', 'person', 'dossier', 'date', 'signature'] as const).map((line) => `<div><dt>${both(`review.${line}`)}</dt><dd></dd></div>`).join('')}</dl>
<p>${escapeXml(vi('review.after', { id }))}</p>
</body>
</html>
`;
}

/** System fonts have all letters, also those the print typeface lacks. */
const STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; padding: 1rem; max-width: 64rem; background: #fffdf8; color: #211910; font: 100%/1.6 system-ui, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.3; }
h2 { margin: 2rem 0 .5rem; font-size: 1.2rem; }
.name { font-size: 1.2rem; }
.open { padding: .5rem 1rem; border-left: .4rem solid #8c2313; background: #f9e6df; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
td, th { padding: .35rem .6rem; border-bottom: 1px solid #ddd0b8; text-align: left; vertical-align: top; }
th[colspan] { padding-top: 1.5rem; font-size: 1.2rem; }
col.no { width: 2.6rem; }
td.no { color: #7a1f1f; font-size: .8rem; }
small { display: block; color: #7a1f1f; font-size: .85rem; }
dl div { margin: .25rem 0; }
dt { display: inline; font-weight: 600; }
dt::after { content: ": "; }
dd { display: inline; margin: 0; }
.opinions { padding: 0; list-style: none; }
.blank div { display: flex; gap: .5rem; margin: 1rem 0; }
.blank dd { flex: 1; border-bottom: 1px solid; }
tr { break-inside: avoid; }
@media (max-width: 36rem) { table, tbody, tr, td, th { display: block; } td, th { padding: .2rem 0; border: 0; } tr { padding: .4rem 0; border-bottom: 1px solid #ddd0b8; } }
@media print { body { max-width: none; padding: 0; background: none; font-size: 10pt; } }
`;

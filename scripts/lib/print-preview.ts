import type { AstroIntegration } from 'astro';
import type { Catalogue } from '../../src/core/catalogue.ts';
import type { Entry } from '../../src/core/entry.ts';
import type { Problem } from '../../src/core/problem.ts';
import { soundPart } from '../../src/core/sound-part.ts';
import type { Drawing } from '../../src/print/drawing.ts';
import { FINISHES } from '../../src/print/finish.ts';
import { LABEL_MEDIA, PLAQUE_MEDIA, POSTER_MEDIA } from '../../src/print/media.ts';
import { type Style, styleOf } from '../../src/print/style.ts';
import { faultText } from '../../src/print/style-words.ts';
import { drawingToSvg } from '../../src/print/svg.ts';
import { contentDir, today } from '../../src/reader/content-dir.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { firstOf } from './press/job.ts';
import { drawnLabel } from './press/label-design.ts';
import { plaqueJob } from './press/plaque-jobs.ts';
import { posterJobIn } from './press/poster-jobs.ts';
import { reasonOf } from './press/reason.ts';
import { reportProblems } from './report.ts';
import { outline } from './type.ts';

/** Where the preview of printed things is, in dev mode alone. */
export const PRINT_PREVIEW = '/xem-in/';

/** Every size of everything an entry can be printed as, side by side, while an author writes: drawn anew for each look. */
export const printPreview = (): AstroIntegration => ({
  name: 'print-preview',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (!pathname.startsWith(PRINT_PREVIEW)) return next();
        previewPage(decodeURIComponent(pathname.slice(PRINT_PREVIEW.length)))
          .then((html) => {
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            response.end(html);
          })
          .catch(next);
      });
    },
  },
});

/** The page of one entry, or the list of all. */
export async function previewPage(id: string): Promise<string> {
  const { catalogue, problems } = soundPart(await readContent(contentDir(), today()));
  if (!catalogue) return page('Xem in', toMend(problems));
  const style = styleOf(catalogue.publisher.print, catalogue.logo);
  if ('fault' in style) return page('Xem in', `<p>${escapeHtml(faultText(style, 'vi'))}</p>`);
  const entry = catalogue.entries.find((candidate) => candidate.id === id);
  if (!entry) return page('Xem in · Print preview', toMend(problems) + listOf(catalogue));
  const figures = piecesOf(entry, catalogue, style).map(({ name, draw }) => figure(name, draw));
  return page(entry.name.vi, `<p><a href="${PRINT_PREVIEW}">Mọi mục · All entries</a></p>${figures.join('\n')}`);
}

const toMend = (problems: readonly Problem[]): string =>
  problems.length > 0 ? `<pre>${escapeHtml(reportProblems(problems, 'vi'))}</pre>` : '';

const listOf = ({ entries }: Catalogue): string =>
  `<ul>${entries.map(({ id, name }) => `<li><a href="${PRINT_PREVIEW}${id}">${escapeHtml(name.vi)}</a></li>`).join('')}</ul>`;

interface Shown {
  readonly name: string;
  readonly draw: () => Drawing | undefined;
}

/** All there is to look at: signs in every size, the usual one in every finish, labels of products, posters of guides. */
function piecesOf(entry: Entry, catalogue: Catalogue, style: Style): Shown[] {
  const sign = (medium: (typeof PLAQUE_MEDIA)[number], finish: (typeof FINISHES)[number]): Shown => ({
    name: `${medium.id}${finish === 'printed' ? '' : ` ${finish}`}`,
    draw: () =>
      firstOf(
        plaqueJob(entry, catalogue, {
          ...{ medium, style, finish, dpi: undefined, bleed: false, formats: undefined, stop: undefined },
        }).pages(() => undefined),
      ),
  });
  const [usual] = PLAQUE_MEDIA;
  const labels = LABEL_MEDIA.map((medium) => ({
    name: `tem ${medium.id}`,
    draw: () => (entry.kind === 'product' ? drawnLabel(entry, catalogue, style, medium) : undefined),
  }));
  const posters = POSTER_MEDIA.map((medium) => ({
    name: `áp phích ${medium.id}`,
    draw: () => firstOf(posterJobIn(medium, entry, catalogue, style).pages(() => undefined)),
  }));
  return [
    ...PLAQUE_MEDIA.map((medium) => sign(medium, 'printed')),
    ...FINISHES.filter((finish) => finish !== 'printed').map((finish) => sign(usual, finish)),
    ...(entry.kind === 'product' ? labels : []),
    ...(entry.kind === 'guide' || entry.kind === 'route' ? posters : []),
  ];
}

function figure(name: string, draw: () => Drawing | undefined): string {
  try {
    const drawing = draw();
    if (!drawing) return '';
    const { widthMm, heightMm } = drawing;
    const source = Buffer.from(drawingToSvg(drawing, outline)).toString('base64');
    // Large things are shown smaller, small ones as large as they are: one glance, one screen.
    const shown = Math.min(widthMm, 76);
    const caption = `${name} · ${widthMm} × ${heightMm} mm`;
    return `<figure><img src="data:image/svg+xml;base64,${source}" alt="" style="width:${shown}mm"><figcaption>${escapeHtml(caption)}</figcaption></figure>`;
  } catch (error) {
    return `<figure class="refused"><figcaption>${escapeHtml(`${name}: ${reasonOf(error)}`)}</figcaption></figure>`;
  }
}

const page = (title: string, body: string): string => `<!doctype html>
<html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style>
  body { margin: 1rem; font: 1rem/1.5 system-ui, sans-serif; background: #8a8a86; color: #111; }
  h1 { font-size: 1.3rem; } ul, pre, p { background: #fff; padding: .8rem 1.6rem; }
  main { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-end; }
  main > p, main > ul, main > pre { flex-basis: 100%; margin: 0; }
  figure { margin: 0; max-width: 100%; } img { display: block; max-width: 100%; height: auto; }
  figcaption { padding: .3rem 0; font-size: .85rem; } .refused { background: #fff; border-left: 4px solid #b3261e; padding: .5rem 1rem; max-width: 60ch; }
</style>
<h1>${escapeHtml(title)}</h1><main>${body}</main></html>`;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

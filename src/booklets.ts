import { getCatalogue } from './catalogue.ts';
import { langsOf, type Route } from './core/entry.ts';
import type { Lang } from './core/lang.ts';
import { planOf } from './core/route-plan.ts';
import { printedUrl } from './core/urls.ts';
import { QUIET_MODULES } from './print/drawing.ts';
import { qrMatrix } from './print/matrix.ts';
import { outlinePath } from './print/outline.ts';
import type { PrintedCode } from './views/printed-code.ts';

/** The routes that have a booklet in a language, with the codes of their stops: the same as on the plaques. */
export async function bookletsIn(
  lang: Lang,
): Promise<{ params: { id: string }; props: { route: Route; codes: Record<string, PrintedCode> } }[]> {
  const catalogue = await getCatalogue();
  return catalogue.routes
    .filter((route) => langsOf(route).includes(lang))
    .map((route) => {
      const codes = planOf(route, catalogue).stops.map(({ id, code }) => {
        const { modules } = qrMatrix(printedUrl(catalogue.publisher.domain, code));
        return [id, { path: outlinePath(modules), modules: modules.length, quiet: QUIET_MODULES }] as const;
      });
      return { params: { id: route.id }, props: { route, codes: Object.fromEntries(codes) } };
    });
}

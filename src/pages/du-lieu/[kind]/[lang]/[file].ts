import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../../catalogue.ts';
import { langsOf, positionOf, type Route } from '../../../../core/entry.ts';
import type { Lang } from '../../../../core/lang.ts';
import { routeGpx, routeKml } from '../../../../core/route-files.ts';
import { planOf } from '../../../../core/route-plan.ts';
import { ROUTE_FILES, type RouteFileKind } from '../../../../core/urls.ts';
import { routeFileOf } from '../../../../views/route-words.ts';

const KINDS = Object.keys(ROUTE_FILES) as RouteFileKind[];
const WRITE = { gpx: routeGpx, kml: routeKml } as const satisfies Record<RouteFileKind, unknown>;

/** Routes of which any stop was located, as files for map apps, in the languages they are written in. */
export async function getStaticPaths() {
  const catalogue = await getCatalogue();
  const routes = catalogue.routes.filter((route) => planOf(route, catalogue).stops.some(positionOf));
  return KINDS.flatMap((kind) =>
    routes.flatMap((route) =>
      langsOf(route).map((lang) => ({
        params: { kind, lang, file: `${route.id}.${kind}` },
        props: { kind, lang, route },
      })),
    ),
  );
}

interface Props extends Record<string, unknown> {
  readonly kind: RouteFileKind;
  readonly lang: Lang;
  readonly route: Route;
}

export const GET: APIRoute<Props> = async ({ props: { kind, lang, route } }) => {
  const catalogue = await getCatalogue();
  const file = routeFileOf(route, planOf(route, catalogue), catalogue.publisher.domain, lang);
  return new Response(WRITE[kind](file), { headers: { 'Content-Type': ROUTE_FILES[kind] } });
};

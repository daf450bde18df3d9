import { type Entry, positionOf, type Route } from '../core/entry.ts';
import type { Lang } from '../core/lang.ts';
import type { RouteFile } from '../core/route-files.ts';
import type { Leg, RoutePlan } from '../core/route-plan.ts';
import { entryPath, originOf } from '../core/urls.ts';
import { distanceText, timeText } from '../i18n/format.ts';
import { translator } from '../i18n/translate.ts';
import { type MapPicture, mapPictures } from './map-pictures.ts';
import { entryLine, positionWords, wordsOf } from './rows.ts';

/** The way to a stop from the one before: “khoảng 6 km, đi xe ít nhất chừng 10 phút”. */
export const legText = (leg: Leg | undefined, route: Route, lang: Lang): string =>
  leg ? translator(lang)('route.leg', wayWords(leg, route, lang)) : translator(lang)('route.legUnknown');

export const totalText = ({ total }: RoutePlan, route: Route, lang: Lang): string =>
  total ? translator(lang)('route.total', wayWords(total, route, lang)) : translator(lang)('route.totalUnknown');

const wayWords = ({ distance, minutes }: Leg, { mode }: Route, lang: Lang) => ({
  distance: distanceText(distance, lang),
  mode: translator(lang)(`route.byMode.${mode}`),
  time: timeText(minutes, lang),
});

/** The names of the stops no map can show, or nothing where there are none. */
export const unlocated = ({ stops }: RoutePlan, lang: Lang): string =>
  stops.flatMap((stop) => (positionOf(stop) ? [] : stop.name[lang])).join(', ');

/** The map of a route, where any of its stops was located. */
export const routePictures = (route: Route, { stops }: RoutePlan, lang: Lang): MapPicture[] =>
  mapPictures(
    stops.flatMap((stop, index) => {
      const [position, { text: name, href = '', hreflang }] = [positionOf(stop), entryLine(stop, lang)];
      return position ? { number: index + 1, name, href, hreflang, position } : [];
    }),
    { lang, id: 'ban-do', title: translator(lang)('map.drawingOf', { name: route.name[lang] }), inOrder: true },
  );

/** What map apps are told. */
export function routeFileOf(route: Route, plan: RoutePlan, domain: string, lang: Lang): RouteFile {
  const t = translator(lang);
  const addressOf = (entry: Entry) =>
    `${originOf(domain)}${entryPath(entry.kind, entry.id, entry.words[lang] ? lang : 'vi')}`;
  const missing = unlocated(plan, lang);
  return {
    name: route.name[lang],
    description: [
      t('route.fileDescription', { lead: wordsOf(route, lang).lead, count: plan.stops.length }),
      missing && t('route.fileMissing', { names: missing }),
    ]
      .filter(Boolean)
      .join(' '),
    address: addressOf(route),
    stops: plan.stops.flatMap((stop, index) => {
      const position = positionOf(stop);
      if (!position) return [];
      return {
        ...position,
        name: `${index + 1}. ${stop.name[lang]}`,
        description: `${wordsOf(stop, lang).lead} ${positionWords(position, lang)}`,
        address: addressOf(stop),
      };
    }),
  };
}

import type { Catalogue } from './catalogue.ts';
import { type Distance, metresBetween, toldDistance } from './distance.ts';
import { type Entry, positionOf, type Route } from './entry.ts';

/** Kilometres an hour, with time to look for the way and none for looking around. */
export const SPEEDS_KMH = { walk: 4, bike: 12, car: 30 } as const satisfies Record<Route['mode'], number>;

/** The way from one stop to the next: nothing is known of it where one of them has no position. */
export interface Leg {
  readonly distance: Distance;
  /** At least, because roads are longer than the straight line. */
  readonly minutes: number;
}

export interface RoutePlan {
  readonly stops: readonly Entry[];
  /** One fewer than the stops. */
  readonly legs: readonly (Leg | undefined)[];
  /** Nothing where any leg is unknown. */
  readonly total: Leg | undefined;
}

/** The stops of a route in order, and what can be said of the ways between them. */
export function planOf(route: Route, { entries }: Pick<Catalogue, 'entries'>): RoutePlan {
  const stops = route.stops.flatMap((id) => entries.filter((entry) => entry.id === id));
  const ways = stops.slice(1).map((stop, index) => {
    const [from, to] = [stops[index], stop].map((end) => end && positionOf(end));
    return from && to && { metres: metresBetween(from, to), uncertaintyM: from.precisionM + to.precisionM };
  });
  const known = ways.filter((way) => way !== undefined);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const whole = {
    metres: sum(known.map(({ metres }) => metres)),
    uncertaintyM: sum(known.map(({ uncertaintyM }) => uncertaintyM)),
  };
  return {
    stops,
    legs: ways.map((way) => way && legOf(way, route.mode)),
    total: known.length === ways.length ? legOf(whole, route.mode) : undefined,
  };
}

/** Minutes are rounded to five: nobody is told 11. */
function legOf(way: { metres: number; uncertaintyM: number }, mode: Route['mode']): Leg {
  const minutes = (way.metres / 1000 / SPEEDS_KMH[mode]) * 60;
  return {
    distance: toldDistance(way.metres, way.uncertaintyM),
    minutes: Math.max(5, Math.round(minutes / 5) * 5),
  };
}

/** A stop's place in a route. */
export interface Passage {
  readonly route: Route;
  /** From 1. */
  readonly number: number;
  readonly previous: Entry | undefined;
  readonly next: Entry | undefined;
}

/** Every route an entry is a stop of. */
export function passagesOf(entry: Entry, { routes, entries }: Catalogue): Passage[] {
  return routes.flatMap((route) => {
    const { stops } = planOf(route, { entries });
    return stops.flatMap((stop, index): Passage[] =>
      stop.id === entry.id ? [{ route, number: index + 1, previous: stops[index - 1], next: stops[index + 1] }] : [],
    );
  });
}

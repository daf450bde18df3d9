import type { Catalogue } from './catalogue.ts';
import type { Site } from './entry.ts';
import { endInTime, type FestivalDays, festivalDaysFrom, placeInTime } from './festival-days.ts';

/** One festival in one year. */
export interface Occasion {
  readonly site: Site;
  /** Its place among the festivals of the site: their names stand in `site.words` in the same order. */
  readonly index: number;
  readonly days: FestivalDays;
}

/** The festivals of all sites in the year of the build and the next, by day and then by site: what comes, and what is over. */
export function festivalCalendar({ sites, today }: Pick<Catalogue, 'sites' | 'today'>): {
  coming: readonly Occasion[];
  past: readonly Occasion[];
} {
  const all = sites
    .flatMap((site) =>
      site.festivals.flatMap((festival, index) =>
        festivalDaysFrom(festival, Number(today.slice(0, 4))).map((days): Occasion => ({ site, index, days })),
      ),
    )
    .toSorted((a, b) => Date.parse(placeInTime(a.days)) - Date.parse(placeInTime(b.days)));
  const isOver = ({ days }: Occasion): boolean => endInTime(days) < today;
  return { coming: all.filter((one) => !isOver(one)), past: all.filter(isOver) };
}

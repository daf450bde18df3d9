import type { Catalogue } from '../core/catalogue.ts';
import { festivalCalendar, type Occasion } from '../core/festival-calendar.ts';
import { endInTime, type Festival, type FestivalDays, festivalDaysFrom, placeInTime } from '../core/festival-days.ts';
import { type AllDayEvent, calendarFile } from '../core/icalendar.ts';
import type { Lang } from '../core/lang.ts';
import { fold } from '../core/text.ts';
import { festivalFeedPath, originOf } from '../core/urls.ts';
import { daySpanText, lunarText, monthText, weekdayText } from '../i18n/format.ts';
import { translator } from '../i18n/translate.ts';
import { entryLine, wordsOf } from './rows.ts';

/** The days of a festival in one year, as they are shown. */
export interface SolarDays {
  readonly text: string;
  /** Where the days are known: the first and the last, `YYYY-MM-DD`. */
  readonly span?: { readonly first: string; readonly last: string };
  readonly note?: string | undefined;
}

/** A festival in the calendar. */
export interface CalendarRow extends SolarDays {
  readonly weekday: string | undefined;
  readonly name: string;
  /** The language of the name where it is not that of the page. */
  readonly lang: Lang | undefined;
  readonly href: string;
  readonly hreflang: Lang | undefined;
  readonly siteName: string;
  readonly commune: string | undefined;
  readonly lunar: string;
  /** The day after which it belongs to the past. */
  readonly until: string;
}

/** What the script that counts the days chooses from (`data-words`); `%n` is their number. */
export function countWords(lang: Lang): string {
  const t = translator(lang);
  const soon = t('festival.soon', { days: '%n' });
  return [t('festival.now'), t('festival.today'), t('festival.tomorrow'), soon].join('|');
}

/** The days of a festival in the year of the build and the next. */
export const solarDays = (festival: Festival, today: string, lang: Lang): SolarDays[] =>
  festivalDaysFrom(festival, Number(today.slice(0, 4))).map((days) => shown(days, lang));

function shown(days: FestivalDays, lang: Lang): SolarDays {
  const t = translator(lang);
  const { lunarYear: year } = days;
  if (days.first === undefined) {
    return { text: t(days.why === 'no-30th' ? 'festival.no30' : 'festival.leapInside', { year, month: days.month }) };
  }
  const { first, last, shortMonth, twiceMonth } = days;
  const text = daySpanText(first, last, lang);
  const notes = [
    shortMonth && t('festival.shortMonth', { year, month: shortMonth }),
    twiceMonth && t('festival.twiceMonth', { year, month: twiceMonth }),
  ];
  const note = notes.filter(Boolean).join('; ') || undefined;
  return days.isWholeMonth
    ? { text: t('festival.month', { days: text }), note }
    : { text, span: { first, last }, note };
}

/** The calendar by months of the solar year, and what is over. */
export function calendarRows(
  catalogue: Catalogue,
  lang: Lang,
): { months: { title: string; rows: CalendarRow[] }[]; past: CalendarRow[] } {
  const { coming, past } = festivalCalendar(catalogue);
  const months = Map.groupBy(coming, ({ days }) => placeInTime(days).slice(0, 7));
  return {
    months: [...months].map(([month, rows]) => ({
      title: monthText(month, lang),
      rows: rows.map((one) => calendarRow(one, lang)),
    })),
    past: past.map((one) => calendarRow(one, lang)),
  };
}

function calendarRow({ site, index, days }: Occasion, lang: Lang): CalendarRow {
  const { text: siteName, href = '', hreflang } = entryLine(site, lang);
  const dates = shown(days, lang);
  const ends = dates.span && [...new Set([dates.span.first, dates.span.last])];
  return {
    ...dates,
    text: capital(dates.text),
    weekday: ends?.map((day) => weekdayText(day, lang)).join(' – '),
    name: wordsOf(site, lang).festivals[index]?.name ?? '',
    lang: hreflang,
    href,
    hreflang,
    siteName,
    commune: site.unit?.fullName[lang],
    lunar: capital(lunarText(site.festivals[index] ?? {}, lang)),
    until: endInTime(days),
  };
}

/** The feed for calendar apps: every festival whose days are known, in the year of the build and the next. */
export function festivalFeed(catalogue: Catalogue, lang: Lang): string {
  const t = translator(lang);
  const { coming, past } = festivalCalendar(catalogue);
  const { domain } = catalogue.publisher;
  const origin = originOf(domain);
  const events = [...past, ...coming].flatMap((occasion): AllDayEvent[] => {
    const { site, index, days } = occasion;
    const { name, siteName, lunar, span, note, href } = calendarRow(occasion, lang);
    if (!span) return [];
    const slug = fold(site.words.vi.festivals[index]?.name ?? '').replaceAll(/[^a-z0-9]+/g, '-');
    const about = wordsOf(site, lang).festivals[index]?.note;
    const { writtenOn, translatedOn } = site.provenance;
    const approvedOn = 'on' in site.review ? site.review.on : undefined;
    return [
      {
        uid: `${site.code}-${slug}-${days.lunarYear}@${domain}`,
        ...span,
        title: name,
        place: [siteName, site.unit && t('entry.whereCity', { unit: site.unit.fullName[lang] })]
          .filter(Boolean)
          .join(', '),
        description: [`${lunar}.`, note && `${capital(note)}.`, about, t('festival.ask')].filter(Boolean).join('\n'),
        url: origin + href,
        revisedOn:
          [writtenOn, translatedOn, approvedOn].reduce((late = '', day = '') => (day > late ? day : late)) ?? '',
      },
    ];
  });
  return calendarFile(`${t('festival.title')} · ${t('site.name')}`, origin + festivalFeedPath(lang), events);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

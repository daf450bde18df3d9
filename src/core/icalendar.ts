import { addDays } from './dates.ts';

/** A calendar file (.ics, RFC 5545) that calendar apps read once or keep asking for. The same values give the same bytes. */

export interface AllDayEvent {
  /** Never changes, so that an app knows the event again: `H3X0Y-hoi-xuan-con-son-2027@dautich.example` */
  readonly uid: string;
  /** `YYYY-MM-DD`, both included. */
  readonly first: string;
  readonly last: string;
  readonly title: string;
  readonly place: string;
  readonly description: string;
  readonly url: string;
  /** The day on which what is said here was last revised. */
  readonly revisedOn: string;
}

export function calendarFile(name: string, url: string, events: readonly AllDayEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dau Tich//Le hoi//VI',
    // The name as RFC 7986 has it, and as most apps still read it.
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `SOURCE;VALUE=URI:${url}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1W',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const eventLines = ({ uid, first, last, title, place, description, url, revisedOn }: AllDayEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  // In a file that nobody sends as an invitation, DTSTAMP says when its words were revised (3.8.7.2), not when it was made.
  `DTSTAMP:${plain(revisedOn)}T000000Z`,
  `DTSTART;VALUE=DATE:${plain(first)}`,
  // The first day after it.
  `DTEND;VALUE=DATE:${plain(addDays(last, 1))}`,
  `SUMMARY:${escaped(title)}`,
  `LOCATION:${escaped(place)}`,
  `DESCRIPTION:${escaped(description)}`,
  `URL:${url}`,
  // Nobody is busy because somewhere there is a festival.
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

const plain = (date: string): string => date.replaceAll('-', '');
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n');

const LONGEST_LINE_BYTES = 75;

/** A long line goes on in the next after a space; letters of several bytes stay whole. */
function folded(line: string): string {
  let text = '';
  let bytes = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (bytes + size > LONGEST_LINE_BYTES) {
      text += '\r\n ';
      bytes = 1;
    }
    text += letter;
    bytes += size;
  }
  return text;
}

import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type AllDayEvent, calendarFile } from '../../src/core/icalendar.ts';

const EVENT: AllDayEvent = {
  uid: 'H3X0Y-hoi-thu-2026@dautich.example',
  first: '2026-09-25',
  last: '2026-09-30',
  title: 'Hội thu Kiếp Bạc; lễ ban ấn, diễn xướng hầu Thánh và rước, từ ngày rằm đến ngày giỗ Đức Thánh Trần',
  place: 'Đền Kiếp Bạc, phường Trần Hưng Đạo',
  description: `Ngày 15 – ngày 20 tháng 8 âm lịch.\nMột dấu gạch \\ và ${'dài'.repeat(60)}${'x'.repeat(200)}`,
  url: 'https://dautich.example/vi/di-tich/den-kiep-bac',
  revisedOn: '2026-11-21',
};
const file = calendarFile('Lịch lễ hội', 'https://dautich.example/vi/le-hoi.ics', [EVENT]);

test('a calendar app reads back what was written, whatever signs stand in it', () => {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  expect(calendar.getFirstPropertyValue('name')).toBe('Lịch lễ hội');
  expect({ uid: event.uid, title: event.summary, place: event.location, description: event.description }).toEqual({
    uid: EVENT.uid,
    title: EVENT.title,
    place: EVENT.place,
    description: EVENT.description,
  });
  expect([event.startDate.isDate, String(event.startDate), String(event.endDate)]).toEqual([
    true,
    '2026-09-25',
    '2026-10-01',
  ]);
});

test('lines end as the standard says, have at most 75 bytes, and are never cut inside a letter', () => {
  const lines = file.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(1);
  expect(Buffer.from(file).toString()).toBe(file);
});

test('signs that part values are marked, as stricter apps than this one want it', () => {
  expect(file).toContain('SUMMARY:Hội thu Kiếp Bạc\\; lễ ban ấn\\, diễn');
});

test('the same values give the same bytes', () => {
  expect(calendarFile('Lịch lễ hội', 'https://dautich.example/vi/le-hoi.ics', [EVENT])).toBe(file);
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { festivalDaysFrom } from '../../src/core/festival-days.ts';
import { LANGS } from '../../src/core/lang.ts';
import { festivalFeedPath, festivalsPath, originOf } from '../../src/core/urls.ts';
import { openBrowser, visiting } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';
import { contentWith } from '../support/content-folder.ts';

const site = await openSite();
const browser = await openBrowser();
const { sites } = site.catalogue;

/** What a visitor's phone shows at a moment. */
const at = <T>(moment: string, path: string, look: (page: Page) => Promise<T>, options = {}) =>
  visiting(browser, { viewport: { width: 360, height: 640 }, ...options }, async (page) => {
    await page.clock.setFixedTime(new Date(moment));
    await page.goto(site.origin + path);
    return look(page);
  });

describe('the calendar', () => {
  test.each(LANGS)('names every festival of every site in both years, and leads to the site: %s', async (lang) => {
    const shown = await at('2026-11-21T05:00:00Z', festivalsPath(lang), (page) =>
      page
        .locator('[data-until] a')
        .evaluateAll((links) => links.map((link) => `${link.getAttribute('href')} ${link.textContent}`)),
    );
    const expected = sites.flatMap(({ id, words, festivals }) =>
      festivals.flatMap((festival, index) =>
        festivalDaysFrom(festival, 2026).map(
          () => `/${lang}/${lang === 'vi' ? 'di-tich' : 'sites'}/${id} ${words[lang]?.festivals[index]?.name}`,
        ),
      ),
    );
    expect(expected.length).toBeGreaterThan(15);
    expect(shown.toSorted()).toEqual(expected.toSorted());
  });

  test('has what comes first, without script too', async () => {
    const look = { javaScriptEnabled: false };
    const [first] = await at(
      '2026-11-21T05:00:00Z',
      '/vi/le-hoi',
      (page) => page.locator('h2, time').allInnerTexts(),
      look,
    );
    expect(first).toBe('Tháng 2/2027');
  });

  test.each([
    // 17:30 in London is half past midnight of the next day in Vietnam.
    ['2027-02-04T17:30:00Z', 'ngày mai'],
    ['2027-02-04T16:30:00Z', 'còn 2 ngày'],
    ['2027-02-06T00:00:00Z', 'đang diễn ra'],
    ['2027-02-08T16:59:00Z', 'đang diễn ra'],
  ])('says at %s of the three days of Động Ngọ in 2027: %s', async (moment, words) => {
    const said = await at(moment, '/vi/le-hoi', (page) =>
      page.locator('time[datetime="2027-02-06"] + strong').innerText(),
    );
    expect(said).toBe(words);
  });

  test('is right without having been built for months: what is over has moved away, with its month', async () => {
    // The festival of 17 and 18 March has been over in Vietnam for half an hour.
    const seen = await at('2027-03-18T17:30:00Z', '/vi/le-hoi', async (page) => ({
      months: await page.locator('section > h2').allInnerTexts(),
      next: await page.locator('section time').first().getAttribute('datetime'),
      past: await page
        .locator('#past time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? '')),
    }));
    expect(seen.months).toEqual(['Tháng 3/2027', 'Tháng 4/2027', 'Tháng 5/2027', 'Tháng 9/2027']);
    expect(seen.next).toBe('2027-03-25');
    expect(seen.past.slice(-3)).toEqual(['2027-02-06', '2027-02-27', '2027-03-17']);
  });

  test('moves nothing before the eyes of who reads it', async () => {
    const shift = await at('2027-03-20T05:00:00Z', '/vi/le-hoi', (page) =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) =>
              resolve(list.getEntries().reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0)),
            ).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(0), 500);
          }),
      ),
    );
    expect(shift).toBe(0);
  });

  test('is printed without what is past, what only a phone can do, and words that hold for a day', async () => {
    const seen = await at('2027-02-05T05:00:00Z', '/vi/le-hoi', async (page) => {
      await page.emulateMedia({ media: 'print' });
      return page.locator('.feed:visible, #past:visible, time + strong:visible').allInnerTexts();
    });
    expect(seen).toEqual([]);
  });
});

describe('the page of a site', () => {
  const path = '/vi/di-tich/chua-con-son';

  test('gives the days of both years beside the lunar ones, without script', async () => {
    const words = await at('2026-11-21T05:00:00Z', path, (page) => page.locator('[data-words]').innerText(), {
      javaScriptEnabled: false,
    });
    expect(words.replaceAll(/\s+/g, ' ')).toContain('Dương lịch: 10/3/2026; 27/2/2027');
    expect(words).not.toContain('còn');
  });

  test.each([
    [path, '2027-02-15T05:00:00Z', ['còn 12 ngày']],
    [path, '2027-02-27T05:00:00Z', ['hôm nay']],
    [path, '2027-02-28T05:00:00Z', []],
    [path, '2026-11-01T05:00:00Z', []],
    ['/en/sites/chua-con-son', '2027-02-15T05:00:00Z', ['in 12 days']],
  ])('%s says at %s how soon it is: %j', async (page, moment, expected) => {
    expect(await at(moment, page, (open) => open.locator('time + strong').allInnerTexts())).toEqual(expected);
  });

  test.each([
    [path, 1],
    ['/vi/le-hoi', 2],
  ])('of %s has %i scripts, each of at most 400 bytes packed', async (address, number) => {
    const scripts = [...(await site.html(address)).matchAll(/<script[^>]*data-festivals[^>]*>(.*?)<\/script>/gs)];
    expect(scripts).toHaveLength(number);
    const bytes = scripts.map(([, code = '']) => gzipSync(code).length);
    expect(Math.max(...bytes)).toBeLessThanOrEqual(400);
  });
});

describe('the feed', () => {
  test.each(LANGS)('has every festival with its days, for a calendar app that we did not write: %s', async (lang) => {
    const text = await readFile(join(site.dist, festivalFeedPath(lang)), 'utf8');
    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    const days = sites.flatMap((one) => one.festivals.flatMap((festival) => festivalDaysFrom(festival, 2026)));
    expect(events.map(({ startDate }) => String(startDate))).toEqual(days.map(({ first }) => String(first)).toSorted());
    expect(events.every(({ startDate, endDate }) => startDate.isDate && endDate.isDate)).toBe(true);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    const tet = events.find(({ uid }) => uid === 'H7C5Z-hoi-chua-dong-ngo-2027@dautich.example');
    expect([String(tet?.startDate), String(tet?.endDate)]).toEqual(['2027-02-06', '2027-02-09']);
    const origin = originOf(site.catalogue.publisher.domain);
    const urls = events.map(({ component }) => String(component.getFirstPropertyValue('url')).replace(origin, ''));
    expect(urls.filter((url) => !site.paths.includes(url))).toEqual([]);
  });

  test('is what the calendar offers', async () => {
    const type = await at('2026-11-21T05:00:00Z', '/vi/le-hoi', async (page) => {
      const href = (await page.locator('.feed a').getAttribute('href')) ?? '';
      return (await fetch(site.origin + href)).headers.get('content-type');
    });
    expect(type).toBe('text/calendar; charset=utf-8');
  });
});

describe('a site with festivals that have no day, or not this year,', async () => {
  const festivals = (language: 'vi' | 'en') =>
    [
      ['Hội ngày ba mươi', 'Festival of the thirtieth', 'from: 30/2'],
      ['Hội cuối tháng', 'Festival of the month’s end', 'from: 28/2, to: 30/2'],
      ['Hội tháng Tám', 'Festival of the eighth month', 'month: 8'],
    ].map(([vi, en, days]) => (language === 'vi' ? `  - { name: ${vi}, ${days} }` : `  ${vi}: { name: ${en} }`));
  const adding = (language: 'vi' | 'en') => (text: string) =>
    text.replace(/\n---\n/, () => `\nfestivals:\n${festivals(language).join('\n')}\n---\n`);
  const small = await openSite(
    await contentWith({
      'di-tich/den-mau/index.vi.mdx': adding('vi'),
      'di-tich/den-mau/index.en.mdx': adding('en'),
    }),
  );
  const rowsOf = (path: string) =>
    visiting(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(small.origin + path);
      const rows = await page.locator('[data-until]').evaluateAll((all) => all.map((row) => row.textContent));
      return rows.map((row) => row.replaceAll(/\s+/g, ' ').trim());
    });

  test('says so in the calendar of both languages', async () => {
    const [place, commune] = ['Đền Mẫu', 'phường Trần Hưng Đạo'];
    expect(await rowsOf('/vi/le-hoi')).toEqual([
      `4–6/4/2027 Chủ Nhật – Thứ Ba Hội cuối tháng ${place}, ${commune} Ngày 28 – ngày 30 tháng 2 âm lịch`,
      `6/4/2027 Thứ Ba Hội ngày ba mươi ${place}, ${commune} Ngày 30 tháng 2 âm lịch`,
      `Chưa rõ ngày, trong khoảng 1–29/9/2027 Hội tháng Tám ${place}, ${commune} Tháng 8 âm lịch`,
      `15–16/4/2026 Thứ Tư – Thứ Năm Hội cuối tháng ${place}, ${commune} Ngày 28 – ngày 30 tháng 2 âm lịch (tháng 2 âm lịch năm 2026 chỉ có 29 ngày)`,
      `Năm âm lịch 2026 không có ngày 30 tháng 2 Hội ngày ba mươi ${place}, ${commune} Ngày 30 tháng 2 âm lịch`,
      `Chưa rõ ngày, trong khoảng 11/9–9/10/2026 Hội tháng Tám ${place}, ${commune} Tháng 8 âm lịch`,
    ]);
    expect(await rowsOf('/en/festivals')).toContain(
      'The lunar year 2026 has no 30th day in month 2 Festival of the thirtieth Sample Temple, Trần Hưng Đạo ward 30th of the 2nd lunar month',
    );
  });

  test('has only known days in its feed', async () => {
    const feed = await readFile(join(small.dist, '/vi/le-hoi.ics'), 'utf8');
    expect(feed.match(/(?<=^DTSTART;VALUE=DATE:)\d+/gm)).toEqual(['20260415', '20270404', '20270406']);
  });
});

import { describe, expect, test } from 'vitest';
import { buildCatalogue, type Catalogue } from '../../src/core/catalogue.ts';
import type { Entry, Route, Site } from '../../src/core/entry.ts';
import { nearby } from '../../src/core/nearby.ts';
import { routeGpx, routeKml } from '../../src/core/route-files.ts';
import { passagesOf, planOf } from '../../src/core/route-plan.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { mapPictures } from '../../src/views/map-pictures.ts';

const { catalogue } = buildCatalogue(await readContent('content', '2026-11-22'));
if (!catalogue) throw new Error('There is something to mend in content/: npm run check tells what.');
const [pattern] = catalogue.sites;
if (!pattern) throw new Error('The content has no site.');

type Position = NonNullable<Site['position']>;
const at = (lat: number, lon: number, precisionM = 20): Position => ({ lat, lon, precisionM, status: 'surveyed' });

/** A site of its own commune and district, as near or far as its position says. */
const site = (id: string, position: Site['position'], more: Partial<Site> = {}): Site => ({
  ...pattern,
  id,
  name: { vi: id, en: id },
  cluster: undefined,
  unit: undefined,
  position,
  ...more,
});
const route = (stops: readonly string[], mode: Route['mode'] = 'car'): Route =>
  ({ ...catalogue.routes[0], id: stops.join('-'), stops, mode }) as Route;
const holding = (sites: readonly Site[], routes: readonly Route[] = []): Catalogue => ({
  ...catalogue,
  sites,
  products: [],
  routes,
  entries: [...sites, ...routes] as Entry[],
});

describe('what is near', () => {
  const unit = pattern.unit;
  const here = site('here', at(21, 106.4), { unit, cluster: 'cum' });
  const names = (sites: readonly Site[], entry: Site = here) =>
    nearby(entry, holding([entry, ...sites])).map((neighbour) => neighbour.entry.id);

  test('comes by distance, five at most, and nothing that is another outing', () => {
    const far = [9, 3, 5, 1, 7, 2].map((km) => site(`${km} km`, at(21 + km / 111.2, 106.4)));
    expect(names([...far, site('hà nội', at(21, 105.85))])).toEqual(['1 km', '2 km', '3 km', '5 km', '7 km']);
    expect(names([site('hà nội', at(21, 105.85))])).toEqual([]);
  });

  test('is told with its distance only where both were located', () => {
    const found = nearby(here, holding([here, site('a', at(21.05, 106.4)), site('b', undefined, { unit })]));
    expect(found.map(({ entry, distance }) => [entry.id, distance])).toEqual([
      ['b', undefined],
      ['a', { km: 5.6, isLess: false }],
    ]);
  });

  test('falls back to the cluster, the commune and the former district', () => {
    const other = catalogue.sites.find((candidate) => candidate.unit && candidate.unit.code !== unit?.code)?.unit;
    const district = other && unit && { ...other, district: unit.district };
    const sites = [
      site('district', undefined, { unit: district }),
      site('commune', undefined, { unit }),
      site('cluster', undefined, { cluster: 'cum' }),
      site('nowhere', undefined),
    ];
    expect(names(sites)).toEqual(['cluster', 'commune', 'district']);
    expect(names(sites, { ...here, position: undefined })).toEqual(['cluster', 'commune', 'district']);
  });
});

describe('a route', () => {
  const [a, b, c] = [site('a', at(21, 106.4)), site('b', at(21.05, 106.4)), site('c', undefined)];

  test.each([
    ['walk', 85],
    ['bike', 30],
    ['car', 10],
  ] as const)('tells distance and time of each leg and of the whole: %s', (mode, minutes) => {
    const { legs, total } = planOf(route(['a', 'b'], mode), holding([a, b]));
    expect(legs).toEqual([{ distance: { km: 5.6, isLess: false }, minutes }]);
    expect(total).toEqual(legs[0]);
  });

  test('says nothing of a leg to a stop without a position, nor of the whole', () => {
    const { stops, legs, total } = planOf(route(['a', 'b', 'c']), holding([a, b, c]));
    expect(stops).toEqual([a, b, c]);
    expect(legs).toEqual([{ distance: { km: 5.6, isLess: false }, minutes: 10 }, undefined]);
    expect(total).toBeUndefined();
  });

  test('gives each stop the one before and the one after, on every route it belongs to', () => {
    const routes = [route(['a', 'b', 'c']), route(['b', 'a'])];
    const passages = passagesOf(b, holding([a, b, c], routes));
    expect(passages.map(({ number, previous, next }) => [number, previous?.id, next?.id])).toEqual([
      [2, 'a', 'c'],
      [1, undefined, 'a'],
    ]);
    expect(passagesOf(site('d', undefined), holding([a], routes))).toEqual([]);
  });
});

describe('a file for map apps', () => {
  const file = {
    name: 'Côn Sơn & “Kiếp Bạc” <2>',
    description: 'Hai nơi.',
    address: 'https://dautich.example/vi/tuyen/x?a=1&b=2',
    stops: [
      {
        lat: 21.15065,
        lon: 106.381526,
        precisionM: 500,
        name: '1. A & B',
        description: 'x < y',
        address: 'https://dautich.example/a',
      },
    ],
  };

  test('is GPX 1.1 with its stops as points and as an order', () => {
    expect(routeGpx(file)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Dấu Tích" xmlns="http://www.topografix.com/GPX/1/1">
<metadata><name>Côn Sơn &amp; “Kiếp Bạc” &lt;2&gt;</name><desc>Hai nơi.</desc><link href="https://dautich.example/vi/tuyen/x?a=1&amp;b=2"/></metadata>
<wpt lat="21.15065" lon="106.381526"><name>1. A &amp; B</name><desc>x &lt; y</desc><link href="https://dautich.example/a"/></wpt>
<rte><name>Côn Sơn &amp; “Kiếp Bạc” &lt;2&gt;</name><desc>Hai nơi.</desc>
<rtept lat="21.15065" lon="106.381526"><name>1. A &amp; B</name><desc>x &lt; y</desc><link href="https://dautich.example/a"/></rtept>
</rte>
</gpx>
`);
  });

  test('is KML 2.2, longitude first', () => {
    expect(routeKml(file)).toContain('<Point><coordinates>106.381526,21.15065</coordinates></Point>');
    expect(routeKml(file)).toContain('<description>x &lt; y https://dautich.example/a</description>');
  });
});

describe('a map', () => {
  const place = (number: number, position: Position) => ({
    number,
    name: `Nơi ${number}`,
    href: `/${number}`,
    position,
  });
  const drawn = (places: Parameters<typeof mapPictures>[0]) =>
    mapPictures(places, { lang: 'vi', id: 'h', title: 'Thử' });

  test('of no places is not drawn', () => {
    expect(drawn([])).toEqual([]);
  });

  test('never shows a spot where only an area is known', () => {
    const hint = { ...at(21.1, 106.3, 500), status: 'hint' as const };
    const [picture] = drawn([place(1, at(21, 106.4)), place(2, hint), place(3, at(20.8, 106.2, 300))]);
    expect(picture?.marks.map(({ number, isExact }) => [number, isExact])).toEqual([
      [1, true],
      [2, false],
      [3, false],
    ]);
    expect(picture?.marks[1]?.words).toBe('2. Nơi 2, vị trí tham khảo, sai số khoảng 500 m');
  });

  test('leads from each group to a part enlarged, where its places stand apart', () => {
    const [whole, part, ...others] = drawn([
      place(1, at(21, 106.4)),
      place(2, at(21.01, 106.4)),
      place(3, at(20.7, 106.2)),
    ]);
    expect(whole?.groups.map(({ text, href }) => [text, href])).toEqual([['2 nơi', '#h-1']]);
    expect(part?.id).toBe('h-1');
    expect(part?.title).toBe('Phóng to: Nơi 1, Nơi 2');
    expect(part?.marks.map(({ number }) => number)).toEqual([1, 2]);
    expect(others).toEqual([]);
  });

  test('does not promise to tell apart what stands in one place', () => {
    const [picture, ...parts] = drawn([place(1, at(21, 106.4)), place(2, at(21.0001, 106.4))]);
    expect(parts).toEqual([]);
    expect(picture?.groups.map(({ href, words }) => [href, words])).toEqual([
      [undefined, '2 nơi: Nơi 1, Nơi 2; quá gần nhau để vẽ riêng'],
    ]);
  });

  test('gives every mark the room of a fingertip', () => {
    const crowd = Array.from({ length: 40 }, (_, index) =>
      place(index + 1, at(20.7 + ((index * 37) % 50) / 100, 106.1 + ((index * 23) % 45) / 100)),
    );
    for (const { marks, groups } of drawn(crowd)) {
      const all = [...marks, ...groups];
      for (const [index, a] of all.entries()) {
        for (const b of all.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(46);
      }
    }
  });
});

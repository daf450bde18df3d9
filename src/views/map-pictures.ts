import type { Point } from '../core/distance.ts';
import { isExact, type Site } from '../core/entry.ts';
import { type Group, groupsOf } from '../core/grouping.ts';
import { type Box, boxAround, type Place, placeName } from '../core/labels.ts';
import type { Lang } from '../core/lang.ts';
import { type Frame, frameAround, isOn, type Spot, scaleLength, spotOf } from '../core/projection.ts';
import { TOWNS } from '../core/towns.ts';
import { numberText } from '../i18n/format.ts';
import { translator } from '../i18n/translate.ts';

/** A place to be drawn. */
export interface MapPlace {
  /** Its number in the list beside the map. */
  readonly number: number;
  readonly name: string;
  readonly href: string;
  readonly hreflang?: Lang | undefined;
  readonly position: NonNullable<Site['position']>;
}

/** A map as it is drawn, in units of its own. */
export interface MapPicture {
  /** For links to it; unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly MapMark[];
  readonly groups: readonly MapGroup[];
  readonly towns: readonly (Spot & { readonly name: string; readonly place: Place })[];
  /** The order of stops, as an SVG path; no road. */
  readonly order: string | undefined;
  readonly grid: string;
  readonly scale: { readonly length: number; readonly text: string };
}

export interface MapMark extends Spot, Pick<MapPlace, 'number' | 'name' | 'href' | 'hreflang'> {
  /** Its number, name and how well its position is known, for those who do not see it. */
  readonly words: string;
  /** Units from its middle to its ring. */
  readonly radius: number;
  readonly isExact: boolean;
  /** Where its name stands, where there is room. */
  readonly place: Place | undefined;
}

export interface MapGroup extends Spot {
  readonly text: string;
  readonly words: string;
  readonly width: number;
  /** The enlarged drawing; nothing where its places cannot be told apart. */
  readonly href: string | undefined;
}

/** Units across. Main columns of small phones are 320 pixels wide, so a unit is a pixel there. */
const WIDTH = 320;
/** Units. Marks nearer than this would share a fingertip (44 pixels). */
const APART = 46;
const RADIUS = 12;
const NAME_SIZE = 12;
const TOWN_SIZE = 10;
const TOWN_RADIUS = 2;
/** Metres shown at least: enough for a town or two on a map, and for a village on an enlarged part. */
const LEAST_M = { whole: 24_000, part: 1500 };

/** Times as high as wide, or as wide as high: a map is seen whole on a phone. */
const LONGEST = 1.4;

interface Options {
  readonly lang: Lang;
  readonly id: string;
  readonly title: string;
  /** Draws lines from each place to the next of the following number. */
  readonly inOrder?: boolean;
}

/** A map of all places, then enlarged parts of what lies too close together on it, and so on. Nothing for no places. */
export function mapPictures(places: readonly MapPlace[], options: Options): MapPicture[] {
  return places.length > 0 ? drawWith(places, options, LEAST_M.whole) : [];
}

function drawWith(places: readonly MapPlace[], options: Options, leastM: number): MapPicture[] {
  const { lang, id, title, inOrder = false } = options;
  const t = translator(lang);
  const frame = frameFor(places, leastM);
  const spots = places.map((place) => ({ ...place, ...spotOf(frame, place.position) }));
  const groups = groupsOf(spots, APART);
  const crowds = groups.filter(({ members }) => members.length > 1);
  // A part that shows nothing but one crowd again would be enlarged for ever.
  const isAsLargeAsItGets = groups.length === 1 && leastM === LEAST_M.part;
  const parts = (isAsLargeAsItGets ? [] : crowds).map((crowd, index) => {
    const part = { ...options, id: `${id}-${index + 1}`, title: t('map.enlarged', { names: namesOf(crowd) }) };
    const pictures = drawWith(crowd.members, part, LEAST_M.part);
    return isTold(pictures[0]) ? pictures : [];
  });
  const taken: Box[] = [
    ...groups.map((group) => boxAround(group, RADIUS)),
    ...TOWNS.map((town) => boxAround(spotOf(frame, town), TOWN_RADIUS)),
    // Where the scale and the north stand.
    { left: 0, right: 120, top: frame.height - 26, bottom: frame.height },
    { left: WIDTH - 28, right: WIDTH, top: 0, bottom: 42 },
  ];
  const room = { within: { left: 2, top: 2, right: WIDTH - 2, bottom: frame.height - 2 }, taken };
  const named = (name: string, spot: Spot, reach: number, size: number): Place | undefined => {
    const found = placeName(name, spot, { ...room, reach, size });
    if (found) taken.push(found.box);
    return found?.place;
  };
  const metres = scaleLength(frame, 90);
  return [
    {
      id,
      title,
      width: WIDTH,
      height: frame.height,
      marks: groups.flatMap(({ members: [place, ...others] }) =>
        place && others.length === 0 ? markOf(place, frame, lang, named) : [],
      ),
      groups: crowds.map((crowd, index) => groupOf(crowd, parts[index]?.[0], lang)),
      towns: TOWNS.flatMap((town) => {
        const spot = spotOf(frame, town);
        const place = isOn(frame, spot) ? named(town.name, spot, TOWN_RADIUS, TOWN_SIZE) : undefined;
        return place ? { ...spot, name: town.name, place } : [];
      }),
      order: inOrder ? orderPath(spots) : undefined,
      grid: gridPath(frame),
      scale: {
        length: metres / frame.metresPerUnit,
        text: metres < 1000 ? t('map.m', { m: metres }) : t('map.km', { km: numberText(metres / 1000, lang) }),
      },
    },
    ...parts.flat(),
  ];
}

function frameFor(places: readonly MapPlace[], leastM: number): Frame {
  const points: readonly Point[] = places.map(({ position }) => position);
  const bare = { width: WIDTH, marginM: 0, leastM: 1, longest: Number.POSITIVE_INFINITY };
  const { metresPerUnit, height } = frameAround(points, bare);
  const widestM = metresPerUnit * Math.max(WIDTH, height);
  const leastExactM = Math.max(...places.map(({ position }) => position.precisionM));
  // Room for names, and for all of the ring around what is not exact.
  const marginM = Math.max(widestM * 0.18, leastExactM * 1.3);
  return frameAround(points, { width: WIDTH, marginM, leastM, longest: LONGEST });
}

/** Whether an enlarged part shows more than the crowd it was made for. */
const isTold = (picture: MapPicture | undefined): boolean =>
  picture !== undefined && picture.marks.length + picture.groups.length > 1;

function markOf(
  place: MapPlace & Spot,
  frame: Frame,
  lang: Lang,
  named: (name: string, spot: Spot, reach: number, size: number) => Place | undefined,
): MapMark {
  const t = translator(lang);
  const { x, y, number, name, href, hreflang, position } = place;
  const radius = isExact(position) ? RADIUS : Math.max(RADIUS, position.precisionM / frame.metresPerUnit);
  const known = isExact(position) ? t('map.exact') : t('map.rough', { metres: position.precisionM });
  return {
    ...{ x, y, number, name, href, hreflang, radius, isExact: isExact(position) },
    words: `${number}. ${name}, ${known}`,
    place: named(name, place, radius, NAME_SIZE),
  };
}

function groupOf(crowd: Group<MapPlace & Spot>, part: MapPicture | undefined, lang: Lang): MapGroup {
  const t = translator(lang);
  const text = t('map.group', { count: crowd.members.length });
  const words = t(part ? 'map.groupLink' : 'map.groupHere', { places: text, names: namesOf(crowd) });
  const width = [...text].length * NAME_SIZE * 0.6 + 12;
  return { x: crowd.x, y: crowd.y, text, words, width, href: part && `#${part.id}` };
}

const namesOf = ({ members }: Group<MapPlace & Spot>): string => members.map(({ name }) => name).join(', ');

function orderPath(places: readonly (MapPlace & Spot)[]): string | undefined {
  const lines = places.flatMap((place) => {
    const next = places.find(({ number }) => number === place.number + 1);
    return next ? `M${round(place.x)} ${round(place.y)}L${round(next.x)} ${round(next.y)}` : [];
  });
  return lines.length > 0 ? lines.join('') : undefined;
}

/** Degrees between meridians; parallels stand as far apart. */
const GRID_STEPS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

/** Meridians and parallels in a round step, at least 50 units apart. */
function gridPath(frame: Frame): string {
  const { north, south, west, east, width, height } = frame;
  const step = GRID_STEPS.find((degrees) => (degrees / (east - west)) * width >= 50) ?? 2;
  const between = (from: number, to: number) =>
    Array.from(
      { length: Math.floor(to / step) - Math.ceil(from / step) + 1 },
      (_, index) => (Math.ceil(from / step) + index) * step,
    );
  return [
    ...between(west, east).map((lon) => `M${round(spotOf(frame, { lat: north, lon }).x)} 0V${height}`),
    ...between(south, north).map((lat) => `M0 ${round(spotOf(frame, { lat, lon: west }).y)}H${width}`),
  ].join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A point of a map: what it is called, and where. */
export interface MapPoint {
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** Degrees as text; nothing for lines and areas. */
  readonly lat: string | undefined;
  readonly lon: string | undefined;
}

const NAMES = ['name', 'Name', 'ten', 'Tên', 'tên', 'title', 'TEN', 'NAME'];
const IDS = ['id', 'slug', 'thu-muc', 'ID'];

/** The points of a GeoJSON file; nothing where it is none. */
export function geoJsonPoints(text: string): MapPoint[] | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(data)) return undefined;
  const features =
    data['type'] === 'FeatureCollection' ? data['features'] : data['type'] === 'Feature' ? [data] : undefined;
  if (!Array.isArray(features)) return undefined;
  return features.filter(isRecord).map((feature) => {
    const properties = isRecord(feature['properties']) ? feature['properties'] : {};
    const geometry = isRecord(feature['geometry']) ? feature['geometry'] : {};
    const at = geometry['type'] === 'Point' && Array.isArray(geometry['coordinates']) ? geometry['coordinates'] : [];
    return { id: firstText(properties, IDS), name: firstText(properties, NAMES), ...degrees(at[1], at[0]) };
  });
}

/** The placemarks of a KML file, as Google Earth and My Maps save them; nothing where it is none. */
export function kmlPoints(text: string): MapPoint[] | undefined {
  if (!/<kml[\s>]/.test(text)) return undefined;
  return [...text.matchAll(/<Placemark[\s>][\s\S]*?<\/Placemark>/g)].map(([mark]) => {
    const name = /<name>([\s\S]*?)<\/name>/.exec(mark)?.[1];
    const [, lon, lat] = /<Point[\s>][\s\S]*?<coordinates>\s*([-\d.]+)\s*,\s*([-\d.]+)/.exec(mark) ?? [];
    return { id: undefined, name: name === undefined ? undefined : unescaped(name), ...degrees(lat, lon) };
  });
}

/** To a tenth of a metre; more says nothing. */
function degrees(lat: unknown, lon: unknown): Pick<MapPoint, 'lat' | 'lon'> {
  const [north, east] = [lat, lon].map((part) => (part === undefined ? Number.NaN : Number(part)));
  const isPoint = Number.isFinite(north) && Number.isFinite(east);
  const text = (part: number | undefined) =>
    isPoint && part !== undefined ? String(Number(part.toFixed(6))) : undefined;
  return { lat: text(north), lon: text(east) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const firstText = (from: Readonly<Record<string, unknown>>, keys: readonly string[]): string | undefined => {
  const found = keys.map((key) => from[key]).find((value) => typeof value === 'string' || typeof value === 'number');
  return found === undefined ? undefined : String(found).normalize('NFC').trim();
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text
    .replace(/^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/, '$1')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .normalize('NFC')
    .trim();

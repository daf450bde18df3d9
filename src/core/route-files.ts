import type { Located } from './distance.ts';
import { escapeXml } from './xml.ts';

/** What a map app is told of a route, in one language. */
export interface RouteFile {
  readonly name: string;
  /** What it is, and which stops are missing for want of a position. */
  readonly description: string;
  /** Where its page is: `https://…/vi/tuyen/con-son-kiep-bac` */
  readonly address: string;
  /** The stops that have a position, in order. */
  readonly stops: readonly RouteFileStop[];
}

export interface RouteFileStop extends Located {
  readonly name: string;
  /** Its opening, and how exact the position is. */
  readonly description: string;
  readonly address: string;
}

/**
 * A route as GPX 1.1 (https://www.topografix.com/GPX/1/1/): its stops as way points, and once more as an ordered `rte`. Never
 * a track: nobody recorded the way.
 */
export function routeGpx({ name, description, address, stops }: RouteFile): string {
  const point = (tag: string, stop: RouteFileStop) =>
    [
      `<${tag} lat="${stop.lat}" lon="${stop.lon}">`,
      `<name>${escapeXml(stop.name)}</name>`,
      `<desc>${escapeXml(stop.description)}</desc>`,
      `<link href="${escapeXml(stop.address)}"/>`,
      `</${tag}>`,
    ].join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Dấu Tích" xmlns="http://www.topografix.com/GPX/1/1">',
    `<metadata><name>${escapeXml(name)}</name><desc>${escapeXml(description)}</desc><link href="${escapeXml(address)}"/></metadata>`,
    ...stops.map((stop) => point('wpt', stop)),
    `<rte><name>${escapeXml(name)}</name><desc>${escapeXml(description)}</desc>`,
    ...stops.map((stop) => point('rtept', stop)),
    '</rte>',
    '</gpx>\n',
  ].join('\n');
}

/** The same as KML 2.2 (OGC 07-147r2); the order stands in the names. */
export function routeKml({ name, description, address, stops }: RouteFile): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:atom="http://www.w3.org/2005/Atom"><Document>',
    `<name>${escapeXml(name)}</name><atom:link href="${escapeXml(address)}"/><description>${escapeXml(description)}</description>`,
    ...stops.map(
      (stop) =>
        `<Placemark><name>${escapeXml(stop.name)}</name><atom:link href="${escapeXml(stop.address)}"/>` +
        `<description>${escapeXml(`${stop.description} ${stop.address}`)}</description>` +
        `<Point><coordinates>${stop.lon},${stop.lat}</coordinates></Point></Placemark>`,
    ),
    '</Document></kml>\n',
  ].join('\n');
}

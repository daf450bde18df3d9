import type { Point } from './distance.ts';

/**
 * Links that show the way to a point, by what opens them. No single one works everywhere: `geo:` (RFC 5870) opens whichever
 * map app an Android phone has, and nothing on iPhones and desks
 * (https://github.com/public-convenience-ltd/toiletmap/issues/218); Apple's address opens Apple Maps; Google's is the same on
 * every device, app or not (https://developers.google.com/maps/documentation/urls). They are links: whoever does not follow
 * them tells nobody anything.
 */
export const directionsTo = ({ lat, lon }: Point) =>
  ({
    // With `q` Android puts a pin; without it most apps only move the map there.
    app: `geo:${lat},${lon}?q=${lat},${lon}`,
    apple: `https://maps.apple.com/?daddr=${lat},${lon}`,
    web: `https://www.google.com/maps/dir/?api=1&destination=${lat},${lon}`,
  }) as const;

/**
 * The Vietnamese lunar calendar (âm lịch): which days its months begin. The only file that knows it.
 *
 * The rules are those of the state's calendar since 1968, as Hồ Ngọc Đức writes them down
 * (https://www.informatik.uni-leipzig.de/~duc/amlich/calrules_vn.html): a month begins on the day of the new moon in
 * Vietnam (UTC+7, which is why Tết may fall a day before the Chinese one, or a month), the winter solstice lies in month 11,
 * and where thirteen months lie between two solstices the first in which the sun enters no new sign is the leap one (tháng
 * nhuận). Positions of sun and moon: Jean Meeus, “Astronomical Algorithms”, 2nd edition 1998, chapters 25 and 49.
 */

/** A month of the lunar calendar; the last of its days is the 29th or the 30th. */
export interface LunarMonth {
  readonly number: number;
  /** The second of two with one number. */
  readonly isLeap: boolean;
  /** Its first day, `YYYY-MM-DD`. */
  readonly first: string;
  readonly days: number;
}

/**
 * The months of a lunar year in their order, twelve or thirteen. `lunarMonths(2025)[6]  // => { number: 6, isLeap: true,
 * first: '2025-07-25', days: 29 }`. Held against an ephemeris from 1968 to 2199.
 */
export function lunarMonths(year: number): readonly LunarMonth[] {
  const months = computed.get(year) ?? [
    ...betweenSolstices(year).filter(({ number }) => number <= 10),
    ...betweenSolstices(year + 1).filter(({ number }) => number >= 11),
  ];
  computed.set(year, months);
  return months;
}
const computed = new Map<number, readonly LunarMonth[]>();

/** From the month with the winter solstice before the year, always number 11, to the one before the next such month. */
function betweenSolstices(year: number): LunarMonth[] {
  const first = moonOfSolstice(year - 1);
  const moons = Array.from({ length: moonOfSolstice(year) - first }, (_, index) => first + index);
  const leap = moons.length === 13 ? moons.find((moon) => signAt(moon) === signAt(moon + 1)) : undefined;
  return moons.map((moon, index) => {
    const place = leap === undefined || moon < leap ? index : index - 1;
    const day = newMoonDay(moon);
    return {
      number: ((place + 10) % 12) + 1,
      isLeap: moon === leap,
      first: new Date(day * DAY_MS).toISOString().slice(0, 10),
      days: newMoonDay(moon + 1) - day,
    };
  });
}

const DAY_MS = 86_400_000;
/** 1970-01-01T00:00Z as a Julian date. */
const UNIX_EPOCH = 2_440_587.5;
/** From one new moon to the next, on the whole. */
const DAYS_PER_MOON = 29.530588861;
/** Vietnam is seven hours ahead of Greenwich. */
const AHEAD_DAYS = 7 / 24;
/** The zodiac sign that the sun enters at the winter solstice, 270° from the spring one. */
const SOLSTICE_SIGN = 9;

/** The new moon with which the month of the winter solstice begins: the last whose day starts before the solstice of the year. */
function moonOfSolstice(year: number): number {
  const lastOfYear = Math.floor((Date.UTC(year, 11, 31) - Date.UTC(2000, 0, 6)) / DAY_MS / DAYS_PER_MOON);
  return signAt(lastOfYear) < SOLSTICE_SIGN ? lastOfYear : lastOfYear - 1;
}

/** Which twelfth of its way, counted from the spring equinox, the sun is in when the day of a new moon begins. */
const signAt = (moon: number): number => Math.floor(sunLongitude(newMoonDay(moon) + UNIX_EPOCH - AHEAD_DAYS) / 30);

/** The day in Vietnam on which a new moon falls, counted from 1970-01-01; moon 0 is that of 6 January 2000. */
const newMoonDay = (moon: number): number => Math.floor(newMoon(moon) - UNIX_EPOCH + AHEAD_DAYS);

/** The longitude of the sun as seen from the earth, in degrees from 0 to 360, to a hundredth of one. Meeus, chapter 25. */
function sunLongitude(julianDate: number): number {
  const T = (julianDate - 2_451_545) / 36_525;
  const mean = 280.46646 + 36_000.76983 * T + 0.0003032 * T ** 2;
  const M = 357.52911 + 35_999.05029 * T - 0.0001537 * T ** 2;
  const centre =
    (1.914602 - 0.004817 * T - 0.000014 * T ** 2) * sin(M) +
    (0.019993 - 0.000101 * T) * sin(2 * M) +
    0.000289 * sin(3 * M);
  const longitude = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * T);
  return ((longitude % 360) + 360) % 360;
}

/** When a new moon falls, as a Julian date of universal time, to half a minute. Meeus, chapter 49. */
function newMoon(moon: number): number {
  const T = moon / 1236.85;
  const mean =
    2_451_550.09766 + DAYS_PER_MOON * moon + 0.00015437 * T ** 2 - 0.00000015 * T ** 3 + 0.00000000073 * T ** 4;
  // Anomalies of the sun and the moon, the moon's distance from its node, the node, and how round the earth's path is.
  const M = 2.5534 + 29.1053567 * moon - 0.0000014 * T ** 2 - 0.00000011 * T ** 3;
  const m = 201.5643 + 385.81693528 * moon + 0.0107582 * T ** 2 + 0.00001238 * T ** 3 - 0.000000058 * T ** 4;
  const F = 160.7108 + 390.67050284 * moon - 0.0016118 * T ** 2 - 0.00000227 * T ** 3 + 0.000000011 * T ** 4;
  const node = 124.7746 - 1.56375588 * moon + 0.0020672 * T ** 2 + 0.00000215 * T ** 3;
  const E = 1 - 0.002516 * T - 0.0000074 * T ** 2;
  const waves = [
    ...WAVES.map(([size, ofM, ofm, ofF]) => size * E ** Math.abs(ofM) * sin(ofM * M + ofm * m + ofF * F)),
    -0.00017 * sin(node),
    ...PLANETS.map(([size, start, step]) => size * sin(start + step * moon)),
  ];
  return mean + waves.reduce((sum, wave) => sum + wave, 0) - clockDays(2000 + (moon * DAYS_PER_MOON) / 365.2425);
}

/** Corrections of the mean new moon: days, and the multiples of M, M′ and F in their sine. */
const WAVES = [
  [-0.4072, 0, 1, 0],
  [0.17241, 1, 0, 0],
  [0.01608, 0, 2, 0],
  [0.01039, 0, 0, 2],
  [0.00739, -1, 1, 0],
  [-0.00514, 1, 1, 0],
  [0.00208, 2, 0, 0],
  [-0.00111, 0, 1, -2],
  [-0.00057, 0, 1, 2],
  [0.00056, 1, 2, 0],
  [-0.00042, 0, 3, 0],
  [0.00042, 1, 0, 2],
  [0.00038, 1, 0, -2],
  [-0.00024, -1, 2, 0],
  [-0.00007, 2, 1, 0],
  [0.00004, 0, 2, -2],
  [0.00004, 3, 0, 0],
  [0.00003, 1, 1, -2],
  [0.00003, 0, 2, 2],
  [-0.00003, 1, 1, 2],
  [0.00003, -1, 1, 2],
  [-0.00002, -1, 1, -2],
  [-0.00002, 1, 3, 0],
  [0.00002, 0, 4, 0],
] as const;

/** The pull of the planets: days, and degrees at moon 0 and for every moon since. */
const PLANETS = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
] as const;

/**
 * How far, in days, clocks that go by the turning earth are behind even time: about a minute in our days. Fred Espenak and
 * Jean Meeus, “Polynomial Expressions for Delta T” (NASA 2006), the piece for 2005 to 2050; it is good enough from 1968 on.
 */
const clockDays = (year: number): number => (62.92 + 0.32217 * (year - 2000) + 0.005589 * (year - 2000) ** 2) / 86_400;

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);

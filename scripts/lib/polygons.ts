import { type CommandA, type CommandC, SVGPathData } from 'svg-pathdata';

/** In the units of a path, or in millimetres. */
export type Point = readonly [x: number, y: number];

/**
 * The outlines of an SVG path as polygons, for machines that know no curves. Each is closed: its last point joins its first.
 * The only file that knows svg-pathdata, which reads every command of SVG, absolute and relative.
 *
 * @param tolerance how far a chord may keep from its curve, in the units of the path
 * @example polygonsOf('M0 0h2v1h-2z', 0.02) // => [[[0, 0], [2, 0], [2, 1], [0, 1]]]
 */
export function polygonsOf(path: string, tolerance: number): Point[][] {
  const polygons: Point[][] = [];
  let polygon: Point[] = [];
  let at: Point = [0, 0];
  const beginAt = (point: Point) => {
    polygon = [point];
    polygons.push(polygon);
    at = point;
  };
  for (const command of new SVGPathData(path).toAbs().normalizeST().qtToC().annotateArcs().commands) {
    if (command.type === SVGPathData.CLOSE_PATH) {
      // What follows without a move begins where the closed outline began.
      beginAt(polygon[0] ?? at);
      continue;
    }
    const end: Point = ['x' in command ? command.x : at[0], 'y' in command ? command.y : at[1]];
    if (command.type === SVGPathData.MOVE_TO) {
      beginAt(end);
      continue;
    }
    if (command.type === SVGPathData.CURVE_TO) polygon.push(...insideCurve(at, command, tolerance));
    if (command.type === SVGPathData.ARC) polygon.push(...insideArc(at, command, tolerance));
    polygon.push(end);
    at = end;
  }
  return polygons.map(withoutRepeats).filter(({ length }) => length > 2);
}

/** Without points that fall on the next one, or the last on the first: there a machine would stand still. */
export const withoutRepeats = (points: readonly Point[]): Point[] =>
  points.filter(([x, y], index) => {
    const next = points[(index + 1) % points.length];
    return next?.[0] !== x || next[1] !== y;
  });

/** Points on a curve between its ends, as many as its bend asks for: Wang's bound for cubic curves (1984). */
function insideCurve([x0, y0]: Point, { x1, y1, x2, y2, x, y }: CommandC, tolerance: number): Point[] {
  const bend = Math.max(Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), Math.hypot(x1 - 2 * x2 + x, y1 - 2 * y2 + y));
  const at = (t: number, from: number, first: number, second: number, to: number) =>
    (1 - t) ** 3 * from + 3 * (1 - t) ** 2 * t * first + 3 * (1 - t) * t ** 2 * second + t ** 3 * to;
  return between(Math.sqrt((0.75 * bend) / tolerance), (t) => [at(t, x0, x1, x2, x), at(t, y0, y1, y2, y)]);
}

/** Points on an arc between its ends. Taken from the circle itself: as a curve one of 90 mm would be off by 0.025 mm. */
function insideArc([x0, y0]: Point, arc: CommandA, tolerance: number): Point[] {
  const { rX, rY, xRot, cX = 0, cY = 0, phi1 = 0, phi2 = 0, x, y } = arc;
  // No circle is meant by it (SVG 1.1, F.6.2), and none can be found.
  if (x === x0 && y === y0) return [];
  const turn = radians(xRot);
  const step = 2 * Math.acos(1 - Math.min(1, tolerance / Math.max(rX, rY)));
  return between(Math.abs(radians(phi2 - phi1)) / step, (t) => {
    const angle = radians(phi1 + (phi2 - phi1) * t);
    const [dx, dy] = [rX * Math.cos(angle), rY * Math.sin(angle)];
    return [cX + dx * Math.cos(turn) - dy * Math.sin(turn), cY + dx * Math.sin(turn) + dy * Math.cos(turn)];
  });
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The points inside a stretch that is cut into at least so many parts. */
const between = (parts: number, pointAt: (t: number) => Point): Point[] => {
  const whole = Math.ceil(parts);
  return Array.from({ length: Math.max(0, whole - 1) }, (_, index) => pointAt((index + 1) / whole));
};

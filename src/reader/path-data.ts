/** A point, or how far something is: x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** A piece of an outline, with absolute points: a step to where it begins, a line, a curve with its handles, back to the beginning. */
export interface Segment {
  readonly letter: 'M' | 'L' | 'Q' | 'C' | 'Z';
  readonly points: readonly Point[];
}

/** How many numbers each command takes. */
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };
const COMMAND = /[\s,]*([a-z])/iy;
const NUMBER = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iy;
/** The two flags of an arc may be written with nothing between them. */
const FLAG = /[\s,]*([01])/y;

/** Where the pen is, where its outline began, and what it drew last: short curves go on from that. */
interface Pen {
  readonly here: Point;
  readonly start: Point;
  readonly kind: string;
  /** The last handle of a curve. */
  readonly handle: Point;
}

/** Reads SVG path data; short forms and arcs come out as lines and curves. Nothing where it is not path data. */
export function readPath(data: string): Segment[] | undefined {
  const commands = commandsOf(data);
  if (!commands || !/^\s*(M|$)/i.test(data)) return undefined;
  const segments: Segment[] = [];
  let pen: Pen = { here: [0, 0], start: [0, 0], kind: '', handle: [0, 0] };
  for (const { letter, numbers } of commands) {
    const kind = letter.toUpperCase();
    const drawn = segmentsOf(kind, numbers, letter === kind ? [0, 0] : pen.here, pen);
    segments.push(...drawn);
    const points = drawn.at(-1)?.points ?? [];
    const here = kind === 'Z' ? pen.start : (points.at(-1) ?? pen.here);
    pen = { here, start: kind === 'M' ? here : pen.start, kind, handle: points.at(-2) ?? here };
  }
  const isSound = segments.every(({ points }) => points.flat().every(Number.isFinite));
  // A step that nothing follows draws nothing.
  const isIdle = ({ letter }: Segment, index: number) => letter === 'M' && (segments[index + 1]?.letter ?? 'M') === 'M';
  return isSound ? segments.filter((segment, index) => !isIdle(segment, index)) : undefined;
}

function segmentsOf(kind: string, numbers: readonly number[], [x, y]: Point, { here, ...pen }: Pen): Segment[] {
  const points = Array.from({ length: numbers.length >> 1 }, (_, index): Point => {
    return [x + (numbers[2 * index] ?? 0), y + (numbers[2 * index + 1] ?? 0)];
  });
  const mirrored = (after: readonly string[]): Point =>
    after.includes(pen.kind) ? [2 * here[0] - pen.handle[0], 2 * here[1] - pen.handle[1]] : here;
  const [first = 0, , , , , toX = 0, toY = 0] = numbers;
  switch (kind) {
    case 'H':
      return [{ letter: 'L', points: [[x + first, here[1]]] }];
    case 'V':
      return [{ letter: 'L', points: [[here[0], y + first]] }];
    case 'S':
      return [{ letter: 'C', points: [mirrored(['C', 'S']), ...points] }];
    case 'T':
      return [{ letter: 'Q', points: [mirrored(['Q', 'T']), ...points] }];
    case 'A':
      return arc(here, [x + toX, y + toY], numbers);
    default:
      return [{ letter: kind as Segment['letter'], points }];
  }
}

/** The commands with their numbers, one by one: numbers that follow without a letter are the same command again. */
function commandsOf(data: string): { letter: string; numbers: number[] }[] | undefined {
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(data);
    if (match) at = pattern.lastIndex;
    return match?.[1];
  };
  const isNumberNext = () => {
    NUMBER.lastIndex = at;
    return NUMBER.test(data);
  };
  const commands: { letter: string; numbers: number[] }[] = [];
  const end = data.trimEnd().length;
  while (at < end) {
    let letter = take(COMMAND) ?? '';
    const kind = letter.toUpperCase();
    const count = COUNTS[kind];
    if (count === undefined) return undefined;
    do {
      const isFlag = (index: number) => kind === 'A' && (index === 3 || index === 4);
      const words = Array.from({ length: count }, (_, index) => take(isFlag(index) ? FLAG : NUMBER));
      if (words.includes(undefined)) return undefined;
      commands.push({ letter, numbers: words.map(Number) });
      letter = letter.replace('M', 'L').replace('m', 'l');
    } while (count > 0 && isNumberNext());
  }
  return commands;
}

/** An arc of an ellipse as curves of at most a quarter each (SVG 1.1, appendix F.6); they stray from it by less than 0.03 %. */
function arc(
  from: Point,
  to: Point,
  [rx = 0, ry = 0, degrees = 0, isLarge, isClockwise]: readonly number[],
): Segment[] {
  if (from[0] === to[0] && from[1] === to[1]) return [];
  if (rx === 0 || ry === 0) return [{ letter: 'L', points: [to] }];
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  // Half the way from end to start, as the ellipse lies.
  const [halfX, halfY] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX];
  // Radii that are too small to reach grow until they do.
  const grown = Math.max(1, Math.hypot(x / rx, y / ry));
  const [a, b] = [Math.abs(rx) * grown, Math.abs(ry) * grown];
  const spread = (a * y) ** 2 + (b * x) ** 2;
  const far = Math.sqrt(Math.max(0, (a * b) ** 2 / spread - 1)) * (isLarge === isClockwise ? -1 : 1);
  const [centreX, centreY] = [(far * a * y) / b, (-far * b * x) / a];
  const begin = Math.atan2((y - centreY) / b, (x - centreX) / a);
  const turned = Math.atan2((-y - centreY) / b, (-x - centreX) / a) - begin;
  const sweep = isClockwise ? (turned + 2 * Math.PI) % (2 * Math.PI) : (turned - 2 * Math.PI) % (2 * Math.PI);

  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / pieces;
  const reach = (4 / 3) * Math.tan(step / 4);
  const [middleX, middleY] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  /** A point of the circle with radius 1, on the page. */
  const onPage = (u: number, v: number): Point => {
    const [dx, dy] = [centreX + a * u, centreY + b * v];
    return [middleX + cos * dx - sin * dy, middleY + sin * dx + cos * dy];
  };
  return Array.from({ length: pieces }, (_, index): Segment => {
    const [one, two] = [begin + index * step, begin + (index + 1) * step];
    const points = [
      onPage(Math.cos(one) - reach * Math.sin(one), Math.sin(one) + reach * Math.cos(one)),
      onPage(Math.cos(two) + reach * Math.sin(two), Math.sin(two) - reach * Math.cos(two)),
      index === pieces - 1 ? to : onPage(Math.cos(two), Math.sin(two)),
    ];
    return { letter: 'C', points };
  });
}

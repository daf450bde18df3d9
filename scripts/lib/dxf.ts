import { codePath, type Drawing, type Item, type TextItem } from '../../src/print/drawing.ts';
import type { Outline } from '../../src/print/svg.ts';
import { type Point, polygonsOf, withoutRepeats } from './polygons.ts';
import { type Area, areaOf, areaWith, areaWithout } from './united.ts';

/** How far a chord may keep from its curve: a quarter of a printer's dot at 300 dpi. */
const TOLERANCE_MM = 0.02;

/**
 * What is engraved (khắc), the line along which it is cut (cắt), and the mark of a sample (bản mẫu), which is neither.
 * Programs for lasers tell them apart by colours, as AutoCAD numbers these: black, red, grey.
 */
const LAYERS = { KHAC: 7, CAT: 1, 'BAN-MAU-SAMPLE': 8 } as const;
type Layer = keyof typeof LAYERS;

/** An outline in millimetres from the top left corner; its last point joins its first. */
interface Shape {
  readonly layer: Layer;
  readonly points: readonly Point[];
}

/** Two lines of the file: what is meant, and how much. */
type Group = readonly [code: number, value: string | number];

/**
 * A drawing in one ink as DXF, for engravers and cutters: closed polylines in millimetres, y upwards from the bottom left
 * corner. What lies inside an odd number of them is engraved; none cross. The same bytes every time.
 *
 * R12, the form that old and new programs read: it needs no handles, blocks and dictionaries, and there are machines whose
 * software stops at R14. It knows no units, and a program that is not told guesses; so `$INSUNITS` of the year 2000 stands
 * in it too: programs that know it take the millimetres from it, and others, as AutoCAD, skip names they do not know.
 */
export function drawingToDxf(drawing: Drawing, outline: Outline): string {
  const groups: Group[] = [
    ...section('HEADER', [
      [9, '$ACADVER'],
      [1, 'AC1009'],
      [9, '$INSUNITS'],
      [70, 4],
      [9, '$MEASUREMENT'],
      [70, 1],
    ]),
    ...section('TABLES', [...table('LTYPE', [CONTINUOUS]), ...table('LAYER', Object.entries(LAYERS).map(layer))]),
    ...section(
      'ENTITIES',
      shapesOf(drawing, outline).flatMap((shape) => polyline(shape, drawing.heightMm)),
    ),
    [0, 'EOF'],
  ];
  // Lines end as on DOS, where the format comes from.
  return groups.map(([code, value]) => `${code}\r\n${isLength(code) ? mm(Number(value)) : value}\r\n`).join('');
}

const isLength = (code: number) => code >= 10 && code < 60;
const mm = (value: number) => value.toFixed(3);

const section = (name: string, groups: readonly Group[]): Group[] => [
  [0, 'SECTION'],
  [2, name],
  ...groups,
  [0, 'ENDSEC'],
];

const table = (name: string, rows: readonly (readonly Group[])[]): Group[] => [
  [0, 'TABLE'],
  [2, name],
  [70, rows.length],
  ...rows.flatMap((row): Group[] => [[0, name], ...row]),
  [0, 'ENDTAB'],
];

/** A line without gaps: its pattern has no parts. */
const CONTINUOUS: readonly Group[] = [
  [2, 'CONTINUOUS'],
  [70, 0],
  [3, ''],
  [72, 65],
  [73, 0],
  [40, 0],
];

const layer = ([name, colour]: [string, number]): Group[] => [
  [2, name],
  [70, 0],
  [62, colour],
  [6, 'CONTINUOUS'],
];

/** A closed polyline on whole micrometres; nothing where too little is left to lie around something. */
function polyline({ layer, points }: Shape, heightMm: number): Group[] {
  const corners = withoutRepeats(points.map(([x, y]): Point => [toMicrometre(x), toMicrometre(heightMm - y)]));
  if (corners.length < 3) return [];
  return [
    [0, 'POLYLINE'],
    [8, layer],
    [66, 1],
    [10, 0],
    [20, 0],
    [30, 0],
    [70, 1],
    ...corners.flatMap(([x, y]): Group[] => [
      [0, 'VERTEX'],
      [8, layer],
      [10, x],
      [20, y],
      [30, 0],
    ]),
    [0, 'SEQEND'],
    [8, layer],
  ];
}

const toMicrometre = (value: number) => Math.round(value * 1e3) / 1e3;

function shapesOf(drawing: Drawing, outline: Outline): Shape[] {
  const filled = filledIn(drawing, outline);
  return [
    ...LAYERS_OF_FILLS.flatMap((layer) =>
      worked(filled.filter((fill) => fill.layer === layer)).map((points) => ({ layer, points })),
    ),
    ...cutsIn(drawing).map((points) => ({ layer: 'CAT', points }) as const),
  ];
}
const LAYERS_OF_FILLS = ['KHAC', 'BAN-MAU-SAMPLE'] as const;

/** What one item fills, or leaves bare where others filled before it. */
interface Fill {
  readonly layer: (typeof LAYERS_OF_FILLS)[number];
  readonly isBare: boolean;
  readonly area: Area;
}

/** All fills on top of each other, as a picture shows them: programs for lasers take any overlap for a hole. */
const worked = (fills: readonly Fill[]): Area =>
  fills.reduce<Area>((area, fill) => (fill.isBare ? areaWithout : areaWith)(area, fill.area), []);

const filledIn = ({ items }: Drawing, outline: Outline): Fill[] => items.flatMap((item) => fillsOf(item, outline));

function fillsOf(item: Item, outline: Outline): Fill[] {
  if (item.type === 'placed')
    return filledIn(item.drawing, outline).map((fill) => ({ ...fill, area: placedAt(fill.area, item) }));
  const isBare = item.ink === 'paper';
  if (item.type === 'text') {
    const letters = polygonsIn(outline(item.text, item.font, item.sizeMm), 1);
    const layer = item.shade === undefined || item.shade === 1 ? 'KHAC' : 'BAN-MAU-SAMPLE';
    const area = letters.map((points) => points.map((point) => onBaseline(item, point)));
    // Fonts are drawn for the non-zero rule: strokes of a letter may cross.
    return [{ layer, isBare, area: areaOf(area, 'non-zero') }];
  }
  const path = item.type === 'code' ? codePath(item) : item.path;
  const isWound = item.type === 'path' && item.isWound;
  const area = placedAt(polygonsIn(path, item.unitMm), item);
  return [{ layer: 'KHAC', isBare, area: areaOf(area, isWound ? 'non-zero' : 'even-odd') }];
}

const cutsIn = ({ items, cut }: Drawing): Area => [
  ...items.flatMap((item) => (item.type === 'placed' ? placedAt(cutsIn(item.drawing), item) : [])),
  ...(cut ? polygonsIn(cut, 1) : []),
];

/** The outlines of a path in units of its own, in millimetres. */
const polygonsIn = (path: string, unitMm: number): Area =>
  polygonsOf(path, TOLERANCE_MM / unitMm).map((points) => points.map(([x, y]): Point => [x * unitMm, y * unitMm]));

/** Outlines moved to their place. */
const placedAt = (area: Area, { xMm, yMm }: { readonly xMm: number; readonly yMm: number }): Area =>
  area.map((points) => points.map(([x, y]): Point => [xMm + x, yMm + y]));

/** A point of a text that begins at 0,0: the middle of the baseline goes to its place, and the text turns around it. */
function onBaseline({ xMm, yMm, widthMm, turnDegrees = 0 }: TextItem, [x, y]: Point): Point {
  const turn = (-turnDegrees * Math.PI) / 180;
  const fromMiddle = x - widthMm / 2;
  return [
    xMm + fromMiddle * Math.cos(turn) - y * Math.sin(turn),
    yMm + fromMiddle * Math.sin(turn) + y * Math.cos(turn),
  ];
}

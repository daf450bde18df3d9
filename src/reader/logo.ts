import type { Logo } from '../core/logo.ts';
import type { Problem } from '../core/problem.ts';
import { type MarkupElement, readMarkup } from './markup.ts';
import { type Point, readPath, type Segment } from './path-data.ts';
import { combine, moved, readTransform, type Transform, UNMOVED } from './transform.ts';

/** The longer side of a logo, in its units. */
const LONGER_SIDE = 1000;

/** Found in files of drawing programs, and not drawn. */
const UNDRAWN = new Set(['title', 'desc', 'defs', 'metadata', 'sodipodi:namedview']);
const SHAPES = new Set(['path', 'rect', 'circle', 'polygon']);
/** What may be said of a shape only in these words: anything else would look otherwise than the shape alone. */
const PLAIN = new Map([
  ['stroke', 'none'],
  ['opacity', '1'],
  ['fill-opacity', '1'],
  ['clip-path', 'none'],
  ['mask', 'none'],
  ['filter', 'none'],
  ['visibility', 'visible'],
  ['mix-blend-mode', 'normal'],
  ['transform-origin', '0 0'],
  ['rx', '0'],
  ['ry', '0'],
]);

/**
 * Reads a logo from an SVG file that may come from a stranger. Only the outlines of its shapes are taken, as numbers, and
 * only where they are the whole of what a browser would show: filled shapes of one colour.
 */
export function readLogo(text: string): { value?: Logo; problem?: Omit<Problem, 'file'> } {
  const markup = readMarkup(text);
  if ('badLine' in markup) {
    const seen = text.split('\n')[markup.badLine - 1]?.trim().slice(0, 80);
    return { problem: { line: markup.badLine, rule: 'logo-unreadable', seen } };
  }
  const strange: Strange[] = [];
  const shapes = shapesIn(markup.root, ROOT, strange);
  if (markup.root.name !== 'svg') return { problem: { line: markup.root.line, rule: 'logo-unreadable' } };
  if (new Set(shapes.map(({ isEvenOdd }) => isEvenOdd)).size > 1) strange.push({ line: 1, seen: 'fill-rule' });
  if (strange.length > 0) return { problem: { line: strange[0]?.line, rule: 'logo-strange', seen: listed(strange) } };
  const colours = [...new Set(shapes.map(({ fill }) => fill))];
  if (colours.length > 1) return { problem: { rule: 'logo-colours', seen: colours.slice(0, 5).join(', ') } };
  const value = boxed(shapes);
  return value ? { value } : { problem: { rule: 'logo-unreadable' } };
}

interface Strange {
  readonly line: number;
  readonly seen: string;
}

const listed = (strange: readonly Strange[]) => [...new Set(strange.map(({ seen }) => seen))].slice(0, 5).join(', ');

interface Shape extends Look {
  readonly outline: readonly Segment[];
}

/** What a shape takes over from the elements around it. */
interface Look {
  readonly transform: Transform;
  readonly fill: string;
  readonly isEvenOdd: boolean;
}
const ROOT: Look = { transform: UNMOVED, fill: '#000000', isEvenOdd: false };

function shapesIn(element: MarkupElement, around: Look, strange: Strange[]): Shape[] {
  const { name, line, children } = element;
  const note = (seen: string) => strange.push({ line, seen: seen.length > 40 ? `${seen.slice(0, 39)}…` : seen });
  if (UNDRAWN.has(name)) {
    // Rules of style reach beyond the element they stand in.
    const rule = everyNameIn(element).find((inner) => inner === 'style' || inner === 'script');
    if (rule) note(`<${rule}>`);
    return [];
  }
  const isGroup = name === 'g' || (name === 'svg' && around === ROOT);
  if (!isGroup && !SHAPES.has(name)) {
    note(`<${name}>`);
    return [];
  }
  const said = propertiesOf(element);
  if (said.get('display') === 'none') return [];
  for (const [key, value] of said) {
    const isPlain = value === (PLAIN.get(key) ?? value) && !value.includes('url(') && !key.startsWith('on');
    if (!isPlain) note(`${key}: ${value}`);
  }
  const transform = readTransform(said.get('transform') ?? '');
  if (!transform) note(`transform: ${said.get('transform')}`);
  const look: Look = {
    transform: combine(around.transform, transform ?? UNMOVED),
    fill: colourOf(said.get('fill')) ?? around.fill,
    isEvenOdd: said.has('fill-rule') ? said.get('fill-rule') === 'evenodd' : around.isEvenOdd,
  };
  if (isGroup) return children.flatMap((child) => shapesIn(child, look, strange));
  const data = pathDataOf(name, said);
  const outline = readPath(data);
  if (!outline) note(`<${name}> ${data}`);
  return outline && outline.length > 0 && look.fill !== 'none' ? [{ ...look, outline }] : [];
}

const everyNameIn = ({ name, children }: MarkupElement): string[] => [name, ...children.flatMap(everyNameIn)];

/** What is said of an element by attributes and, before them, by its style. */
function propertiesOf({ attributes }: MarkupElement): Map<string, string> {
  const style = (attributes.get('style') ?? '').split(';').flatMap((declaration) => {
    const [, key, value] = /^\s*([\w-]+)\s*:\s*(.*?)\s*$/s.exec(declaration) ?? [];
    return key && value ? [[key, value] as const] : [];
  });
  return new Map([...attributes, ...style]);
}

/** One colour, however it is written. */
function colourOf(written: string | undefined): string | undefined {
  const colour = written?.trim().toLowerCase();
  if (colour === 'black') return '#000000';
  return colour?.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
}

/** The outline of a shape as path data. */
function pathDataOf(name: string, said: ReadonlyMap<string, string>): string {
  const of = (key: string) => said.get(key)?.trim() ?? '0';
  if (name === 'path') return said.get('d') ?? '';
  if (name === 'polygon') return said.has('points') ? `M ${of('points')} Z` : '';
  if (name === 'rect') return `M ${of('x')} ${of('y')} h ${of('width')} v ${of('height')} h -${of('width')} Z`;
  const r = of('r');
  return `M ${of('cx')} ${of('cy')} m -${r} 0 a ${r} ${r} 0 0 0 ${r} ${r} a ${r} ${r} 0 1 0 -${r} -${r} Z`;
}

/** The shapes in a box of their own size; nothing where there are none. */
function boxed(shapes: readonly Shape[]): Logo | undefined {
  const outlines = shapes.map(({ outline, transform }) =>
    outline.map(({ letter, points }) => ({ letter, points: points.map((point) => moved(transform, point)) })),
  );
  const [xs, ys] = [0, 1].map((side) =>
    outlines.flat().flatMap(({ points }) => points.map((point) => point[side] ?? 0)),
  );
  const [left, right, top, bottom] = [least(xs), most(xs), least(ys), most(ys)];
  const scale = LONGER_SIDE / Math.max(right - left, bottom - top);
  if (!(right > left && bottom > top && Number.isFinite(scale))) return undefined;
  const written = (value: number) => String(Math.round(value * scale * 100) / 100);
  const inBox = ([x, y]: Point) => `${written(x - left)} ${written(y - top)}`;
  return {
    widthUnits: Number(written(right - left)),
    heightUnits: Number(written(bottom - top)),
    paths: outlines.map((outline) =>
      outline.map(({ letter, points }) => [letter, ...points.map(inBox)].join(' ')).join(' '),
    ),
    isEvenOdd: shapes[0]?.isEvenOdd ?? false,
  };
}

const least = (values: readonly number[] = []) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: readonly number[] = []) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

/**
 * The dark modules as one path of closed outlines, in modules from the top left corner.
 *
 * Neighbouring squares are merged, so no hairline of light can show between them, and engravers get shapes to fill
 * instead of strokes. Filled with the non-zero or the even-odd rule the result is the same. Steps are relative: small
 * numbers that come again and again pack to a quarter less on pages.
 *
 * @example outlinePath([[true, true]]) // => 'M0 0h2v1h-2z'
 */
export function outlinePath(modules: readonly (readonly boolean[])[]): string {
  const edges = directedEdges(modules);
  let path = '';
  for (const start of edges.keys()) {
    while (edges.get(start)?.length) path += traceFrom(start, edges);
  }
  return path;
}

type Direction = 'right' | 'down' | 'left' | 'up';
const STEPS = { right: [1, 0], down: [0, 1], left: [-1, 0], up: [0, -1] } as const;
/** Keeping to the right at a corner where two dark modules touch keeps the outlines apart. */
const RIGHT_TURN = { right: 'down', down: 'left', left: 'up', up: 'right' } as const;

type Edges = Map<string, Direction[]>;

/** Every side between dark and light, walked with the dark on its right hand. */
function directedEdges(modules: readonly (readonly boolean[])[]): Edges {
  const isDark = (x: number, y: number) => modules[y]?.[x] === true;
  const edges: Edges = new Map();
  const add = (x: number, y: number, direction: Direction) => {
    const at = `${x} ${y}`;
    edges.set(at, [...(edges.get(at) ?? []), direction]);
  };
  for (const [y, row] of modules.entries()) {
    for (const x of row.keys()) {
      if (!isDark(x, y)) continue;
      if (!isDark(x, y - 1)) add(x, y, 'right');
      if (!isDark(x + 1, y)) add(x + 1, y, 'down');
      if (!isDark(x, y + 1)) add(x + 1, y + 1, 'left');
      if (!isDark(x - 1, y)) add(x, y + 1, 'up');
    }
  }
  return edges;
}

/** Walks one outline, using up its edges, and writes a point only where it turns. */
function traceFrom(start: string, edges: Edges): string {
  let [x = 0, y = 0] = start.split(' ').map(Number);
  let path = `M${x} ${y}`;
  let steps = 0;
  let direction = take(edges, start, undefined);
  while (direction) {
    const [dx, dy] = STEPS[direction];
    x += dx;
    y += dy;
    const at = `${x} ${y}`;
    steps += dx + dy;
    if (at === start) break;
    const next = take(edges, at, direction);
    if (next !== direction) {
      path += `${dx === 0 ? 'v' : 'h'}${steps}`;
      steps = 0;
    }
    direction = next;
  }
  return `${path}z`;
}

function take(edges: Edges, at: string, coming: Direction | undefined): Direction | undefined {
  const open = edges.get(at) ?? [];
  const chosen = open.find((direction) => coming && direction === RIGHT_TURN[coming]) ?? open[0];
  edges.set(
    at,
    open.filter((direction) => direction !== chosen),
  );
  return chosen;
}

import type { Point } from './path-data.ts';

/** How a drawing is moved, turned and sized: x becomes a·x + c·y + e, and y becomes b·x + d·y + f. */
export type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const UNMOVED: Transform = [1, 0, 0, 1, 0, 0];

const CALL = /[\s,]*(matrix|translate|scale|rotate)\s*\(([^()]*)\)/y;

/** Reads the attribute `transform`. Nothing where there is more in it than moving, turning and sizing. */
export function readTransform(text: string): Transform | undefined {
  const end = text.trimEnd().length;
  let whole = UNMOVED;
  for (CALL.lastIndex = 0; CALL.lastIndex < end; ) {
    const [, name = '', list = ''] = CALL.exec(text) ?? [];
    const numbers = list
      .trim()
      .split(/\s*,\s*|\s+/)
      .map(Number);
    const next = numbers.every(Number.isFinite) ? transformOf(name, numbers) : undefined;
    if (!next) return undefined;
    whole = combine(whole, next);
  }
  return whole;
}

function transformOf(name: string, numbers: readonly number[]): Transform | undefined {
  const [a = 0, b, c, d, e, f] = numbers;
  if (name === 'translate' && numbers.length <= 2) return [1, 0, 0, 1, a, b ?? 0];
  if (name === 'scale' && numbers.length <= 2) return [a, 0, 0, b ?? a, 0, 0];
  if (name === 'rotate' && (numbers.length === 1 || numbers.length === 3)) {
    const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
    const turned: Transform = [cos, sin, -sin, cos, 0, 0];
    const [x = 0, y = 0] = [b, c];
    return combine(combine([1, 0, 0, 1, x, y], turned), [1, 0, 0, 1, -x, -y]);
  }
  if (name !== 'matrix' || numbers.length !== 6) return undefined;
  return [a, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0];
}

/** What comes out when a drawing goes through the inner one first. */
export const combine = (outer: Transform, inner: Transform): Transform => {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D] = outer;
  const [x, y] = moved(outer, [e, f]);
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, x, y];
};

export const moved = ([a, b, c, d, e, f]: Transform, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f];

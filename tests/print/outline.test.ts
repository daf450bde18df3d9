import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { qrMatrix } from '../../src/print/matrix.ts';
import { outlinePath } from '../../src/print/outline.ts';

type Grid = readonly (readonly boolean[])[];

const PIXELS = 8;

/** `grid('#.', '.#')`: dark modules as a picture of characters. */
const grid = (...rows: readonly string[]): boolean[][] => rows.map((row) => [...row].map((sign) => sign === '#'));

/** The grid that a filled path shows: the pixel in the middle of every module. */
async function filled(path: string, modules: Grid, rule: 'nonzero' | 'evenodd'): Promise<boolean[][]> {
  const [height, width] = [modules.length, modules[0]?.length ?? 0];
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * PIXELS}" height="${height * PIXELS}" ` +
    `viewBox="0 0 ${width} ${height}"><path fill-rule="${rule}" d="${path}"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const middle = (module: number) => module * PIXELS + PIXELS / 2;
  return modules.map((row, y) =>
    row.map((_, x) => (data[(middle(y) * info.width + middle(x)) * info.channels] ?? 255) < 128),
  );
}

/** Dark and light by chance, the same ones in every run (a linear congruential generator, Numerical Recipes). */
function randomGrid(width: number, height: number, seed: number): boolean[][] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: height }, () => Array.from({ length: width }, () => next() < 0.5));
}

const GRIDS: readonly [name: string, modules: Grid][] = [
  ['a single module', grid('#')],
  ['a single module with light around it', grid('...', '.#.', '...')],
  ['two modules that touch at a corner', grid('#.', '.#')],
  ['two modules that touch at the other corner', grid('.#', '#.')],
  ['a ring with a hole', grid('###', '#.#', '###')],
  ['a ring with a wide hole and a module in it', grid('#####', '#...#', '#.#.#', '#...#', '#####')],
  ['two holes that touch at a corner', grid('####', '#.##', '##.#', '####')],
  ['a chessboard', grid('#.#.#', '.#.#.', '#.#.#', '.#.#.', '#.#.#')],
  ['nothing but dark', grid('###', '###')],
  ['nothing but light', grid('..', '..')],
  ['a real code', qrMatrix('https://DAUTICH.VN/K7Q9T').modules],
  ...[1, 2, 3, 4, 5, 6].map((seed): [string, Grid] => [`random modules no. ${seed}`, randomGrid(23, 17, seed)]),
];

describe.each(['nonzero', 'evenodd'] as const)('filled with the %s rule, the outline gives back', (rule) => {
  test.each(GRIDS)('%s', async (_, modules) => {
    expect(await filled(outlinePath(modules), modules, rule)).toEqual(modules);
  });
});

test.each([
  ['one module', grid('#'), 'M0 0h1v1h-1z'],
  ['two modules side by side, merged', grid('##'), 'M0 0h2v1h-2z'],
  ['two modules at a corner, kept apart', grid('#.', '.#'), 'M0 0h1v1h-1zM1 1h1v1h-1z'],
  ['a ring, its hole walked the other way', grid('###', '#.#', '###'), 'M0 0h3v3h-3zM2 1h-1v1h1z'],
  ['nothing', grid('.'), ''],
])('the outline of %s', (_, modules, path) => {
  expect(outlinePath(modules)).toBe(path);
});

test.each(GRIDS)('the outline of %s is closed everywhere, so there is nothing to stroke', (_, modules) => {
  const path = outlinePath(modules);
  expect(path).toMatch(/^(M\d+ \d+([hv]-?\d+)+z)*$/);
});

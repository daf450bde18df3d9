import { describe, expect, test } from 'vitest';
import { type Colour, parseColour, toCmyk } from '../../src/print/colour.ts';
import { symbolContrast, textContrast } from '../../src/print/contrast.ts';

function colour(text: string): Colour {
  const parsed = parseColour(text);
  if ('fault' in parsed) throw new Error(`${text} is no colour`);
  return parsed;
}

describe('a code', () => {
  test.each([
    ['black on white', '#000', '#fff', 100, 'A', 100, 'A', true],
    ['navy on cream', '#000080', '#fffdd0', 94.5, 'A', 100, 'A', true],
    ['grey 777 on white', '#777', '#fff', 81.6, 'A', 81.6, 'A', true],
    ['grey aaa on white', '#aaa', '#fff', 59.8, 'B', 59.8, 'B', true],
    ['grey bbb on white', '#bbb', '#fff', 50.3, 'C', 50.3, 'C', false],
    ['pale grey on white', '#d0d0d0', '#fff', 36.9, 'D', 36.9, 'D', false],
    ['the palest grey on white', '#e8e8e8', '#fff', 19.3, 'F', 19.3, 'F', false],
    ['a brand’s red on white', '#b3261e', '#fff', 88.9, 'A', 54.9, 'C', false],
    ['pure red on white', '#f00', '#fff', 78.7, 'A', 0, 'F', false],
    ['dark blue on red', '#000040', '#f00', 20.9, 'D', 100, 'A', false],
  ] as const)('%s is graded by eye and in red light', (...row) => {
    const [, ink, paper, eye, eyeGrade, red, redGrade, passes] = row;
    expect(symbolContrast(colour(ink), colour(paper))).toEqual({
      eye: { percent: expect.closeTo(eye, 1), grade: eyeGrade },
      red: { percent: expect.closeTo(red, 1), grade: redGrade },
      inverted: false,
      passes,
    });
  });

  test.each([
    ['gold on black', '#d4af37', '#000', 44.9, 'C', 65.8, 'B'],
    ['white on black, at the best of grades', '#fff', '#000', 100, 'A', 100, 'A'],
    ['red on cyan, inverted in red light alone', '#f00', '#0ff', 57.5, 'B', 100, 'A'],
  ] as const)('%s is refused, because its ink is lighter than its paper', (...row) => {
    const [, ink, paper, eye, eyeGrade, red, redGrade] = row;
    expect(symbolContrast(colour(ink), colour(paper))).toEqual({
      eye: { percent: expect.closeTo(eye, 1), grade: eyeGrade },
      red: { percent: expect.closeTo(red, 1), grade: redGrade },
      inverted: true,
      passes: false,
    });
  });
});

test.each([
  ['#000', '#fff', 21],
  ['#777', '#fff', 4.48],
  ['#b3261e', '#fff', 6.54],
  ['#123456', '#123456', 1],
])('text in %s on %s has a contrast of %d to 1, whichever is the text', (one, other, ratio) => {
  expect(textContrast(colour(one), colour(other))).toBeCloseTo(ratio, 2);
  expect(textContrast(colour(other), colour(one))).toBeCloseTo(ratio, 2);
});

test.each([
  ['#b3261e', { hex: '#b3261e', red: 179, green: 38, blue: 30 }],
  ['#B3261E', { hex: '#b3261e', red: 179, green: 38, blue: 30 }],
  ['#C0a', { hex: '#cc00aa', red: 204, green: 0, blue: 170 }],
])('%s is a colour', (text, parts) => {
  expect(parseColour(text)).toEqual(parts);
});

test.each(['red', 'b3261e', '#b3261', '#b3261e80', '#ggg', ' #fff', '#fff\n', '', 'rgb(1, 2, 3)'])(
  '“%s” is no colour, and is answered with the ways to write one',
  (seen) => {
    expect(parseColour(seen)).toEqual({ fault: 'not-a-colour', seen, allowed: ['#rgb', '#rrggbb'] });
  },
);

test.each([
  ['#000000', [0, 0, 0, 1]],
  ['#ffffff', [0, 0, 0, 0]],
  ['#ff0000', [0, 1, 1, 0]],
  ['#808080', [0, 0, 0, 0.498]],
  ['#000080', [1, 1, 0, 0.498]],
  ['#b3261e', [0, 0.788, 0.832, 0.298]],
])('%s is printed with the inks %j', (text, inks) => {
  expect(toCmyk(colour(text))).toEqual(inks.map((ink) => (ink % 1 === 0 ? ink : expect.closeTo(ink, 3))));
});

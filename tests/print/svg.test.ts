import { describe, expect, test } from 'vitest';
import { outline } from '../../scripts/lib/type.ts';
import { colour } from '../../src/print/colour.ts';
import { codePath, type Drawing, type Item } from '../../src/print/drawing.ts';
import { PLAQUE_MEDIA } from '../../src/print/media.ts';
import { circle, rectangle } from '../../src/print/shapes.ts';
import { drawingToSvg } from '../../src/print/svg.ts';
import { drawingOf } from '../support/plain-drawing.ts';
import { codeOf, samplePlaque } from '../support/sample-plaque.ts';

type Options = NonNullable<Parameters<typeof drawingToSvg>[2]>;
const svgOf = (drawing: Drawing, options: Options = {}): string => drawingToSvg(drawing, outline, options);

const elementsOf = (svg: string): Set<string> => new Set([...svg.matchAll(/<([a-z]+)/g)].map(([, name = '']) => name));
const fillsOf = (svg: string): string[] => [...new Set(svg.match(/(?<=fill=")[^"]*/g))].toSorted();
const pathsOf = (svg: string): string[] => svg.split('\n').filter((line) => line.startsWith('<path'));

const disc = PLAQUE_MEDIA.find(({ id }) => id === 'disc');
const DISC = samplePlaque({ ...(disc && { medium: disc }), words: { stop: 7 } });

test.each(PLAQUE_MEDIA.map((medium) => [medium.id, medium] as const))(
  'the SVG of a plaque %s is in millimetres, a unit each',
  (_, medium) => {
    const { widthMm, heightMm } = medium;
    const size = `width="${widthMm}mm" height="${heightMm}mm" viewBox="0 0 ${widthMm} ${heightMm}"`;
    const [head] = svgOf(samplePlaque({ medium })).split('\n');
    expect(head).toBe(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>`);
  },
);

describe('the SVG of a plaque', () => {
  const drawing = samplePlaque();
  const svg = svgOf(drawing);

  test('needs no fonts, no strokes and nothing from elsewhere', () => {
    expect(svg).not.toMatch(/<text|font|stroke|style|<image|href|url\(|id=|class=|opacity/);
    expect(elementsOf(svg)).toEqual(new Set(['svg', 'title', 'path']));
  });

  test('has each text as one filled outline', () => {
    expect(pathsOf(svg)).toHaveLength(drawing.items.length + 1);
    for (const path of pathsOf(svg)) expect(path).toMatch(/^<path fill="#[0-9a-f]{6}".* d="M[^"]+"\/>$/);
  });

  test('has the code as one filled path', () => {
    const code = codeOf(drawing);
    const place = `translate(${code.xMm.toFixed(5)} ${code.yMm.toFixed(5)}) scale(${code.unitMm})`.replace(
      /0+(?=[ )])/g,
      '',
    );
    expect(pathsOf(svg).filter((path) => path.includes(codePath(code)))).toEqual([
      `<path fill="#000000" fill-rule="evenodd" transform="${place}" d="${codePath(code)}"/>`,
    ]);
  });

  test('is in black, the colour of the publisher, and that of the material', () => {
    const palette = { colour: colour('#0066cc'), paper: colour('#fffdf7') };
    expect(fillsOf(svgOf(samplePlaque({ style: { palette } })))).toEqual(['#000000', '#0066cc', '#fffdf7']);
  });

  test('says what it is, with the signs that XML keeps for itself written out', () => {
    const name = { vi: 'Đền <A> & “B"', en: 'Temple' };
    expect(svgOf(samplePlaque({ words: { name } }))).toContain(
      '<title>Đền &lt;A&gt; &amp; “B&quot; · https://DAUTICH.VN/K7Q9T</title>',
    );
  });
});

describe('the material', () => {
  const ground = (svg: string) => pathsOf(svg).filter((path) => path.startsWith('<path fill="#fff'));

  test('lies under everything, from edge to edge', () => {
    expect(pathsOf(svgOf(drawingOf(40, 30, [])))).toEqual(['<path fill="#ffffff" d="M0 0H40V30H0Z"/>']);
  });

  test('ends where a round piece is cut', () => {
    expect(ground(svgOf(drawingOf(40, 30, [], { cut: circle(15, 15) })))).toEqual([
      `<path fill="#ffffff" d="${circle(15, 15)}"/>`,
    ]);
  });

  test.each(['engraved', 'engraved-dark'] as const)('is left out where an engraver works every shape: %s', (finish) => {
    const drawing = samplePlaque({ finish });
    const svg = svgOf(drawing, { bare: true });
    expect(pathsOf(svg)).toHaveLength(drawing.items.length);
    expect(fillsOf(svg)).toHaveLength(1);
  });
});

describe('the line along which a piece is cut', () => {
  test('is drawn only where it is asked for, and is the one stroke', () => {
    expect(svgOf(DISC)).not.toContain('stroke');
    const lines = pathsOf(svgOf(DISC, { cut: true })).filter((path) => path.includes('stroke='));
    expect(lines).toEqual([`<path fill="none" stroke="#ff00ff" stroke-width="0.1" d="${DISC.cut}"/>`]);
  });

  test('is not drawn where a piece is cut along its edges', () => {
    expect(svgOf(samplePlaque(), { cut: true })).not.toContain('stroke');
  });
});

test.each([
  [undefined, 'evenodd'],
  [false, 'evenodd'],
  [true, 'nonzero'],
])('a path that is wound (%s) is filled by the %s rule', (isWound, rule) => {
  const path: Item = { ...rectangle(0, 0, 9, 9, 'black'), ...(isWound !== undefined && { isWound }) };
  expect(svgOf(drawingOf(40, 30, [path]), { bare: true })).toContain(`<path fill="#000000" fill-rule="${rule}"`);
});

test.each([
  ['in its own size', {}, 'width="20" height="10"'],
  ['at half its size', { scale: 0.5 }, 'width="10" height="5"'],
])('what is placed %s lies in a frame of its own, which cuts it, in its own colours', (_, scale, size) => {
  const palette = { colour: colour('#0066cc'), paper: colour('#ffffff') };
  const placed = drawingOf(20, 10, [rectangle(-5, -5, 99, 99, 'colour')], { palette });
  const [, ...lines] = svgOf(drawingOf(40, 30, [{ type: 'placed', drawing: placed, xMm: 3, yMm: 4, ...scale }]), {
    bare: true,
  })
    .split('\n')
    .slice(1);
  expect(lines).toEqual([
    `<svg x="3" y="4" ${size} viewBox="0 0 20 10">`,
    '<path fill="#0066cc" fill-rule="evenodd" transform="translate(-5 -5) scale(1)" d="M0 0H99V99H0Z"/>',
    '</svg>',
    '</svg>',
    '',
  ]);
});

test.each([
  [0, 'translate(20 9) translate(-2.5 0)'],
  [90, 'translate(20 9) rotate(-90) translate(-2.5 0)'],
])('a text turned by %d degrees is turned around the middle of its baseline', (turnDegrees, place) => {
  const text = {
    type: 'text',
    text: 'Đền',
    font: 'bold',
    sizeMm: 3,
    xMm: 20,
    yMm: 9,
    widthMm: 5,
    ink: 'black',
  } as const;
  expect(svgOf(drawingOf(40, 30, [{ ...text, turnDegrees }]))).toContain(`transform="${place}"`);
});

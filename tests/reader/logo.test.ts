import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Logo } from '../../src/core/logo.ts';
import { readLogo } from '../../src/reader/logo.ts';

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${inside}</svg>`;
const read = (inside: string) => readLogo(svg(inside));

/** A square of 10 with a smaller one in it. */
const SQUARES = 'M0 0h10v10h-10zM3 3h4v4h-4z';
/** As Inkscape writes it. */
const INKSCAPE = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->

<svg
   width="210mm"
   height="297mm"
   viewBox="0 0 210 297"
   version="1.1"
   id="svg5"
   xmlns="http://www.w3.org/2000/svg"
   xmlns:svg="http://www.w3.org/2000/svg">
  <defs
     id="defs2" />
  <g
     id="layer1"
     transform="translate(-20.5,12) rotate(10)">
    <path
       style="fill:#7a1f1f;fill-opacity:1;stroke:none;stroke-width:0.264583"
       d="m 40,60 c 10,-20 30,-20 40,0 8,16 -4,40 -20,40 -16,0 -28,-24 -20,-40 z m 12,6 v 10 h 14 v -10 z"
       id="path31" />
  </g>
</svg>
`;

/** Every shape, command and transform there is, as people and programs write them. */
const DRAWINGS: [what: string, text: string][] = [
  ['our sample', readFileSync(join(process.cwd(), 'content', 'logo-mau.svg'), 'utf8')],
  ['a drawing as Inkscape saves it', INKSCAPE],
  [
    'lines and curves in capitals',
    svg('<path d="M10 10H90V50L50 90C30 90 10 70 10 50S5 20 10 10Q20 0 30 10T50 10Z"/>'),
  ],
  ['the same in small letters', svg('<path d="m10 40h30v20l-10 20c-5 8-20 8-25 0s-5-10 0-15q5-5 2-9t3-16z"/>')],
  ['arcs', svg('<path d="M20 50A30 20 30 1 1 70 60A15 15 0 0 1 50 80A9 9 0 0 0 20 50Z"/>')],
  ['arcs too small to reach, with flags run together', svg('<path d="M20 50a5 8 20 0140 5a30 9 0 10-9 20z"/>')],
  ['outlines that go on after they were closed', svg('<path d="M10 10h20v20h-20zl50 30 -10 40z m40 0h9v9z"/>')],
  ['numbers run together', svg('<path d="M10-5.5.5.5L1e1 30 40-2.5z"/>')],
  ['steps that draw nothing', svg('<path d="M0 0M20 20h30v30z M99 99"/>')],
  [
    'a rectangle, a circle and a polygon',
    svg(
      '<rect x="5" y="6" width="30" height="20"/><circle cx="60" cy="60" r="20"/><polygon points="70,10 90,10 80,30"/>',
    ),
  ],
  [
    'groups that move, size and turn',
    svg(
      '<g transform="translate(10 5) scale(.5,-.8)"><g transform="rotate(20, 30 40)"><path d="M10 10h40v20z"/></g><path transform="matrix(1 .2 -.3 1 5 -90)" d="M0 0h40v20z"/></g>',
    ),
  ],
  ['several moves one after the other', svg('<path transform="rotate(30) scale(3 1)" d="M20 5h10v20h-10z"/>')],
  ['holes by the other fill rule', svg(`<path fill-rule="evenodd" d="${SQUARES}"/>`)],
  ['shapes on top of each other by the first', svg(`<path d="${SQUARES}"/>`)],
  [
    'what is not shown',
    svg(`<path fill="none" d="M0 0h99v99z"/><g display="none"><text>x</text></g><path d="${SQUARES}"/>`),
  ],
];

const SIDE = 200;
/** What is dark of a drawing, cut to its box and stretched to a square. */
async function darkOf(text: string): Promise<Buffer> {
  const sheet = await sharp(Buffer.from(text)).flatten({ background: '#fff' }).png().toBuffer();
  const cut = sharp(sheet).trim({ background: '#fff', threshold: 40 });
  return cut.resize(SIDE, SIDE, { fit: 'fill' }).greyscale().raw().toBuffer();
}
const drawn = ({ widthUnits, heightUnits, paths, isEvenOdd }: Logo) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-50 -50 ${widthUnits + 100} ${heightUnits + 100}">${paths
    .map((d) => `<path d="${d}" fill-rule="${isEvenOdd ? 'evenodd' : 'nonzero'}"/>`)
    .join('')}</svg>`;

describe('a logo', () => {
  test.each(DRAWINGS)('comes out as a browser shows it: %s', async (_, text) => {
    const { value } = readLogo(text);
    if (!value) throw new Error(JSON.stringify(readLogo(text)));
    // On a larger sheet, so that nothing of it is cut off; and black, because ink is all that counts.
    const sheet = text
      .replaceAll('#7a1f1f', '#000')
      .replace(
        /<svg[^>]*>/,
        '<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="2400" viewBox="-60 -60 240 240">',
      );
    const [theirs, ours] = [await darkOf(sheet), await darkOf(drawn(value))];
    const strayed = theirs.filter((shade, index) => Math.abs(shade - (ours[index] ?? 0)) > 128).length;
    expect(strayed / (SIDE * SIDE)).toBeLessThan(0.01);
  });

  test('has a box of its own, whose longer side has 1000 units', () => {
    expect(read('<path fill="#7A1F1F" d="m40 20h40v20h-40z"/>').value).toEqual({
      widthUnits: 1000,
      heightUnits: 500,
      paths: ['M 0 0 L 1000 0 L 1000 500 L 0 500 Z'],
      isEvenOdd: false,
    });
  });

  test.each(DRAWINGS)('is told in five letters and plain numbers: %s', (_, text) => {
    const { paths = [] } = readLogo(text).value ?? {};
    expect(paths.join('')).toMatch(/^([MLCQZ]|-?\d+(\.\d{1,2})?| )+$/);
  });

  test.each([
    ['a picture', '<image href="anh.png"/>', '<image>'],
    ['a link', '<a href="https://dautich.example"><path d="M0 0h9v9z"/></a>', '<a>'],
    ['a script', '<script>alert(1)</script>', '<script>'],
    ['a script that is hidden away', '<defs><g><script>alert(1)</script></g></defs>', '<script>'],
    ['a script that waits', '<path onclick="alert(1)" d="M0 0h9v9z"/>', 'onclick: alert(1)'],
    ['rules of style', '<style>path{fill:red}</style>', '<style>'],
    ['rules of style that are hidden away', '<defs><style>.a{fill:red}</style></defs>', '<style>'],
    ['words', '<text>Đoàn</text>', '<text>'],
    ['a drawing in the drawing', '<svg><path d="M0 0h9v9z"/></svg>', '<svg>'],
    ['something repeated', '<use href="#a"/>', '<use>'],
    ['lines drawn with a pen', '<path stroke="#000" d="M0 0h9v9z"/>', 'stroke: #000'],
    ['the same in its style', '<path style="stroke:#000" d="M0 0h9v9z"/>', 'stroke: #000'],
    ['a gradient', '<path fill="url(#g)" d="M0 0h9v9z"/>', 'fill: url(#g)'],
    ['a shape one can see through', '<path opacity=".5" d="M0 0h9v9z"/>', 'opacity: .5'],
    ['a shape that is cut off', '<g clip-path="url(#c)"><path d="M0 0h9v9z"/></g>', 'clip-path: url(#c)'],
    ['rounded corners', '<rect width="9" height="9" rx="2"/>', 'rx: 2'],
    ['a slanted shape', '<path transform="skewX(3)" d="M0 0h9v9z"/>', 'transform: skewX(3)'],
    ['two fill rules', '<path fill-rule="evenodd" d="M0 0h9v9z"/><path d="M0 0h9v9z"/>', 'fill-rule'],
    ['a path that is none', '<path d="M0 0 9"/>', '<path> M0 0 9'],
    ['a path that begins nowhere', '<path d="L9 9z"/>', '<path> L9 9z'],
    ['a number without end', '<path d="M0 0 1e999 9z"/>', '<path> M0 0 1e999 9z'],
    ['something else in a path', '<path d="M0 0h9v9z&quot;/>&lt;script>"/>', '<path> M0 0h9v9z&quot;/>&lt;script>'],
    ['a size with its unit', '<rect width="9mm" height="9mm"/>', '<rect> M 0 0 h 9mm v 9mm h -9mm Z'],
  ])('is refused with %s', (_, inside, seen) => {
    const { value, problem } = read(inside);
    expect(value).toBeUndefined();
    expect(problem).toMatchObject({ rule: 'logo-strange', seen });
  });

  test('is told with all that is strange in it, and the line of the first', () => {
    expect(read('\n<path d="M0 0h9v9z"/>\n<text/>\n<image/>\n<text/>').problem).toEqual({
      line: 3,
      rule: 'logo-strange',
      seen: '<text>, <image>',
    });
  });

  test('is refused in several colours, white among them', () => {
    expect(read('<path fill="#F00" d="M0 0h9v9z"/><path style="fill:#fff" d="M0 0h9v9z"/>').problem).toEqual({
      rule: 'logo-colours',
      seen: '#ff0000, #ffffff',
    });
  });

  test('may write its one colour in several ways', () => {
    expect(read('<g fill="#000"><path d="M0 0h9v9z"/></g><path fill="Black" d="M0 0h9v9z"/>').problem).toBeUndefined();
  });

  test.each([
    ['nothing at all', '', 1],
    ['words', 'Đoàn', 1],
    ['another kind of document', '<html></html>', 1],
    ['a drawing with nothing in it', svg(''), undefined],
    ['a drawing without a height', svg('<path d="M0 0h9z"/>'), undefined],
    ['a drawing that is never closed', '<svg>\n<g>\n</svg>', 3],
    ['tags that are closed out of turn', '<svg>\n<g>\n</svg></g>', 3],
    ['two drawings', '<svg/><svg/>', 1],
    ['a document type with what it can bring in', '<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg/>', 1],
    ['words kept from being read', '<svg>\n<![CDATA[<path/>]]></svg>', 2],
    ['an instruction', '<svg>\n<?php x ?></svg>', 2],
    ['an attribute without its marks', '<svg>\n<path d=M0/></svg>', 2],
  ])('cannot be read from %s', (_, text, line) => {
    const { value, problem } = readLogo(text);
    expect(value).toBeUndefined();
    expect(problem?.rule).toBe('logo-unreadable');
    expect(problem?.line).toBe(line);
  });
});

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fieldDoc } from '../../src/core/schema/field.ts';
import { guideEn, guideVi } from '../../src/core/schema/guide.ts';
import { productEn, productVi } from '../../src/core/schema/product.ts';
import { publisher } from '../../src/core/schema/publisher.ts';
import { routeEn, routeVi } from '../../src/core/schema/route.ts';
import {
  colour,
  dateOrYear,
  fileName,
  flag,
  gtin,
  isEntryId,
  latitude,
  lunarDay,
  lunarMonth,
  millimetres,
  svgName,
  webAddress,
  wholeNumber,
} from '../../src/core/schema/scalars.ts';
import { siteEn, siteVi } from '../../src/core/schema/site.ts';
import { ownStocks } from '../../src/core/schema/stock.ts';
import { readYaml } from '../../src/reader/yaml.ts';

const SCHEMAS = {
  siteVi,
  siteEn,
  productVi,
  productEn,
  routeVi,
  routeEn,
  guideVi,
  guideEn,
  publisher,
  ownStocks,
};

interface Field {
  readonly path: readonly string[];
  readonly schema: z.ZodType;
}

/** Every field an author can write, at any depth; items of lists as `0`, words of a map under the name `…`. */
function fieldsIn(schema: z.ZodType, path: readonly string[] = []): Field[] {
  const within = (key: string, inner: z.ZodType): Field[] => [
    { path: [...path, key], schema: inner },
    ...fieldsIn(inner, [...path, key]),
  ];
  if (schema instanceof z.ZodOptional) return fieldsIn(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => fieldsIn(option as z.ZodType, path));
  if (schema instanceof z.ZodArray) return within('0', schema.element as z.ZodType);
  if (schema instanceof z.ZodRecord) return within('…', schema.valueType as z.ZodType);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, inner]) => within(key, inner as z.ZodType));
  }
  return [];
}

/** Items of lists and of maps are no fields of their own: the field around them speaks for them. */
const isNamed = ({ path }: Field) => path.at(-1) !== '0' && path.at(-1) !== '…';

/** The words of a field itself, not of the field around it. */
function ownDoc(schema: z.ZodType, path: readonly string[]) {
  const doc = fieldDoc(schema, path);
  return doc?.example === fieldDoc(schema, path.slice(0, -1))?.example ? undefined : doc;
}

describe.each(Object.entries(SCHEMAS))('in %s', (_, schema) => {
  const fields = fieldsIn(schema);

  test('every field has a name, a reason and an example of its own', () => {
    const silent = fields.filter((field) => isNamed(field) && !ownDoc(schema, field.path));
    expect(silent.map(({ path }) => path.join('.'))).toEqual([]);
  });

  test('every example may be written as it stands', () => {
    const wrong = fields.flatMap(({ path, schema: inner }) => {
      const example = ownDoc(schema, path)?.example;
      if (example === undefined) return [];
      const { data } = readYaml(example, 1);
      const [[name, value] = ['', undefined]] =
        typeof data === 'object' && data ? Object.entries(data) : [['0', example]];
      const isRight = inner.safeParse(value).success && (name === path.at(-1) || path.at(-1) === '…');
      return isRight ? [] : [`${path.join('.')}: ${example}`];
    });
    expect(wrong).toEqual([]);
  });

  test('a field nobody knows is refused at every depth', () => {
    const objects = [{ path: [], schema }, ...fields].filter(({ schema: inner }) => inner instanceof z.ZodObject);
    const lenient = objects.filter(({ schema: inner }) => {
      const result = inner.safeParse({ 'không có': 'x' });
      return !result.error?.issues.some((issue) => issue.code === 'unrecognized_keys');
    });
    expect(lenient.map(({ path }) => path.join('.'))).toEqual([]);
  });
});

describe('a GTIN', () => {
  test.each([['8938505974194'], ['4006381333931'], ['73513537'], ['036000291452'], ['00012345600012']])(
    '%s is taken',
    (digits) => {
      expect(gtin().parse(digits)).toBe(digits);
    },
  );

  test('with one wrong digit is refused, whichever it is', () => {
    const taken = [...'8938505974194'].flatMap((digit, place, digits) =>
      [...'0123456789'].filter(
        (other) => other !== digit && gtin().safeParse(digits.with(place, other).join('')).success,
      ),
    );
    expect(taken).toEqual([]);
  });

  test.each([
    ['893850597419', 'a digit short'],
    ['08938505974194 ', 'a blank behind'],
    ['8938 5059 7419 4', 'blanks between'],
    ['735135370', 'nine digits'],
    ['893850597419A', 'a letter'],
    ['', 'nothing'],
  ])('“%s” is refused: %s', (digits) => {
    expect(gtin().safeParse(digits).success).toBe(false);
  });
});

describe('a day of the lunar calendar', () => {
  test.each([
    ['9/3', { day: 9, month: 3 }],
    ['09/03', { day: 9, month: 3 }],
    ['15/7', { day: 15, month: 7 }],
    ['30/12', { day: 30, month: 12 }],
    ['1/1', { day: 1, month: 1 }],
  ])('%s is read day first', (text, expected) => {
    expect(lunarDay().parse(text)).toEqual(expected);
  });

  test.each([['31/1'], ['0/1'], ['1/0'], ['15/13'], ['15-7'], ['15/7/2026'], ['rằm tháng Bảy'], ['']])(
    '“%s” is refused',
    (text) => {
      expect(lunarDay().safeParse(text).success).toBe(false);
    },
  );
});

test.each([
  ['a lunar month', lunarMonth(), '12', 12],
  ['a whole number', wholeNumber(), '-111', -111],
  ['a latitude', latitude(), '21.1506', 21.1506],
  ['a length', millimetres(), '38.1', 38.1],
  ['a flag', flag(), 'false', false],
  ['a date', dateOrYear(), '2017-12-25', '2017-12-25'],
  ['a year', dateOrYear(), '1992', '1992'],
  ['an address', webAddress(), 'https://dautich.example/K7Q9T', 'https://dautich.example/K7Q9T'],
  ['a file name', fileName(), 'cong-den.jpg', 'cong-den.jpg'],
  ['the name of a drawing', svgName(), 'logo.svg', 'logo.svg'],
  ['a colour', colour(), '#7A1f1f', '#7a1f1f'],
] as const)('%s is understood', (_, schema: z.ZodType, text, expected) => {
  expect(schema.parse(text)).toBe(expected);
});

test.each([
  ['a lunar month', lunarMonth(), '13'],
  ['a whole number', wholeNumber(), '1533 SCN'],
  ['a latitude with a comma', latitude(), '21,1506'],
  ['a length with a comma', millimetres(), '38,1'],
  ['a length with its unit', millimetres(), '38mm'],
  ['a length below zero', millimetres(), '-1'],
  ['a longitude in place of a latitude', latitude(), '106.4'],
  ['a flag', flag(), 'yes'],
  ['a date', dateOrYear(), '25/12/2017'],
  ['an address without its scheme', webAddress(), 'dautich.example'],
  ['an address that runs code', webAddress(), 'javascript:alert(1)'],
  ['a file name with marks', fileName(), 'cổng đền.jpg'],
  ['a path', fileName(), '../cong-den.jpg'],
  ['a drawing that is none', svgName(), 'logo.png'],
  ['a drawing elsewhere', svgName(), '../logo.svg'],
  ['a colour by its name', colour(), 'đỏ'],
  ['a colour in short', colour(), '#711'],
  ['a colour without its sign', colour(), '7a1f1f'],
] as const)('%s is refused where it is “%s”', (_, schema: z.ZodType, text) => {
  expect(schema.safeParse(text).success).toBe(false);
});

test.each([
  ['chua-con-son', true],
  ['bia-1533', true],
  ['Chua-Con-Son', false],
  ['chùa-côn-sơn', false],
  ['chua con son', false],
  ['chua--con', false],
  ['-chua', false],
  ['', false],
])('the folder name “%s” can be part of an address: %s', (id, expected) => {
  expect(isEntryId(id)).toBe(expected);
});

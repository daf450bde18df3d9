import { measure } from '../../scripts/lib/type.ts';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import type { Product } from '../../src/core/entry.ts';
import { printedUrl } from '../../src/core/urls.ts';
import type { CodeItem, Drawing, TextItem } from '../../src/print/drawing.ts';
import { label } from '../../src/print/label.ts';
import type { Label, LabelBatch, LabelOrder } from '../../src/print/label-order.ts';
import { labelWords } from '../../src/print/label-words.ts';
import { LABEL_MEDIA, type LabelMedium } from '../../src/print/media.ts';
import { PLAIN_STYLE } from '../../src/print/style.ts';
import { readContent } from '../../src/reader/read-content.ts';

/** A domain that could be real, so that its labels carry no sample mark; its codes are of version 2. */
export const DOMAIN = 'dautich.vn';
/** One whose codes are of version 3, and the link of a product with its lot, of version 4. */
export const LONG_DOMAIN = 'di-tich.org.vn';
export const DIGITAL_LINK = 'https://DAUTICH.VN/01/08938505974194/10/L2408-HD-0001';

/** The products of the project as they are on a day. */
export async function productsOn(today: string): Promise<Product[]> {
  const { catalogue } = buildCatalogue(await readContent('content', today));
  if (!catalogue) throw new Error('The content of the project has problems: npm run check lists them.');
  return catalogue.entries.filter((entry) => entry.kind === 'product');
}

export const PRODUCTS = await productsOn('2026-11-21');
const byLength = PRODUCTS.toSorted((a, b) => a.name.vi.length - b.name.vi.length);
const [shortest, longest] = [byLength.at(0), byLength.at(-1)];
if (!shortest || !longest) throw new Error('The content of the project has no products.');
export const SHORT_NAMED = labelWords(shortest);
export const LONG_NAMED = labelWords(longest);

export const LOT: LabelBatch = { lot: 'L2408' };
export const BATCH: LabelBatch = { lot: 'L2408', madeOn: '2026-08-24', useBy: '2027-03-05', serial: '0001' };

export function medium(id: string): LabelMedium {
  const found = LABEL_MEDIA.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No label is called “${id}”.`);
  return found;
}

export const onSheet = (widthMm: number, heightMm: number, shape: LabelMedium['shape'] = 'rectangle'): LabelMedium => ({
  id: `${widthMm} × ${heightMm}`,
  widthMm,
  heightMm,
  shape,
  dpi: 300,
});

/** A label in the real typeface; what a test is not about stays as it is. */
export function sampleLabel(order: Partial<LabelOrder> = {}): Label {
  const words = order.words ?? SHORT_NAMED;
  const domain = order.domain ?? DOMAIN;
  return label({
    medium: medium('60x40'),
    style: PLAIN_STYLE,
    url: printedUrl(domain, words.code),
    largestVersion: 4,
    mask: undefined,
    stars: undefined,
    batch: undefined,
    measure,
    ...order,
    words,
    domain,
  });
}

export function codeOf({ items }: Drawing): CodeItem {
  const codes = items.filter((item) => item.type === 'code');
  const [code] = codes;
  if (!code || codes.length > 1) throw new Error(`A label has one code; this drawing has ${codes.length}.`);
  return code;
}

export const textItemsOf = ({ items }: Drawing): TextItem[] => items.filter((item) => item.type === 'text');

/** The lines of a drawing in the order they are drawn in, with spaces that may break. */
export const linesOf = (drawing: Drawing): string[] =>
  textItemsOf(drawing).map(({ text }) => text.replaceAll('\u00a0', ' '));

import { measure } from '../../scripts/lib/type.ts';
import type { InBoth } from '../../src/core/lang.ts';
import type { Publisher } from '../../src/core/schema/publisher.ts';
import type { Drawing, Item } from '../../src/print/drawing.ts';
import { type Plaque, plaque } from '../../src/print/plaque.ts';

/** A publisher with a domain that could be real, so that its plaques carry no sample mark. */
export const PUBLISHER: Publisher = {
  name: { vi: 'Thành đoàn Mẫu', en: 'Sample City Youth Union' },
  domain: 'dautich.vn',
  domainRenewal: '2036-11-21',
  domainPayer: 'Ủy ban nhân dân phường Mẫu',
  domainOwner: 'Ủy ban nhân dân phường Mẫu',
  successor: 'Trung tâm Văn hóa phường Mẫu',
  contact: { email: 'lien-he@dautich.vn' },
};

export const NAME: InBoth<string> = { vi: 'Đền thờ Hưng Đạo Đại Vương', en: 'Temple of Hưng Đạo Đại Vương' };
export const CODE = 'K7Q9T';

/** The plaque of one entry in the real typeface; what a test is not about stays as it is. */
export const samplePlaque = (name: InBoth<string> = NAME, publisher: Partial<Publisher> = {}): Plaque =>
  plaque({ name, code: CODE }, { ...PUBLISHER, ...publisher }, measure);

type TextItem = Item & { readonly type: 'text' };
type PathItem = Item & { readonly type: 'path' };

export const textsOf = ({ items }: Drawing): TextItem[] =>
  items.filter((item): item is TextItem => item.type === 'text');

/** The code itself: the one shape on a plaque. */
export function codeOf({ items }: Drawing): PathItem {
  const paths = items.filter((item): item is PathItem => item.type === 'path');
  const [code] = paths;
  if (!code || paths.length > 1) throw new Error(`A plaque has one code; this drawing has ${paths.length}.`);
  return code;
}

import type { InBoth } from './lang.ts';

/** The kinds of entry (mục): heritage site (di tích), product (sản phẩm), route (tuyến), guide (hướng dẫn). */
export const KINDS = ['site', 'product', 'route', 'guide'] as const;
export type Kind = (typeof KINDS)[number];

/** The folder of each kind under `content/`. */
export const KIND_FOLDERS = {
  site: 'di-tich',
  product: 'san-pham',
  route: 'tuyen',
  guide: 'huong-dan',
} as const satisfies Record<Kind, string>;

/** The part of an address that stands for the kind, in each language. */
export const KIND_PATHS = {
  site: { vi: 'di-tich', en: 'sites' },
  product: { vi: 'san-pham', en: 'products' },
  route: { vi: 'tuyen', en: 'routes' },
  guide: { vi: 'huong-dan', en: 'guides' },
} as const satisfies Record<Kind, InBoth<string>>;

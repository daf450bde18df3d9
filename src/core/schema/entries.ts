import { guideEn, guideVi } from './guide.ts';
import { productEn, productVi } from './product.ts';
import { routeEn, routeVi } from './route.ts';
import { siteEn, siteVi } from './site.ts';

/** The two files of each kind of entry. */
export const SCHEMAS = {
  site: { vi: siteVi, en: siteEn },
  product: { vi: productVi, en: productEn },
  route: { vi: routeVi, en: routeEn },
  guide: { vi: guideVi, en: guideEn },
} as const;

import { z } from 'zod';
import { field } from './field.ts';
import { entryId } from './scalars.ts';
import { englishBase, sources, vietnameseBase } from './shared.ts';
import { ROUTE_MODES } from './vocabulary.ts';

const STOPS_WHY = [
  'Tuyến là các điểm dừng theo thứ tự; mỗi điểm là tên thư mục của một mục.',
  'A route is its stops in order; each is the folder name of an entry.',
] as const;

/** `content/tuyen/<id>/index.vi.mdx`: an ordered walk over sites and products. */
export const routeVi = z.strictObject({
  ...vietnameseBase(),
  stops: field(
    z.array(field(entryId(), ['điểm dừng', 'stop'], STOPS_WHY, 'chua-con-son')).min(2),
    ['các điểm dừng', 'stops'],
    STOPS_WHY,
    'stops: [chua-con-son, den-kiep-bac]',
  ),
  mode: field(
    z.enum(ROUTE_MODES),
    ['cách đi', 'way of going'],
    ['Khách cần biết đi bộ được không.', 'Visitors need to know whether they can walk it.'],
    'mode: walk',
  ),
  sources: sources(),
});

export const routeEn = z.strictObject(englishBase());

export type RouteVi = z.output<typeof routeVi>;
export type RouteEn = z.output<typeof routeEn>;

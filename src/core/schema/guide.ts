import { z } from 'zod';
import { englishBase, sources, vietnameseBase } from './shared.ts';

/** `content/huong-dan/<id>/index.vi.mdx`: a how-to of a community digital team. */
export const guideVi = z.strictObject({ ...vietnameseBase(), sources: sources().optional() });
export const guideEn = z.strictObject(englishBase());

export type GuideVi = z.output<typeof guideVi>;
export type GuideEn = z.output<typeof guideEn>;

import type { OrderKind } from './options.ts';

/** Whether labels are for a printer of rolls that burns its dots: 203 dpi, and black alone. */
export const isThermal = (kind: OrderKind | undefined, dpi: unknown): boolean =>
  (kind === 'label' || kind === 'sheet') && dpi === '203';

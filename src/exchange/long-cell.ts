import type { Lang } from '../core/lang.ts';

/**
 * Excel holds no more in a cell:
 * https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 */
const LONGEST_CELL = 32_767;

/** A text that is too long for a cell says where it stands instead; read again it changes nothing. */
export const fitting = (text: string, folder: string, lang: Lang): string =>
  text.length > LONGEST_CELL ? `[xem content/${folder}/index.${lang}.mdx]` : text;

export const isElsewhere = (text: string): boolean => /^\[xem content\/\S+\.mdx\]$/.test(text);

/** How much higher than Ậ and Ộ, at 0.97 sizes, other marks stand on capitals: two above one another, a hook or one on an O. */
const HIGHER = [
  [/[ẰẮẲẴẦẤẨẪỀẾỂỄỒỐỔỖ]/, 0.26],
  [/[ẢẺỈỎỞỦỬỶÒÓÕỜỚỠ]/, 0.09],
] as const;

/**
 * How much higher than others the lines of a text are, in sizes: a text written all in capitals would run into what is
 * above it, and its lines into each other. Among small letters a capital has room enough.
 *
 * @example
 * higherBy('ĐỀN THỜ NGUYỄN TRÃI')  // => 0.26
 * higherBy('Đền thờ Nguyễn Trãi')  // => 0
 */
export const higherBy = (text: string): number =>
  text === text.toUpperCase() ? (HIGHER.find(([letters]) => letters.test(text))?.[1] ?? 0) : 0;

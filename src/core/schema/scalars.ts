import { z } from 'zod';
import { isDate, isYear } from '../dates.ts';
import { isGtin } from '../gs1.ts';

/**
 * Simple values. The reader hands every value of the front matter over as text, exactly as written, so that no `0123`
 * becomes 123 and no `no` becomes false; here text becomes numbers, flags and dates.
 */

/** Words: at least one letter or digit, so that a `…` copied from an example is not taken for them. */
export const words = () =>
  z
    .string()
    .trim()
    .regex(/[\p{L}\p{N}]/u);

/** How a value is written, for forms: `date`, `whole-number`, `file-name`. */
const formats = z.registry<{ readonly format: string }>();
export const formatOf = (schema: z.ZodType): string | undefined => formats.get(schema)?.format;

function matching<T>(format: string, isRight: (text: string) => boolean, read: (text: string) => T) {
  const schema = z
    .string()
    .superRefine((text, context) => {
      if (!isRight(text)) context.addIssue({ code: 'custom', params: { format }, input: text });
    })
    .transform(read);
  formats.add(schema, { format });
  return schema;
}

export const wholeNumber = () => matching('whole-number', (text) => /^-?\d{1,9}$/.test(text), Number);
const within = (least: number, most: number) => (text: string) =>
  /^\d+(\.\d+)?$/.test(text) && Number(text) >= least && Number(text) <= most;
/** A length or distance; nothing is longer than ten metres. */
export const millimetres = () => matching('millimetres', (text) => /^\d{1,4}(\.\d{1,3})?$/.test(text), Number);
/** Within Vietnam and its sea; exchanged, the two are refused. */
export const latitude = () => matching('latitude', within(8, 24), Number);
export const longitude = () => matching('longitude', within(102, 118), Number);
export const flag = () =>
  matching(
    'flag',
    (text) => text === 'true' || text === 'false',
    (text) => text === 'true',
  );
export const date = () => matching('date', isDate, String);
export const dateOrYear = () => matching('date-or-year', (text) => isDate(text) || isYear(text), String);
export const webAddress = () => matching('web-address', (text) => /^https?:\/\/[^\s/]+\.\S+$/.test(text), String);
export const entryId = () => matching('entry-id', isEntryId, String);
/** A host in small letters, without a scheme. */
export const domainName = () =>
  matching('domain', (text) => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/.test(text), String);
export const email = () => matching('email', (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), String);
export const isFileName = (text: string): boolean => /^[a-z0-9][a-z0-9-]*\.[a-z0-9]+$/.test(text);
export const fileName = () => matching('file-name', isFileName, String);
export const isSvgName = (text: string): boolean => isFileName(text) && text.endsWith('.svg');
export const svgName = () => matching('svg-name', isSvgName, String);
/** Red, green and blue. `colour().parse('#7A1F1F')  // => '#7a1f1f'` */
export const colour = () =>
  matching(
    'colour',
    (text) => /^#[\da-f]{6}$/i.test(text),
    (text) => text.toLowerCase(),
  );

/** Small plain letters, digits and hyphens: it becomes part of an address. */
export const isEntryId = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

/** A day of the lunar calendar, written as in Vietnam: day/month. `lunarDay().parse('10/3')  // => { day: 10, month: 3 }` */
export const lunarDay = () =>
  matching(
    'lunar-day',
    (text) => readLunarDay(text) !== undefined,
    (text) => readLunarDay(text) ?? NO_DAY,
  );
export const lunarMonth = () => matching('lunar-month', (text) => /^(0?[1-9]|1[0-2])$/.test(text), Number);

export interface LunarDay {
  readonly day: number;
  readonly month: number;
}
const NO_DAY: LunarDay = { day: 0, month: 0 };

/** Lunar months have at most 30 days. */
function readLunarDay(text: string): LunarDay | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})$/.exec(text);
  const day = Number(match?.[1]);
  const month = Number(match?.[2]);
  return day >= 1 && day <= 30 && month >= 1 && month <= 12 ? { day, month } : undefined;
}

export const gtin = () => matching('gtin', isGtin, String);

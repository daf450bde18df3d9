import { OPTIONS, type OptionName, type OptionRule, type OrderKind, SIZES } from './options.ts';
import { type Slip, slip } from './slip.ts';

/** What was read of an option. */
export type Value = true | string | number | readonly string[];
export type Values = Readonly<Partial<Record<OptionName, Value>>>;

/** The value of an option, or what is wrong with what was typed for it. */
export type Reading = { readonly value: Value } | { readonly slip: Slip };

/** Reads what stands behind an option. */
export function readOption(name: OptionName, text: string | undefined, kind: OrderKind | undefined): Reading {
  const rule: OptionRule = OPTIONS[name];
  if (rule.type === 'flag')
    return text === undefined ? { value: true } : { slip: slip('value', `--${name} ${text}`, []) };
  if (!text) return { slip: slip('no-value', `--${name}`, 'values' in rule ? rule.values : []) };
  switch (rule.type) {
    case 'text':
      return { value: text };
    case 'size':
      return readChoice(name, text.toLowerCase().replaceAll('×', 'x'), kind && SIZES[kind]);
    case 'choice':
      return readChoice(name, text, rule.values);
    case 'list':
      return readList(name, text.split(','), rule.values);
    case 'number':
      return readNumber(name, text, rule);
  }
}

function readChoice(name: OptionName, text: string, known: readonly string[] | undefined): Reading {
  return !known || known.includes(text) ? { value: text } : { slip: slip('value', `--${name} ${text}`, known) };
}

function readList(name: OptionName, texts: readonly string[], known: readonly string[]): Reading {
  const unknown = texts.find((text) => !known.includes(text));
  return unknown === undefined
    ? { value: [...new Set(texts)] }
    : { slip: slip('value', `--${name} ${unknown}`, known) };
}

/** Vietnamese write a comma where others write a point: `2,5` is two and a half. */
function readNumber(
  name: OptionName,
  text: string,
  { least, most = Number.POSITIVE_INFINITY, whole }: Extract<OptionRule, { type: 'number' }>,
): Reading {
  // A thousand is written 1.000 in Vietnam, so a whole number has neither point nor comma.
  const pattern = whole ? /^\+?\d+$/ : /^[-+]?\d+([.,]\d+)?$/;
  const value = pattern.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  if (value >= least && value <= most) return { value };
  const bounds = `${least} … ${Number.isFinite(most) ? most : ''}`.trim();
  return { slip: slip(whole ? 'whole' : 'number', `--${name} ${text}`, [bounds]) };
}

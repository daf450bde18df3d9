import { parseArgs } from 'node:util';
import { FINISHES } from '../../../src/print/finish.ts';
import { LABEL_MEDIA, PLAQUE_MEDIA, POSTER_MEDIA } from '../../../src/print/media.ts';
import { LIGHT_DIVISORS } from '../../../src/print/reach.ts';
import { FORMATS } from './job.ts';
import { type Slip, slip } from './slip.ts';

/** What can be ordered, and what people type for it. */
export const ORDER_KINDS = {
  plaque: ['bien'],
  label: ['tem'],
  sheet: ['to'],
  poster: ['ap-phich', 'to-treo'],
  round: ['kiem-tra'],
  'test-page': ['trang-thu'],
  advice: ['co-bien'],
} as const;
export type OrderKind = keyof typeof ORDER_KINDS;

const sizesOf = (media: readonly { readonly id: string }[]) => media.map(({ id }) => id);
/** Sizes by what is ordered; sheets have a stock instead. */
export const SIZES: Partial<Record<OrderKind, readonly string[]>> = {
  plaque: sizesOf(PLAQUE_MEDIA),
  label: sizesOf(LABEL_MEDIA),
  poster: sizesOf(POSTER_MEDIA),
};

const DPIS = ['203', '300', '600'] as const;
const LIGHTS = Object.keys(LIGHT_DIVISORS);
const CODE_INKS = ['black', 'colour'] as const;

const SIGNS = ['plaque'] as const;
const LABELS = ['label', 'sheet'] as const;
const GOODS = ['plaque', 'label', 'sheet', 'poster'] as const;

/** Every option: what it takes, which values it knows, and what it is for where that is not everything. */
export const OPTIONS = {
  help: { type: 'boolean' },
  lang: { type: 'string', values: ['vi', 'en'] },
  all: { type: 'boolean' },
  size: { type: 'string', for: ['plaque', 'label', 'poster'], without: 'stock' },
  finish: { type: 'string', values: FINISHES, for: SIGNS },
  format: { type: 'string', values: FORMATS, list: true, for: ['plaque', 'label', 'poster'] },
  dpi: { type: 'string', values: DPIS, for: ['plaque', 'label', 'sheet'] },
  bleed: { type: 'boolean', for: ['plaque', 'poster'] },
  stop: { type: 'string', number: { least: 1, whole: true }, for: SIGNS },
  distance: { type: 'string', number: { least: 0.1 }, for: ['plaque', 'advice'] },
  height: { type: 'string', number: { least: 0.1 }, for: ['plaque', 'advice'] },
  light: { type: 'string', values: LIGHTS, for: ['plaque', 'advice'] },
  colour: { type: 'string' },
  paper: { type: 'string' },
  'code-ink': { type: 'string', values: CODE_INKS },
  stock: { type: 'string', for: [...LABELS, 'test-page'] },
  copies: { type: 'string', number: { least: 1, whole: true }, for: LABELS, without: 'batch' },
  start: { type: 'string', number: { least: 1, whole: true }, for: LABELS, needs: 'stock' },
  collate: { type: 'boolean', for: LABELS, needs: 'stock' },
  batch: { type: 'string', for: LABELS },
  'offset-x': { type: 'string', number: { least: -20, most: 20 }, for: LABELS, needs: 'stock' },
  'offset-y': { type: 'string', number: { least: -20, most: 20 }, for: LABELS, needs: 'stock' },
  'scale-x': { type: 'string', number: { least: 0.9, most: 1.1 }, for: LABELS, needs: 'stock' },
  'scale-y': { type: 'string', number: { least: 0.9, most: 1.1 }, for: LABELS, needs: 'stock' },
  outlines: { type: 'boolean', for: LABELS },
  diameter: { type: 'string', number: { least: 20 }, for: LABELS },
  'no-stars': { type: 'boolean', for: LABELS },
  gs1: { type: 'boolean', for: LABELS },
  record: { type: 'boolean', for: GOODS },
} as const satisfies Record<string, OptionRule>;

interface OptionRule {
  readonly type: 'string' | 'boolean';
  readonly values?: readonly string[];
  /** Several values with commas between. */
  readonly list?: true;
  readonly number?: { readonly least: number; readonly most?: number; readonly whole?: true };
  /** With other kinds, or without what it needs, it would be passed over in silence. */
  readonly for?: readonly OrderKind[];
  readonly needs?: 'stock';
  readonly without?: 'stock' | 'batch';
}
export type OptionName = keyof typeof OPTIONS;

/** An order as it was typed, all of it known. */
export interface Arguments {
  readonly kind: OrderKind | undefined;
  /** What entries were called. */
  readonly names: readonly string[];
  readonly flags: ReadonlySet<OptionName>;
  readonly texts: Readonly<Partial<Record<OptionName, string>>>;
  readonly numbers: Readonly<Partial<Record<OptionName, number>>>;
}

/** Reads what was typed after `npm run print --`; everything that nobody knows is answered with the nearest right word. */
export function readArguments(argv: readonly string[]): { args: Arguments; slips: Slip[] } {
  const options = Object.fromEntries(Object.entries(OPTIONS).map(([name, { type }]) => [name, { type }]));
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const slips: Slip[] = [];
  const flags = new Set<OptionName>();
  const texts: Partial<Record<OptionName, string>> = {};
  const numbers: Partial<Record<OptionName, number>> = {};
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const name = token.name as OptionName;
    const rule: OptionRule | undefined = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
    if (!rule)
      slips.push(
        slip(
          'option',
          token.rawName,
          Object.keys(OPTIONS).map((known) => `--${known}`),
        ),
      );
    else if (rule.type === 'boolean') {
      if (token.value === undefined) flags.add(name);
      else slips.push(slip('value', `--${name} ${token.value}`, []));
    } else if (!token.value) slips.push(slip('no-value', `--${name}`, rule.values ?? []));
    else if (rule.number) readNumber(name, token.value, rule.number, numbers, slips);
    else {
      const unknown = partsOf(token.value, rule).find((part) => rule.values && !rule.values.includes(part));
      if (unknown === undefined) texts[name] = [...new Set(partsOf(token.value, rule))].join(',');
      else slips.push(slip('value', `--${name} ${unknown}`, rule.values ?? []));
    }
  }
  const [first, ...names] = words;
  const kind = first === undefined ? undefined : kindOf(first);
  const kinds = Object.keys(ORDER_KINDS);
  if (first !== undefined && !kind) slips.push(slip('kind', first, kinds));
  const isWhole = flags.has('all') || flags.has('help') || argv.length === 0;
  if (first === undefined && !isWhole) slips.push(slip('no-kind', '', kinds));
  // All of everything is plaques with posters beside them.
  const made = first === undefined ? 'plaque' : kind;
  const given = new Set([...flags, ...Object.keys(texts), ...Object.keys(numbers)] as OptionName[]);
  if (made) slips.push(...misplaced(made, given));
  const size = texts.size?.toLowerCase().replaceAll('×', 'x');
  const sizes = made && SIZES[made];
  if (size && sizes && !sizes.includes(size)) slips.push(slip('value', `--size ${size}`, sizes));
  return { args: { kind, names, flags, texts: { ...texts, ...(size && { size }) }, numbers }, slips };
}

/** Options that do nothing for what is made. */
function misplaced(kind: OrderKind, given: ReadonlySet<OptionName>): Slip[] {
  return [...given].flatMap((name) => {
    const { for: kinds, needs, without }: OptionRule = OPTIONS[name];
    if (kinds && !kinds.includes(kind)) return [slip('misplaced', `--${name} ${kind}`, kinds)];
    if (needs && !given.has(needs)) return [slip('needs', `--${name}`, [`--${needs}`])];
    return without && given.has(without) ? [slip('clash', `--${name} --${without}`, [])] : [];
  });
}

const partsOf = (value: string, { list }: OptionRule) => (list ? value.split(',') : [value]);

function kindOf(word: string): OrderKind | undefined {
  const kinds = Object.entries(ORDER_KINDS) as [OrderKind, readonly string[]][];
  return kinds.find(([name, others]) => name === word || others.includes(word))?.[0];
}

/** Vietnamese write a comma where others write a point: `2,5` is two and a half. */
function readNumber(
  name: OptionName,
  text: string,
  { least, most = Number.POSITIVE_INFINITY, whole }: NonNullable<OptionRule['number']>,
  numbers: Partial<Record<OptionName, number>>,
  slips: Slip[],
): void {
  // A thousand is written 1.000 in Vietnam, so a whole number has neither point nor comma.
  const pattern = whole ? /^\+?\d+$/ : /^[-+]?\d+([.,]\d+)?$/;
  const value = pattern.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  const isRight = value >= least && value <= most;
  if (isRight) numbers[name] = value;
  else
    slips.push(
      slip(whole ? 'whole' : 'number', `--${name} ${text}`, [`${least} … ${Number.isFinite(most) ? most : ''}`.trim()]),
    );
}

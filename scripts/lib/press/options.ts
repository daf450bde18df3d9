import { FINISHES } from '../../../src/print/finish.ts';
import { LABEL_MEDIA, PLAQUE_MEDIA, POSTER_MEDIA } from '../../../src/print/media.ts';
import { LIGHT_DIVISORS, type Light } from '../../../src/print/reach.ts';
import { FORMATS } from './job.ts';

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

/** `kindOf('bien')  // => 'plaque'` */
export function kindOf(word: string): OrderKind | undefined {
  const kinds = Object.entries(ORDER_KINDS) as [OrderKind, readonly string[]][];
  return kinds.find(([name, others]) => name === word || others.includes(word))?.[0];
}

const sizesOf = (media: readonly { readonly id: string }[]) => media.map(({ id }) => id);
/** Sizes by what is ordered; sheets have a stock instead. */
export const SIZES: Partial<Record<OrderKind, readonly string[]>> = {
  plaque: sizesOf(PLAQUE_MEDIA),
  label: sizesOf(LABEL_MEDIA),
  poster: sizesOf(POSTER_MEDIA),
};

/** What an option takes: nothing, a text, a size of what is ordered, one or several known words, or a number. */
type Takes =
  | { readonly type: 'flag' | 'text' | 'size' }
  | { readonly type: 'choice' | 'list'; readonly values: readonly string[] }
  | { readonly type: 'number'; readonly least: number; readonly most?: number; readonly whole?: true };

/** What reads an option. Without it the option would be passed over in silence, so it is refused. */
export type OptionRule = Takes & {
  /** All kinds where nothing is said. */
  readonly for?: readonly OrderKind[];
  readonly needs?: Need;
  readonly without?: 'stock' | 'batch';
};

/** Another option, or one value of it. */
export interface Need {
  readonly option: 'help' | 'stock' | 'distance' | 'size' | 'format';
  readonly value?: string;
  /** It is so where nothing is said. */
  readonly isUsual?: true;
}

const LIGHTS = Object.keys(LIGHT_DIVISORS) as Light[];

const SIGNS = ['plaque'] as const;
const LABELS = ['label', 'sheet'] as const;
const GOODS = ['plaque', 'label', 'sheet', 'poster'] as const;
const SEEN_FROM = ['plaque', 'advice'] as const;
const ON_STOCK = { for: [...LABELS, 'test-page'], needs: { option: 'stock' } } as const;
/** A disc alone shows a number; bleed, crop marks and layers are in PDFs alone. */
const DISC = { option: 'size', value: 'disc' } as const;
const PDF = { option: 'format', value: 'pdf', isUsual: true } as const;

/** Every option: what it takes, and what reads it. */
export const OPTIONS = {
  help: { type: 'flag' },
  lang: { type: 'choice', values: ['vi', 'en'], needs: { option: 'help' } },
  all: { type: 'flag', for: [...GOODS, 'round'] },
  size: { type: 'size', for: ['plaque', 'label', 'poster'], without: 'stock' },
  finish: { type: 'choice', values: FINISHES, for: SIGNS },
  format: { type: 'list', values: FORMATS, for: ['plaque', 'label', 'poster'] },
  dpi: { type: 'choice', values: ['203', '300', '600'], for: ['plaque', 'label', 'sheet'] },
  bleed: { type: 'flag', for: ['plaque', 'poster'], needs: PDF },
  stop: { type: 'number', least: 1, whole: true, for: SIGNS, needs: DISC },
  distance: { type: 'number', least: 0.1, for: SEEN_FROM },
  height: { type: 'number', least: 0.1, for: SEEN_FROM, needs: { option: 'distance' } },
  light: { type: 'choice', values: LIGHTS, for: SEEN_FROM, needs: { option: 'distance' } },
  colour: { type: 'text', for: [...GOODS, 'round', 'test-page'] },
  paper: { type: 'text', for: [...GOODS, 'round', 'test-page'] },
  'code-ink': { type: 'choice', values: ['black', 'colour'], for: GOODS },
  stock: { type: 'text', for: [...LABELS, 'test-page'] },
  copies: { type: 'number', least: 1, whole: true, for: LABELS, without: 'batch' },
  start: { type: 'number', least: 1, whole: true, for: LABELS, needs: { option: 'stock' } },
  collate: { type: 'flag', for: LABELS, needs: { option: 'stock' } },
  batch: { type: 'text', for: LABELS },
  'offset-x': { type: 'number', least: -20, most: 20, ...ON_STOCK },
  'offset-y': { type: 'number', least: -20, most: 20, ...ON_STOCK },
  'scale-x': { type: 'number', least: 0.9, most: 1.1, ...ON_STOCK },
  'scale-y': { type: 'number', least: 0.9, most: 1.1, ...ON_STOCK },
  outlines: { type: 'flag', for: LABELS, needs: PDF },
  diameter: { type: 'number', least: 20, for: LABELS },
  'no-stars': { type: 'flag', for: LABELS },
  gs1: { type: 'flag', for: LABELS },
  record: { type: 'flag', for: GOODS },
} as const satisfies Record<string, OptionRule>;

type Options = typeof OPTIONS;
export type OptionName = keyof Options;
/** Options that take this. */
export type Taking<T extends OptionRule['type']> = {
  [Name in OptionName]: Options[Name]['type'] extends T ? Name : never;
}[OptionName];
/** The words an option knows. */
export type Choice<Name extends Taking<'choice' | 'list'>> = Options[Name]['values'][number];

import { parseArgs } from 'node:util';
import { misplaced } from './misplaced.ts';
import {
  type Choice,
  kindOf,
  OPTIONS,
  type OptionName,
  type OptionRule,
  ORDER_KINDS,
  type OrderKind,
  type Taking,
} from './options.ts';
import { type Reading, readOption, type Values } from './read-option.ts';
import { type Slip, slip } from './slip.ts';

/** An order as it was typed, all of it known. */
export interface Arguments {
  readonly kind: OrderKind | undefined;
  /** What entries were called. */
  readonly names: readonly string[];
  readonly flags: ReadonlySet<Taking<'flag'>>;
  readonly texts: {
    readonly [Name in Taking<'text' | 'size' | 'choice'>]?: Name extends Taking<'choice'> ? Choice<Name> : string;
  };
  readonly numbers: { readonly [Name in Taking<'number'>]?: number };
  /** The files that were asked for by name. */
  readonly formats?: readonly Choice<'format'>[] | undefined;
}

/** Reads what was typed after `npm run print --`; everything that nobody knows is answered with the nearest right word. */
export function readArguments(argv: readonly string[]): { args: Arguments; slips: Slip[] } {
  const { words, options } = parsed(argv);
  const [first, ...names] = words;
  const kind = first === undefined ? undefined : kindOf(first);
  // All of everything is plaques, with posters beside them.
  const { values, misread, slips } = readOptions(options, first === undefined ? 'plaque' : kind);
  const isWhole = values.all === true || values.help === true || argv.length === 0;
  const kinds = Object.keys(ORDER_KINDS);
  if (first === undefined && !isWhole) slips.push(slip('no-kind', '', kinds));
  if (first !== undefined && !kind) slips.push(slip('kind', first, kinds));
  if (first === undefined || kind) slips.push(...misplaced({ kind, names, values, misread }));
  return { args: { kind, names, ...sorted(values) }, slips };
}

interface Typed {
  readonly name: string;
  /** With its dashes. */
  readonly rawName: string;
  readonly value: string | undefined;
}

/** What was typed, parted into words and options. */
function parsed(argv: readonly string[]): { words: string[]; options: Typed[] } {
  const options = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, { type }]) => [
      name,
      { type: type === 'flag' ? 'boolean' : 'string' } as const,
    ]),
  );
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  return {
    words: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    options: tokens.flatMap((token) => (token.kind === 'option' ? [token] : [])),
  };
}

/** The value of each option, and what is wrong with those that have none. */
function readOptions(options: readonly Typed[], kind: OrderKind | undefined) {
  const values: Values = {};
  const misread = new Set<string>();
  const slips: Slip[] = [];
  for (const { name, rawName, value } of options) {
    const read = isOption(name) ? readOnce(name, value, values, kind) : { slip: slip('option', rawName, TYPED) };
    if ('slip' in read) {
      slips.push(read.slip);
      misread.add(name);
    } else Object.assign(values, { [name]: read.value });
  }
  return { values, misread, slips };
}
const TYPED = Object.keys(OPTIONS).map((name) => `--${name}`);

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);

const readOnce = (name: OptionName, text: string | undefined, values: Values, kind: OrderKind | undefined): Reading =>
  name in values ? { slip: slip('twice', `--${name}`, []) } : readOption(name, text, kind);

/** Values by what their options take. */
function sorted(values: Values): Pick<Arguments, 'flags' | 'texts' | 'numbers' | 'formats'> {
  const taking = (...types: readonly OptionRule['type'][]) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => types.includes(OPTIONS[name as OptionName].type)));
  // What an option takes says what was read of it.
  return {
    flags: new Set(Object.keys(taking('flag'))) as Arguments['flags'],
    texts: taking('text', 'size', 'choice') as Arguments['texts'],
    numbers: taking('number') as Arguments['numbers'],
    formats: values.format as Arguments['formats'],
  };
}

import { type Need, OPTIONS, type OptionName, type OptionRule, type OrderKind } from './options.ts';
import type { Values } from './read-option.ts';
import { type Slip, slip } from './slip.ts';
import { isThermal } from './thermal.ts';

/** An order of which single words are known. */
interface Typed {
  /** Nothing where everything is ordered: plaques, with posters beside them. */
  readonly kind: OrderKind | undefined;
  readonly names: readonly string[];
  readonly values: Values;
  /** Options that were given, with something wrong: that is told already. */
  readonly misread: ReadonlySet<string>;
}

/** Everything in an order that would be passed over in silence, and what it lacks. */
export const misplaced = (order: Typed): Slip[] => [
  ...unreadNames(order),
  ...givenOf(order).flatMap((name) => unread(name, order) ?? []),
  ...clashes(order),
  ...(order.kind === 'advice' && !isGiven('distance', order) ? [slip('needs', 'advice', ['--distance'])] : []),
];

const givenOf = ({ values }: Typed) => Object.keys(values) as OptionName[];
const isGiven = (name: OptionName, { values, misread }: Typed) => name in values || misread.has(name);

function unreadNames({ kind, names, values }: Typed): Slip[] {
  if (names.length === 0) return [];
  if (kind === 'test-page') return [slip('no-names', names.join(' '), [])];
  return values.all ? [slip('all-names', names.join(' '), [])] : [];
}

/** Why an option would do nothing, by its rule. */
function unread(name: OptionName, order: Typed): Slip | undefined {
  const { for: kinds, needs, without }: OptionRule = OPTIONS[name];
  const { kind = 'plaque' } = order;
  if (kinds && !kinds.includes(kind)) return slip('misplaced', `--${name} ${kind}`, kinds);
  if (needs && !isMet(needs, order))
    return slip('needs', `--${name}`, [`--${[needs.option, needs.value].filter(Boolean).join(' ')}`]);
  return without && isGiven(without, order) ? slip('clash', `--${name} --${without}`, []) : undefined;
}

function isMet({ option, value, isUsual }: Need, { values, misread }: Typed): boolean {
  const given = values[option];
  if (misread.has(option)) return true;
  if (given === undefined) return isUsual === true;
  return value === undefined || [given].flat().includes(value);
}

/** What depends on more than one option. */
function clashes({ kind, names, values }: Typed): Slip[] {
  const given = (names: readonly OptionName[]) => names.filter((name) => values[name] !== undefined);
  const slips: Slip[] = [];
  // Sheets and runs of labels have many pages, and a PDF alone has pages.
  const [paged] = given(['stock', 'batch', 'copies']).filter((name) => values[name] !== 1);
  const pageless = [values.format ?? []].flat().filter((format) => format !== 'pdf');
  if (kind === 'label' && paged && pageless.length > 0)
    slips.push(slip('clash', `--format ${pageless.join(',')} --${paged}`, ['--format pdf']));
  // The number of one disc would stand on all of them.
  if (values.stop !== undefined && (values.all || names.length > 1))
    slips.push(slip('one-stop', values.all ? '--all' : names.join(' '), []));
  // Every product has labels of its own, alike but for their lots.
  if (kind === 'label' && values.collate && values.batch === undefined)
    slips.push(slip('needs', '--collate', ['--batch']));
  // What is engraved has the colour of its stone. Where everything is ordered there are printed posters, too.
  if (kind === 'plaque' && (values.finish ?? 'printed') !== 'printed')
    slips.push(
      ...given(['colour', 'paper', 'code-ink']).map((name) =>
        slip('clash', `--${name} --finish`, ['--finish printed']),
      ),
    );
  // Printers of rolls burn black and nothing else.
  if (isThermal(kind, values.dpi))
    slips.push(...given(['colour', 'code-ink']).map((name) => slip('clash', `--${name} --dpi 203`, ['--dpi 300'])));
  return slips;
}

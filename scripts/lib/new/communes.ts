import { fold, nearest } from '../../../src/core/text.ts';
import type { UnitState, Units } from '../../../src/core/units.ts';
import { presentCodes, unitsNamed } from '../../../src/core/whereabouts.ts';

/** A commune of today somebody may have meant, and the former one by whose name it was found. */
export interface Commune {
  readonly code: string;
  /** `phường Lê Thanh Nghị (10532), trước là phường Tân Bình, thành phố Hải Dương` */
  readonly label: string;
  /** The address before it was merged; nothing where it was named by its present name. */
  readonly former: string | undefined;
}

/** The communes of today that are called so or were: by code, by name with marks or without, or by a part of the name. */
export function communesCalled(units: Units, called: string): Commune[] {
  const coded = units.present.get(called);
  if (coded) return [communeOf(units, coded, coded.code)];
  const named = unitsNamed(units, called);
  const found =
    named.length > 0 ? named : units.states.filter(({ name }) => ` ${fold(name)} `.includes(` ${fold(called)} `));
  const communes = found.flatMap((state) => presentCodes(units, state).map((code) => communeOf(units, state, code)));
  // The present name of a commune says more than a former one that is the same.
  const byNow = communes.toSorted((a, b) => Number(a.former !== undefined) - Number(b.former !== undefined));
  return [...new Map(byNow.toReversed().map((commune) => [commune.code, commune])).values()].toReversed();
}

/** The name that was probably meant. */
export const communeMeant = ({ states }: Units, called: string): string | undefined =>
  nearest(
    called,
    states.map(({ name }) => name),
  );

function communeOf(units: Units, state: UnitState, code: string): Commune {
  const now = `${units.present.get(code)?.fullName.vi} (${code})`;
  if (!state.until) return { code, label: now, former: undefined };
  const former = [state.fullName.vi, state.district.vi].filter(Boolean).join(', ');
  return { code, label: `${now}, trước là ${former}`, former };
}

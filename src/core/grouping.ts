import type { Spot } from './projection.ts';

/** Things that lie so close together on a map that they would cover each other. */
export interface Group<T> extends Spot {
  readonly members: readonly T[];
}

/**
 * Joins what lies closer than `least` units, again and again until no two groups do. A group lies in the middle of its
 * members. The order of the things decides nothing but the order of members.
 */
export function groupsOf<T extends Spot>(things: readonly T[], least: number): Group<T>[] {
  const groups: Group<T>[] = things.map((thing) => ({ x: thing.x, y: thing.y, members: [thing] }));
  for (let pair = closest(groups); pair && pair.apart < least; pair = closest(groups)) {
    const { a, b } = pair;
    groups.splice(groups.indexOf(b), 1);
    groups.splice(groups.indexOf(a), 1, joined([...a.members, ...b.members]));
  }
  return groups;
}

function closest<T>(groups: readonly Group<T>[]): { a: Group<T>; b: Group<T>; apart: number } | undefined {
  let found: { a: Group<T>; b: Group<T>; apart: number } | undefined;
  for (const [index, a] of groups.entries()) {
    for (const b of groups.slice(index + 1)) {
      const apart = Math.hypot(a.x - b.x, a.y - b.y);
      if (!found || apart < found.apart) found = { a, b, apart };
    }
  }
  return found;
}

function joined<T extends Spot>(members: readonly T[]): Group<T> {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { x: mean(members.map(({ x }) => x)), y: mean(members.map(({ y }) => y)), members };
}

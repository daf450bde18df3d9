import type { Problem } from '../core/problem.ts';
import { latitude, longitude } from '../core/schema/scalars.ts';
import { fold, nearest } from '../core/text.ts';
import type { Draft, Found } from './draft.ts';
import type { Known } from './known-entries.ts';
import type { MapPoint } from './points.ts';

/** Gives the points of a map to the sites they are called after; one that fits none or several is told. */
export function placePoints(file: string, points: readonly MapPoint[], known: readonly Known[]): Found {
  const sites = known.filter(({ kind }) => kind === 'site');
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  for (const { id, name, lat, lon } of points) {
    const seen = name ?? id ?? '?';
    const isSound = latitude().safeParse(lat).success && longitude().safeParse(lon).success;
    if (lat === undefined || lon === undefined || !isSound) {
      problems.push({ file, rule: 'import-point', seen, allowed: ['shape'] });
      continue;
    }
    const same = sites.filter((site) => site.id === id || (name && site.names.includes(fold(name))));
    const [only] = same;
    if (!only || same.length > 1) {
      const near = nearest(
        fold(seen),
        sites.flatMap(({ names }) => names.slice(0, 1)),
      );
      const meant = sites.find(({ names }) => names[0] === near)?.folder;
      const allowed = same.length > 1 ? ['several', ...same.map(({ folder }) => folder)] : ['none'];
      problems.push({ file, rule: 'import-point', seen, allowed, meant });
      continue;
    }
    const values = new Map([
      ['position.lat', lat],
      ['position.lon', lon],
    ]);
    const draft = { file, line: undefined, kind: 'site' as const, id: only.id, values, heads: new Map() };
    drafts.push({ ...draft, stamp: undefined, emptied: [], files: new Map() });
  }
  return { drafts, problems, notes: [] };
}

import { withNamedThings } from './english-lists.ts';
import { fnv1a } from './fnv.ts';
import type { RawText } from './raw.ts';
import type { REVIEW_STATES } from './schema/vocabulary.ts';

/** Who approved an entry, when, and under which paper. */
export interface Approval {
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly dossier: string;
}

/**
 * How far the review (thẩm định) of an entry has come. `changed` is what was approved and then written otherwise: it waits
 * for review again, and says what was changed.
 */
export type Review =
  | { readonly state: 'draft' | 'in-review' }
  | ({ readonly state: 'approved' } & Approval)
  | ({ readonly state: 'changed'; readonly changed: readonly string[] } & Approval);

/** What the Vietnamese file says of its review. */
interface Said {
  readonly state?: (typeof REVIEW_STATES)[number] | undefined;
  readonly approvedBy?: string | undefined;
  readonly approvedOn?: string | undefined;
  readonly dossier?: string | undefined;
  readonly seal?: string | undefined;
}

/** The two texts somebody approves together. */
export interface Approvable {
  readonly vi: RawText;
  readonly en: RawText;
}

/** What `npm run review -- … --approve` writes. */
export const APPROVAL_FIELDS = ['state', 'approvedBy', 'approvedOn', 'dossier', 'seal'] as const;
/** What is said about a text and not in it: it may change without anybody having to approve the text again. */
const ABOUT_THE_TEXT: readonly string[] = [...APPROVAL_FIELDS, 'answers'];

/** An approval that is not whole, or whose texts were changed since, is none. */
export function reviewOf({ state, approvedBy, approvedOn, dossier, seal }: Said, texts: Approvable): Review {
  if (state !== 'approved') return { state: state ?? 'draft' };
  if (!approvedBy || !approvedOn || !dossier || !seal) return { state: 'in-review' };
  const approval = { by: approvedBy, on: approvedOn, dossier };
  const changed = changedSince(seal, texts);
  return changed.length === 0 ? { state: 'approved', ...approval } : { state: 'changed', changed, ...approval };
}

/**
 * What stands in both files, a mark for each field: `title=1a2b3c4d … body=5e6f7a8b en.title=…`. Fields are told apart, so
 * that it can be said what was changed; how they are wrapped, indented or ordered does not count.
 */
export const sealOf = (texts: Approvable): string =>
  [...marksOf(texts)].map(([field, mark]) => `${field}=${mark}`).join(' ');

/** The same in eight characters, for people to compare: it stands on every page of the review sheet. */
export const shortSeal = (texts: Approvable): string =>
  hex(sealOf(texts))
    .toUpperCase()
    .replace(/(?=.{4}$)/, '-');

/** The fields that are otherwise than when they were sealed: written otherwise, new, or gone. */
export function changedSince(seal: string, texts: Approvable): string[] {
  const sealed = new Map(
    seal.split(/\s+/).map((pair) => [pair.slice(0, pair.lastIndexOf('=')), pair.slice(pair.lastIndexOf('=') + 1)]),
  );
  const now = marksOf(texts);
  return [...new Set([...now.keys(), ...sealed.keys()])].filter((field) => now.get(field) !== sealed.get(field));
}

function marksOf({ vi, en }: Approvable): Map<string, string> {
  const fieldsOf = ({ data, body }: Approvable['vi'], before: string) => [
    ...Object.entries(typeof data === 'object' && data !== null ? data : {})
      .filter(([field]) => !ABOUT_THE_TEXT.includes(field))
      .map(([field, value]) => [before + field, hex(canonical(value))] as const),
    [`${before}body`, hex(canonical(body?.source ?? ''))] as const,
  ];
  return new Map(
    [...fieldsOf(vi, ''), ...fieldsOf(withNamedThings(en, vi), 'en.')].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const hex = (text: string): string => fnv1a(text).toString(16).padStart(8, '0');

/** A value in one way of writing. Lists keep their order, which says something; the fields of an object do not. */
function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC').replace(/\s+/g, ' ').trim());
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join()}}`;
}

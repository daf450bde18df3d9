import { dateProblems } from './dates.ts';
import type { InBoth } from './lang.ts';
import { type Moves, nearestFolder, presentFolder } from './moves.ts';
import type { Problem } from './problem.ts';
import type { RawRow } from './raw.ts';
import { nearest } from './text.ts';

/**
 * Why a code leads to no entry of its own any more: its place is told of elsewhere now, a product is no longer made or
 * shown, a place is gone or closed, a new code hangs in its stead, it was given out by mistake.
 */
export const RETIREMENT_REASONS = ['merged', 'withdrawn', 'closed', 'replaced', 'mistake'] as const;

/** What a retired code (mã thôi dùng) tells visitors: a line of `ma-thoi-dung.csv`. */
export interface Tombstone {
  readonly code: string;
  readonly on: string;
  readonly reason: (typeof RETIREMENT_REASONS)[number];
  /** The folder of the entry to read instead, where there is one: `di-tich/con-son`. */
  readonly successor: string | undefined;
  /** What the code led to. */
  readonly name: InBoth<string>;
  /** A sentence of the publisher, in both languages or in none. */
  readonly text: InBoth<string> | undefined;
}

/** The dots of a line that was offered are not yet a name. */
const written = (cell = ''): string => (cell === '…' ? '' : cell);

const NAME_WHY = {
  vi: 'Khách quét biển cũ phải biết biển ấy từng nói về nơi nào.',
  en: 'Visitors who scan the old plaque must learn what it was about.',
};
const TEXT_WHY = {
  vi: 'Có lời nhắn tiếng này thì phải có tiếng kia, để khách nào cũng hiểu.',
  en: 'A message in one language needs the other, so that every visitor understands.',
};
/** What an author reads about the columns that must not be empty. */
const DOCS = {
  name_vi: { label: { vi: 'tên tiếng Việt', en: 'Vietnamese name' }, why: NAME_WHY, example: 'Đền Mẫu' },
  name_en: { label: { vi: 'tên tiếng Anh', en: 'English name' }, why: NAME_WHY, example: 'Mau Temple' },
  text_vi: {
    label: { vi: 'lời nhắn tiếng Việt', en: 'Vietnamese message' },
    why: TEXT_WHY,
    example: 'Đền đang tu bổ.',
  },
  text_en: { label: { vi: 'lời nhắn tiếng Anh', en: 'English message' }, why: TEXT_WHY, example: 'Under restoration.' },
} as const;

/** @param folders the folders of all entries there are */
export function readTombstones(
  rows: readonly RawRow[],
  folders: ReadonlySet<string>,
  moves: Moves,
  today: string,
): { tombstones: ReadonlyMap<string, Tombstone>; problems: Problem[] } {
  const tombstones = new Map<string, Tombstone>();
  const problems: Problem[] = [];
  for (const { file, line, cells } of rows) {
    const { code = '', on = '', successor = '', text_vi = '', text_en = '' } = cells;
    const [name_vi, name_en] = [written(cells['name_vi']), written(cells['name_en'])];
    const at = { file, line };
    const reason = RETIREMENT_REASONS.find((known) => known === cells['reason']);
    const present = successor && presentFolder(moves, successor);
    problems.push(...dateProblems(at, 'on', on, today));
    if (!reason) {
      const seen = cells['reason'] ?? '';
      const meant = nearest(seen, RETIREMENT_REASONS);
      problems.push({ ...at, field: 'reason', rule: 'unknown-value', seen, allowed: RETIREMENT_REASONS, meant });
    }
    if (present && !folders.has(present)) {
      problems.push({
        ...at,
        field: 'successor',
        rule: 'unknown-entry',
        seen: successor,
        meant: nearestFolder(successor, folders),
      });
    }
    for (const [field, missing] of [
      ['name_vi', !name_vi],
      ['name_en', !name_en],
      ['text_vi', !text_vi && text_en],
      ['text_en', !text_en && text_vi],
    ] as const) {
      if (missing) problems.push({ ...at, field, rule: 'empty-field', doc: DOCS[field] });
    }
    if (tombstones.has(code)) problems.push({ ...at, field: 'code', rule: 'tombstone-twice', seen: code });
    else if (reason) {
      const text = text_vi && text_en ? { vi: text_vi, en: text_en } : undefined;
      const name = { vi: name_vi, en: name_en };
      tombstones.set(code, { code, on, reason, successor: present || undefined, name, text });
    }
  }
  return { tombstones, problems };
}

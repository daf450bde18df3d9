import { bodyProblems } from './body-rules.ts';
import type { Problem } from './problem.ts';
import type { RawEntry, RawText } from './raw.ts';
import { APPROVAL_FIELDS } from './review.ts';
import { fieldDoc } from './schema/field.ts';
import { guideEn } from './schema/guide.ts';
import { isEntryId, isFileName } from './schema/scalars.ts';
import { fold, nearest } from './text.ts';

/** The parts of a parsed Vietnamese file that have English twins. */
interface Facts extends Partial<Record<(typeof APPROVAL_FIELDS)[number], string | undefined>> {
  readonly lead?: string | undefined;
  readonly plaqueLine?: string | undefined;
  readonly photos?: readonly { readonly file: string }[] | undefined;
  readonly audio?: readonly { readonly file: string }[] | undefined;
  readonly people?: readonly { readonly name: string }[] | undefined;
  readonly festivals?: readonly { readonly name: string }[] | undefined;
  readonly marks?: readonly { readonly name: string }[] | undefined;
}

interface English {
  readonly lead?: string | undefined;
  readonly plaqueLine?: string | undefined;
  readonly photos?: Readonly<Record<string, unknown>> | undefined;
  readonly people?: Readonly<Record<string, unknown>> | undefined;
  readonly festivals?: Readonly<Record<string, unknown>> | undefined;
  readonly marks?: Readonly<Record<string, unknown>> | undefined;
}

/** Rules within one entry that no schema can state: its folder, its texts, its photos, and that both languages agree. */
export function checkEntry(entry: RawEntry, facts: Facts | undefined, english: English | undefined): Problem[] {
  const further = entry.further.map(({ text }) => text);
  const texts = [entry.vi, entry.en, ...further].filter((text) => text !== undefined);
  return [
    ...idProblems(entry),
    ...texts.flatMap((text) => bodyProblems(text, entry.assets)),
    ...bodyPresence(entry, english),
    ...further.flatMap((text): Problem[] => (hasText(text) ? [] : [{ file: text.file, rule: 'empty-body' }])),
    ...starsInWords(entry, facts, english),
    ...(facts ? [...assetProblems(entry, facts), ...approvalProblems(entry.vi, facts)] : []),
    ...(english ? halfSaid(entry.en, english, 'translator', 'translatedOn', guideEn) : []),
    ...(facts && english && entry.en && hasText(entry.en) ? twinProblems(entry.en, facts, english) : []),
  ];
}

/** A text that could not be read is told as that, not as empty. */
const hasText = ({ body }: RawText) => !body?.isEmpty;

/** `toEntryId('Đền Mẫu')  // => 'den-mau'` */
export const toEntryId = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function idProblems({ id, folder }: RawEntry): Problem[] {
  if (isEntryId(id)) return [];
  return [{ file: folder, rule: 'bad-id', seen: id, meant: toEntryId(id) }];
}

/** Stars lapse; the opening words of a product stay, and what is printed stays longest. */
function starsInWords({ kind, vi, en }: RawEntry, facts: Facts | undefined, english: English | undefined): Problem[] {
  if (kind !== 'product') return [];
  return [[vi, facts] as const, [en, english] as const].flatMap(([text, words]) =>
    (['lead', 'plaqueLine'] as const).flatMap((field): Problem[] => {
      const seen = /\d sao|sao OCOP|hạng sao|[\w-]*\bstars?\b/iu.exec(words?.[field] ?? '')?.[0];
      return text && seen ? [{ file: text.file, line: text.lineOf(field), field, rule: 'stars-in-words', seen }] : [];
    }),
  );
}

/** A page needs its text; an English file has text and opening together, or neither. */
function bodyPresence({ vi, en }: RawEntry, english: English | undefined): Problem[] {
  const problems: Problem[] = [];
  if (vi?.data !== undefined && !hasText(vi)) problems.push({ file: vi.file, rule: 'empty-body' });
  if (!en || !english) return problems;
  if (english.lead && !hasText(en)) problems.push({ file: en.file, line: en.lineOf('lead'), rule: 'empty-body' });
  if (!english.lead && hasText(en)) {
    problems.push({ file: en.file, line: 1, field: 'lead', rule: 'missing-field', doc: fieldDoc(guideEn, ['lead']) });
  }
  return problems;
}

/** An approval is written by its command and whole: by hand nobody can seal what was approved. */
function approvalProblems(text: RawText | undefined, said: Facts): Problem[] {
  const { state } = said;
  const [, ...parts] = APPROVAL_FIELDS;
  const wrong = parts.filter((part) => (state === 'approved' ? !said[part] : said[part]));
  // What waits for review again may say who approved it before.
  if (!text || wrong.length === 0 || state === 'in-review') return [];
  const field = state === 'approved' ? 'state' : wrong[0];
  const line = text.lineOf(field ?? '');
  const meant = text.file.split('/').at(-2);
  return [{ file: text.file, line, field, rule: 'approval-by-hand', seen: state, allowed: wrong, meant }];
}

/** Who and when belong together: one without the other would not be shown. */
function halfSaid(
  text: RawText | undefined,
  said: object,
  who: string,
  when: string,
  schema: Parameters<typeof fieldDoc>[0],
): Problem[] {
  const [missing, present] = who in said ? [when, who] : [who, when];
  if (!text || !(present in said) || missing in said) return [];
  const line = text.lineOf(present);
  return [{ file: text.file, line, field: missing, rule: 'missing-field', doc: fieldDoc(schema, [missing]) }];
}

/** Every photo and recording that is listed lies beside the text, and the other way round. */
function assetProblems({ vi, folder, assets }: RawEntry, facts: Facts): Problem[] {
  const file = vi?.file ?? folder;
  const there = new Set(assets.map((asset) => asset.file));
  const listed = new Set<string>();
  const problems: Problem[] = [];
  for (const list of ['photos', 'audio'] as const) {
    for (const [index, asset] of (facts[list] ?? []).entries()) {
      listed.add(asset.file);
      const field = `${list}.${index}.file`;
      if (!there.has(asset.file)) {
        problems.push({ file, line: vi?.lineOf(field), field, rule: 'asset-missing', seen: asset.file });
      }
    }
  }
  for (const asset of assets) {
    if (!isFileName(asset.file)) {
      const [, stem = '', ending = ''] = /^(.*)(\.[^.]*)$/.exec(asset.file) ?? [];
      const meant = toEntryId(stem) + ending.toLowerCase();
      problems.push({ file: `${folder}/${asset.file}`, rule: 'asset-name', seen: asset.file, meant });
      continue;
    }
    if (listed.has(asset.file)) continue;
    const fix = asset.type === 'photo' ? photoLines(asset.file) : audioLines(asset.file);
    problems.push({ file: `${folder}/${asset.file}`, rule: 'asset-unlisted', seen: asset.file, fix });
  }
  return problems;
}

/** A photo as it is listed; the first line is left out where there are photos already. */
const photoLines = (file: string) => `photos:\n  - file: ${file}\n    alt: …\n    credit: …\n    permission: …`;
const audioLines = (file: string) => `audio:\n  - file: ${file}\n    title: …\n    transcript: …`;

/** What the English words of a thing look like, where they are more than a sentence. */
const ENGLISH_SHAPES: Record<string, string> = { festivals: '\n    name: …', photos: '\n    alt: …' };

/** All that is missing in one field, as lines that work where they are put: below the others, or as a block of its own. */
function missingTwins(en: RawText, field: string, missing: readonly string[], hasOthers: boolean) {
  const lines = missing.map(
    (name) => `  ${/[:#,“”"]/.test(name) ? JSON.stringify(name) : name}: ${ENGLISH_SHAPES[field] ?? '…'}`,
  );
  const fix = [...(hasOthers ? [] : [`${field}:`]), ...lines].join('\n');
  return { line: en.lineOf(field) ?? 1, rule: 'missing-translation' as const, seen: missing.join(', '), fix };
}

/** Each thing that has a name in the Vietnamese file has its English words, and no more than those. */
function twinProblems(en: RawText, facts: Facts, english: English): Problem[] {
  const pairs = [
    ['people', facts.people?.map((item) => item.name), english.people],
    ['festivals', facts.festivals?.map((item) => item.name), english.festivals],
    ['marks', facts.marks?.map((item) => item.name), english.marks],
    ['photos', facts.photos?.map((item) => item.file), english.photos],
  ] as const;
  return pairs.flatMap(([field, names = [], translated = {}]) => {
    const given = Object.keys(translated);
    const missing = names.filter((name) => !given.includes(name));
    const extra = given.filter((name) => !names.includes(name));
    const base = { file: en.file, field };
    return [
      ...(missing.length > 0 ? [{ ...base, ...missingTwins(en, field, missing, given.length > 0) }] : []),
      ...extra.map(
        (seen): Problem => ({
          ...base,
          line: en.lineOf(`${field}.${seen}`),
          rule: 'extra-translation',
          seen,
          meant: nearest(seen, missing),
        }),
      ),
    ];
  });
}

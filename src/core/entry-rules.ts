import { bodyProblems } from './body-rules.ts';
import type { Problem } from './problem.ts';
import type { RawEntry, RawText } from './raw.ts';
import { isEntryId } from './schema/scalars.ts';
import { fold, nearest } from './text.ts';

/** The parts of a parsed Vietnamese file that have English twins. */
interface Facts {
  readonly photos?: readonly { readonly file: string }[] | undefined;
  readonly audio?: readonly { readonly file: string }[] | undefined;
  readonly people?: readonly { readonly name: string }[] | undefined;
  readonly festivals?: readonly { readonly name: string }[] | undefined;
  readonly marks?: readonly { readonly name: string }[] | undefined;
}

interface English {
  readonly lead?: string | undefined;
  readonly photos?: Readonly<Record<string, unknown>> | undefined;
  readonly people?: Readonly<Record<string, unknown>> | undefined;
  readonly festivals?: Readonly<Record<string, unknown>> | undefined;
  readonly marks?: Readonly<Record<string, unknown>> | undefined;
}

/** Rules within one entry that no schema can state: its folder, its texts, its photos, and that both languages agree. */
export function checkEntry(entry: RawEntry, facts: Facts | undefined, english: English | undefined): Problem[] {
  const texts = [entry.vi, entry.en].filter((text) => text !== undefined);
  return [
    ...idProblems(entry),
    ...texts.flatMap((text) => bodyProblems(text, entry.assets)),
    ...bodyPresence(entry, english),
    ...(facts ? assetProblems(entry, facts) : []),
    ...(facts && english && entry.en && hasText(entry.en) ? twinProblems(entry.en, facts, english) : []),
  ];
}

const hasText = (text: RawText) => text.body.source.trim() !== '';

function idProblems({ id, folder }: RawEntry): Problem[] {
  if (isEntryId(id)) return [];
  const right = fold(id).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return [{ file: folder, rule: 'bad-id', seen: id, meant: right }];
}

/** A page needs its text; an English file has text and opening together, or neither. */
function bodyPresence({ vi, en }: RawEntry, english: English | undefined): Problem[] {
  const problems: Problem[] = [];
  if (vi?.data !== undefined && !hasText(vi) && vi.body.source === '') problems.push({ file: vi.file, rule: 'empty-body' });
  if (!en || !english) return problems;
  if (english.lead && !hasText(en)) problems.push({ file: en.file, line: en.lines.get('lead'), rule: 'empty-body' });
  if (!english.lead && hasText(en)) {
    problems.push({ file: en.file, line: 1, field: 'lead', rule: 'missing-field', fix: 'lead: …' });
  }
  return problems;
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
        problems.push({ file, line: vi?.lines.get(field), field, rule: 'asset-missing', seen: asset.file });
      }
    }
  }
  for (const asset of assets) {
    if (listed.has(asset.file)) continue;
    const fix =
      asset.type === 'photo'
        ? `photos: [{ file: ${asset.file}, alt: …, credit: …, permission: … }]`
        : `audio: [{ file: ${asset.file}, title: …, transcript: … }]`;
    problems.push({ file: `${folder}/${asset.file}`, rule: 'asset-unlisted', seen: asset.file, fix });
  }
  return problems;
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
      ...missing.map((seen): Problem => ({ ...base, line: en.lines.get(field) ?? 1, rule: 'missing-translation', seen })),
      ...extra.map(
        (seen): Problem => ({
          ...base,
          line: en.lines.get(`${field}.${seen}`),
          rule: 'extra-translation',
          seen,
          meant: nearest(seen, missing),
        }),
      ),
    ];
  });
}

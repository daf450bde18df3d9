import type { RawContent } from '../../../src/core/raw.ts';
import { shortSeal } from '../../../src/core/review.ts';
import { blocksOf, pairBlocks } from '../../../src/core/review-blocks.ts';
import { fieldsOf, reviewRows } from '../../../src/core/review-rows.ts';
import type { ReviewSheet } from '../../../src/core/review-sheet.ts';
import { readUnits } from '../../../src/core/units.ts';
import { entryPath, typedUrl } from '../../../src/core/urls.ts';
import { dateText } from '../../../src/i18n/format.ts';
import { translator } from '../../../src/i18n/translate.ts';
import type { Reviewable } from './reviewable.ts';

/** What a reviewer is shown of an entry. */
export function sheetOf(entry: Reviewable, content: RawContent): ReviewSheet {
  const { id, raw, code, name, review, problems, remarks, answers } = entry;
  const { vi, en, kind } = raw;
  const { units } = readUnits(content.units, content.today);
  const said = fieldsOf(vi.data);
  const publisher = fieldsOf(content.publisher?.data);
  return {
    id,
    kind: { vi: translator('vi')(`kind.${kind}.one`), en: translator('en')(`kind.${kind}.one`) },
    name,
    code,
    address: typedUrl(textIn(publisher, 'domain'), entryPath(kind, id, 'vi').slice(1)),
    publisher: textIn(fieldsOf(publisher['name']), 'vi'),
    day: content.today,
    review,
    written: byAndOn(said, 'author', 'writtenOn'),
    translated: byAndOn(fieldsOf(en.data), 'translator', 'translatedOn'),
    seal: shortSeal({ vi, en }),
    openProblems: problems.length + remarks.length,
    rows: reviewRows(raw, (unit) => units.present.get(unit)?.fullName.vi ?? unit),
    blocks: pairBlocks(blocksOf(vi.body?.source ?? ''), blocksOf(en.body?.source ?? '')),
    hasEnglish: en.body?.isEmpty === false,
    sources: sourcesIn(said['sources']),
    answers,
  };
}

const textIn = (fields: Readonly<Record<string, unknown>>, field: string): string => {
  const value = fields[field];
  return typeof value === 'string' ? value : '';
};

function byAndOn(fields: Readonly<Record<string, unknown>>, who: string, when: string): string {
  const [by, on] = [textIn(fields, who), textIn(fields, when)];
  return [by, /^\d{4}-\d\d-\d\d$/.test(on) ? dateText(on, 'vi') : on].filter(Boolean).join(', ');
}

const sourcesIn = (sources: unknown): string[] =>
  (Array.isArray(sources) ? sources : []).map((source) =>
    ['publisher', 'title', 'lang', 'url']
      .map((field) => textIn(fieldsOf(source), field))
      .filter(Boolean)
      .join(' · '),
  );

import { buildCatalogue } from '../../../src/core/catalogue.ts';
import { readMoves } from '../../../src/core/moves.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { isInFolder, type RawContent, type RawEntry, type RawText } from '../../../src/core/raw.ts';
import { codesByFolder, readRegister } from '../../../src/core/register.ts';
import { type Review, reviewOf } from '../../../src/core/review.ts';
import { fieldsOf } from '../../../src/core/review-rows.ts';
import type { AnsweredRemark } from '../../../src/core/review-sheet.ts';
import { levelOf, PROOF_RULES, type Proofreading } from '../../../src/proofread/proofread.ts';
import type { Finding, ProofRule } from '../../../src/proofread/rule.ts';
import { contentDir, today } from '../../../src/reader/content-dir.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { layOutPlaques } from '../lay-out-plaques.ts';
import type { Named } from '../press/find-entries.ts';
import { proofreadContent } from '../proofread-content.ts';

/** An entry as far as it is written, with all that is wrong with it: a review begins before an entry is whole. */
export interface Reviewable extends Named {
  readonly raw: RawEntry & { readonly vi: RawText; readonly en: RawText };
  readonly review: Review;
  readonly problems: readonly Problem[];
  /** What a careful reader calls an error, which has to be mended as well. */
  readonly remarks: Proofreading['open'];
  readonly answers: readonly AnsweredRemark[];
}

/** Everything that can be read, and the content it stands in. Entries with a file that is missing or cannot be read are left out. */
export async function readReviewables(): Promise<{ content: RawContent; entries: Reviewable[] }> {
  const content = await readContent(contentDir(), today());
  const built = buildCatalogue(content);
  const problems = built.catalogue ? layOutPlaques(built.catalogue).problems : built.problems;
  const { open, answered } = proofreadContent(content);
  const folders = new Set(content.entries.map(({ folder }) => folder));
  const { moves } = readMoves(content.moves, folders, new Set(), content.today);
  const codes = codesByFolder(readRegister(content.register, moves, content.today).register);
  const entries = content.entries.flatMap((raw): Reviewable[] => {
    const { id, folder, vi, en } = raw;
    if (vi?.data === undefined || en?.data === undefined) return [];
    const said = fieldsOf(vi.data);
    const isOfEntry = ({ file }: { readonly file: string }) => isInFolder(file, folder);
    const titleIn = (text: RawText) => String(fieldsOf(text.data)['title'] ?? id);
    return [
      {
        id,
        code: codes.get(folder) ?? '',
        name: { vi: titleIn(vi), en: titleIn(en) },
        raw: { ...raw, vi, en },
        // What the schema refuses is told as a problem; as far as it goes, it is what it says.
        review: reviewOf(said, { vi, en }),
        problems: problems.filter(isOfEntry),
        remarks: open.filter((finding) => levelOf(finding) === 'error' && isOfEntry(finding)),
        answers: answered
          .filter(({ finding }) => isOfEntry(finding))
          .map(({ finding, answer }) => ({ remark: remarkOf(finding), reason: answer.reason })),
      },
    ];
  });
  return { content, entries };
}

/** A remark in one sentence. */
function remarkOf(finding: Finding): string {
  const rules: Readonly<Record<string, ProofRule>> = PROOF_RULES;
  return rules[finding.rule]?.words.vi(finding).what ?? finding.rule;
}

import type { RawEntry } from '../core/raw.ts';
import { nearest } from '../core/text.ts';
import type { Finding, ProofRule } from './rule.ts';

/** What an author says to a remark, in the front matter of the Vietnamese file. */
export interface Answer {
  readonly file: string;
  readonly line: number | undefined;
  readonly field: string;
  readonly rule: string;
  /** The words that were remarked; nothing where the answer is for all remarks of the rule in this entry. */
  readonly seen: string | undefined;
  readonly reason: string;
}

/** A remark with its answer: for the reviewer. */
export interface Answered {
  readonly finding: Finding;
  readonly answer: Answer;
}

export type AnswerRuleName = 'answer-unknown' | 'answer-to-error' | 'answer-idle';

const PAGE = 'soat-bai#tra-loi';

/** What can be wrong with answers themselves. */
export const ANSWER_RULES: Readonly<Record<AnswerRuleName, ProofRule>> = {
  'answer-unknown': {
    level: 'warning',
    page: PAGE,
    words: {
      vi: ({ seen, meant }) => ({
        what: `Không có quy tắc nào tên “${seen}”.`,
        why: 'Câu trả lời này không được tính, lời nhắc vẫn còn.',
        fix: meant ? `Viết: rule: ${meant}` : 'Chép đúng tên quy tắc đứng ở cuối lời nhắc.',
      }),
      en: ({ seen, meant }) => ({
        what: `There is no rule called “${seen}”.`,
        why: 'The answer does not count, and the remark stays.',
        fix: meant ? `Write: rule: ${meant}` : 'Copy the name of the rule from the end of the remark.',
      }),
    },
  },
  'answer-to-error': {
    level: 'warning',
    page: PAGE,
    words: {
      vi: ({ seen }) => ({
        what: `“${seen}” là lỗi phải sửa, không trả lời được.`,
        why: 'Lỗi loại này in lên biển thì ai cũng thấy; lý do nào cũng không đổi được.',
        fix: 'Sửa chỗ được nhắc rồi xóa câu trả lời này.',
      }),
      en: ({ seen }) => ({
        what: `“${seen}” is an error to mend and cannot be answered.`,
        why: 'A mistake of this kind would stand on a plaque for all to see, whatever the reason.',
        fix: 'Mend the place and delete this answer.',
      }),
    },
  },
  'answer-idle': {
    level: 'advice',
    page: PAGE,
    words: {
      vi: ({ seen }) => ({
        what: `Câu trả lời cho ${seen} không ứng với lời nhắc nào nữa.`,
        why: 'Người thẩm định sẽ đọc một lý do không còn việc gì.',
        fix: 'Xóa câu trả lời này, hoặc sửa `seen` cho đúng chữ được nhắc.',
      }),
      en: ({ seen }) => ({
        what: `The answer to ${seen} meets no remark any more.`,
        why: 'The reviewer would read a reason for nothing.',
        fix: 'Delete this answer, or correct its `seen`.',
      }),
    },
  },
};

/** Parts the remarks on an entry into those that are open and those its author has answered, and tells of idle answers. */
export function answerFindings(
  entry: RawEntry,
  findings: readonly Finding[],
  rules: Readonly<Record<string, ProofRule>>,
): { open: Finding[]; answered: Answered[] } {
  const answers = answersOf(entry);
  const open: Finding[] = [];
  const answered: Answered[] = [];
  for (const finding of findings) {
    const answer = rules[finding.rule]?.level === 'error' ? undefined : answers.find((one) => meets(one, finding));
    if (answer) answered.push({ finding, answer });
    else open.push(finding);
  }
  const used = new Set(answered.map(({ answer }) => answer));
  for (const answer of answers) if (!used.has(answer)) open.push(faultOf(answer, rules));
  return { open, answered };
}

const meets = (answer: Answer, finding: Finding): boolean =>
  answer.rule === finding.rule && (answer.seen === undefined || answer.seen === finding.seen);

function faultOf(answer: Answer, rules: Readonly<Record<string, ProofRule>>): Finding<AnswerRuleName> {
  const { file, line, field, rule, seen } = answer;
  const known = rules[rule];
  const base = { file, line, field };
  if (!known) return { ...base, rule: 'answer-unknown', seen: rule, meant: nearest(rule, Object.keys(rules)) };
  if (known.level === 'error') return { ...base, rule: 'answer-to-error', seen: rule };
  return { ...base, rule: 'answer-idle', seen: seen ? `${rule} (“${seen}”)` : rule };
}

/** The answers of an entry; those that the schema refuses are told there. */
function answersOf({ vi }: RawEntry): Answer[] {
  const written = isRecord(vi?.data) ? vi.data['answers'] : undefined;
  if (!vi || !Array.isArray(written)) return [];
  return written.flatMap((one: unknown, index): Answer[] => {
    if (!isRecord(one)) return [];
    const { rule, seen, reason } = one;
    if (typeof rule !== 'string' || typeof reason !== 'string') return [];
    const field = `answers.${index}`;
    const line = vi.lineOf(field);
    return [{ file: vi.file, line, field, rule, seen: typeof seen === 'string' ? seen : undefined, reason }];
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

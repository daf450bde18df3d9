import type { Lang } from '../core/lang.ts';
import { ANSWER_RULES, type Answered, answerFindings } from './answers.ts';
import { leftovers } from './leftovers.ts';
import { passagesOf } from './passages.ts';
import type { Finding, Level, ProofContext, ProofRule, Words } from './rule.ts';

/** Everything that is looked for, one idea a file. */
const PROOFS = [leftovers] as const;

type RuleNameOf<P> = P extends { readonly rules: Readonly<Record<infer Name, ProofRule>> } ? Name : never;
export type ProofRuleName = RuleNameOf<(typeof PROOFS)[number]> | keyof typeof ANSWER_RULES;

/** All rules by name. */
export const PROOF_RULES = Object.assign({}, ...PROOFS.map(({ rules }) => rules), ANSWER_RULES) as Readonly<
  Record<ProofRuleName, ProofRule>
>;

/** What a careful reader has to say about all entries. */
export interface Proofreading {
  /** By file, then by line. */
  readonly open: readonly Finding<ProofRuleName>[];
  /** What the author has given a reason for: the reviewer reads it. */
  readonly answered: readonly Answered[];
}

/** Reads every entry over the author's shoulder. */
export function proofread(context: ProofContext): Proofreading {
  const read = context.entries.map((entry) => {
    const whole = { ...entry, passages: passagesOf(entry) };
    const findings = PROOFS.flatMap((proof): readonly Finding[] => proof.read(whole, context));
    return answerFindings(entry, findings, PROOF_RULES);
  });
  const open = read.flatMap((one) => one.open) as Finding<ProofRuleName>[];
  return { open: open.toSorted(inReadingOrder), answered: read.flatMap((one) => one.answered) };
}

const inReadingOrder = (a: Finding, b: Finding): number =>
  a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;

export const levelOf = ({ rule }: Finding<ProofRuleName>): Level => PROOF_RULES[rule].level;

/** A remark in full sentences. */
export const wordsOf = (finding: Finding<ProofRuleName>, lang: Lang): Words =>
  PROOF_RULES[finding.rule].words[lang](finding);

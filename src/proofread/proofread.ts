import type { Lang } from '../core/lang.ts';
import { advertising } from './advertising.ts';
import { ANSWER_RULES, type Answered, answerFindings } from './answers.ts';
import { calendar } from './calendar.ts';
import { centuries } from './centuries.ts';
import { eras } from './eras.ts';
import { formerUnits } from './former-units.ts';
import { future } from './future.ts';
import { iAndY } from './i-and-y.ts';
import { invisible } from './invisible.ts';
import { leftovers } from './leftovers.ts';
import { letters } from './letters.ts';
import { lives } from './lives.ts';
import { names } from './names.ts';
import { numbers } from './numbers.ts';
import { opening } from './opening.ts';
import { passagesOf } from './passages.ts';
import { pasted } from './pasted.ts';
import { personalData } from './personal-data.ts';
import { photos } from './photos.ts';
import { positions } from './positions.ts';
import { punctuation } from './punctuation.ts';
import { reigns } from './reigns.ts';
import type { Finding, Level, ProofContext, ProofRule, Words } from './rule.ts';
import { sentences } from './sentences.ts';
import { spelling } from './spelling.ts';
import { terms } from './terms.ts';
import { toneMarks } from './tone-marks.ts';
import { translation } from './translation.ts';

/** Everything that is looked for, one idea a file. */
const PROOFS = [
  // what is not what it looks like: told alone, whatever else it makes of the word
  letters,
  invisible,
  leftovers,
  // names and spelling
  names,
  spelling,
  toneMarks,
  iAndY,
  // text
  opening,
  sentences,
  punctuation,
  photos,
  pasted,
  personalData,
  advertising,
  // time
  eras,
  reigns,
  lives,
  centuries,
  calendar,
  future,
  // places
  formerUnits,
  positions,
  // translation
  translation,
  terms,
  numbers,
] as const;

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
    const findings = withoutEchoes(PROOFS.flatMap((proof): readonly Finding[] => proof.read(whole, context)));
    return answerFindings(entry, findings, PROOF_RULES);
  });
  const open = read.flatMap((one) => one.open) as Finding<ProofRuleName>[];
  return { open: open.toSorted(inReadingOrder), answered: read.flatMap((one) => one.answered) };
}

/** A word that is broken is told as such, and not a second time as misspelt or badly set. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const broken = findings.filter(({ rule }) => MASKING.has(rule));
  if (broken.length === 0) return [...findings];
  return findings.filter(
    (finding) =>
      MASKING.has(finding.rule) ||
      !broken.some((one) => one.file === finding.file && one.line === finding.line && overlap(one.seen, finding.seen)),
  );
}

const MASKING = new Set([letters, invisible, leftovers].flatMap(({ rules }) => Object.keys(rules)));
const overlap = (a = '', b = ''): boolean => a.includes(b) || b.includes(a);

const inReadingOrder = (a: Finding, b: Finding): number =>
  a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;

export const levelOf = ({ rule }: Finding<ProofRuleName>): Level => PROOF_RULES[rule].level;

/** A remark in full sentences. */
export const wordsOf = (finding: Finding<ProofRuleName>, lang: Lang): Words =>
  PROOF_RULES[finding.rule].words[lang](finding);

import { type Finding, isBroken } from './judge.ts';
import type { Question, SiteQuestion } from './questions.ts';

/** A finding with the day of the first round that made it, `YYYY-MM-DD`. */
export interface Trouble extends Finding {
  readonly since: string;
}

/** What one round hands to the next. */
export interface Memory {
  readonly base: string;
  readonly day: string;
  readonly troubles: readonly Trouble[];
}

/** What a round asked, and what it left out: a link that was not asked has neither healed nor broken. */
export interface Asked {
  readonly asked: readonly Question[];
  readonly skipped: readonly Question[];
}

/**
 * Puts the findings of today beside the last round of the same site: what is still wrong keeps its first day, what was
 * broken and is well again is told once, what is no longer asked is forgotten.
 */
export function compare(
  findings: readonly Finding[],
  { asked, skipped }: Asked,
  { base, day }: Pick<Memory, 'base' | 'day'>,
  memory: Memory | undefined,
): { troubles: Trouble[]; healed: Trouble[]; lastDay: string | undefined; memory: Memory } {
  const last = memory?.base === base ? memory : undefined;
  const firstDays = new Map(last?.troubles.map((trouble) => [keyOf(trouble.question), trouble.since]));
  const troubles = findings.map((finding) => ({ ...finding, since: firstDays.get(keyOf(finding.question)) ?? day }));

  const now = new Set(troubles.map(({ question }) => keyOf(question)));
  const gone = last?.troubles.filter(({ question }) => !now.has(keyOf(question))) ?? [];
  const among = (questions: readonly Question[]) => {
    const keys = new Set(questions.map(keyOf));
    return gone.filter(({ question }) => keys.has(keyOf(question)));
  };
  // The site as a whole is judged in every round.
  const answered = [...gone.filter(({ question }) => question.kind === 'site'), ...among(asked)];
  return {
    troubles,
    healed: answered.filter(isBroken),
    lastDay: last?.day,
    memory: { base, day, troubles: [...troubles, ...among(skipped)] },
  };
}

/** What is asked about, whatever the answer: an address that was missing and now is a stranger's has one history. */
const keyOf = (question: Question | SiteQuestion): string =>
  question.kind === 'site' ? `${question.aspect} ${question.url}` : `${question.kind} ${question.url}`;

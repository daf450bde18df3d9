import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Answer } from '../../src/doctor/judge.ts';
import type { Question } from '../../src/doctor/questions.ts';

/** The answers of the running round, so that a round that was cut off goes on where it stopped. */
export interface Journal {
  readonly recall: (question: Question) => Answer | undefined;
  readonly note: (question: Question, answer: Answer) => void;
  /** The round is told: the next one begins anew. */
  readonly close: () => void;
}

/** Answers older than this say little about today. */
const MOST_DAYS = 2;

/**
 * Opens the journal of a round over one site. Every record is a line of JSON that begins with its line break, so that a
 * line cut in half when the machine went down spoils nothing but itself.
 */
export function openJournal(file: string, { base, day }: { readonly base: string; readonly day: string }): Journal {
  const [round, ...lines] = existsSync(file) ? readLines(file) : [];
  const goesOn = round?.base === base && Date.parse(day) - Date.parse(round.day) <= MOST_DAYS * 86_400_000;
  if (!goesOn) writeFileSync(file, JSON.stringify({ base, day }));
  const answers = new Map<string, Answer>(goesOn ? lines.map(({ key, answer }) => [key, answer]) : []);
  return {
    recall: (question) => answers.get(keyOf(question)),
    note: (question, answer) => appendFileSync(file, `\n${JSON.stringify({ key: keyOf(question), answer })}`),
    close: () => rmSync(file),
  };
}

/** What was asked, and what was looked for: an answer to another question is none. */
const keyOf = (question: Question): string =>
  [question.kind, question.url, 'expects' in question ? question.expects : ''].join(' ');

function readLines(file: string) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line)];
      } catch {
        return [];
      }
    });
}

import type { Answer, Answered } from '../../src/doctor/judge.ts';
import type { Question } from '../../src/doctor/questions.ts';
import type { Journal } from './doctor-journal.ts';
import type { PoliteFetch, Reply } from './polite-fetch.ts';

/** Asks every question the journal has no answer to yet, and notes each answer as it comes. */
export function askAll(
  questions: readonly Question[],
  politeFetch: PoliteFetch,
  journal: Journal,
  update: (detail: string) => void,
): Promise<Answered[]> {
  let done = 0;
  return Promise.all(
    questions.map(async (question) => {
      let answer = journal.recall(question);
      if (!answer) {
        answer = answerOf(question, await politeFetch(question.url, question.kind === 'link'));
        journal.note(question, answer);
      }
      done += 1;
      update(`${done}/${questions.length}`);
      return { question, answer };
    }),
  );
}

/** Headers that are judged; the others are not kept. */
const HEADERS = ['strict-transport-security', 'content-security-policy', 'referrer-policy', 'server', 'x-powered-by'];

function answerOf(question: Question, { status, error, location, headers, body, ms }: Reply): Answer {
  return {
    status,
    error,
    location,
    hasMarker: 'expects' in question && body.includes(question.expects),
    title: titleOf(body),
    headers: Object.fromEntries(HEADERS.flatMap((name) => (headers[name] ? [[name, headers[name]]] : []))),
    ms,
  };
}

/** The title of a page on one line. Strangers write titles: without signs that move the cursor of a terminal, and short. */
const titleOf = (html: string): string =>
  (/<title[^>]*>([^<]*)/i.exec(html)?.[1] ?? '')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 100);

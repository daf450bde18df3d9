import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../../src/reader/front-matter.ts';
import { editFacts } from '../exchange/front-matter-edit.ts';

/**
 * A file as it was saved, with the comments, the order and the style of what lay there before: only fields that changed differ.
 *
 * @param before what lies on disk
 * @param after the whole file as a form writes it
 */
export function keepComments(before: string, after: string): string {
  const old = split(before);
  const fresh = split(after);
  const then = old && factsIn(old.head);
  const now = fresh && factsIn(fresh.head);
  if (!old || !fresh || !then || !now) return after;
  const edits = [...new Set([...Object.keys(then), ...Object.keys(now)])]
    .filter((name) => !isDeepStrictEqual(then[name], now[name]))
    .map((name) => ({ path: [name], tree: now[name] }));
  const head = editFacts(old.head, edits, Object.keys(now));
  const body = fresh.body.trim() === old.body.trim() ? old.body : fresh.body;
  return old.fence ? `---\n${head}---\n${body}` : head;
}

/** Every value as the text that was written; nothing for what cannot be read. */
function factsIn(head: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const facts: unknown = parse(head, { schema: 'failsafe' });
    return typeof facts === 'object' && facts !== null ? (facts as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The publisher's file is facts from its first line to its last. */
function split(text: string): { fence: boolean; head: string; body: string } | undefined {
  const plain = text.replaceAll('\r\n', '\n');
  if (!plain.startsWith('---\n')) return { fence: false, head: plain, body: '' };
  const parts = splitFrontMatter(plain);
  return parts && { fence: true, head: parts.frontMatter, body: parts.body };
}

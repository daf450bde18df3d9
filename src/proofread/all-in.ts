/**
 * Everything a pattern finds in a text. `matchAll` makes the pattern anew at every call, and of the hundreds that are asked of every
 * sentence hardly one finds anything.
 *
 * @param pattern with the flag g
 */
export function allIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

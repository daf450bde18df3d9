import { DECIDED_RANKS } from '../core/schema/vocabulary.ts';
import { dayIn, yearIn } from './day-words.ts';

/**
 * Lists that offices keep as sentences, turned into the lines of our own tables. A line that has parts already stays.
 */
export function asLines(key: string, cell: string, rank: string | undefined): string {
  const read =
    key === 'decisions' ? (line: string) => decisionLine(line, rank) : key === 'sources' ? sourceLine : undefined;
  if (!read) return cell;
  return cell
    .split('\n')
    .map((line) => (line.includes('|') || !line.trim() ? line : read(line.trim())))
    .join('\n');
}

/** `QĐ số 68/QĐ-BVHTT ngày 21/01/1992`, of which the rank is that of the place. */
function decisionLine(line: string, rank: string | undefined): string {
  const number = /\d+[\w.-]*\/[\p{L}\d/.-]*[\p{L}\d]/u.exec(line.replace(/\d{1,2}\/\d{1,2}\/\d{4}/g, ''))?.[0];
  const [, said = ''] = /ngày\s+(.{8,30}?\d{4})/iu.exec(line) ?? [];
  const day = dayIn(said) ?? dayIn(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.exec(line)?.[0] ?? '');
  const year = yearIn(/năm\s+\d{4}|^\d{4}$/iu.exec(line)?.[0] ?? '');
  if (!number && !day && !year) return line;
  const given = DECIDED_RANKS.find((known) => known === rank) ?? '…';
  return `${given} | ${number ?? ''} | ${day ?? year ?? '…'}`;
}

/** `Báo Hải Dương, https://…`: who published it, and where. A source of a Vietnamese table is in Vietnamese unless it says otherwise. */
function sourceLine(line: string): string {
  const url = /https?:\/\/\S+/.exec(line)?.[0]?.replace(/[),.;]+$/, '');
  const host = url && /^https?:\/\/(?:www\.)?([^/]+)/.exec(url)?.[1];
  const publisher = line
    .replace(url ?? '', '')
    .replace(/^\W+(?=\p{L})|[\s(,;:–-]+$/gu, '')
    .trim();
  return `${publisher || host || line} | ${url ?? ''} |  | vi`;
}

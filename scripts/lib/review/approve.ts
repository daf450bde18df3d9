import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { APPROVAL_FIELDS, type Approval, sealOf, shortSeal } from '../../../src/core/review.ts';
import { contentDir } from '../../../src/reader/content-dir.ts';
import { Refusal } from '../progress.ts';
import { reportProofreading } from '../report.ts';
import { writeBeside } from '../write-beside.ts';
import { yamlText } from '../yaml-text.ts';
import type { Reviewable } from './reviewable.ts';
import { sealOnSheet } from './write-sheet.ts';

/**
 * Writes into the Vietnamese file of an entry who approved it, and which words. Everything else in the file stays as it is,
 * byte for byte.
 *
 * @returns the seal to compare with the one on the signed sheet
 * @throws while there is something to mend, or the sheet that was written last is of other words
 */
export async function approve({ id, raw, problems, remarks }: Reviewable, approval: Approval): Promise<string> {
  if (problems.length + remarks.length > 0) {
    throw new Refusal(`${reportProofreading(problems, { open: remarks, answered: [] }, 'vi')}\n\n${NOT_WHILE_OPEN}`);
  }
  const seal = shortSeal(raw);
  const onSheet = await sealOnSheet(id);
  if (onSheet !== undefined && onSheet !== seal) throw new Refusal(otherSheet(id, onSheet, seal));
  const path = join(contentDir(), raw.vi.file);
  const text = await readFile(path, 'utf8');
  await writeBeside(path, approvedText(text, approval, sealOf(raw)));
  return seal;
}

const NOT_WHILE_OPEN =
  'Chưa duyệt: bài còn chỗ phải sửa. Sửa xong, in phiếu mới cho cơ quan duyệt xem rồi chạy lại. · Not approved: there is something to mend first.';

const otherSheet = (id: string, onSheet: string, seal: string): string =>
  `Chưa duyệt: phiếu in gần nhất mang dấu ${onSheet}, bài bây giờ mang dấu ${seal}. Bài đã sửa sau khi in phiếu, nên chữ ký không còn là cho những chữ này.\n` +
  `In phiếu mới, xem lại chỗ sửa rồi duyệt: npm run review -- ${id}\n` +
  `Not approved: the last sheet is of other words (${onSheet}, now ${seal}). Write a new one: npm run review -- ${id}`;

/** The same file with its approval at the end of the front matter. `text` is as it lies on disk, with the line ends it has. */
export function approvedText(text: string, { by, on, dossier }: Approval, seal: string): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(end);
  const close = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line));
  const values = { state: 'approved', approvedBy: yamlText(by), approvedOn: on, dossier: yamlText(dossier), seal };
  const kept = withoutFields(lines.slice(0, close), APPROVAL_FIELDS);
  const written = APPROVAL_FIELDS.flatMap((field) =>
    field === 'seal' ? sealLines(seal) : [`${field}: ${values[field]}`],
  );
  return [...kept, ...written, ...lines.slice(close)].join(end);
}

/** Lines without those of some fields: each begins at the left, and goes on in lines that are indented. */
function withoutFields(lines: readonly string[], fields: readonly string[]): string[] {
  let isInside = false;
  return lines.filter((line) => {
    const name = /^([\w-]+):/.exec(line)?.[1];
    if (name !== undefined) isInside = fields.includes(name);
    else if (!/^\s/.test(line)) isInside = false;
    return !isInside;
  });
}

/** One long value on lines of a readable length. */
function sealLines(seal: string): string[] {
  const lines: string[] = [];
  for (const pair of seal.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + pair.length < 100) lines[lines.length - 1] = `${last} ${pair}`;
    else lines.push(`  ${pair}`);
  }
  return ['seal: >-', ...lines];
}

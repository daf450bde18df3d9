import { styleText } from 'node:util';
import { inReadingOrder } from '../../../src/core/problem.ts';
import type { Note } from '../../../src/exchange/draft.ts';
import type { Plan } from '../../../src/exchange/plan.ts';
import { reportProblems } from '../report.ts';

/** Of many alike a few are enough to see what happened. */
const MOST_ALIKE = 5;

/** What an import did and what it did not, for the person who gave the table. */
export function importReport({ made, changed, unchanged, problems, notes }: Plan, codes: readonly string[]): string {
  const parts = [
    ...made.map(({ folder }) => `+ content/${folder}`),
    ...changed.flatMap(({ folder, edits, draft }) => [
      `~ content/${folder}`,
      ...edits.map(
        ({ key, before, after }) =>
          `    ${draft.heads.get(key) ?? key}: ${shortened(before) || '(trống)'} → ${shortened(after) || '(bỏ)'}`,
      ),
    ]),
  ];
  const done =
    `Đã tạo ${made.length} mục, sửa ${changed.length} mục, giữ nguyên ${unchanged.length} mục` +
    (codes.length > 0 ? `, cấp ${codes.length} mã mới.` : '.');
  return [
    parts.join('\n'),
    notesReport(notes),
    problems.length > 0 ? reportProblems(inReadingOrder(problems), 'vi', '') : '',
    done,
    made.length > 0 ? 'Chỗ nào chưa biết, máy để dấu “…”. Chạy `npm run check` để xem từng chỗ phải điền.' : '',
    problems.length > 0
      ? 'Những chỗ kể trên chưa được nhận; sửa rồi chạy lại lệnh, mục đã có không bị tạo hai lần.'
      : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Notes by file and kind; what looks alike is counted. */
function notesReport(notes: readonly Note[]): string {
  const byFile = Map.groupBy(notes, ({ file }) => file);
  return [...byFile]
    .map(([file, own]) => {
      const alike = [...Map.groupBy(own, ({ what }) => what)].flatMap(([, same]) => [
        ...same.slice(0, MOST_ALIKE).map(noteLine),
        ...(same.length > MOST_ALIKE ? [`  … và ${same.length - MOST_ALIKE} chỗ nữa như thế`] : []),
      ]);
      return [styleText('bold', `${file}: đã làm, xin xem lại`), ...alike].join('\n');
    })
    .join('\n\n');
}

function noteLine({ line, field, what, before, after }: Note): string {
  const place = [line === undefined ? undefined : `dòng ${line}`, field].filter(Boolean).join(' · ');
  const shown =
    before !== undefined && after !== undefined
      ? `: ${shortened(before)} → ${shortened(after)}`
      : after === undefined
        ? ''
        : `: ${shortened(after)}`;
  return `  ${place ? `${place} · ` : ''}${what}${shown}`;
}

const shortened = (text: string): string => {
  const line = text.replace(/\s*\n\s*/g, ' / ');
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
};

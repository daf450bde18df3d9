import { relative } from 'node:path';
import type { Catalogue } from '../../../src/core/catalogue.ts';
import type { Lang } from '../../../src/core/lang.ts';
import { isReservedDomain } from '../../../src/core/urls.ts';
import { numberText } from '../../../src/i18n/format.ts';
import { FOLDERS } from '../folders.ts';
import { unapprovedText } from '../review/tell.ts';
import type { Dropped } from './earlier-pieces.ts';
import { PROOF_SHEET } from './kept.ts';
import { PART_WORDS } from './label-words.ts';
import type { Piece } from './manifest.ts';
import type { Pressed } from './press.ts';
import { type Proofed, proofed } from './proof.ts';
import type { Recorded } from './record.ts';

/** Pieces listed one by one; more than these are counted. */
const LISTED = 12;

/** What was made and where, what was not and why, and what to do next. */
export function printSummary(
  pressed: Pressed,
  { proof, recorded }: { proof: boolean; recorded: Recorded | undefined },
  { publisher, entries }: Pick<Catalogue, 'publisher' | 'entries'>,
): string {
  const { pieces, refused, recoloured, dropped } = pressed;
  const state =
    refused.length === 0
      ? ['Xong', 'Done']
      : pieces.length > 0
        ? ['Xong một phần', 'Partly done']
        : ['Chưa in được', 'Not done'];
  const folder = `${relative(process.cwd(), FOLDERS.qrOutput) || '.'}/`;
  const listed = pieces
    .slice(0, LISTED)
    .flatMap((piece) => [`  ${folder}${piece.id}.${formats(piece)}  ${facts(piece)}`, ...without(piece)]);
  return [
    '',
    `${state[0]}: ${pieces.length} mẫu in${runText(pieces, 'vi')}, ${codesRead(pieces)} mã đã đọc ngược khớp sổ mã.`,
    `${state[1]}: ${pieces.length} ${pieces.length === 1 ? 'piece' : 'pieces'}${runText(pieces, 'en')}, ${codesRead(pieces)} codes read back as the register has them.`,
    '',
    ...listed,
    ...(pieces.length > LISTED ? [`  … ${pieces.length - LISTED} mẫu nữa · more: ${folder}manifest.csv`] : []),
    ...recolouredText(recoloured),
    ...(proof ? ['', `  Tờ duyệt in · Proof sheet: ${folder}${PROOF_SHEET}${shownText(proofed(pieces))}`] : []),
    ...(recorded ? [recordedText(recorded, pieces)] : []),
    ...(isReservedDomain(publisher.domain)
      ? [
          '  BẢN MẪU · SAMPLE: tên miền chưa thật, đừng treo, đừng dán. · The domain is not real yet: do not mount these.',
        ]
      : unapprovedText(plaquesOf(pieces, entries))),
    ...(publisher.contact.phone
      ? []
      : [
          '  Biển chưa có số điện thoại: thêm contact.phone trong don-vi.yaml. · No telephone number: add contact.phone.',
        ]),
    // A new sheet has taken the place of the old one.
    ...droppedText(proof ? dropped.filter(({ what }) => what !== PROOF_SHEET) : dropped),
    ...(refused.length > 0
      ? [
          '',
          `KHÔNG IN ĐƯỢC · NOT MADE: ${refused.length}`,
          ...refused.flatMap(({ piece, reason }) => [`  ${piece}`, `    ${reason}`]),
        ]
      : []),
  ].join('\n');
}

/** The entries whose plaques were made. */
const plaquesOf = (pieces: readonly Piece[], entries: Catalogue['entries']) =>
  entries.filter((entry) => pieces.some(({ kind, code }) => kind === 'plaque' && code === entry.code));

/** A piece has one name in all colours, so that one of other colours is gone. */
const recolouredText = (recoloured: readonly Piece[]): string[] =>
  recoloured.length === 0
    ? []
    : [
        '',
        '  Đã thay bản màu khác cùng tên; còn cần bản cũ thì chép ra chỗ khác trước khi in · Replaced one of other colours and the same name; copy it elsewhere first if it is still needed:',
        ...recoloured.map(({ id }) => `    ${id}`),
      ];

/** What lies in the folder no more, and why; nothing where all does. */
export const droppedText = (dropped: readonly Dropped[]): string[] =>
  dropped.length === 0
    ? []
    : [
        '',
        `ĐÃ BỎ KHỎI qr-output, còn cần thì in lại · DROPPED, print again what is needed: ${dropped.length}`,
        ...dropped.flatMap(({ what, why }) => [`  ${what}`, `    ${WHY[why]}`]),
      ];

const WHY: Record<Dropped['why'], string> = {
  untrue:
    'Không còn đúng: mục, việc duyệt, tên miền, sao hay mẫu in đã đổi. · No longer true: an entry, its approval, domain, stars or pieces changed.',
  changed: 'Tệp đã bị sửa hay mất sau khi đọc ngược. · Its files were changed or lost after they were read back.',
  unlisted:
    'Không có trong manifest.json, không rõ đã đọc ngược chưa. · Not in manifest.json, so perhaps never read back.',
};

const shownText = ({ shown, others }: Proofed) =>
  others.length === 0
    ? ''
    : ` (${shown.length} mẫu; ${others.length} mẫu không có hình, kể tên ở cuối tờ · ${others.length} more are only named, at its end)`;

const formats = ({ files }: Piece) =>
  files.length === 1 ? files[0]?.format : `{${files.map(({ format }) => format).join(',')}}`;

const without = ({ leftOut }: Piece) =>
  leftOut.length === 0
    ? []
    : [`    Không đủ chỗ cho · No room for: ${leftOut.map((part) => PART_WORDS[part]).join(', ')}`];

function recordedText({ lines, codes }: Recorded, pieces: readonly Piece[]): string {
  if (lines > 0) return `  Đã ghi · Recorded: ${lines} dòng · lines, ${codes.length} mã · codes`;
  return pieces.length === 0
    ? '  Không ghi dòng nào: chưa in được mẫu nào. · Nothing recorded: nothing was made.'
    : '  Không ghi thêm dòng nào: hôm nay đã ghi đúng lần in này rồi. · Nothing to record: this very print of today is in the log already.';
}

/** How many labels come out of it and on how many pages, where a piece is not one label: ` (1.035 tem trên 50 trang)`. */
function runText(pieces: readonly Piece[], lang: Lang): string {
  const runs = pieces.filter(
    ({ kind, carries, group }) => ['label', 'sheet'].includes(kind) && (carries.length > 0 || group),
  );
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const labels = sum(runs.map(({ copies }) => copies));
  const pages = sum(runs.map((run) => run.pages));
  if (labels === runs.length && pages === runs.length) return '';
  const [many, sheets] = [numberText(labels, lang), numberText(pages, lang)];
  return lang === 'vi'
    ? ` (${many} tem trên ${sheets} trang)`
    : ` (${many} ${labels === 1 ? 'label' : 'labels'} on ${sheets} ${pages === 1 ? 'page' : 'pages'})`;
}

const codesRead = (pieces: readonly Piece[]) =>
  pieces.reduce((sum, { files }) => sum + files.reduce((codes, { proof }) => codes + proof.codes, 0), 0);

/** The reach is a limit: nearer is read too, as long as the whole code is in the picture. */
function reachText([good, cheap]: Piece['reachM']): string {
  const [vi, en] = (['vi', 'en'] as const).map((lang) => [numberText(good, lang), numberText(cheap, lang)] as const);
  return `đọc được từ xa tới ${vi?.join(' m (máy rẻ ')} m) · reads from up to ${en?.join(' m (cheap phones ')} m)`;
}

const facts = ({ sizeMm, version, level, moduleMm, reachM, pages, copies }: Piece) =>
  [
    `${sizeMm.join(' × ')} mm`,
    ...(version > 0 ? [`QR ${version}-${level}`, `${moduleMm} mm/ô · module`, reachText(reachM)] : []),
    ...(pages > 1 ? [`${pages} trang · pages`] : []),
    ...(copies > 1 ? [`${copies} tem · labels`] : []),
  ].join(', ');

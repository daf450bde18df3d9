import { join, relative } from 'node:path';
import type { Catalogue } from '../../src/core/catalogue.ts';
import { LEDGER_FOLDER } from '../../src/core/raw.ts';
import { BEST_PRINTED, isReservedDomain, LONGEST_PRINTED, longestHost } from '../../src/core/urls.ts';
import { USUAL_PLAQUE } from '../../src/print/media.ts';
import { contentDir } from '../../src/reader/content-dir.ts';
import type { BuiltSite } from './build-site.ts';
import { FOLDERS } from './folders.ts';
import type { Pressed } from './press/press.ts';
import { droppedText } from './press/summary.ts';
import { changedText, unapprovedText } from './review/tell.ts';

/** What was made and where, and what to do next. */
export function summary(
  { sites, products, routes, guides, entries, publisher }: Catalogue,
  site: Pick<BuiltSite, 'pages' | 'shortened' | 'asTheyCame'>,
  ledger: { codes: number; addresses: number },
  printed?: Pressed,
): string {
  const translated = entries.filter((entry) => entry.words.en).length;
  const { pieces } = printed ?? { pieces: [] };
  const [first] = pieces;
  const here = (path: string) => `${relative(process.cwd(), path) || '.'}/`;
  return [
    '',
    `Xong. ${sites.length} di tích, ${products.length} sản phẩm, ${routes.length} tuyến, ${guides.length} hướng dẫn; ${translated}/${entries.length} mục có bản tiếng Anh.`,
    `Done. Sites ${sites.length}, products ${products.length}, routes ${routes.length}, guides ${guides.length}; ${translated} of ${entries.length} entries translated.`,
    '',
    `  ${here(FOLDERS.dist)}  ${site.pages} trang · pages`,
    ...(printed
      ? [
          `  ${here(FOLDERS.qrOutput)}bien/${USUAL_PLAQUE.id}/  ${pieces.length} biển · plaques (PDF, SVG, PNG)`,
          `  ${here(FOLDERS.qrOutput)}manifest.json`,
        ]
      : []),
    ...(ledger.codes + ledger.addresses > 0
      ? [
          `  ${here(join(contentDir(), LEDGER_FOLDER))}  ghi thêm · added ${ledger.codes} mã · codes, ${ledger.addresses} địa chỉ · addresses: lưu cùng nội dung · commit it with the content`,
        ]
      : []),
    ...(site.shortened.length > 0
      ? [
          `  Bài dài, trang quét chỉ hiện phần mở đầu · Too long, the scan page gives the opening: ${site.shortened.map((code) => `${code} (${entries.find((entry) => entry.code === code)?.id})`).join(', ')}`,
        ]
      : []),
    ...(site.asTheyCame.length > 0
      ? [
          `  Máy chưa có ffmpeg nên bài nghe lên mạng nguyên như nhận, nặng hơn và còn thông tin máy ghi trong tệp · No ffmpeg here, so recordings are published as they came: ${site.asTheyCame.join(', ')}`,
        ]
      : []),
    '',
    ...(first
      ? [
          `  Mã · Codes: ${first.url} … QR ${first.version}-${first.level}, ${first.moduleMm} mm/ô · module; mọi tệp đã đọc ngược khớp sổ mã · all files read back`,
        ]
      : []),
    `  Tên miền · Host “${publisher.domain}”: ${publisher.domain.length} ký tự · characters; tốt nhất · best ≤ ${longestHost(BEST_PRINTED)}, nhiều nhất · at most ${longestHost(LONGEST_PRINTED)}`,
    `  Hết hạn ngày · Renewal due ${publisher.domainRenewal}; chủ · owner ${publisher.domainOwner}; kế tục · successor ${publisher.successor}`,
    ...(isReservedDomain(publisher.domain)
      ? [
          '  BẢN MẪU · SAMPLE: tên miền chưa thật, đừng treo các biển này. · The domain is not real yet: do not mount these plaques.',
        ]
      : printed
        ? unapprovedText(entries)
        : []),
    ...(printed ? droppedText(printed.dropped) : []),
    ...inBlock(changedText(entries, 'vi')),
    '',
    '  Xem trước · Preview: npm run dev',
  ].join('\n');
}

const inBlock = (lines: readonly string[]): string[] => (lines.length > 0 ? ['', ...lines] : []);

import { LABEL_MEDIA, PLAQUE_MEDIA, POSTER_MEDIA } from '../../../src/print/media.ts';

const sizes = (media: readonly { readonly id: string }[]) => media.map(({ id }) => id).join(' ');

/** How to order, in Vietnamese, English, or both. */
export function printHelp(lang?: string): string {
  if (lang === 'vi') return VI;
  if (lang === 'en') return EN;
  return `${VI}\n${EN}`;
}

const VI = `npm run print                      hỏi từng bước rồi in
npm run print -- <loại> <mục…> [tùy chọn]

Loại
  plaque, bien        biển: ${sizes(PLAQUE_MEDIA)}
  label, tem          tem sản phẩm: ${sizes(LABEL_MEDIA)}; hoặc --stock <giấy tem>
  sheet, to           một tờ tem của nhiều mục, trên --stock
  poster, ap-phich, to-treo   áp phích của hướng dẫn, tuyến: ${sizes(POSTER_MEDIA)}
  round, kiem-tra     phiếu A4 cho người đi kiểm tra biển
  test-page, trang-thu   trang thử để chỉnh máy in cho --stock, kèm --offset-x … để thử số đã chỉnh
  advice, co-bien     chỉ tính cỡ mã, hay khổ biển của mục, theo --distance; không in
Mục: tên thư mục, mã, hoặc một phần tên: con-son, “Côn Sơn”, H3X0Y. Bỏ trống và thêm --all: mọi mục.

Tùy chọn
  --size 100x150      khổ (xem trên)               --finish printed|engraved|engraved-dark   in, khắc, khắc đá sẫm
  --format pdf,svg    tệp: pdf svg png dxf         --dpi 203|300|600   độ phân giải máy in; tem 203: chỉ màu đen
  --bleed             tệp pdf có 3 mm tràn lề và dấu xén
  --size disc --stop 3   số của điểm trên biển tròn
  --distance 2,5 --height 1,5 --light day|shade|dusk   đọc từ bao xa (m), treo cao (m), ánh sáng: máy chọn khổ hoặc nói vì sao không được
  --colour #7a1f1f --paper #ffffff --code-ink black|colour   màu mực, màu nền, mực của mã
  --stock tomy-145    giấy tem; của riêng bạn ghi trong content/giay-tem.yaml
  --copies 40 --start 7 --collate   số bản (tệp pdf); nhãn đầu tiên còn trên tờ; xếp xoay vòng
  --batch lo.csv      lô, ngày sản xuất, hạn dùng, số tem (lưu từ Excel)
  --offset-x 1 --offset-y -0,5 --scale-x 1,004 --scale-y 1   chỉnh máy in (mm; xem test-page)
  --outlines          đường cắt trên lớp không in  --diameter 70       đường kính lọ (mm)
  --no-stars          tem không có sao OCOP        --gs1               mã GS1 Digital Link (mục có gtin)
  --record            ghi vào content/da-in.csv và sổ mã: đã in gì, khổ nào, mấy bản, ngày nào
  --help --lang vi|en lời này, chỉ một thứ tiếng

Ví dụ
  npm run print -- plaque con-son --size a5
  npm run print -- label vai-thieu --stock avery-l7160 --copies 40 --start 7
  npm run print -- plaque --all --size 200x300 --bleed
`;

const EN = `npm run print                      asks step by step, then prints
npm run print -- <kind> <entries…> [options]

Kinds
  plaque              signs: ${sizes(PLAQUE_MEDIA)}
  label               product labels: ${sizes(LABEL_MEDIA)}; or --stock <label sheets>
  sheet               one sheet of labels of several entries, on --stock
  poster              posters of guides and routes: ${sizes(POSTER_MEDIA)}
  round               A4 sheet for the keeper who inspects plaques
  test-page           page to adjust a printer for --stock, with --offset-x … to try a correction
  advice              only reckons the size of a code, or of the plaque of an entry, from --distance
Entries: folder, code, or part of a name: con-son, “Côn Sơn”, H3X0Y. None, and --all: every entry.

Options
  --size 100x150      size (above)                 --finish printed|engraved|engraved-dark
  --format pdf,svg    files: pdf svg png dxf       --dpi 203|300|600   of the printer; labels at 203: black alone
  --bleed             3 mm bleed and crop marks, in the pdf
  --size disc --stop 3   number on a disc
  --distance 2.5 --height 1.5 --light day|shade|dusk   read from so far (m), hung so high (m): chooses a size or says why none works
  --colour #7a1f1f --paper #ffffff --code-ink black|colour
  --stock avery-l7160 label sheets; your own are in content/giay-tem.yaml
  --copies 40 --start 7 --collate   how many (in a pdf); first label left on the sheet; one of each in turn
  --batch lots.csv    batch, made on, use by, copies (saved from Excel)
  --offset-x 1 --offset-y -0.5 --scale-x 1.004 --scale-y 1   printer correction (mm; see test-page)
  --outlines          where to cut, on a layer that does not print
  --diameter 70       of the jar (mm)              --no-stars          no OCOP stars
  --gs1               GS1 Digital Link (entries with a gtin)
  --record            notes in content/da-in.csv and the register what was printed, how many, when
  --help --lang vi|en this, in one language alone
`;

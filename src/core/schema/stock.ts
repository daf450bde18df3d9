import { z } from 'zod';
import { field } from './field.ts';
import { entryId, millimetres, wholeNumber, words } from './scalars.ts';
import { LABEL_SHAPES } from './vocabulary.ts';

const PLACE_WHY = [
  'Máy đặt từng tem theo các số này; sai một số là cả tờ in lệch ra ngoài tem.',
  'Every label is placed by these figures; with one wrong the whole sheet is printed beside its labels.',
] as const;
const GAP_WHY = [
  'Bỏ được khi tem sát nhau và hai lề đối diện rộng bằng nhau; còn thừa chỗ thì phải đo và ghi, vì máy không đoán khe.',
  'May be left out where labels touch between equal margins; where there is room left it has to be measured, not guessed.',
] as const;
/** A sheet of labels the publisher has measured: six figures, the gaps, and more where the sheet is not an upright A4. */
const ownStock = field(
  z.strictObject({
    columns: field(wholeNumber(), ['số cột tem', 'columns of labels'], PLACE_WHY, 'columns: 3'),
    rows: field(wholeNumber(), ['số hàng tem', 'rows of labels'], PLACE_WHY, 'rows: 8'),
    width: field(millimetres(), ['bề rộng một tem, mm', 'width of a label, mm'], PLACE_WHY, 'width: 64'),
    height: field(millimetres(), ['bề cao một tem, mm', 'height of a label, mm'], PLACE_WHY, 'height: 33.9'),
    left: field(
      millimetres(),
      ['từ mép trái tờ giấy tới tem đầu, mm', 'from the left edge to the first label, mm'],
      PLACE_WHY,
      'left: 6.5',
    ),
    top: field(
      millimetres(),
      ['từ mép trên tờ giấy tới tem đầu, mm', 'from the top edge to the first label, mm'],
      PLACE_WHY,
      'top: 13',
    ),
    gapX: field(millimetres().optional(), ['khe giữa hai cột, mm', 'gap between columns, mm'], GAP_WHY, 'gapX: 2.5'),
    gapY: field(millimetres().optional(), ['khe giữa hai hàng, mm', 'gap between rows, mm'], GAP_WHY, 'gapY: 0'),
    page: field(
      z.tuple([millimetres(), millimetres()]).optional(),
      ['khổ giấy, rộng rồi cao, mm', 'page, width and height, mm'],
      [
        'Không ghi là A4 dọc, 210 × 297 mm; giấy khổ khác phải ghi thì tem mới đúng chỗ.',
        'Left out it is an upright A4 of 210 × 297 mm; on another page the labels would be misplaced.',
      ],
      'page: [148, 210]',
    ),
    shape: field(
      z.enum(LABEL_SHAPES).optional(),
      ['hình tem', 'shape of the label'],
      [
        'Không ghi là tem chữ nhật; trên tem tròn, chữ ở góc sẽ in ra ngoài tem.',
        'Left out they are rectangles; on round labels what stands in the corners would be printed beside them.',
      ],
      'shape: round',
    ),
    name: field(
      words().optional(),
      ['tên ghi trên hộp giấy', 'name on the box'],
      ['Để lần sau mua đúng loại giấy ấy.', 'So that the same sheets are bought next time.'],
      'name: Giấy 24 tem, hiệu …',
    ),
  }),
  ['giấy tem', 'label sheet'],
  PLACE_WHY,
  'giay-24-tem: { columns: 3, rows: 8, width: 64, height: 33.9, left: 6.5, top: 12.9, gapX: 2.5 }',
);

/** `content/giay-tem.yaml`: the publisher's own sheets by name. */
export const ownStocks = z.record(entryId(), ownStock);
/** The same for the handbook, under a name for any name. */
export const ownStocksManual = z.strictObject({ '<tên giấy>': ownStock.optional() });

export type OwnStock = z.output<typeof ownStock>;

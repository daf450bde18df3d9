import { BUILT_IN_STOCKS, type BuiltInStock, type Stock } from '../core/stock.ts';

/**
 * Sheets of labels that can be bought, with the figures of LibreOffice's list (`share/labels/labels.xml`, 7.4): exact to the
 * hundredth, and with opposite margins equal to 0.15 mm. Those of gLabels (`avery-iso-templates.xml`, 3.4) are rounder and
 * differ by up to 1.4 mm (the first column of L7163).
 *
 * Tomy sheets, which every stationer in Vietnam sells, are not here: programs that print on them mostly agree on the labels
 * (145: 65 of 38 × 21 mm, 5 × 13; 144: 30 of 67 × 28 mm, 3 × 10; 130: 12 of 101 × 47 mm, 2 × 6), but differ by up to 5 mm on
 * margins and gaps, for which none names a source. Whoever has a sheet measures the other two figures of
 * `content/giay-tem.yaml`, left and top.
 */
const FIGURES: Readonly<Record<BuiltInStock, Figures>> = {
  'avery-l7160': { name: 'L7160', label: [63.5, 38.1], grid: [3, 7], first: [7.2, 15.15], pitch: [66.04, 38.1] },
  'avery-l7163': { name: 'L7163', label: [99.06, 38.1], grid: [2, 7], first: [4.67, 15.15], pitch: [101.6, 38.1] },
  'avery-l7651': { name: 'L7651', label: [38.1, 21.17], grid: [5, 13], first: [4.67, 10.9], pitch: [40.64, 21.17] },
  // Without its L in the German part of the list.
  'avery-l4732': {
    name: 'L4732',
    listed: 'Avery Zweckform: 4732',
    label: [35.56, 16.93],
    grid: [5, 16],
    first: [11.02, 12.99],
    pitch: [38.1, 16.93],
  },
  'avery-l6009': { name: 'L6009', label: [45.72, 21.17], grid: [4, 12], first: [9.75, 21.41], pitch: [48.26, 21.17] },
  'avery-l6011': { name: 'L6011', label: [63.5, 29.63], grid: [3, 9], first: [7.21, 15.1], pitch: [66.04, 29.63] },
  'avery-l7159': { name: 'L7159', label: [64, 33.86], grid: [3, 8], first: [6.46, 13.06], pitch: [66.54, 33.86] },
  'avery-l7161': { name: 'L7161', label: [63.5, 46.56], grid: [3, 6], first: [7.21, 8.82], pitch: [66.04, 46.56] },
  'avery-l7162': { name: 'L7162', label: [99.06, 33.87], grid: [2, 8], first: [4.67, 13.02], pitch: [101.6, 33.87] },
  'avery-l7165': { name: 'L7165', label: [99.06, 67.73], grid: [2, 4], first: [4.67, 13.04], pitch: [101.6, 67.73] },
  'avery-l7630': {
    name: 'L7630',
    label: [63.5, 63.5],
    grid: [3, 4],
    first: [5.25, 14.75],
    pitch: [68, 68],
    shape: 'round',
  },
  'avery-l7654': { name: 'L7654', label: [45.72, 25.4], grid: [4, 10], first: [9.75, 21.43], pitch: [48.26, 25.4] },
};

/** As a list of labels has them, in millimetres: across, then down. */
interface Figures {
  readonly name: string;
  readonly label: Pair;
  readonly grid: Pair;
  readonly first: Pair;
  readonly pitch: Pair;
  readonly shape?: Stock['shape'];
  /** Where in the list, if not under “Avery A4”. */
  readonly listed?: string;
}
type Pair = readonly [across: number, down: number];

/** Every stock whose figures are known; all are upright A4. */
export const STOCKS: readonly Stock[] = BUILT_IN_STOCKS.map((id) => toStock(id, FIGURES[id]));

function toStock(id: BuiltInStock, figures: Figures): Stock {
  const { name, listed = `Avery A4: ${name}`, shape = 'rectangle' } = figures;
  const [[width, height], [columns, rows]] = [figures.label, figures.grid];
  const [[leftMm, topMm], [pitchXMm, pitchYMm]] = [figures.first, figures.pitch];
  return {
    id,
    name: `Avery ${name}`,
    pageMm: { width: 210, height: 297 },
    labelMm: { width, height },
    shape,
    columns,
    rows,
    leftMm,
    topMm,
    pitchXMm,
    pitchYMm,
    source: `LibreOffice 7.4 labels.xml, ${listed}`,
  };
}

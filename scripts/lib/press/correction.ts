import type { Stock } from '../../../src/core/stock.ts';
import { type Correction, correctedCells } from '../../../src/print/imposition.ts';
import { Refusal } from '../progress.ts';
import type { Arguments } from './arguments.ts';

/**
 * What is told the printer to undo what it does to the sheets of a stock.
 *
 * @throws {Refusal} where it pushes labels off the page
 */
export function correctionFor({ numbers }: Pick<Arguments, 'numbers'>, stock: Stock): Correction {
  const correction: Correction = {
    offsetXMm: numbers['offset-x'] ?? 0,
    offsetYMm: numbers['offset-y'] ?? 0,
    scaleX: numbers['scale-x'] ?? 1,
    scaleY: numbers['scale-y'] ?? 1,
  };
  refuseOffPage(stock, correction);
  return correction;
}

/** The least light at the edge of a label: so much of it may reach past the page, and nothing printed is lost. */
const LIGHT_MM = 1;

/** A correction typed wrongly pushes labels off the page. */
function refuseOffPage(stock: Stock, correction: Correction): void {
  const { pageMm, labelMm } = stock;
  const cells = correctedCells(stock, { correction });
  const past = (edges: readonly number[]) => Math.max(...edges);
  const overMm = {
    'trái · left': past(cells.map(({ xMm }) => -xMm)),
    'phải · right': past(cells.map(({ xMm }) => xMm + labelMm.width - pageMm.width)),
    'trên · top': past(cells.map(({ yMm }) => -yMm)),
    'dưới · bottom': past(cells.map(({ yMm }) => yMm + labelMm.height - pageMm.height)),
  };
  const over = Object.entries(overMm).filter(([, mm]) => mm > LIGHT_MM);
  if (over.length > 0) throw new Refusal(offPageText(over));
}

function offPageText(over: readonly (readonly [string, number])[]): string {
  const sides = over.map(([side, mm]) => `${side} ${mm.toFixed(1)} mm`).join(', ');
  return (
    `--offset-x, --offset-y, --scale-x, --scale-y đẩy tem ra ngoài mép giấy: ${sides}. Quá ${LIGHT_MM} mm là mất chữ hay mã, vì tem chừa lề ${LIGHT_MM} mm. In trang thử (test-page) rồi đo lại, tính bằng milimét.\n` +
    `    They push labels off the edge of the page. Beyond ${LIGHT_MM} mm, which a label leaves light at its edge, words or codes are lost. Print a test-page and measure again, in millimetres.`
  );
}

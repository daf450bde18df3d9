import { type CodeItem, codesOf, type Drawing, QUIET_MODULES } from '../../../src/print/drawing.ts';
import { type BoxPx, cropOf } from '../pixels.ts';
import { Refusal } from '../progress.ts';
import type { Pixels } from '../rasterise.ts';
import { readBack } from '../read-back.ts';
import type { Verdict } from '../verdict.ts';

/** What was read on a file: how many codes, by how many decoders each at least, and how many read them damaged. */
export interface CodeProof {
  readonly codes: number;
  /** Codes that each decoder read, by its name. */
  readonly decoders: Readonly<Record<string, number>>;
  /** Decoders that still read the worst code, by kind of damage. */
  readonly damaged: Readonly<Record<string, number>>;
}

/** A code that was not read as it should. */
export interface Unread {
  readonly url: string;
  readonly page: number;
  readonly verdict: Verdict;
}

/**
 * Reads every code of every page back from pixels, where the layout says that it stands.
 *
 * @param picture the pixels of a page
 * @param aroundMm sheet around the trimmed piece, where the file has crop marks
 * @returns with the address that all codes say, empty where they differ
 */
export async function verifyPages(
  pages: Iterable<Drawing>,
  picture: (index: number) => Promise<Pixels>,
  dpi: number,
  aroundMm = 0,
): Promise<{ proof: CodeProof; unread: Unread[]; pages: number; url: string }> {
  const decoders: Record<string, number> = {};
  const damaged: Record<string, number> = {};
  const unread: Unread[] = [];
  let [codes, index] = [0, 0];
  const urls = new Set<string>();
  for (const drawing of pages) {
    const pixels = await picture(index);
    for (const code of codesOf(drawing)) {
      urls.add(code.url);
      const box = boxInPixels(code, dpi, aroundMm);
      if (!isInside(box, pixels)) throw new Refusal(offPage(code.url, index + 1));
      const crop = cropOf(pixels, box);
      const verdict = await readBack(crop, code.url, code.matrix.modules.length);
      codes += 1;
      for (const [name, texts] of Object.entries(verdict.clean)) {
        decoders[name] = (decoders[name] ?? 0) + (texts.length === 1 && texts[0] === code.url ? 1 : 0);
      }
      for (const [name, count] of Object.entries(verdict.damaged)) {
        damaged[name] = Math.min(damaged[name] ?? Number.POSITIVE_INFINITY, count);
      }
      if (!verdict.sound) unread.push({ url: code.url, page: index + 1, verdict });
    }
    index += 1;
  }
  const [url = '', ...others] = urls;
  return { proof: { codes, decoders, damaged }, unread, pages: index, url: others.length === 0 ? url : '' };
}

const isInside = ({ x, y, width, height }: BoxPx, page: Pixels): boolean =>
  x >= 0 && y >= 0 && x + width <= page.width && y + height <= page.height;

const offPage = (url: string, page: number) =>
  `Mã ${url} cùng lề trắng quanh nó ra ngoài mép giấy (trang ${page}). Giảm --offset-x, --offset-y, --scale-x, --scale-y.\n` +
  `    The code ${url} with its light reaches past the edge of the page (page ${page}). Make offsets and scales smaller.`;

/** Where a code with its light is on the picture of its page. */
function boxInPixels(code: CodeItem, dpi: number, aroundMm: number): BoxPx {
  const pixels = (mm: number) => Math.round((mm / 25.4) * dpi);
  const quiet = QUIET_MODULES * code.unitMm;
  const side = pixels((code.matrix.modules.length + 2 * QUIET_MODULES) * code.unitMm);
  return { x: pixels(code.xMm - quiet + aroundMm), y: pixels(code.yMm - quiet + aroundMm), width: side, height: side };
}

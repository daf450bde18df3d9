import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../../src/core/catalogue.ts';
import { scanPath } from '../../src/core/urls.ts';
import { ONE_FLIGHT_BYTES, shortened, whole } from '../../src/scan/one-flight.ts';
import { packed } from './packed.ts';
import { Refusal } from './progress.ts';

/**
 * Once printed, always reachable, and in one round trip: every code that was ever issued has its page, whole where that goes in the first
 * flight of packets, and otherwise with the opening of its texts.
 *
 * @returns the codes whose pages give only the opening
 */
export async function fitScanPages({ register }: Catalogue, dist: string): Promise<string[]> {
  const short: string[] = [];
  for (const { code, id } of register) {
    const file = join(dist, `${scanPath(code)}.html`);
    const built = await readFile(file, 'utf8').catch(() => undefined);
    if (built === undefined) throw new Refusal(`Mã không có trang · A code without a page: ${code} (${id})`);
    const fits = packed(whole(built)) <= ONE_FLIGHT_BYTES;
    const html = fits ? whole(built) : shortened(built);
    const bytes = packed(html);
    if (bytes > ONE_FLIGHT_BYTES) {
      throw new Refusal(
        `Trang của mã ${code} (${id}) nặng ${bytes} byte, quá một lượt gửi của mạng: rút ngắn câu mở đầu (lead). · ` +
          `The page of ${code} (${id}) weighs ${bytes} bytes, more than goes in one flight: shorten its lead.`,
      );
    }
    await writeFile(file, html);
    if (!fits) short.push(code);
  }
  return short;
}

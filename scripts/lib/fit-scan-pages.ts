import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answeringGtins } from '../../src/core/addresses.ts';
import type { Catalogue } from '../../src/core/catalogue.ts';
import { digitalLinkPath, scanPath } from '../../src/core/urls.ts';
import { ONE_FLIGHT_BYTES, shortened, whole } from '../../src/scan/one-flight.ts';
import { packed } from './packed.ts';
import { Refusal } from './progress.ts';

/**
 * Once printed, always reachable, and in one round trip: every code that was ever issued has its page, whole where that goes in the first
 * flight of packets, and otherwise with the opening of its texts; and so has every GTIN that answers.
 *
 * @returns the codes whose pages give only the opening
 */
export async function fitScanPages(catalogue: Catalogue, dist: string): Promise<string[]> {
  const short: string[] = [];
  for (const { code, id } of catalogue.register) {
    const page = await fitPage(dist, scanPath(code));
    if (!page) throw new Refusal(`Mã không có trang · A code without a page: ${code} (${id})`);
    if (page.bytes > ONE_FLIGHT_BYTES) {
      throw new Refusal(
        `Trang của mã ${code} (${id}) nặng ${page.bytes} byte, quá một lượt gửi của mạng: rút ngắn câu mở đầu (lead). · ` +
          `The page of ${code} (${id}) weighs ${page.bytes} bytes, more than goes in one flight: shorten its lead.`,
      );
    }
    if (page.isShort) short.push(code);
  }
  for (const gtin of answeringGtins(catalogue)) await fitPage(dist, digitalLinkPath(gtin));
  return short;
}

/** Keeps the whole of a page or its opening; nothing where there is no page. */
async function fitPage(dist: string, path: string): Promise<{ bytes: number; isShort: boolean } | undefined> {
  const file = join(dist, `${path}.html`);
  const built = await readFile(file, 'utf8').catch(() => undefined);
  if (built === undefined) return undefined;
  const isShort = packed(whole(built)) > ONE_FLIGHT_BYTES;
  const html = isShort ? shortened(built) : whole(built);
  await writeFile(file, html);
  return { bytes: packed(html), isShort };
}

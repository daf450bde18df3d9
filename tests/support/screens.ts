import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

const PICTURES = fileURLToPath(new URL('../../public/so-tay', import.meta.url));

/** Renews a picture of the desk that the handbook shows, `ban-soan-1`; with DAUTICH_SCREENS=1 alone, because no two are the same bytes. */
export async function renewScreen(page: Page, name: string): Promise<void> {
  if (!process.env['DAUTICH_SCREENS']) return;
  // Boxes fade in.
  await page.waitForTimeout(600);
  const picture = sharp(await page.screenshot()).resize({ width: 1100 });
  await picture.webp({ quality: 60 }).toFile(join(PICTURES, `${name}.webp`));
}

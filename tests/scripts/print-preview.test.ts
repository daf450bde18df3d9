import { describe, expect, test } from 'vitest';
import { previewPage } from '../../scripts/lib/print-preview.ts';
import { LABEL_MEDIA, PLAQUE_MEDIA, POSTER_MEDIA } from '../../src/print/media.ts';

/** What stands under each picture. */
const captions = (html: string): string[] =>
  [...html.matchAll(/<figcaption>(.*?)<\/figcaption>/g)].flatMap(([, caption]) => (caption ? [caption] : []));
const named = (captionsOf: readonly string[], start: string) => captionsOf.some((caption) => caption.startsWith(start));

describe('the preview of prints shows an author', () => {
  test('every entry, to choose from', async () => {
    expect(await previewPage('')).toContain('<a href="/xem-in/chua-con-son">Chùa Côn Sơn</a>');
  });

  test('a site as a plaque in every size and finish, side by side', async () => {
    const shown = captions(await previewPage('chua-con-son'));
    for (const { id } of PLAQUE_MEDIA) expect(named(shown, `${id} ·`), id).toBe(true);
    for (const finish of ['engraved', 'engraved-dark']) expect(named(shown, `100x150 ${finish} ·`), finish).toBe(true);
  });

  test('a product as a label in every size as well', async () => {
    const shown = captions(await previewPage('vai-thieu-thanh-ha'));
    for (const { id } of LABEL_MEDIA) expect(named(shown, `tem ${id} `), id).toBe(true);
  });

  test('a guide as a poster as well', async () => {
    const shown = captions(await previewPage('quet-ma-tai-di-tich'));
    for (const { id } of POSTER_MEDIA) expect(named(shown, `áp phích ${id} `), id).toBe(true);
  });

  test('pictures without anything that runs or is asked for elsewhere', async () => {
    const html = await previewPage('den-kiep-bac');
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
    expect(html.match(/src="data:image\/svg\+xml;base64,/g)?.length).toBeGreaterThanOrEqual(PLAQUE_MEDIA.length);
  });
});

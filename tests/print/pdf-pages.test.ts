import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { PassThrough, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { writePdf } from '../../scripts/lib/pdf.ts';
import { PdfPictures } from '../../scripts/lib/pdf-pixels.ts';
import type { Pixels } from '../../scripts/lib/rasterise.ts';
import type { Drawing } from '../../src/print/drawing.ts';
import { boxOf, coloursOf, contentsOf, linesOf, pagesOf, pdfOf, poppler } from '../support/pdf-inside.ts';
import { drawingOf, textOf } from '../support/plain-drawing.ts';
import { samplePlaque } from '../support/sample-plaque.ts';

// A PDF of many pages: in order, drawn while it is written, and honest where it cannot be written.

describe('a label that comes again', () => {
  // A new object with the same on it is worked out anew.
  const anew = (drawing: Drawing): Drawing => structuredClone(drawing);
  const own = (drawing: Drawing): Drawing => drawing;
  const pagesWith = (copy: (drawing: Drawing) => Drawing): Drawing[] => {
    const plaque = samplePlaque();
    const sheetOf = (heightMm: number) =>
      drawingOf(210, heightMm, [
        { type: 'placed', drawing: copy(plaque), xMm: 2, yMm: 3 },
        { ...textOf('Giữa hai nhãn'), xMm: 50, yMm: 160 },
        {
          type: 'placed',
          drawing: drawingOf(105, 60, [{ type: 'placed', drawing: copy(plaque), xMm: 0, yMm: 0, scale: 0.4 }]),
          xMm: 104,
          yMm: 3,
        },
      ]);
    return [
      sheetOf(297),
      sheetOf(200),
      drawingOf(100, 150, [{ type: 'placed', drawing: copy(plaque), xMm: 0, yMm: 0 }]),
    ];
  };

  test('on its page or a later one is drawn as it was the first time', async () => {
    const [once, often] = [await pdfOf(pagesWith(anew)), await pdfOf(pagesWith(own))];
    expect(contentsOf(often).map(coloursOf)).toEqual(contentsOf(once).map(coloursOf));
    for (const page of ['1', '2', '3']) {
      const words = (pdf: Buffer) => poppler('pdftotext', pdf, '-bbox', '-f', page, '-l', page);
      expect(words(often)).toContain('>Đại</word>');
      expect(words(often)).toBe(words(once));
    }
    const seen = async (pdf: Buffer) => {
      const pictures = await PdfPictures.open(pdf);
      const pages: Pixels[] = [];
      for (let page = 0; page < pictures.pageCount; page += 1) pages.push(await pictures.page(page, 100));
      pictures.close();
      return pages;
    };
    expect(await seen(often)).toEqual(await seen(once));
  });
});

const numbered = (number: number): Drawing => drawingOf(200 + number, 50, [textOf(`Trang số ${number}`)]);

describe('a file of many pages', () => {
  const noSpace = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  /** Pages without an end, and how many of them were drawn. */
  function endless() {
    const drawn = { pages: 0 };
    function* pages() {
      for (; ; drawn.pages += 1) yield numbered(drawn.pages);
    }
    return { drawn, pages: pages() };
  }

  test('has them in their order, each of its own size', async () => {
    async function* pages() {
      for (const number of [1, 2, 3, 4, 5]) {
        await setImmediate();
        yield numbered(number);
      }
    }
    const pdf = await pdfOf(pages());
    expect(linesOf(poppler('pdftotext', pdf))).toEqual([1, 2, 3, 4, 5].map((number) => `Trang số ${number}`));
    expect(pagesOf(pdf).map((page) => Math.round(boxOf(page, 'MediaBox')[2] ?? 0))).toEqual([201, 202, 203, 204, 205]);
    // The same letters of the same font are not embedded twice.
    expect(linesOf(poppler('pdffonts', pdf))).toHaveLength(3);
  });

  test('is drawn no faster than it is taken, so that it never lies in memory whole', async () => {
    const { drawn, pages } = endless();
    const sink = new Writable({ highWaterMark: 1, write() {} });
    const written = writePdf(pages, { title: 'Thử' }, sink);
    for (let round = 0; round < 100; round += 1) await setImmediate();
    expect(drawn.pages).toBeLessThan(3);
    sink.destroy();
    await expect(written).rejects.toThrow();
  });

  test.each([0, 1, 5_000, 100_000])(
    'ends red where the disk is full after %d bytes, and draws no more',
    async (room) => {
      const { drawn, pages } = endless();
      let left = room;
      const sink = new Writable({
        async write(chunk: Buffer, _, done) {
          left -= chunk.length;
          await setImmediate();
          done(left < 0 ? noSpace() : null);
        },
      });
      await expect(writePdf(pages, { title: 'Thử' }, sink)).rejects.toThrow('ENOSPC');
      const until = drawn.pages;
      for (let round = 0; round < 100; round += 1) await setImmediate();
      expect(drawn.pages).toBeLessThan(until + 2);
    },
  );

  test('ends red where only its last bytes find no room', async () => {
    const sink = new Writable({ write: (_, __, done) => done(), final: (done) => done(noSpace()) });
    await expect(writePdf([numbered(1)], { title: 'Thử' }, sink)).rejects.toThrow('ENOSPC');
  });

  test('ends red where its folder is not there', async () => {
    await expect(writePdf([numbered(1)], { title: 'Thử' }, createWriteStream('not/there/a.pdf'))).rejects.toThrow(
      'ENOENT',
    );
  });

  test('is closed where one of them cannot be drawn', async () => {
    const sink = new PassThrough();
    function* pages() {
      yield numbered(1);
      throw new Error('This label cannot be drawn.');
    }
    const closed = once(sink, 'close');
    await expect(writePdf(pages(), { title: 'Thử' }, sink)).rejects.toThrow('This label cannot be drawn.');
    await closed;
  });
});

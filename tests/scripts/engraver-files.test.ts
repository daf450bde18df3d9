import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert, describe, expect, test } from 'vitest';
import type { Format, Job } from '../../scripts/lib/press/job.ts';
import { makePiece } from '../../scripts/lib/press/make-piece.ts';
import type { Finish } from '../../src/print/finish.ts';
import { emptyFolder } from '../support/content-folder.ts';
import { coloursOf, contentsOf } from '../support/pdf-inside.ts';
import { samplePlaque } from '../support/sample-plaque.ts';

/** The file of a sign that is cut into a material, with what was read on it. */
async function madeFor(finish: Finish, format: Format) {
  const job: Job = {
    ...{ id: 'bien', kind: 'plaque', medium: '100x150', finish, title: 'Biển', dpi: 300, formats: [format] },
    ...{ bleed: false, outlines: false, copies: 1, carries: [], key: '' },
    pages: () => [samplePlaque({ finish })],
  };
  const folder = await emptyFolder();
  const piece = await makePiece(job, '', folder);
  assert('files' in piece, JSON.stringify(piece));
  return { proof: piece.files[0]?.proof, file: await readFile(join(folder, `bien.${format}`)) };
}

describe.each(['engraved', 'engraved-dark'] as const)('a sign that is %s', (finish) => {
  test.each(['svg', 'pdf', 'dxf', 'png'] as const)(
    'is read from its %s as it comes out on the material',
    async (format) => {
      expect((await madeFor(finish, format)).proof).toMatchObject({
        codes: 1,
        decoders: { zxing: 1, jsqr: 1, zbar: 1, qr: 1 },
      });
    },
  );

  test('is black in the files of the engraver wherever something is cut', async () => {
    const svg = (await madeFor(finish, 'svg')).file.toString();
    expect(new Set(svg.match(/fill="[^"]*"/g))).toEqual(new Set(['fill="#000000"']));
    const [content = ''] = contentsOf((await madeFor(finish, 'pdf')).file);
    expect(coloursOf(content)).toEqual(['/DeviceCMYK cs', '0 0 0 1 scn']);
  });
});

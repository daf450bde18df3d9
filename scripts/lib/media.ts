import { copyFile, mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { Catalogue } from '../../src/core/catalogue.ts';
import { keptPublished } from '../../src/media/kept.ts';
import { HEAVIEST_BYTES, makePicture, type Picture } from '../../src/media/picture.ts';
import { makePlayable, type Playable } from '../../src/media/recording.ts';
import { contentDir } from '../../src/reader/content-dir.ts';
import { Refusal } from './progress.ts';

/** Every picture and recording of a site, ready for phones. */
export interface Media {
  /** Where they are published: `/anh/cong-den.3f9a1c2b7d.480.avif`. */
  readonly addresses: readonly string[];
  /** How many originals had to be encoded; the others were kept from earlier. */
  readonly encoded: number;
  /** Recordings that are published as they came, because there is no ffmpeg. */
  readonly asTheyCame: readonly string[];
}

/** Makes what pages will show and play, on all processors; pages then find it made. @throws where a first picture is too heavy */
export async function prepareMedia({ entries }: Catalogue, update: (detail: string) => void): Promise<Media> {
  const addresses = new Set<string>();
  const asTheyCame: string[] = [];
  let [done, encoded] = [0, 0];
  const photos = entries.flatMap((entry) => entry.photos.map(({ path }, index) => ({ path, isFirst: index === 0 })));
  const recordings = entries.flatMap((entry) => entry.recordings.map(({ path }) => path));
  const jobs = [
    ...photos.map(({ path, isFirst }) => async () => {
      const { value, isNew } = await makePicture(join(contentDir(), path));
      if (isFirst) refuseHeavy(value, path);
      for (const href of hrefsOf(value)) addresses.add(href);
      return isNew;
    }),
    ...recordings.map((path) => async () => {
      const { value, isNew } = await makePlayable(join(contentDir(), path));
      if (isAsItCame(value)) asTheyCame.push(path);
      for (const { href } of value.files) addresses.add(href);
      return isNew;
    }),
  ];
  const work = async () => {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      if (await job()) encoded += 1;
      done += 1;
      update(`ảnh, bài nghe · pictures, recordings ${done}/${photos.length + recordings.length}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return { addresses: [...addresses].sort(), encoded, asTheyCame: asTheyCame.sort() };
}

const hrefsOf = ({ sizes }: Picture): string[] =>
  sizes.flatMap(({ files }) => Object.values(files).map(({ href }) => href));

const isAsItCame = ({ seconds }: Playable): boolean => seconds === undefined;

/** Nothing is waited for so much as the first picture. Only one much taller than wide, and full of detail, ends here. */
function refuseHeavy({ sizes }: Picture, path: string): void {
  const bytes = sizes[0]?.files.avif.bytes ?? 0;
  if (bytes <= HEAVIEST_BYTES) return;
  throw new Refusal(
    `Ảnh đầu trang ${path} vẫn nặng ${bytes} byte ở cỡ nhỏ nhất, quá ${HEAVIEST_BYTES}: ` +
      'cắt bớt chiều cao, hoặc đưa ảnh khác lên đầu danh sách photos. · ' +
      `The first picture ${path} weighs ${bytes} bytes at its smallest, more than ${HEAVIEST_BYTES}: ` +
      'crop its height, or put another photo first in photos.',
  );
}

/** Puts them into a finished site. */
export async function writeMedia({ addresses }: Media, dist: string): Promise<void> {
  for (const address of addresses) {
    const target = join(dist, address);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(keptPublished(address), target);
  }
}

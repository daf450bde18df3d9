import { copyFile, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AUDIO_FORMATS, AUDIO_RECIPE, type AudioFormat, encodeAudio, hasFfmpeg, lengthOf } from './ffmpeg.ts';
import { addressOf, type Kept, keep } from './kept.ts';
import { keyOf, stemOf } from './original.ts';

/** A recording as the site plays it. */
export interface Playable {
  /** Whole seconds; nothing where no ffmpeg was there to tell. */
  readonly seconds?: number | undefined;
  /** The lightest first: a phone takes the first it can play. */
  readonly files: readonly PlayableFile[];
}

export interface PlayableFile {
  /** The address on the site: `/nghe/thuyet-minh.3f9a1c2b7d.ogg`. */
  readonly href: string;
  readonly type: string;
  readonly bytes: number;
}

/** Where recordings are published. */
export const RECORDINGS = '/nghe/';

const TYPES = { ogg: 'audio/ogg; codecs=opus', m4a: 'audio/mp4; codecs=mp4a.40.2' } satisfies Record<
  AudioFormat,
  string
>;

/**
 * The recording made ready for phones, encoded the first time it is asked for. Without ffmpeg it is given as it came, where
 * browsers can play that; what browsers cannot play was refused when it was read.
 */
export async function makePlayable(path: string): Promise<Kept<Playable>> {
  const key = await keyOf(path, (await hasFfmpeg()) ? AUDIO_RECIPE : 'as it came');
  const { value, isNew } = await keep(key, (await hasFfmpeg()) ? encoded(path) : asItCame(path));
  const files = value.files.map(({ file, type, bytes }) => ({
    href: addressOf(RECORDINGS, stemOf(path), key, file),
    type,
    bytes,
  }));
  return { value: { ...value, files }, isNew };
}

interface Stored {
  readonly seconds?: number;
  readonly files: readonly { readonly file: string; readonly type: string; readonly bytes: number }[];
}

const encoded =
  (path: string) =>
  async (folder: string): Promise<Stored> => {
    const files = [];
    for (const file of AUDIO_FORMATS) {
      await encodeAudio(path, file, join(folder, file));
      files.push({ file, type: TYPES[file], bytes: (await stat(join(folder, file))).size });
    }
    return { seconds: Math.round(await lengthOf(path)), files };
  };

const asItCame =
  (path: string) =>
  async (folder: string): Promise<Stored> => {
    const kind = await playableKind(path);
    if (!kind) throw new Error(`${path} cannot be played without ffmpeg, and was let in.`);
    await copyFile(path, join(folder, kind.ending));
    return { files: [{ file: kind.ending, type: kind.type, bytes: (await stat(path)).size }] };
  };

/** What browsers play as it is, by its first bytes: https://mimesniff.spec.whatwg.org/#matching-an-audio-or-video-type-pattern */
export async function playableKind(path: string): Promise<{ ending: string; type: string } | undefined> {
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(12), 0, 12, 0).finally(() => file.close());
  const [first = 0, second = 0] = buffer;
  const text = buffer.toString('latin1');
  if (text.startsWith('ID3') || (first === 0xff && (second & 0xe6) === 0xe2))
    return { ending: 'mp3', type: 'audio/mpeg' };
  return text.startsWith('ftyp', 4) && !text.startsWith('3g', 8) ? { ending: 'm4a', type: 'audio/mp4' } : undefined;
}

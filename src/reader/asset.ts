import { stat } from 'node:fs/promises';
import type { Problem } from '../core/problem.ts';
import type { RawAsset } from '../core/raw.ts';
import { hasFfmpeg, lengthOf } from '../media/ffmpeg.ts';
import { keep } from '../media/kept.ts';
import { hashOf } from '../media/original.ts';
import { decodeWhole, MOST_PIXELS, photoSize } from '../media/pixels.ts';
import { playableKind } from '../media/recording.ts';

/**
 * Bytes. What is once in the history of a repository stays there for good, and GitHub warns of larger files:
 * https://docs.github.com/en/repositories/working-with-files/managing-large-files/about-large-files-on-github
 */
const MOST_BYTES = 50 * 1024 ** 2;

type Fault = Pick<Problem, 'rule' | 'seen'>;

/**
 * Why a photo or recording cannot be published, after decoding all of it: a file cut short in sending is none. What was
 * found sound is not decoded again.
 */
export async function assetFault(path: string, file: string, type: RawAsset['type']): Promise<Fault | undefined> {
  const { size } = await stat(path);
  if (size === 0) return { rule: 'asset-empty', seen: file };
  if (size > MOST_BYTES) return { rule: 'asset-too-large', seen: `${file} (${Math.ceil(size / 1e6)} MB)` };
  return type === 'photo' ? photoFault(path, file) : audioFault(path, file);
}

async function photoFault(path: string, file: string): Promise<Fault | undefined> {
  try {
    const { width, height } = await photoSize(path);
    if (width * height > MOST_PIXELS) return { rule: 'asset-too-large', seen: `${file} (${width} × ${height} px)` };
    await keep(`photo.${await hashOf(path)}`, () => decodeWhole(path));
    return undefined;
  } catch {
    return { rule: 'asset-broken', seen: file };
  }
}

/** Shorter than this there is nothing to hear, or it was cut off. */
const LEAST_SECONDS = 1;

async function audioFault(path: string, file: string): Promise<Fault | undefined> {
  if (!(await hasFfmpeg())) {
    return (await playableKind(path)) ? undefined : { rule: 'audio-needs-ffmpeg', seen: file };
  }
  const length = keep(`audio.${await hashOf(path)}`, () => lengthOf(path));
  const seconds = await length.then(
    ({ value }) => value,
    () => 0,
  );
  return seconds >= LEAST_SECONDS ? undefined : { rule: 'audio-broken', seen: file };
}

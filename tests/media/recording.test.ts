import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { keptPublished } from '../../src/media/kept.ts';
import { makePlayable, type Playable } from '../../src/media/recording.ts';

const folder = await mkdtemp(join(tmpdir(), 'dau-tich-recording-'));
beforeAll(() => {
  vi.stubEnv('DAUTICH_OUT', folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** Three seconds as somebody's phone would keep them, with names and places beside them. */
function recording(name: string, ...encoder: string[]): string {
  const path = join(folder, name);
  const tone = ['-f', 'lavfi', '-i', 'sine=frequency=220:duration=3'];
  const telling = ['-metadata', 'title=Phone of somebody', '-metadata', 'location=+21.15+106.38/'];
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...tone, ...telling, ...encoder, path]);
  return path;
}

const bytesOf = ({ files }: Playable) => Promise.all(files.map(({ href }) => readFile(keptPublished(href))));

describe.each([
  ['thuyet-minh.mp3', '-c:a', 'libmp3lame'],
  ['thuyet-minh.m4a', '-c:a', 'aac'],
  ['thuyet-minh.aac', '-c:a', 'aac'],
  ['thuyet-minh.wav', '-c:a', 'pcm_s16le'],
  ['thuyet-minh.ogg', '-c:a', 'libvorbis'],
  ['thuyet-minh.flac', '-c:a', 'flac'],
  ['thuyet-minh.3gp', '-c:a', 'aac'],
  ['thuyet-minh.wma', '-c:a', 'wmav2'],
  ['thuyet-minh.caf', '-c:a', 'alac'],
])('%s', (name, ...encoder) => {
  test('plays everywhere as Opus or AAC, and its length is known', async () => {
    const { value } = await makePlayable(recording(name, ...encoder));
    expect(value.seconds).toBe(3);
    expect(value.files.map(({ type }) => type)).toEqual(['audio/ogg; codecs=opus', 'audio/mp4; codecs=mp4a.40.2']);
    const [opus = Buffer.alloc(0), aac = Buffer.alloc(0)] = await bytesOf(value);
    expect(value.files.map(({ bytes }) => bytes)).toEqual([opus.length, aac.length]);
    expect([opus.includes('OpusHead'), aac.includes('mp4a'), aac.indexOf('moov') < aac.indexOf('mdat')]).toEqual([
      true,
      true,
      true,
    ]);
    for (const bytes of [opus, aac])
      expect(bytes.includes('Phone of somebody') || bytes.includes('+21.15')).toBe(false);
  });
});

test('a recording that was encoded before is not encoded again, and anew it gives the same bytes', async () => {
  const path = recording('hai-lan.wav', '-af', 'volume=0.5');
  const [first, again] = [await makePlayable(path), await makePlayable(path)];
  expect([first.isNew, again.isNew]).toEqual([true, false]);
  expect(again.value).toEqual(first.value);
  const before = await bytesOf(first.value);
  vi.stubEnv('DAUTICH_OUT', join(folder, 'other'));
  const anew = await makePlayable(path);
  expect(anew.isNew).toBe(true);
  expect((await bytesOf(anew.value)).map((bytes, at) => bytes.equals(before[at] ?? Buffer.alloc(0)))).toEqual([
    true,
    true,
  ]);
  vi.stubEnv('DAUTICH_OUT', folder);
});

test('a minute of speech weighs a quarter of a megabyte, or a third on phones that do not know Opus', async () => {
  const path = join(folder, 'mot-phut.wav');
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-f', 'lavfi', '-i', 'anoisesrc=d=60:c=pink:a=0.3:seed=1', path]);
  const [opus = 0, aac = 0] = (await makePlayable(path)).value.files.map(({ bytes }) => bytes);
  expect(opus).toBeLessThan(260_000);
  expect(aac).toBeLessThan(390_000);
});

test('without ffmpeg a recording that browsers know is played as it came', async () => {
  const path = recording('nguyen-ban.mp3', '-c:a', 'libmp3lame');
  const programs = process.env['PATH'];
  vi.stubEnv('PATH', '');
  vi.resetModules();
  const { makePlayable: makeWithout } = await import('../../src/media/recording.ts');
  const { value } = await makeWithout(path);
  vi.stubEnv('PATH', programs);
  expect(value.seconds).toBe(undefined);
  expect(value.files).toMatchObject([{ type: 'audio/mpeg' }]);
  expect((await bytesOf(value))[0]?.equals(await readFile(path))).toBe(true);
});

import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { assetFault } from '../../src/reader/asset.ts';
import { HEIC, phonePhoto } from '../support/phone-photo.ts';

const folder = await mkdtemp(join(tmpdir(), 'dau-tich-asset-'));
beforeAll(() => {
  vi.stubEnv('DAUTICH_OUT', folder);
});
afterAll(() => rm(folder, { recursive: true }));

const photo = await phonePhoto({ stripe: '#808080', orientation: 6 });
const heic = await readFile(HEIC);
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
/** A second and a half of silence, or less. */
const wav = (samples: number) => {
  const header = Buffer.from('UklGRgAAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=', 'base64');
  header.writeUInt32LE(36 + samples, 4);
  header.writeUInt32LE(samples, 40);
  return Buffer.concat([header, Buffer.alloc(samples, 128)]);
};

const SOUND = [
  ['a JPEG', 'cong.jpg', 'photo', photo],
  ['a HEIC', 'cong.heic', 'photo', heic],
  ['a HEIC called .jpg', 'doi-duoi.jpg', 'photo', heic],
  ['a JPEG called .heic', 'doi-duoi.heic', 'photo', photo],
  ['a PNG with transparent parts', 'hinh.png', 'photo', await sharp(photo).ensureAlpha(0.5).png().toBuffer()],
  ['a second and a half of sound', 'nghe.wav', 'audio', wav(12_000)],
  ['sound called .mp3', 'nghe.mp3', 'audio', wav(12_000)],
] as const;

test.each(SOUND)('%s is sound', async (_, name, type, bytes) => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  expect(await assetFault(path, name, type)).toBe(undefined);
});

const BROKEN = [
  ['a photo of 0 bytes', 'rong.jpg', 'photo', Buffer.alloc(0), 'asset-empty'],
  ['a recording of 0 bytes', 'rong.mp3', 'audio', Buffer.alloc(0), 'asset-empty'],
  ['a JPEG cut off in its middle', 'dut.jpg', 'photo', photo.subarray(0, photo.length / 2), 'asset-broken'],
  ['a JPEG with a damaged part', 'hong.jpg', 'photo', damaged(photo), 'asset-broken'],
  ['a HEIC cut off near its end', 'dut.heic', 'photo', heic.subarray(0, heic.length - 400), 'asset-broken'],
  ['a drawing called .png', 'ban-ve.png', 'photo', svg, 'asset-broken'],
  ['a text called .jpg', 'chu.jpg', 'photo', Buffer.from('Đền Mẫu'), 'asset-broken'],
  ['a text called .mp3', 'chu.mp3', 'audio', Buffer.from('Đền Mẫu'), 'audio-broken'],
  ['a photo called .mp3', 'anh.mp3', 'audio', photo, 'audio-broken'],
  ['a tenth of a second', 'ngan.wav', 'audio', wav(800), 'audio-broken'],
  [
    'a list of other files called .mp3',
    'danh-sach.mp3',
    'audio',
    Buffer.from('ffconcat version 1.0\nfile nghe.wav\n'),
    'audio-broken',
  ],
] as const;

test.each(BROKEN)('%s is refused', async (_, name, type, bytes, rule) => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  expect(await assetFault(path, name, type)).toEqual({ rule, seen: name });
});

test.each(['anh-lon.jpg', 'anh-lon.heic', 'nghe-lon.mp3'])('%s of 60 MB is refused, with its size', async (name) => {
  const path = join(folder, name);
  await writeFile(path, '');
  await truncate(path, 60e6);
  const type = name.endsWith('mp3') ? 'audio' : 'photo';
  expect(await assetFault(path, name, type)).toEqual({ rule: 'asset-too-large', seen: `${name} (60 MB)` });
});

test('a small file with more pixels than a memory holds is refused, with how many', async () => {
  const path = join(folder, 'bom.png');
  await writeFile(path, pngOf(30_000, 30_000));
  expect(await assetFault(path, 'bom.png', 'photo')).toEqual({
    rule: 'asset-too-large',
    seen: 'bom.png (30000 × 30000 px)',
  });
});

/** Some bytes of its pixels overwritten. */
function damaged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.fill(0xff, Math.floor(copy.length * 0.6), Math.floor(copy.length * 0.7));
  return copy;
}

/** The head of a PNG that claims to be so large. */
function pngOf(width: number, height: number): Buffer {
  const head = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC',
    'base64',
  );
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  head.writeUInt32BE(crc32(head.subarray(12, 29)), 29);
  return head;
}

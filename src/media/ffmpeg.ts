import { spawn } from 'node:child_process';

/** The only file that knows ffmpeg: a program on the machine of whoever builds, not a package of ours. */

/** What phones, recorders and chat programs send. Playlists are not among them: they would make ffmpeg fetch other files. */
const FORMATS = 'mp3,aac,mov,wav,ogg,flac,amr,asf,aiff,caf,matroska';
const COMMON = ['-v', 'error', '-nostdin', '-nostats', '-y'];
const from = (path: string): string[] => ['-format_whitelist', FORMATS, '-i', path, '-map', '0:a:0'];

/** Nothing of who recorded where and with what, and nothing of when and by which version it was encoded. */
const PLAIN = ['-map_metadata', '-1', '-map_chapters', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];

/** One voice on one bar of signal: two minutes are half a megabyte in Opus, and in AAC for phones that do not know it. */
const ENCODERS = {
  ogg: ['-ac', '1', '-ar', '48000', '-c:a', 'libopus', '-b:a', '32k', '-f', 'ogg'],
  m4a: ['-ac', '1', '-ar', '32000', '-c:a', 'aac', '-b:a', '48k', '-movflags', '+faststart', '-f', 'mp4'],
} as const;
export type AudioFormat = keyof typeof ENCODERS;
export const AUDIO_FORMATS = ['ogg', 'm4a'] as const satisfies readonly AudioFormat[];
/** What makes the same recording come out otherwise. */
export const AUDIO_RECIPE = JSON.stringify([PLAIN, ENCODERS]);

/** Whether ffmpeg is on this machine; asked once. */
export function hasFfmpeg(): Promise<boolean> {
  there ??= run(['-version']).then(
    () => true,
    () => false,
  );
  return there;
}
let there: Promise<boolean> | undefined;

/** The length of a recording in seconds, after decoding all of it. @throws where it cannot be decoded */
export async function lengthOf(path: string): Promise<number> {
  const told = await run([...COMMON, '-progress', 'pipe:1', ...from(path), '-f', 'null', '-']);
  const microseconds = Number([...told.matchAll(/^out_time_us=(\d+)$/gm)].at(-1)?.[1] ?? 0);
  return microseconds / 1e6;
}

export async function encodeAudio(path: string, format: AudioFormat, target: string): Promise<void> {
  await run([...COMMON, ...from(path), ...PLAIN, ...ENCODERS[format], target]);
}

/** What ffmpeg wrote. @throws with what it complained of */
function run(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('ffmpeg', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [told, complained] = ['', ''];
    child.stdout.on('data', (chunk) => {
      told += chunk;
    });
    child.stderr.on('data', (chunk) => {
      complained += chunk;
    });
    child.once('error', reject);
    child.once('close', (status) => (status === 0 ? resolve(told) : reject(new Error(complained.trim()))));
  });
}

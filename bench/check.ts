import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copyContent } from './copy-content.ts';
import { median, runNode, seconds } from './measure.ts';

const WORK = join(process.cwd(), '.cache', 'bench-check');
const ROUNDS = 3;

/**
 * What `npm run check` takes, from an empty start to the last line: time and the most memory it held.
 *
 * @param count entries to check, in copies of the real ones; the real content and 5,000 when not given
 */
export async function benchCheck(count?: string): Promise<void> {
  console.log(`\ncheck, median of ${ROUNDS}   (goals: the real content 2 s; 5,000 entries 15 s and 500 MB)`);
  for (const wanted of count ? [Number(count)] : [undefined, 5000]) {
    const content = join(WORK, String(wanted ?? 'real'));
    await rm(WORK, { recursive: true, force: true });
    const entries = await copyContent(content, wanted);
    const results: { ms: number; peakMb: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { ms, output } = await runNode(['--import', './bench/tell-memory.ts', 'scripts/check.ts'], {
        DAUTICH_CONTENT: content,
      });
      results.push({ ms, peakMb: Number(output.trim().split('\n').at(-1)) });
    }
    const peakMb = Math.max(...results.map((result) => result.peakMb));
    console.log(
      `  ${String(entries).padStart(5)} entries  ${seconds(median(results.map(({ ms }) => ms)))}  ${peakMb} MB`,
    );
  }
  await rm(WORK, { recursive: true, force: true });
}

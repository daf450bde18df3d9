import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode, seconds } from './measure.ts';

/** `npm start` with installed packages: nothing built yet, then nothing changed. */
export async function benchStart(): Promise<void> {
  const out = await mkdtemp(join(tmpdir(), 'dautich-bench-'));
  const start = () => runNode(['scripts/start.ts'], { DAUTICH_OUT: out });
  const first = await start();
  const second = await start();
  await rm(out, { recursive: true });
  console.log('\nnpm start, packages installed');
  console.log(`  everything new       ${seconds(first.ms)}   (goal: under 30 s)`);
  console.log(`  nothing changed      ${seconds(second.ms)}   (goal: under 5 s)`);
  for (const line of second.output.split('\n').filter((text) => text.startsWith('✓'))) console.log(`    ${line}`);
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** One for the whole project: two builds share Astro's own folders, wherever their results go. */
const PROJECT = join(process.cwd(), '.cache');

/**
 * Waits until no other build of this project runs, and keeps others waiting until this process ends.
 *
 * @param folder where what must not be written twice at a time is prepared
 */
export async function waitForOtherBuilds(folder = PROJECT): Promise<void> {
  const lock = join(folder, 'build.lock');
  mkdirSync(folder, { recursive: true });
  for (let told = false; !take(lock); told = true) {
    if (!told)
      console.log('Đang có một lần dựng hoặc in khác chạy, xin chờ… · Another build or print is running, waiting…');
    await setTimeout(200);
  }
  process.once('exit', () => rmSync(lock, { force: true }));
}

/** Whether the lock is ours now. That of a process that was killed is taken away. */
function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isRunning(holder(lock))) rmSync(lock, { force: true });
    return false;
  }
}

function holder(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 asks whether the process is there, and does nothing to it.
    process.kill(pid, 0);
    return pid > 0;
  } catch (error) {
    // Somebody else's process is one too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

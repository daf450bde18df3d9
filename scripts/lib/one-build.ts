import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** One for the whole project: two builds share Astro's own folders, wherever their results go. */
const LOCK = join(process.cwd(), '.cache', 'build.lock');

/** Waits until no other build of this project runs, and keeps others waiting until this process ends. */
export async function waitForOtherBuilds(): Promise<void> {
  mkdirSync(dirname(LOCK), { recursive: true });
  for (let told = false; !take(); told = true) {
    if (!told) console.log('Đang có một lần dựng khác chạy, xin chờ… · Another build is running, waiting…');
    await setTimeout(200);
  }
  process.once('exit', () => rmSync(LOCK, { force: true }));
}

/** Whether the lock is ours now. That of a process that was killed is taken away. */
function take(): boolean {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isRunning(holder())) rmSync(LOCK, { force: true });
    return false;
  }
}

function holder(): number {
  try {
    return Number(readFileSync(LOCK, 'utf8'));
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

import { mkdir } from 'node:fs/promises';
import { FOLDERS } from './folders.ts';
import { Refusal } from './progress.ts';

const UNTOUCHED =
  '\nChưa xong: dist/ và qr-output/ còn nguyên như lần trước. · Not done: dist/ and qr-output/ are as they were.';

const STOPPED =
  '\nĐã dừng: dist/ và qr-output/ còn nguyên như lần trước. · Stopped: dist/ and qr-output/ are as they were.';

/**
 * Runs a job that publishes: whatever fails is told, nothing of the last run is touched, and the command ends red.
 * So it is where somebody presses Ctrl-C: folders change places in one go, and nobody gets in between.
 */
export async function runJob(job: () => Promise<void>): Promise<never> {
  process.once('SIGINT', () => {
    console.error(STOPPED);
    process.exit(130);
  });
  try {
    await mkdir(FOLDERS.cache, { recursive: true });
    await job();
  } catch (error) {
    console.error(isDiskFull(error) ? DISK_FULL : error instanceof Refusal ? error.message : error);
    console.error(UNTOUCHED);
    process.exit(1);
  }
  // Astro leaves watchers and workers behind; the work is done.
  process.exit(process.exitCode ?? 0);
}

export const isDiskFull = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

const DISK_FULL = 'Đĩa đầy, không ghi thêm được. Xóa bớt tệp rồi chạy lại.\nThe disk is full. Make room and run again.';

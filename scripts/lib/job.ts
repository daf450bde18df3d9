import { mkdir } from 'node:fs/promises';
import { FOLDERS } from './folders.ts';
import { Refusal } from './progress.ts';

/** Runs a job that publishes: whatever fails is told, nothing of the last run is touched, and the command ends red. */
export async function runJob(job: () => Promise<void>): Promise<never> {
  try {
    await mkdir(FOLDERS.cache, { recursive: true });
    await job();
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    console.error(
      '\nChưa xong: dist/ và qr-output/ còn nguyên như lần trước. · Not done: dist/ and qr-output/ are as they were.',
    );
    process.exit(1);
  }
  // Astro leaves watchers and workers behind; the work is done.
  process.exit(0);
}

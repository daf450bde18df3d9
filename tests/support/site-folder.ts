import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where test files put the sites they build; gone when the last of them is done. */
    siteFolder: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'dau-tich-site-'));
  project.provide('siteFolder', folder);
  return () => rm(folder, { recursive: true, force: true });
}

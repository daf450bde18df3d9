import { defineConfig } from 'vitest/config';

/** Tests that build the site for real: two builds in one project folder disturb each other. */
const BUILDING = ['tests/site/**', 'tests/permanence/**', 'tests/evening/**'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: BUILDING, testTimeout: 30_000 } },
      {
        test: {
          name: 'site',
          include: BUILDING.map((folder) => folder.replace('**', '**/*.test.ts')),
          globalSetup: 'tests/support/site-folder.ts',
          fileParallelism: false,
          testTimeout: 300_000,
          // A busy machine draws late; what never comes is still told.
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 300_000,
        },
      },
    ],
  },
});

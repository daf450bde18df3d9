import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS } from './lib/folders.ts';
import { prepareTests } from './lib/prepare-tests.ts';
import { runTool } from './lib/run-tool.ts';

// npm test: everything, from types to the built site in a real browser. `npm test -- tests/core` runs a part of the tests.
const chosen = process.argv.slice(2);
const results = join(FOLDERS.cache, 'test-results.json');
const steps: [name: string, run: () => boolean][] = [
  ['types', () => runTool('@astrojs/check astro-check', ['--minimumFailingSeverity', 'warning'])],
  ['lint and format', () => runTool('@biomejs/biome', ['ci', '--error-on-warnings', '.'])],
  [
    'tests',
    () =>
      runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...chosen]),
  ],
];

prepareTests();
rmSync(results, { force: true });
const failed = steps.filter(([name, run]) => {
  console.log(`\n── ${name}`);
  return !run();
});

const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'));
console.log(failed.length > 0 ? `\nFailed: ${failed.map(([name]) => name).join(', ')}` : '\nAll passed.');
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
process.exit(failed.length > 0 ? 1 : 0);

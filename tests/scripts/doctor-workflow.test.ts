import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const workflow = parse(readFileSync(join(ROOT, '.github/workflows/doctor.yml'), 'utf8'));
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
}
const steps: Step[] = workflow.jobs.ask.steps;

test('the live site is asked once a week', () => {
  expect(workflow.on.schedule).toEqual([{ cron: expect.stringMatching(/^\d+ \d+ \* \* [0-6]$/) }]);
  expect(steps.some(({ run }) => run?.startsWith('npm run doctor -- --out doctor'))).toBe(true);
});

test('the weekly run may read and nothing more, and runs nobody’s code that can change', () => {
  expect(workflow.permissions).toEqual({});
  expect(workflow.jobs.ask.permissions).toEqual({ contents: 'read', actions: 'read' });
  for (const { uses } of steps.filter((step) => step.uses)) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
});

test('a red run hands on its report, and what the next run has to know', () => {
  expect(steps.at(-1)).toMatchObject({ if: 'always()', with: { name: 'doctor', path: 'doctor/' } });
});

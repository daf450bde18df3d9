import type { Catalogue } from '../../../src/core/catalogue.ts';
import { Refusal } from '../progress.ts';
import type { Job } from './job.ts';
import { dropUnfinished, type Pressed, press } from './press.ts';

/** The usual plaque of every entry, all of them or none: pages and plaques are published together. */
export async function pressPlaques(
  jobs: readonly Job[],
  catalogue: Catalogue,
  update: (detail: string) => void,
): Promise<Pressed> {
  const pressed = await press(jobs, catalogue, update).catch(async (error) => {
    await dropUnfinished();
    throw error;
  });
  if (pressed.refused.length === 0) return pressed;
  throw new Refusal(pressed.refused.map(({ piece, reason }) => `${piece}\n    ${reason}`).join('\n'));
}

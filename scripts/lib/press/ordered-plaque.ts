import type { Entry } from '../../../src/core/entry.ts';
import type { Finish } from '../../../src/print/finish.ts';
import { type Medium, PLAQUE_MEDIA, USUAL_PLAQUE } from '../../../src/print/media.ts';
import { Refusal } from '../progress.ts';
import { adviceFor, smallestFromAfar } from './advice.ts';
import type { Format, Job } from './job.ts';
import type { Ordered } from './jobs.ts';
import { plaqueJob } from './plaque-jobs.ts';

/** The plaque of an entry as it was ordered: in the size that was named, or in the smallest that is read from so far away. */
export function orderedPlaque(entry: Entry, { args, catalogue, style }: Ordered): Job {
  const { texts, numbers, flags } = args;
  const jobIn = (medium: Medium) =>
    plaqueJob(entry, catalogue, {
      medium,
      dpi: texts.dpi === undefined ? undefined : Number(texts.dpi),
      style,
      finish: (texts.finish ?? 'printed') as Finish,
      bleed: flags.has('bleed'),
      formats: texts.format?.split(',') as Format[] | undefined,
      stop: numbers.stop,
    });
  const named = PLAQUE_MEDIA.find(({ id }) => id === texts.size);
  if (numbers.distance === undefined) return jobIn(named ?? USUAL_PLAQUE);
  if (!named) return smallestFromAfar(jobIn, args);
  const job = jobIn(named);
  const advice = adviceFor(job, args);
  if (!advice.works) throw new Refusal(advice.text);
  return job;
}

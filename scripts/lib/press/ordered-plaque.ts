import type { Entry } from '../../../src/core/entry.ts';
import { type Medium, PLAQUE_MEDIA, USUAL_PLAQUE } from '../../../src/print/media.ts';
import { Refusal } from '../progress.ts';
import { adviceFor, smallestFromAfar, unreadable, viewOf } from './advice.ts';
import type { Job } from './job.ts';
import type { Ordered } from './jobs.ts';
import { plaqueJob } from './plaque-jobs.ts';

/** The plaque of an entry as it was ordered: in the size that was named, or in the smallest that is read from so far away. */
export function orderedPlaque(entry: Entry, { args, catalogue, style }: Ordered): Job {
  const { texts, numbers, flags, formats } = args;
  const dpi = texts.dpi === undefined ? undefined : Number(texts.dpi);
  const jobIn = (medium: Medium) => {
    refuseTooFine(medium, dpi);
    return plaqueJob(entry, catalogue, {
      medium,
      dpi,
      style,
      finish: texts.finish ?? 'printed',
      bleed: flags.has('bleed'),
      formats,
      stop: numbers.stop,
    });
  };
  const named = PLAQUE_MEDIA.find(({ id }) => id === texts.size);
  const view = viewOf(args);
  if (!view) return jobIn(named ?? USUAL_PLAQUE);
  if (!named) return smallestFromAfar(jobIn, view);
  const job = jobIn(named);
  if (!adviceFor(job, view).works) throw unreadable(job, jobIn, view);
  return job;
}

/** Pixels a picture may have: twice an A3 at 600 dpi, and no more than a small computer has memory for. */
const MOST_PIXELS = 140e6;

function refuseTooFine({ id, widthMm, heightMm, dpi: usual }: Medium, dpi = usual): void {
  if ((widthMm / 25.4) * (heightMm / 25.4) * dpi ** 2 <= MOST_PIXELS) return;
  throw new Refusal(
    `--dpi ${dpi}: khổ ${id} thành bức ảnh quá lớn, máy không đủ bộ nhớ để đọc ngược mã. Bỏ --dpi: khổ này in ở ${usual} dpi là vừa.\n` +
      `    --dpi ${dpi}: ${id} would be too large a picture to read its code back. Leave --dpi out: ${usual} is right for this size.`,
  );
}

import type { Catalogue } from '../../../src/core/catalogue.ts';
import type { Entry } from '../../../src/core/entry.ts';
import type { Style } from '../../../src/print/style.ts';
import type { Arguments } from './arguments.ts';
import type { Job, Refused } from './job.ts';
import { labelJobs, sheetJobs } from './label-jobs.ts';
import { orderedPlaque } from './ordered-plaque.ts';
import { posterJob } from './poster-jobs.ts';
import { laidOut } from './reason.ts';
import { roundJob } from './round-jobs.ts';
import { testPageJob } from './test-page-jobs.ts';

/** What somebody wants printed, with all that it is printed from. */
export interface Ordered {
  readonly args: Arguments;
  readonly catalogue: Catalogue;
  readonly style: Style;
  readonly entries: readonly Entry[];
}

export interface Jobs {
  readonly jobs: readonly Job[];
  readonly refused: readonly Refused[];
}

/** Everything that was ordered, laid out; what cannot be is told, and the rest goes on. */
export async function jobsFor(order: Ordered): Promise<Jobs> {
  switch (order.args.kind) {
    case 'plaque':
      return each(order, (entry) => [orderedPlaque(entry, order)]);
    case 'label':
      return labelJobs(order);
    case 'sheet':
      return sheetJobs(order);
    case 'poster':
      return each(order, (entry) => [posterJob(entry, order)]);
    case 'round':
      return one('phieu-kiem-tra', () => roundJob(order));
    case 'test-page':
      return one('trang-thu', () => testPageJob(order));
    default:
      return everything(order);
  }
}

/** A job of no entry. */
function one(name: string, jobOf: () => Job): Jobs {
  const laid = laidOut(jobOf);
  return 'made' in laid
    ? { jobs: [laid.made], refused: [] }
    : { jobs: [], refused: [{ piece: name, reason: laid.reason }] };
}

/** One of everything: a plaque of every entry, a poster of every guide and route, and the keeper's sheet. */
function everything(order: Ordered): Jobs {
  const plaques = each(order, (entry) => [orderedPlaque(entry, order)]);
  const guides = order.entries.filter(({ kind }) => kind === 'guide' || kind === 'route');
  const posters = each({ ...order, entries: guides }, (entry) => [posterJob(entry, order)]);
  return {
    jobs: [...plaques.jobs, ...posters.jobs, roundJob(order)],
    refused: [...plaques.refused, ...posters.refused],
  };
}

/** The jobs of each entry; one that cannot be laid out does not stop the others. */
export function each(
  { entries, catalogue: { publisher } }: Pick<Ordered, 'entries' | 'catalogue'>,
  jobsOf: (entry: Entry) => readonly Job[],
): Jobs {
  const jobs: Job[] = [];
  const refused: Refused[] = [];
  for (const entry of entries) {
    const laid = laidOut(() => jobsOf(entry), { entry, publisher });
    if ('made' in laid) jobs.push(...laid.made);
    else refused.push({ piece: entry.id, reason: laid.reason });
  }
  return { jobs, refused };
}

import { printedUrl } from '../../../src/core/urls.ts';
import { numberText } from '../../../src/i18n/format.ts';
import { type Advice, adviseSize } from '../../../src/print/advise-size.ts';
import { codesOf, QUIET_MODULES } from '../../../src/print/drawing.ts';
import { type QrMatrix, qrMatrix } from '../../../src/print/matrix.ts';
import { type Medium, PLAQUE_MEDIA, USUAL_PLAQUE } from '../../../src/print/media.ts';
import type { Plan } from '../../../src/print/plan.ts';
import { reasonText, refusalText } from '../../../src/print/reach-words.ts';
import { PHONE_M } from '../../../src/print/viewpoint.ts';
import { Refusal } from '../progress.ts';
import type { Arguments } from './arguments.ts';
import type { Job } from './job.ts';
import { laidOut } from './reason.ts';

/** From where a code is to be read. */
export type View = Pick<Plan, 'distanceM' | 'heightM' | 'light'>;

/** The distance that was ordered with its height and light; nothing where none was. */
export const viewOf = ({ numbers: { distance, height }, texts: { light } }: Arguments): View | undefined =>
  distance === undefined ? undefined : { distanceM: distance, heightM: height ?? PHONE_M, light: light ?? 'day' };

/**
 * How large the code of any plaque has to be.
 *
 * @throws why none can be read from there
 */
export function adviceForAny(view: View, domain: string): string {
  // Every code is as long as any other, so every symbol is as large.
  const advice = adviseSize({ ...view, ...symbolOf(qrMatrix(printedUrl(domain, 'H3X0Y'))) });
  if (!advice.works) throw new Refusal(refusalBoth(advice));
  return adviceText(advice);
}

/** What the distance says about a plaque that is laid out already. */
export function adviceFor(job: Job, view: View): { works: boolean; text: string } {
  const { matrix, boxMm } = codeOn(job);
  // In whole millimetres, as people measure it.
  const advice = adviseSize({ ...view, ...symbolOf(matrix), boxMm: Math.floor(boxMm) });
  return { works: advice.works, text: advice.works ? adviceText(advice) : refusalBoth(advice) };
}

/**
 * The smallest plaque that is read from so far away, among those its texts fit on.
 *
 * @throws why none is
 */
export function smallestFromAfar(jobIn: (medium: Medium) => Job, view: View): Job {
  // A board beside the road and a disc are asked for by name.
  const media = PLAQUE_MEDIA.filter(({ id }) => id !== 'board' && id !== 'disc');
  const laid = media.map((medium) => laidOut(() => jobIn(medium)));
  const jobs = laid
    .flatMap((result) => ('made' in result ? [result.made] : []))
    .toSorted((a, b) => codeOn(a).boxMm - codeOn(b).boxMm);
  const chosen = jobs.find((job) => adviceFor(job, view).works);
  if (chosen) return chosen;
  const largest = jobs.at(-1);
  if (!largest) return jobIn(USUAL_PLAQUE);
  throw unreadable(largest, jobIn, view);
}

/** Why a plaque is not read from so far away, and which one is, where there is one. */
export function unreadable(job: Job, jobIn: (medium: Medium) => Job, view: View): Refusal {
  const { text } = adviceFor(job, view);
  // A disc is for the stops of routes.
  const size = PLAQUE_MEDIA.filter(({ id }) => id !== 'disc').find((medium) => {
    const laid = laidOut(() => jobIn(medium));
    return 'made' in laid && adviceFor(laid.made, view).works;
  })?.id;
  return new Refusal(size === undefined ? text : `${text}\n${sizeText(size)}`);
}

const sizeText = (size: string) =>
  `    Khổ ${size} đọc được từ đó: npm run print -- plaque … --size ${size}\n` +
  `    The size ${size} is read from there: npm run print -- plaque … --size ${size}`;

const symbolOf = ({ modules, level }: QrMatrix) => ({ modulesAcross: modules.length + 2 * QUIET_MODULES, level });

function codeOn(job: Job) {
  const [page] = job.pages(() => undefined);
  const [code] = page ? codesOf(page) : [];
  if (!code) throw new Error('A plaque has a code.');
  return { matrix: code.matrix, boxMm: (code.matrix.modules.length + 2 * QUIET_MODULES) * code.unitMm };
}

const refusalBoth = (advice: Advice & { works: false }) =>
  `${refusalText(advice.refusal, 'vi')}\n    ${refusalText(advice.refusal, 'en')}`;

function adviceText({ boxMm, moduleMm, reasons }: Advice & { works: true }): string {
  const head = {
    vi: `Mã rộng ít nhất ${numberText(boxMm, 'vi')} mm kể cả lề trắng, mỗi ô ${numberText(moduleMm, 'vi')} mm.`,
    en: `A code of at least ${numberText(boxMm, 'en')} mm with its light, modules of ${numberText(moduleMm, 'en')} mm.`,
  };
  return (['vi', 'en'] as const)
    .map((lang) => [head[lang], ...reasons.map((reason) => `  - ${reasonText(reason, lang)}`)].join('\n'))
    .join('\n\n');
}

import { dotsPerMm, SMALLEST_MODULE_MM, wholeDotsMm } from './code-size.ts';
import { moduleForPlanMm, type Plan, planReachM } from './plan.ts';
import { LIGHT_DIVISORS, type Preview } from './reach.ts';
import { tooFine, tooSmall, tooSteep } from './reach-refusals.ts';
import type { ReachRefusal, Reason } from './reach-words.ts';
import { down, up } from './round.ts';
import { furthestStandM, HANG_M, LARGEST_TILT_DEGREES, PHONE_M, slantM, tiltDegrees } from './viewpoint.ts';

export type Advice =
  | {
      readonly works: true;
      readonly boxMm: number;
      readonly moduleMm: number;
      readonly level: Plan['level'];
      /** Where best to hang the middle of the code. */
      readonly hangM: number;
      /** How far from the wall people may stand, at the height of the plan; 0 for phones that read it from nowhere. */
      readonly standM: Readonly<Record<Preview, number>>;
      readonly reasons: readonly Reason[];
    }
  | { readonly works: false; readonly refusal: ReachRefusal };

/** Boxes are advised in whole centimetres, with room for modules of whole dots at 300 dpi. */
const STEP_MM = 10;
const DPI = 300;

/** How large a code has to be for people to read it from where they stand; or why it cannot work, with the numbers. */
export function adviseSize(plan: Plan): Advice {
  if (tiltDegrees(plan) > LARGEST_TILT_DEGREES) return { works: false, refusal: tooSteep(plan) };
  const leastMm = Math.max(moduleForPlanMm(plan), SMALLEST_MODULE_MM.plaque);
  const printedMm = wholeDotsMm(leastMm, dotsPerMm(DPI));
  const neededBoxMm = Math.ceil((plan.modulesAcross * printedMm) / STEP_MM) * STEP_MM;
  if (plan.boxMm === undefined) return advice(plan, neededBoxMm, printedMm);
  const moduleMm = plan.boxMm / plan.modulesAcross;
  if (moduleMm < moduleForPlanMm(plan)) return { works: false, refusal: tooSmall(plan, plan.boxMm, neededBoxMm) };
  if (moduleMm < leastMm) return { works: false, refusal: tooFine(plan.boxMm, moduleMm, neededBoxMm) };
  return advice(plan, plan.boxMm, moduleMm);
}

function advice(plan: Plan, boxMm: number, moduleMm: number): Advice {
  const stand = (preview: Preview) => furthestStandM(planReachM(plan, moduleMm, preview), plan.heightM);
  const standM = { '1080p': stand('1080p'), '720p': stand('720p') };
  const hangM = Math.min(Math.max(plan.heightM, HANG_M.lowest), HANG_M.highest);
  const reasons = [
    viewReason(plan),
    moduleReason(plan, moduleMm),
    ...lightReasons(plan),
    { key: `reach.level.${plan.level}`, values: {} } as const,
    hangReason(plan, hangM),
    standReason(standM),
  ];
  return { works: true, boxMm, moduleMm, level: plan.level, hangM, standM, reasons };
}

const viewReason = (plan: Plan): Reason => ({
  key: 'reach.view',
  values: { slantM: up(slantM(plan), 10), tilt: Math.round(tiltDegrees(plan)), phoneM: PHONE_M },
});

function moduleReason(plan: Plan, moduleMm: number): Reason {
  const neededMm = moduleForPlanMm(plan);
  const values = { neededMm: up(neededMm, 100), moduleMm: down(moduleMm, 100), leastMm: SMALLEST_MODULE_MM.plaque };
  return { key: neededMm < SMALLEST_MODULE_MM.plaque ? 'reach.finest' : 'reach.module', values };
}

const lightReasons = ({ light }: Plan): Reason[] =>
  light === 'day' ? [] : [{ key: `reach.light.${light}`, values: { divisor: LIGHT_DIVISORS[light] } }];

const hangReason = (plan: Plan, hangM: number): Reason => ({
  key: hangM === plan.heightM ? 'reach.hang.good' : 'reach.hang.better',
  values: { hangM, lowestM: HANG_M.lowest, highestM: HANG_M.highest },
});

function standReason(standM: Readonly<Record<Preview, number>>): Reason {
  const fullHdM = down(standM['1080p'], 10);
  if (standM['720p'] === 0) return { key: 'reach.stand.one', values: { fullHdM } };
  return { key: 'reach.stand.both', values: { fullHdM, hdM: down(standM['720p'], 10) } };
}

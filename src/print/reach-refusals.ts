import { SMALLEST_MODULE_MM } from './code-size.ts';
import { type Plan, planReachM } from './plan.ts';
import type { ReachRefusal } from './reach-words.ts';
import { down, up } from './round.ts';
import {
  furthestStandM,
  HANG_M,
  LARGEST_TILT_DEGREES,
  largestRiseM,
  PHONE_M,
  riseM,
  tiltDegrees,
} from './viewpoint.ts';

/** The code hangs so high or low that it looks flat: no size mends that. */
export function tooSteep(plan: Plan): ReachRefusal {
  const { distanceM, heightM } = plan;
  const tilt = Math.ceil(tiltDegrees(plan));
  const standM = up(Math.abs(riseM(heightM)), 10);
  const isAbove = riseM(heightM) > 0;
  return {
    why: { key: 'reach.tooSteep', values: { heightM, distanceM, tilt, largestTilt: LARGEST_TILT_DEGREES } },
    remedy: isAbove
      ? { key: 'reach.remedy.lowerOrFurther', values: { hangM: down(PHONE_M + distanceM, 10), standM } }
      : { key: 'reach.remedy.higherOrFurther', values: { hangM: up(PHONE_M - distanceM, 10), standM } },
  };
}

/** The modules of the box that is settled are too small to be read from where people stand. */
export function tooSmall(plan: Plan, boxMm: number, neededBoxMm: number): ReachRefusal {
  const { distanceM, heightM, modulesAcross } = plan;
  const reachM = planReachM(plan, boxMm / modulesAcross);
  const standM = down(furthestStandM(reachM, heightM), 10);
  return {
    why:
      standM >= Math.abs(riseM(heightM))
        ? { key: 'reach.tooSmall', values: { boxCm: boxMm / 10, distanceM, standM } }
        : { key: 'reach.nowhere', values: { boxCm: boxMm / 10, heightM } },
    remedy: largerOrElse(plan, reachM, neededBoxMm),
  };
}

/** The box is large enough for the distance, and its modules still too fine for a plaque outdoors. */
export const tooFine = (boxMm: number, moduleMm: number, neededBoxMm: number): ReachRefusal => ({
  why: {
    key: 'reach.tooFine',
    values: { boxCm: boxMm / 10, moduleMm: down(moduleMm, 100), leastMm: SMALLEST_MODULE_MM.plaque },
  },
  remedy: { key: 'reach.remedy.larger', values: { boxMm: neededBoxMm } },
});

/** Another height alone helps only where the code would be read from there if it faced the phone. */
function largerOrElse({ distanceM, heightM }: Plan, reachM: number, boxMm: number): ReachRefusal['remedy'] {
  if (reachM < distanceM) {
    const key = heightM > HANG_M.highest ? 'reach.remedy.lowerAndCloser' : 'reach.remedy.closer';
    return { key, values: { boxMm } };
  }
  const rise = largestRiseM(reachM, distanceM);
  return riseM(heightM) > 0
    ? { key: 'reach.remedy.lower', values: { boxMm, hangM: down(PHONE_M + rise, 10) } }
    : { key: 'reach.remedy.higher', values: { boxMm, hangM: up(PHONE_M - rise, 10) } };
}

import type { QrMatrix } from './matrix.ts';
import { type Light, type Preview, reachMm } from './reach.ts';
import { facingM, type Viewpoint } from './viewpoint.ts';

/** Where a plaque will hang and from where it is read, and the code it will carry. */
export interface Plan extends Viewpoint {
  readonly light: Light;
  /** Modules of a side with the quiet zone. */
  readonly modulesAcross: number;
  readonly level: QrMatrix['level'];
  /** The code with its quiet zone, where its size is settled; otherwise the smallest that works is advised. */
  readonly boxMm?: number;
}

/** How far off a code with such modules is read in the light of the plan, facing the phone. */
export const planReachM = ({ light }: Plan, moduleMm: number, preview?: Preview): number =>
  reachMm(moduleMm, light, preview) / 1000;

/** The smallest module that is read from where people stand. */
export const moduleForPlanMm = (plan: Plan): number => facingM(plan) / planReachM(plan, 1);

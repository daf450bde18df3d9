/** What a computer writes for 0.1 + 0.2 is not three tenths. */
const HAIR = 1e-9;
/** Steps to the unit, not the step itself: 23 / 10 is 2.3, and 23 × 0.1 is not. */
type PerUnit = 10 | 100;

/** A limit nobody may exceed, told no larger than it is. `down(1.827, 10)  // => 1.8` */
export const down = (value: number, perUnit: PerUnit): number => Math.floor(value * perUnit + HAIR) / perUnit;

/** A need, told no smaller than it is. `up(3.316, 100)  // => 3.32` */
export const up = (value: number, perUnit: PerUnit): number => Math.ceil(value * perUnit - HAIR) / perUnit;

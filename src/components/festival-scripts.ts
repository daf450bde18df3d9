import { inlined } from '../reading/inline-script.ts';
import daysLeftSource from './days-left.js?raw';
import goneBySource from './gone-by.js?raw';

/** Says behind the days of a festival how soon it is, by the visitor's clock and Vietnam's day, however old the page is. */
export const daysLeft: string = inlined(daysLeftSource);

/** Moves to the past what is over since the page was built. */
export const goneBy: string = inlined(goneBySource);

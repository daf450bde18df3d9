import { inlined } from '../reading/inline-script.ts';
import source from './keep-stops.js?raw';

/** The script of pages of a route and its stops, as it stands in them. */
export const keepStopsScript: string = inlined(source);

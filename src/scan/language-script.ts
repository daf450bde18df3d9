import { inlined } from '../reading/inline-script.ts';
import source from './language.js?raw';

/** The script that chooses the language of a scan page, as it stands there. */
export const languageScript: string = inlined(source);

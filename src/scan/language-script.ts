import { inlineScript } from './inline-script.ts';
import source from './language.js?raw';

/** The script of scan pages as it stands in them: at most 1 KB. */
export const languageScript = await inlineScript(source);

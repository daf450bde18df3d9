import { inlined } from './inline-script.ts';
import source from './settings.js?raw';
import tools from './tools.js?url&no-inline';

/** The script at the head of every page, as it stands there. */
export const settingsScript: string = inlined(source).replace('%tools%', tools);

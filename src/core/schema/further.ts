import { z } from 'zod';
import { englishBase } from './shared.ts';

const { title, lead, translator, translatedOn, machineTranslated } = englishBase();

/** `index.fr.mdx` and its like: the words of one more language. Facts, photos and names of things stay as they are. */
export const further = z.strictObject({ title, lead: lead.unwrap(), translator, translatedOn, machineTranslated });

export type Further = z.output<typeof further>;

import { readCircles } from '../../src/core/circles.ts';
import { readGlossary } from '../../src/core/glossary.ts';
import { readUnits } from '../../src/core/units.ts';
import type { ProofContext } from '../../src/proofread/rule.ts';
import { readTranslations } from '../../src/proofread/translated-from.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { readSyllables } from '../../src/reader/syllables.ts';
import { fixture } from '../support/run-script.ts';

const raw = await readContent(fixture('sound-text'), '2026-11-21');

/** Two sites and a product in both languages, in which a careful reader finds nothing, and what that reader knows. */
export const soundContext: ProofContext = {
  entries: raw.entries,
  glossary: readGlossary(raw.glossary).glossary,
  units: readUnits(raw.units, raw.today).units,
  circles: readCircles(raw.circles).circles,
  translations: readTranslations(raw.translations),
  today: raw.today,
  syllables: readSyllables(),
  publicContacts: ['lien-he@dautich.example'],
};

import { readCircles } from '../../src/core/circles.ts';
import { readGlossary } from '../../src/core/glossary.ts';
import type { RawContent } from '../../src/core/raw.ts';
import { readUnits } from '../../src/core/units.ts';
import { type Proofreading, proofread } from '../../src/proofread/proofread.ts';
import { tallyOf } from '../../src/proofread/report.ts';
import { readTranslations } from '../../src/proofread/translated-from.ts';
import { readSyllables } from '../../src/reader/syllables.ts';

/** Reads all entries over their authors' shoulders, whether or not anything must be mended. */
export function proofreadContent(raw: RawContent): Proofreading {
  return proofread({
    entries: raw.entries,
    glossary: readGlossary(raw.glossary).glossary,
    units: readUnits(raw.units, raw.today).units,
    circles: readCircles(raw.circles).circles,
    translations: readTranslations(raw.translations),
    today: raw.today,
    syllables: readSyllables(),
    publicContacts: contactsOf(raw.publisher?.data),
  });
}

/** The publisher's own telephone number and e-mail address. */
function contactsOf(data: unknown): string[] {
  const contact = typeof data === 'object' && data !== null && 'contact' in data ? data.contact : undefined;
  return Object.values(contact ?? {}).filter((value) => typeof value === 'string');
}

/** One line for a build: how much there is to look at, and where; nothing where there is nothing. */
export function remarksInShort(proofreading: Proofreading): string | undefined {
  const { warning, advice } = tallyOf(proofreading);
  if (warning + advice === 0) return undefined;
  return `${warning} cảnh báo, ${advice} gợi ý; xem bằng · warnings and advice, shown by: npm run check`;
}

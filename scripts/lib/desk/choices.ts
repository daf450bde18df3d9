import { readUnits } from '../../../src/core/units.ts';
import type { Choices } from '../../../src/desk/form.ts';
import { contentDir, today } from '../../../src/reader/content-dir.ts';
import { readContent } from '../../../src/reader/read-content.ts';

/** What a form lets an author choose from: the communes of today, and the sites and products there are. */
export async function readChoices(): Promise<Choices> {
  const raw = await readContent(contentDir(), today());
  const { units } = readUnits(raw.units, raw.today);
  const entries = raw.entries
    .filter(({ kind }) => kind === 'site' || kind === 'product')
    .map(({ id, vi }) => ({ value: id, label: titleIn(vi?.data) ?? id }));
  return {
    // A list to choose from is never empty for Sveltia CMS.
    units: [...units.present.values()]
      .map(({ code, fullName }) => ({ value: code, label: fullName.vi }))
      .sort((one, other) => one.label.localeCompare(other.label, 'vi')),
    entries: entries.length > 0 ? entries : [{ value: '', label: 'Chưa có mục nào' }],
  };
}

function titleIn(data: unknown): string | undefined {
  const title = typeof data === 'object' && data !== null && 'title' in data ? data.title : undefined;
  return typeof title === 'string' ? title : undefined;
}

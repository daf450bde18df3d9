import type { Lang } from '../core/lang.ts';
import { type PackedRecords, unpackRecords } from '../core/search-pack.ts';
import { searchRecordsPath } from '../core/urls.ts';
import { indexNames, type NameIndex } from './find-names.ts';

let index: Promise<NameIndex> | undefined;
let hasArrived = false;

export const isLoaded = (): boolean => hasArrived;

/** The list of all names, asked for once; what did not arrive is asked for again. */
export function loadNames(lang: Lang): Promise<NameIndex> {
  index ??= fetchNames(lang).catch((error: unknown) => {
    index = undefined;
    throw error;
  });
  return index;
}

async function fetchNames(lang: Lang): Promise<NameIndex> {
  const answer = await fetch(searchRecordsPath(lang));
  const packed: PackedRecords = await answer.json();
  hasArrived = true;
  return indexNames(unpackRecords(packed, lang));
}

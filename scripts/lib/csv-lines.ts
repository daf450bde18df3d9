/** Joins what was cut inside quotation marks: a part is whole when its marks come in pairs. */
function whole(parts: readonly string[], glue: string): string[] {
  const joined: string[] = [];
  let open: string | undefined;
  for (const part of parts) {
    const text = open === undefined ? part : open + glue + part;
    const isWhole = text.split('"').length % 2 === 1;
    if (isWhole) joined.push(text);
    open = isWhole ? undefined : text;
  }
  return open === undefined ? joined : [...joined, open];
}

/** The lines of a table as they stand in the file, each with its end; joined they are the file again. */
export const csvLines = (text: string): string[] => whole(text.split(/(?<=\n)/), '');

/** The cells of a line as they are written, with their quotation marks and blanks. */
export const csvCells = (line: string): string[] => whole(line.split(','), ',');

/** What a cell says. `cellMeaning(' "Chùa, đền"')  // => 'Chùa, đền'` */
export const cellMeaning = (cell: string): string =>
  cell
    .trim()
    .replace(/^"([\s\S]*)"$/, '$1')
    .replaceAll('""', '"');

/** A cell that says this. `csvCell('Chùa, đền')  // => '"Chùa, đền"'` */
export const csvCell = (meaning: string): string =>
  /[",\r\n]/.test(meaning) ? `"${meaning.replaceAll('"', '""')}"` : meaning;

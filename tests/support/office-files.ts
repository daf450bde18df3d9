import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, HeadingLevel, ImageRun, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import writeWorkbook from 'write-excel-file/node';

/** A cell as an office fills it: text, a number, a day, or one merged over rows or columns. */
export type OfficeCell =
  | string
  | number
  | Date
  | null
  | { readonly value: string; readonly rowSpan?: number; readonly columnSpan?: number };

/** A real Excel file in a folder. @returns its path */
export async function workbook(
  dir: string,
  file: string,
  sheets: Readonly<Record<string, readonly (readonly OfficeCell[])[]>>,
): Promise<string> {
  const path = join(dir, file);
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((cells) =>
      cells.map((cell) => {
        if (cell instanceof Date) return { value: cell, type: Date, format: 'dd/mm/yyyy' };
        if (typeof cell === 'object' && cell) return { ...cell, type: String };
        return typeof cell === 'string' ? { value: cell, type: String } : cell;
      }),
    ),
  }));
  await writeWorkbook(written).toFile(path);
  return path;
}

/** A paragraph of a document: a heading, words in some font, an item of a numbered list, a picture. */
export type OfficeParagraph =
  | { readonly heading: string; readonly level?: 1 | 2; readonly numbered?: true }
  | { readonly text: string; readonly font?: string; readonly bold?: true; readonly numbered?: true }
  | { readonly picture: Uint8Array; readonly alt?: string };

/** A real Word file in a folder. @returns its path */
export async function document(dir: string, file: string, paragraphs: readonly OfficeParagraph[]): Promise<string> {
  const path = join(dir, file);
  const numbering = { reference: 'so', level: 0 };
  const children = paragraphs.map((paragraph) => {
    if ('picture' in paragraph) {
      const altText = { name: 'anh', title: '', description: paragraph.alt ?? '' };
      const transformation = { width: 40, height: 30 };
      return new Paragraph({
        children: [new ImageRun({ type: 'jpg', data: Buffer.from(paragraph.picture), transformation, altText })],
      });
    }
    const isNumbered = paragraph.numbered ? { numbering } : {};
    if ('heading' in paragraph) {
      const heading = paragraph.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1;
      return new Paragraph({ text: paragraph.heading, heading, ...isNumbered });
    }
    const { text, font, bold } = paragraph;
    return new Paragraph({
      children: [new TextRun({ text, ...(font && { font }), ...(bold && { bold }) })],
      ...isNumbered,
    });
  });
  const levels = [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }];
  const made = new Document({ numbering: { config: [{ reference: 'so', levels }] }, sections: [{ children }] });
  await writeFile(path, await Packer.toBuffer(made));
  return path;
}

import writeWorkbook from 'write-excel-file/node';

/** A sheet of texts; the first row names the columns. */
export interface TextSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** In letters, a column each. */
  readonly widths: readonly number[];
}

/** Every cell is text, so that Excel makes no day of `9/3` and no power of ten of a GTIN. */
export async function writeXlsx(path: string, sheets: readonly TextSheet[]): Promise<void> {
  const written = sheets.map(({ name, rows, widths }) => ({
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    data: rows.map((cells, index) =>
      cells.map((value) =>
        value === '' && index > 0
          ? null
          : {
              value,
              type: String,
              format: '@',
              wrap: true,
              alignVertical: 'top' as const,
              ...(index === 0 && { fontWeight: 'bold' as const, backgroundColor: '#f0e6d2' }),
            },
      ),
    ),
  }));
  await writeWorkbook(written).toFile(path);
}

import { unzipSync } from 'fflate';
import type { Merged } from '../../../src/exchange/draft.ts';

/** What our reader of workbooks does not tell of a sheet. */
export interface Beyond {
  readonly merged: readonly Merged[];
  /** Formulas that failed, `#N/A`, which it reads as empty cells; counted from 0. */
  readonly failed: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

/** What there is beyond the cells of each sheet of an Excel file, by its name. @throws where the archive is cut short */
export function beyondCells(bytes: Uint8Array): ReadonlyMap<string, Beyond> {
  const files = unzipSync(bytes, {
    filter: ({ name }) => /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/)/.test(name),
  });
  const text = (name: string) => new TextDecoder().decode(files[name] ?? new Uint8Array());
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  return new Map(
    [...text('xl/workbook.xml').matchAll(/<sheet\s[^>]*>/g)].map(([tag]) => {
      const xml = text(targets.get(attribute(tag, 'r:id')) ?? '');
      const merged = [...xml.matchAll(/<mergeCell\s[^>]*>/g)].map(([cell]) => rangeOf(attribute(cell, 'ref')));
      const failed = [...xml.matchAll(/(<c\s[^>]*\st="e"[^>]*>)(?:<f[^>]*(?:\/>|>[^<]*<\/f>))?<v>([^<]*)<\/v>/g)].map(
        ([, cell = '', text = '']) => {
          const { left: column, top: row } = rangeOf(`${attribute(cell, 'r')}:A1`);
          return { row, column, text };
        },
      );
      return [unescaped(attribute(tag, 'name')), { merged, failed }];
    }),
  );
}

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** `rangeOf('B4:B9')  // => { left: 1, right: 1, top: 3, bottom: 8, … }` */
function rangeOf(name: string): Merged {
  const [, a = '', b = '', c = '', d = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(name) ?? [];
  const column = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { name, left: column(a), top: Number(b) - 1, right: column(c), bottom: Number(d) - 1 };
}

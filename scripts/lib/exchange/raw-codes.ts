import { KINDS } from '../../../src/core/kind.ts';
import { folderOf } from '../../../src/core/moves.ts';
import type { RawContent } from '../../../src/core/raw.ts';

/** The code of each folder, as the register has it. */
export const rawCodes = ({ register }: RawContent): ReadonlyMap<string, string> =>
  new Map(
    register.flatMap(({ cells: { kind, id = '', code = '' } }) => {
      const known = KINDS.find((one) => one === kind);
      return known ? [[folderOf(known, id), code] as const] : [];
    }),
  );

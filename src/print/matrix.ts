import { create, type QRCodeErrorCorrectionLevel } from 'qrcode';
import { LONGEST_PRINTED } from '../core/urls.ts';

/** The only file that knows the QR library. It asks for a grid of dark and light; all drawing is ours. */
export interface QrMatrix {
  /** Rows of modules, dark is true. */
  readonly modules: readonly (readonly boolean[])[];
  readonly version: number;
  readonly level: 'Q' | 'H';
}

/** A plaque code never exceeds version 3: 29 modules a side, readable from twice as far as a long address would be. */
export const LARGEST_VERSION = 3;
/**
 * The smallest symbol at level Q or better, its level then raised to H where that makes it no larger. Never L or M:
 * a plaque outdoors gets scratched.
 *
 * @throws where the text does not fit version 3 at level Q
 */
export function qrMatrix(text: string): QrMatrix {
  for (let version = 1; version <= LARGEST_VERSION; version += 1) {
    for (const level of ['H', 'Q'] as const) {
      const modules = modulesAt(text, version, level);
      if (modules) return { modules, version, level };
    }
  }
  throw new Error(`“${text}” has ${text.length} characters; a plaque code holds ${LONGEST_PRINTED}.`);
}

function modulesAt(text: string, version: number, level: QRCodeErrorCorrectionLevel): boolean[][] | undefined {
  try {
    const { modules } = create(text, { version, errorCorrectionLevel: level });
    return Array.from({ length: modules.size }, (_, row) =>
      Array.from({ length: modules.size }, (_, column) => Boolean(modules.get(row, column))),
    );
  } catch (error) {
    // The library throws both for text that does not fit, which is the question here, and for anything else.
    if (error instanceof Error && /version|amount of data/i.test(error.message)) return undefined;
    throw error;
  }
}

import { create, type QRCodeErrorCorrectionLevel } from 'qrcode';

/** The only file that knows the QR library. It asks for a grid of dark and light; all drawing is ours. */
export interface QrMatrix {
  /** Rows of modules, dark is true. */
  readonly modules: readonly (readonly boolean[])[];
  readonly version: number;
  readonly level: 'Q' | 'H';
  readonly mask: Mask;
}

/** The eight patterns that are laid over the data (ISO/IEC 18004). Another one is another drawing of the same text. */
export const MASKS = [0, 1, 2, 3, 4, 5, 6, 7] as const;
export type Mask = (typeof MASKS)[number];

/** A plaque code never exceeds version 3: 29 modules a side, readable from twice as far as a long address would be. */
export const LARGEST_VERSION = 3;

/** A text longer than a code may hold. */
export class TextTooLong extends Error {
  readonly text: string;

  constructor(text: string, largestVersion: number) {
    super(
      `“${text}” has ${text.length} characters, more than a code of version ${largestVersion} holds at level Q; shorten it.`,
    );
    this.text = text;
  }
}

interface Wish {
  /** Labels with a GS1 Digital Link need version 4. */
  readonly largestVersion?: number;
  /** Takes this mask instead of the one the standard scores best: data can look like a finder, and a decoder misses. */
  readonly mask?: Mask;
}

/**
 * The smallest symbol at level Q or better, its level then raised to H where that makes it no larger. Never L or M:
 * a plaque outdoors gets scratched.
 *
 * @throws {TextTooLong} where the text does not fit the largest version at level Q
 */
export function qrMatrix(text: string, wish: Wish = {}): QrMatrix {
  const key = JSON.stringify([text, wish]);
  if (latest?.key !== key) latest = { key, matrix: smallest(text, wish) };
  return latest.matrix;
}

/** Layouts ask for the code of one address again and again. */
let latest: { readonly key: string; readonly matrix: QrMatrix } | undefined;

function smallest(text: string, { largestVersion = LARGEST_VERSION, mask }: Wish): QrMatrix {
  for (let version = 1; version <= largestVersion; version += 1) {
    for (const level of ['H', 'Q'] as const) {
      const drawn = drawnAt(text, version, level, mask);
      if (drawn) return { ...drawn, version, level };
    }
  }
  throw new TextTooLong(text, largestVersion);
}

function drawnAt(
  text: string,
  version: number,
  level: QRCodeErrorCorrectionLevel,
  mask: Mask | undefined,
): Pick<QrMatrix, 'modules' | 'mask'> | undefined {
  try {
    const symbol = create(text, { version, errorCorrectionLevel: level, maskPattern: mask });
    const indices = Array.from({ length: symbol.modules.size }, (_, index) => index);
    const modules = indices.map((row) => indices.map((column) => Boolean(symbol.modules.get(row, column))));
    if (symbol.maskPattern === undefined) throw new Error('The QR library does not say which mask it used.');
    return { modules, mask: symbol.maskPattern };
  } catch (error) {
    // The library throws both for text that does not fit, which is the question here, and for anything else.
    if (error instanceof Error && /version|amount of data/i.test(error.message)) return undefined;
    throw error;
  }
}

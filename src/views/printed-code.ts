/** A QR code as it is drawn: one module is one unit. */
export interface PrintedCode {
  /** The dark modules, as an SVG path from the corner of the code itself. */
  readonly path: string;
  /** Modules a side. */
  readonly modules: number;
  /** Modules kept light around it. */
  readonly quiet: number;
}

/** The part of libheif-js that `heic.ts` uses; the package describes its C functions only. */
declare module 'libheif-js/wasm-bundle.js' {
  interface Room {
    readonly data: Uint8ClampedArray<ArrayBuffer>;
    readonly width: number;
    readonly height: number;
  }
  interface HeifImage {
    is_primary(): boolean;
    get_width(): number;
    get_height(): number;
    display(room: Room, done: (filled: Room | null) => void): void;
    free(): void;
  }
  const libheif: { readonly HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } };
  export default libheif;
}

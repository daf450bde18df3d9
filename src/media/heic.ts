import libheif from 'libheif-js/wasm-bundle.js';

/**
 * Photos of iPhones: HEIC is HEVC inside HEIF, which sharp's own libheif was not built to decode. libheif as
 * WebAssembly turns them upright by itself. The only file that knows libheif-js.
 *
 * @returns red, green, blue and opacity of every pixel
 * @throws where the file is damaged
 */
export async function decodeHeic(bytes: Uint8Array): Promise<{ data: Uint8Array; width: number; height: number }> {
  const images = new libheif.HeifDecoder().decode(bytes);
  // Depth maps and bursts lie beside the photo that was meant.
  const image = images.find((one) => one.is_primary()) ?? images[0];
  if (!image) throw new Error('There is no picture in the HEIC file.');
  const [width, height] = [image.get_width(), image.get_height()];
  const room = { data: new Uint8ClampedArray(width * height * 4), width, height };
  const filled = await new Promise<typeof room | null>((resolve) => image.display(room, resolve));
  for (const one of images) one.free();
  if (!filled) throw new Error('The picture in the HEIC file cannot be decoded.');
  return { data: new Uint8Array(filled.data.buffer), width, height };
}

import { dataUrl } from './dataUrl';

/** A file that no browser can show as a picture. */
export class UnreadablePictureError extends Error {
  override readonly name = 'UnreadablePictureError';
}

/** The file as an address, of a picture that can be drawn. */
export async function readPicture(file: Blob): Promise<string> {
  const source = await dataUrl(file);
  await loadPicture(source);
  return source;
}

export async function loadPicture(source: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = source;
  try {
    await image.decode();
  } catch (error) {
    throw new UnreadablePictureError('no browser shows it', { cause: error });
  }
  return image;
}

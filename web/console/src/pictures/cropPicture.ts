import { loadPicture } from './readPicture';

/** In pixels of the picture. */
export interface Square {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const JPEG = 'image/jpeg';
const JPEG_QUALITY = 0.9;

/** A square of a picture, drawn anew and no larger than asked for: photos as JPEG, all else as PNG. */
export async function cropPicture(source: string, { x, y, width }: Square, largest: number): Promise<Blob> {
  const image = await loadPicture(source);
  const size = Math.max(1, Math.min(largest, Math.round(width)));
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('the browser draws nothing');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, x, y, width, width, 0, 0, size, size);
  const type = source.startsWith(`data:${JPEG}`) ? JPEG : 'image/png';
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture can’t be drawn'))),
      type,
      JPEG_QUALITY,
    );
  });
}

import type { Download } from '../engine/download.ts';
import type { ResultOf } from '../engine/result-of.ts';
import { engine } from './engine.ts';
import { langHere } from './place.ts';
import { saveFile } from './save-file.ts';

/** Gives the person a result as a file, its picture as it is drawn on the page. */
export async function saveResult(of: ResultOf, format: string, figure: string): Promise<void> {
  const asked = format === 'png' ? 'svg' : format;
  const ask = { of, format: asked, figure, lang: langHere() };
  const { name, type, blob } = blobOf(await engine.ask('download', ask));
  if (format === 'png') saveFile(name.replace(/svg$/, 'png'), 'image/png', await pngOf(blob));
  else saveFile(name, type, blob);
}

/** A file of the engine: bytes, or from a server the same in letters. */
export function blobOf({ bytes, name, type }: Download) {
  const read = typeof bytes === 'string' ? Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)) : bytes;
  return { name, type, blob: new Blob([read as Uint8Array<ArrayBuffer>], { type }) };
}

/** Dots for each unit of a picture: sharp on paper. */
const DENSITY = 3;

/** A picture as the browser draws it. */
async function pngOf(svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * DENSITY;
    canvas.height = image.height * DENSITY;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error('PNG')) : resolve(blob)), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

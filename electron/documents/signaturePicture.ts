/**
 * The office's own picture of a signature or seal as a page of its own size, to be shown as the signature. Decree 30/2020, appendix I,
 * II.7 and II.8: PNG with a transparent ground; a signature in blue, a seal in red and in its true size. No picture is ever drawn here.
 */
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { mm } from './form.ts';
import { FONT_FAMILY, PDF_SETTINGS } from './paperDefinition.ts';

export type SignaturePicture = { readonly png: Uint8Array; readonly widthMm: number };

/** A seal of 40 mm scanned at 1200 dpi has 1,900. */
const MOST_PIXELS = 3000;
const MAGIC = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const HEADER = 24;

export class PictureError extends Error {}

/** @throws PictureError when it is no PNG, or one of a size that no picture of a signature has. */
export function signaturePicture({ png, widthMm }: SignaturePicture): TDocumentDefinitions {
  const file = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  if (file.length < HEADER || !file.subarray(0, MAGIC.length).equals(MAGIC)) throw new PictureError('not a PNG');
  const [across, down] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const fits = (pixels: number) => pixels > 0 && pixels <= MOST_PIXELS;
  if (!fits(across) || !fits(down)) throw new PictureError(`${across} × ${down} pixels`);
  const width = mm(widthMm);
  const height = (width * down) / across;
  return {
    ...PDF_SETTINGS,
    pageSize: { width, height },
    pageMargins: 0,
    info: { title: 'signature', creationDate: new Date(0) },
    defaultStyle: { font: FONT_FAMILY },
    content: [
      { image: `data:image/png;base64,${file.toString('base64')}`, width, height, absolutePosition: { x: 0, y: 0 } },
    ],
  };
}

/** Is this a picture, told by its first bytes, and one that is read here? Its name is anyone's word. */
import { isJpeg } from './jpegPixels.ts';
import { isPng } from './pngPixels.ts';

/** `other`: a picture of another kind (HEIC, WebP, AVIF, GIF, BMP, TIFF). null: no picture. */
export function pictureKind(bytes: Uint8Array): 'jpeg' | 'png' | 'other' | null {
  if (isJpeg(bytes)) return 'jpeg';
  if (isPng(bytes)) return 'png';
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const other = /^(GIF8|II\*\0|MM\0\*|BM.{4}\0{4}|RIFF.{4}WEBP|.{4}ftyp(hei|hev|mif1|msf1|avi))/s.test(head);
  return other ? 'other' : null;
}

/** Finds the QR code in a picture of a certificate (PNG). The window and the verifier page read every picture that a browser can. */
import decodeQr from 'qr/decode.js';
import { pngPixels } from './pngPixels.ts';

/** Milliseconds; a page at 300 dpi takes some tenths of a second. */
const TIME_LIMIT = 4000;

/** The text of the code; null where there is none that can be read. */
export function codeInPicture(png: Uint8Array): string | null {
  const pixels = pngPixels(png);
  if (!pixels) return null;
  try {
    return decodeQr(pixels, { timeLimit: TIME_LIMIT, effort: 4 });
  } catch {
    return null;
  }
}

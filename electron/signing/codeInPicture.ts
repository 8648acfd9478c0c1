/** Finds the QR code in a photograph or scan of a certificate (JPEG, PNG), turned, slanting, shaded or a little out of focus. */
import decodeQr from 'qr/decode.js';
import { looksLikeCertificateCode } from '../../shared/domain/certificateCode.ts';
import { codeViews } from '../../shared/domain/codeViews.ts';
import { isJpeg, jpegPixels } from './jpegPixels.ts';
import { pngPixels } from './pngPixels.ts';

/** `unreadable`: the picture itself cannot be read: another kind, damaged, too large. */
export type CodeFound =
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'no-code' }
  | { readonly kind: 'unreadable' };

/** Milliseconds of a view; a code that is there is found in some tenths of it. There are some thirty views at most, and half a minute for all (tasks/). */
const TIME_LIMIT = 900;

export function codeInPicture(picture: Uint8Array): CodeFound {
  const pixels = isJpeg(picture) ? jpegPixels(picture) : pngPixels(picture);
  if (!pixels) return { kind: 'unreadable' };
  for (const view of codeViews(pixels))
    try {
      const text = decodeQr(view, { timeLimit: TIME_LIMIT, effort: 4 });
      if (looksLikeCertificateCode(text)) return { kind: 'code', text };
    } catch {
      // Not in this view.
    }
  return { kind: 'no-code' };
}

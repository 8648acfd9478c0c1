/** Reads a JPEG picture (ISO/IEC 10918-1, baseline and progressive), as cameras and scanners write it. The camera's note of how it was held is not asked for. */
import jpeg from 'jpeg-js';
import type { Pixels } from './pngPixels.ts';

/** What telephones and scanners give at most; a picture that says it has more would fill the memory. */
const LIMITS = { maxResolutionInMP: 50, maxMemoryUsageInMB: 700 } as const;

export const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

/** RGB; of a picture that was cut off the part that is there. null where it is no such picture, or too large. */
export function jpegPixels(bytes: Uint8Array): Pixels | null {
  try {
    const { width, height, data } = jpeg.decode(bytes, { useTArray: true, formatAsRGBA: false, ...LIMITS });
    return width > 0 && height > 0 ? { width, height, data } : null;
  } catch {
    return null;
  }
}

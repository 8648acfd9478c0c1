/** Reads a PNG picture (ISO/IEC 15948) as grey values, enough to look for a QR code in it: 8 bits, or black and white, not interlaced. */
import { inflateSync } from 'node:zlib';

export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8Array };

const MAGIC = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** A page scanned at 600 dpi has 35 million. */
const MAX_PIXELS = 40_000_000;
/** Samples of a pixel by colour type: grey, RGB, palette, grey and alpha, RGBA. */
const SAMPLES: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);

export const isPng = (bytes: Uint8Array): boolean => MAGIC.equals(bytes.subarray(0, MAGIC.length));

/** RGB. null where it is no such picture. */
export function pngPixels(bytes: Uint8Array): Pixels | null {
  try {
    return isPng(bytes) ? read(Buffer.from(bytes)) : null;
  } catch {
    return null;
  }
}

function read(file: Buffer): Pixels | null {
  const data: Buffer[] = [];
  let header: Buffer | null = null;
  let palette: Buffer | null = null;
  for (let at = MAGIC.length; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const kind = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') header = body;
    if (kind === 'PLTE') palette = body;
    if (kind === 'IDAT') data.push(body);
    at += 12 + length;
  }
  if (!header) return null;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth = 0, colour = 0, , , interlaced] = header.subarray(8);
  const samples = SAMPLES.get(colour);
  if (!samples || interlaced !== 0 || width * height > MAX_PIXELS) return null;
  if (depth !== 8 && !(depth === 1 && samples === 1)) return null;
  const stride = Math.ceil((width * samples * depth) / 8);
  const rows = inflateSync(Buffer.concat(data), { maxOutputLength: (stride + 1) * height });
  unfilter(rows, { stride, height, step: Math.max(1, (samples * depth) / 8) });
  const sampleAt = (x: number, y: number, sample: number): number => {
    const row = y * (stride + 1) + 1;
    if (depth === 1) return (((rows[row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) * (colour === 3 ? 1 : 255);
    return rows[row + x * samples + sample] ?? 0;
  };
  const pixels = new Uint8Array(width * height * 3);
  for (let i = 0, y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < 3; channel++) {
        const value = sampleAt(x, y, samples >= 3 ? channel : 0);
        pixels[i++] = colour === 3 ? (palette?.[value * 3 + channel] ?? 0) : value;
      }
  return { width, height, data: pixels };
}

type Rows = { readonly stride: number; readonly height: number; readonly step: number };

/** Undoes the five filters of rows, in place (clause 9). A scanned page has some ten million samples. */
function unfilter(rows: Buffer, { stride, height, step }: Rows): void {
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1) + 1;
    const filter = rows[start - 1] ?? 0;
    if (filter === 0) continue;
    for (let i = 0; i < stride; i++) {
      const left = i >= step ? (rows[start + i - step] ?? 0) : 0;
      const up = y > 0 ? (rows[start + i - stride - 1] ?? 0) : 0;
      const at = start + i;
      if (filter === 1) rows[at] = (rows[at] ?? 0) + left;
      else if (filter === 2) rows[at] = (rows[at] ?? 0) + up;
      else if (filter === 3) rows[at] = (rows[at] ?? 0) + ((left + up) >> 1);
      else {
        const corner = i >= step && y > 0 ? (rows[start + i - stride - 1 - step] ?? 0) : 0;
        rows[at] = (rows[at] ?? 0) + paeth(left, up, corner);
      }
    }
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const a = Math.abs(estimate - left);
  const b = Math.abs(estimate - up);
  const c = Math.abs(estimate - corner);
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

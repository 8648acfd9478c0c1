/** PNG pictures made of nothing but a function: stand-ins for an office's own signature and seal, and for a photographed code. */
import { crc32, deflateSync } from 'node:zlib';
import encodeQr from 'qr';

/** Red, green, blue, opacity. */
type Colour = readonly [number, number, number, number];

export function png(width: number, height: number, colourAt: (x: number, y: number) => Colour): Uint8Array {
  const rows = Buffer.alloc((width * 4 + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows.set(colourAt(x, y), y * (width * 4 + 1) + 1 + x * 4);
  return pngFile({ width, height, kind: [8, 6, 0, 0, 0] }, rows);
}

type Header = { readonly width: number; readonly height: number; readonly kind: readonly number[] };

/** `kind`: depth, colour type, compression, filters, interlace; `rows` as that says. */
function pngFile({ width, height, kind }: Header, rows: Buffer, palette?: Buffer): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(kind, 8);
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const coloured = palette ? [chunk('PLTE', palette)] : [];
  const parts = [chunk('IHDR', header), ...coloured, chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([magic, ...parts]));
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

const CLEAR: Colour = [0, 0, 0, 0];

/** A red ring on a transparent ground. */
export const sealPicture = (pixels = 300): Uint8Array =>
  png(pixels, pixels, (x, y) => {
    const away = Math.hypot(x - pixels / 2, y - pixels / 2) / (pixels / 2);
    return (away < 1 && away > 0.9) || (away < 0.72 && away > 0.68) ? [205, 20, 20, 255] : CLEAR;
  });

/** A blue wave on a transparent ground. */
export const strokePicture = (): Uint8Array =>
  png(420, 140, (x, y) => (Math.abs(y - 70 - 45 * Math.sin(x / 22)) < 4 ? [20, 40, 170, 255] : CLEAR));

/** A code as a scanner gives it back: black on white, four pixels a square, with its quiet zone. */
export function photographOf(text: string): Uint8Array {
  const rows = encodeQr(text, 'raw', { ecc: 'medium' });
  const size = (rows.length + 8) * 4;
  return png(size, size, (x, y) => {
    const dark = rows[Math.floor(y / 4) - 4]?.[Math.floor(x / 4) - 4] ?? false;
    return dark ? [0, 0, 0, 255] : [255, 255, 255, 255];
  });
}

type Drawing = { readonly colour: 0 | 3; readonly depth: 1 | 4 | 16; readonly interlaced: boolean };

/** The same code in other forms of PNG: grey or by palette, of other depths, interlaced. */
export function photographAs(text: string, { colour, depth, interlaced }: Drawing): Uint8Array {
  const squares = encodeQr(text, 'raw', { ecc: 'medium' });
  const size = (squares.length + 8) * 4;
  const light = (x: number, y: number): boolean => !squares[Math.floor(y / 4) - 4]?.[Math.floor(x / 4) - 4];
  const rows: number[][] = [];
  for (const [left, top, across, down] of interlaced ? ADAM7 : [[0, 0, 1, 1] as const])
    for (let y = top; y < size; y += down) {
      const bits = Array.from({ length: Math.ceil((size - left) / across) }, (_, i) =>
        (light(left + i * across, y) ? '1' : '0').repeat(depth),
      ).join('');
      rows.push([0, ...(bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2))]);
    }
  const palette = Buffer.alloc(48, 0).fill(255, 45);
  const kind = [depth, colour, 0, 0, interlaced ? 1 : 0];
  return pngFile({ width: size, height: size, kind }, Buffer.from(rows.flat()), colour === 3 ? palette : undefined);
}

/** Passes of an interlaced picture (ISO/IEC 15948, 8.2): left, top, across, down. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

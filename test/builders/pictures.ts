/** PNG pictures made of nothing but a function: stand-ins for an office's own signature and seal, and for a photographed code. */
import { crc32, deflateSync } from 'node:zlib';
import encodeQr from 'qr';

/** Red, green, blue, opacity. */
type Colour = readonly [number, number, number, number];

export function png(width: number, height: number, colourAt: (x: number, y: number) => Colour): Uint8Array {
  const rows = Buffer.alloc((width * 4 + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows.set(colourAt(x, y), y * (width * 4 + 1) + 1 + x * 4);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
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

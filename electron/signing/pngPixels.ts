/** Reads a PNG picture (ISO/IEC 15948) of any colour type and depth, interlaced or not, on white paper. */
import { inflateSync } from 'node:zlib';

export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8Array };

const MAGIC = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** A page scanned at 600 dpi has 35 million. */
const MAX_PIXELS = 50_000_000;
/** Samples of a pixel by colour type: grey, RGB, palette, grey and alpha, RGBA. */
const SAMPLES: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);
const PALETTE = 3;

/** Which pixels a pass holds: from where, and how far apart (clause 8.2). */
type Pass = { readonly left: number; readonly top: number; readonly across: number; readonly down: number };
const WHOLE: readonly Pass[] = [{ left: 0, top: 0, across: 1, down: 1 }];
const ADAM7: readonly Pass[] = [
  { left: 0, top: 0, across: 8, down: 8 },
  { left: 4, top: 0, across: 8, down: 8 },
  { left: 0, top: 4, across: 4, down: 8 },
  { left: 2, top: 0, across: 4, down: 4 },
  { left: 0, top: 2, across: 2, down: 4 },
  { left: 1, top: 0, across: 2, down: 2 },
  { left: 0, top: 1, across: 1, down: 2 },
];

export const isPng = (bytes: Uint8Array): boolean => MAGIC.equals(bytes.subarray(0, MAGIC.length));

/** RGB. null where it is no such picture, or too large. */
export function pngPixels(bytes: Uint8Array): Pixels | null {
  try {
    return isPng(bytes) ? read(Buffer.from(bytes)) : null;
  } catch {
    return null;
  }
}

type Header = {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
  readonly samples: number;
  readonly passes: readonly Pass[];
};

function read(file: Buffer): Pixels | null {
  const { data, header, palette } = chunksOf(file);
  const said = header && headerOf(header);
  if (!said) return null;
  const pixels = new Uint8Array(said.width * said.height * 3);
  const rows = inflateSync(data, { maxOutputLength: bytesOfRows(said) });
  let at = 0;
  for (const pass of said.passes) {
    const { wide, high, stride } = sizeOf(said, pass);
    const part = rows.subarray(at, at + (stride + 1) * high);
    at += part.length;
    unfilter(part, { stride, height: high, step: Math.max(1, (said.samples * said.depth) / 8) });
    const colourAt = colourReader(said, { rows: part, stride, palette });
    for (let y = 0; y < high; y++)
      for (let x = 0; x < wide; x++)
        colourAt(x, y, pixels, ((pass.top + y * pass.down) * said.width + pass.left + x * pass.across) * 3);
  }
  return { width: said.width, height: said.height, data: pixels };
}

function chunksOf(file: Buffer) {
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
  return { data: Buffer.concat(data), header, palette };
}

function headerOf(header: Buffer): Header | null {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth = 0, colour = 0, , , interlaced] = header.subarray(8);
  const samples = SAMPLES.get(colour);
  if (!samples || width * height === 0 || width * height > MAX_PIXELS) return null;
  const whole = depth === 8 || (depth === 16 && colour !== PALETTE);
  if (!whole && !(samples === 1 && [1, 2, 4].includes(depth))) return null;
  return { width, height, depth, colour, samples, passes: interlaced === 1 ? ADAM7 : WHOLE };
}

function sizeOf({ width, height, samples, depth }: Header, { left, top, across, down }: Pass) {
  const wide = Math.ceil((width - left) / across);
  const high = wide > 0 ? Math.max(0, Math.ceil((height - top) / down)) : 0;
  return { wide, high, stride: Math.ceil((Math.max(0, wide) * samples * depth) / 8) };
}

const bytesOfRows = (header: Header): number =>
  header.passes.map((pass) => sizeOf(header, pass)).reduce((sum, { stride, high }) => sum + (stride + 1) * high, 0);

type Rows = { readonly rows: Buffer; readonly stride: number; readonly palette: Buffer | null };
type ColourReader = (x: number, y: number, into: Uint8Array, at: number) => void;

/** Of 16 bits the upper 8 are taken. */
function colourReader({ depth, colour, samples }: Header, { rows, stride, palette }: Rows): ColourReader {
  const most = 2 ** Math.min(depth, 8) - 1;
  const sampleAt = (x: number, y: number, sample: number): number => {
    const row = y * (stride + 1) + 1;
    if (depth >= 8) return rows[row + ((x * samples + sample) * depth) / 8] ?? 0;
    return ((rows[row + ((x * depth) >> 3)] ?? 0) >> (8 - depth - ((x * depth) & 7))) & most;
  };
  const coloured = samples >= 3;
  return (x, y, into, at) => {
    const first = sampleAt(x, y, 0);
    const opacity = samples === 2 || samples === 4 ? sampleAt(x, y, samples - 1) / 255 : 1;
    for (let channel = 0; channel < 3; channel++) {
      const value = coloured && channel > 0 ? sampleAt(x, y, channel) : first;
      const shown = colour === PALETTE ? (palette?.[value * 3 + channel] ?? 0) : (value * 255) / most;
      into[at + channel] = 255 - (255 - shown) * opacity;
    }
  };
}

type Filtered = { readonly stride: number; readonly height: number; readonly step: number };

/** Undoes the five filters of rows, in place (clause 9). A scanned page has some ten million samples. */
function unfilter(rows: Buffer, { stride, height, step }: Filtered): void {
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

/**
 * The views of a picture in which its QR code is looked for, most promising first. A photographed page shows the code small, turned, shaded
 * and a little out of focus; a reader of codes wants some four pixels a square and finds a code in one size that it misses in the next.
 */

/** `data`: grey, RGB or RGBA, row by row. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
};

/** Pixels a side. What readers of codes take at most is 4096. */
const PLAIN = 2400;
const HALF = 2000;
/** Of a picture of 50 megapixels, parted into tiles. */
const MOST_TILES = 24;

/** Each view as RGB. Made one after another: whoever has found the code asks for no more. */
export function* codeViews(picture: Picture): Generator<Picture> {
  const grey = greyOf(picture);
  yield rgbOf(atMost(grey, PLAIN));
  const doubled = twice(atMost(grey, HALF));
  yield rgbOf(doubled);
  // A scan in black and white has ragged edges, between which a reader of codes loses count of the squares.
  yield rgbOf(softened(doubled));
  yield rgbOf(sharpened(doubled));
  // A front camera turns left and right about.
  yield rgbOf(mirrored(doubled));
  // Readers look along the rows, where a code that stands on its corner looks like none.
  yield rgbOf(turned(doubled));
  // The code may be a small part of a large picture.
  if (Math.max(grey.width, grey.height) > HALF) for (const tile of tiles(grey)) yield rgbOf(twice(tile));
}

/** Brightness as the eye sees it, roughly; what is transparent lies on white paper already. */
function greyOf({ width, height, data }: Picture): Picture {
  const samples = data.length / (width * height);
  if (samples === 1) return { width, height, data };
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += samples)
    grey[i] = ((data[at] ?? 0) * 2 + (data[at + 1] ?? 0) * 5 + (data[at + 2] ?? 0)) >> 3;
  return { width, height, data: grey };
}

function rgbOf({ width, height, data }: Picture): Picture {
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < rgb.length; i++) rgb[i] = data[Math.floor(i / 3)] ?? 0;
  return { width, height, data: rgb };
}

/** Made smaller where a side is longer than that: each pixel the mean of those that it stands for. */
function atMost(picture: Picture, most: number): Picture {
  const scale = Math.max(picture.width, picture.height) / most;
  if (scale <= 1) return picture;
  const [width, height] = [Math.floor(picture.width / scale), Math.floor(picture.height / scale)];
  const data = new Uint8Array(Math.max(1, width) * Math.max(1, height));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.floor(x * scale), Math.floor((x + 1) * scale)];
      let [sum, count] = [0, 0];
      for (let down = Math.floor(y * scale); down < (y + 1) * scale - 0.5; down++)
        for (let across = left; across < right; across++) {
          sum += picture.data[down * picture.width + across] ?? 0;
          count++;
        }
      data[y * width + x] = sum / count;
    }
  return { width: Math.max(1, width), height: Math.max(1, height), data };
}

/** Twice as large, with the values in between. */
function twice({ width, height, data }: Picture): Picture {
  const large = new Uint8Array(width * height * 4);
  const at = (x: number, y: number): number => data[Math.min(y, height - 1) * width + Math.min(x, width - 1)] ?? 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [here, right, below, across] = [at(x, y), at(x + 1, y), at(x, y + 1), at(x + 1, y + 1)];
      const place = y * 4 * width + x * 2;
      large[place] = here;
      large[place + 1] = (here + right) >> 1;
      large[place + 2 * width] = (here + below) >> 1;
      large[place + 2 * width + 1] = (here + right + below + across) >> 2;
    }
  return { width: width * 2, height: height * 2, data: large };
}

/** Each pixel the mean of its surroundings (5 × 5). */
function softened({ width, height, data }: Picture): Picture {
  const rows = meansAlong(data, { count: width * height, step: 1, line: width });
  return { width, height, data: meansAlong(rows, { count: width * height, step: width, line: width * height }) };
}

/** What differs from the mean of its surroundings differs more: against a lens out of focus. */
function sharpened(picture: Picture): Picture {
  const { width, height, data } = picture;
  const { data: means } = softened(picture);
  const sharp = new Uint8ClampedArray(width * height);
  for (let i = 0; i < sharp.length; i++) sharp[i] = (data[i] ?? 0) * 2.5 - (means[i] ?? 0) * 1.5;
  return { width, height, data: sharp };
}

/** The mean of five neighbours, `step` apart; outside of a line its own value counts. */
function meansAlong(
  data: Picture['data'],
  { count, step, line }: { readonly count: number; readonly step: number; readonly line: number },
): Uint8Array {
  const means = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const [start, here] = [i - (i % line), data[i] ?? 0];
    const near = (away: number): number => {
      const j = i + away * step;
      return j >= start && j < start + line ? (data[j] ?? 0) : here;
    };
    means[i] = (near(-2) + near(-1) + here + near(1) + near(2)) / 5;
  }
  return means;
}

function mirrored({ width, height, data }: Picture): Picture {
  const turned = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turned[y * width + x] = data[y * width + width - 1 - x] ?? 0;
  return { width, height, data: turned };
}

/** By some 27 degrees (tangent 1/2), kept as large as it is: what is turned out of the frame is in a tile. */
function turned({ width, height, data }: Picture): Picture {
  const [cos, sin] = [2 / Math.sqrt(5), 1 / Math.sqrt(5)];
  const round = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [across, down] = [x - width / 2, y - height / 2];
      const [px, py] = [
        Math.round(cos * across + sin * down + width / 2),
        Math.round(cos * down - sin * across + height / 2),
      ];
      if (px >= 0 && py >= 0 && px < width && py < height) round[y * width + x] = data[py * width + px] ?? 0;
    }
  return { width, height, data: round };
}

/** Parts of 2000 pixels a side that overlap by half, so that a code lies whole in one of them. */
function* tiles({ width, height, data }: Picture): Generator<Picture> {
  const starts = (side: number): readonly number[] =>
    Array.from({ length: Math.max(1, Math.ceil((side - HALF) / (HALF / 2)) + 1) }, (_, i) => (i * HALF) / 2);
  const corners = starts(height).flatMap((top) => starts(width).map((left) => ({ left, top })));
  for (const { left, top } of corners.slice(0, MOST_TILES)) {
    const part = { width: Math.min(HALF, width - left), height: Math.min(HALF, height - top) };
    const tile = new Uint8Array(part.width * part.height);
    for (let y = 0; y < part.height; y++)
      tile.set(data.subarray((top + y) * width + left, (top + y) * width + left + part.width), y * part.width);
    yield { ...part, data: tile };
  }
}

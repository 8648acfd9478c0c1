/** A telephone's photograph of a page, made by arithmetic: turned, seen from aside, shaded, out of focus, saved as JPEG. */
import jpeg from 'jpeg-js';
import type { Pixels } from '../../electron/signing/pngPixels.ts';

export type Camera = {
  readonly width: number;
  readonly height: number;
  /** Degrees, clockwise. */
  readonly turn?: number;
  /** How much narrower the far edge is: 0 from straight above, 0.3 from far aside. */
  readonly slant?: number;
  /** Share of the light that is left at the dark side. */
  readonly shade?: number;
  /** Pixels over which a point is spread. */
  readonly blur?: number;
  readonly mirrored?: boolean;
  readonly quality?: number;
};

const DESK = [122, 106, 85] as const;

/** The picture as JPEG. `page`: black, white and colours of the printed page, RGB. */
export function photograph(page: Pixels, camera: Camera): Uint8Array {
  const { width, height, quality = 60 } = camera;
  const data = new Uint8Array(width * height * 4).fill(255);
  const look = lookThrough(page, camera);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) look(x, y, data, (y * width + x) * 4);
  return jpeg.encode({ width, height, data }, quality).data;
}

type Look = (x: number, y: number, into: Uint8Array, at: number) => void;

function lookThrough(page: Pixels, camera: Camera): Look {
  const { width, height, turn = 0, slant = 0, shade = 1, blur = 0, mirrored = false } = camera;
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [wide, high] = [
    Math.abs(page.width * cos) + Math.abs(page.height * sin),
    Math.abs(page.width * sin) + Math.abs(page.height * cos),
  ];
  // The turned page fills nine tenths of the frame.
  const scale = Math.max(wide / width, high / height) / 0.9;
  const spots = spotsOf(Math.max(0.5, blur));
  return (x, y, into, at) => {
    const light = shade + (1 - shade) * (x / width);
    const sum = [0, 0, 0];
    for (const [dx, dy] of spots) {
      const [h, v] = [(mirrored ? width - x : x) + dx - width / 2, y + dy - height / 2];
      const far = 1 - slant * (v / height + 0.5);
      const [across, down] = [(h * scale) / (1 - slant + far * slant), (v * scale) / far];
      const px = Math.round(cos * across + sin * down + page.width / 2);
      const py = Math.round(cos * down - sin * across + page.height / 2);
      const inside = px >= 0 && py >= 0 && px < page.width && py < page.height;
      for (const c of [0, 1, 2] as const)
        sum[c] = (sum[c] ?? 0) + (inside ? (page.data[(py * page.width + px) * 3 + c] ?? 0) : DESK[c]);
    }
    for (const c of [0, 1, 2] as const) into[at + c] = ((sum[c] ?? 0) / spots.length) * light;
  };
}

const spotsOf = (reach: number): readonly (readonly [number, number])[] => {
  const steps = reach > 1 ? [-1, -0.5, 0, 0.5, 1] : [-0.5, 0.5];
  return steps
    .flatMap((dy) => steps.map((dx) => [dx * reach, dy * reach] as const))
    .filter(([dx, dy]) => Math.hypot(dx, dy) <= reach * 1.1);
};

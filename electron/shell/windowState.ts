/** Where the window was when it was last closed. */
import { z } from 'zod';

export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type WindowState = { readonly bounds: Rectangle; readonly maximized: boolean };

const side = z.int().min(-100_000).max(100_000);
const schema = z.strictObject({
  bounds: z.strictObject({ x: side, y: side, width: side, height: side }),
  maximized: z.boolean(),
});

/** Part of the window that must be on a screen, in pixels: enough to take hold of it. */
const VISIBLE = 100;

/** @param text of the file, whatever is in it. @returns null where it says nothing useful, or names a screen that is gone. */
export function parseWindowState(text: string | null, screens: readonly Rectangle[]): WindowState | null {
  const parsed = schema.safeParse(json(text));
  if (!parsed.success) return null;
  const { bounds } = parsed.data;
  return screens.some((screen) => overlap(bounds, screen) >= VISIBLE) ? parsed.data : null;
}

function json(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** The shorter side of what two rectangles have in common; negative where they lie apart. */
function overlap(a: Rectangle, b: Rectangle): number {
  const common = (start: number, length: number, other: number, otherLength: number) =>
    Math.min(start + length, other + otherLength) - Math.max(start, other);
  return Math.min(common(a.x, a.width, b.x, b.width), common(a.y, a.height, b.y, b.height));
}

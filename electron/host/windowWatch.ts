/** Knows whether a window is open by the streams that each window holds, and says when the last one is gone. */
export type WindowWatch = {
  readonly opened: () => void;
  readonly closed: () => void;
  /** The browser's program has ended well: it has handed the window to another one, which shows it soon or never. */
  readonly handedOver: () => void;
  /** Whether any was ever open. */
  readonly wasSeen: () => boolean;
  readonly stop: () => void;
};

export type Patience = {
  /** How long the first window may take to come. */
  readonly firstMs: number;
  /** The same from the moment when the browser handed it over. */
  readonly handedMs: number;
  /** How long none may be there afterwards: a reload closes its stream and opens a new one. */
  readonly graceMs: number;
};

export function watchWindows({ firstMs, handedMs, graceMs }: Patience, gone: () => void): WindowWatch {
  let open = 0;
  let seen = false;
  let timer = setTimeout(gone, firstMs);
  return {
    opened: () => {
      open += 1;
      seen = true;
      clearTimeout(timer);
    },
    closed: () => {
      open -= 1;
      if (open > 0) return;
      clearTimeout(timer);
      timer = setTimeout(gone, graceMs);
    },
    handedOver: () => {
      if (seen) return;
      clearTimeout(timer);
      timer = setTimeout(gone, handedMs);
    },
    wasSeen: () => seen,
    stop: () => clearTimeout(timer),
  };
}

/** Knows whether a window is open by the streams that each window holds, and says when the last one is gone. */
export type WindowWatch = {
  readonly opened: () => void;
  readonly closed: () => void;
  /** Whether any was ever open. */
  readonly wasSeen: () => boolean;
  readonly stop: () => void;
};

/**
 * @param firstMs how long the first window may take to come. @param graceMs how long none may be there afterwards: a
 * reload closes its stream and opens a new one.
 */
export function watchWindows(
  { firstMs, graceMs }: { readonly firstMs: number; readonly graceMs: number },
  gone: () => void,
): WindowWatch {
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
    wasSeen: () => seen,
    stop: () => clearTimeout(timer),
  };
}

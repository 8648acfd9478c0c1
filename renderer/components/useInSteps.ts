import { useEffect, useState } from 'react';

/** More than any screen shows. */
const FIRST = 40;
const STEP = 60;

/**
 * The rows of a long list: a screenful at once, the others whenever the window has nothing else to do. A click is answered
 * by what is seen, not after hundreds of rows below it were laid out.
 */
export function useInSteps<T>(rows: readonly T[]): readonly T[] {
  const [shown, show] = useState(FIRST);
  useEffect(() => {
    if (shown >= rows.length) return;
    const next = requestIdleCallback(() => show(shown + STEP), { timeout: 200 });
    return () => cancelIdleCallback(next);
  }, [shown, rows.length]);
  return shown >= rows.length ? rows : rows.slice(0, shown);
}

/** Notices what another program changed in the same data folder: the command line, or a second window. */

/** How old what a window shows may be at most. */
const EVERY_MS = 2000;

/** @param revision another value after each foreign change; null = no data is open yet. @returns how to stop. */
export function watchOthers(revision: () => number | null, changed: () => void): () => void {
  let known: number | null = null;
  const timer = setInterval(() => {
    const now = revision();
    if (known !== null && now !== known) changed();
    known = now;
  }, EVERY_MS);
  // The app lives as long as its windows, not as long as this watch.
  timer.unref();
  return () => clearInterval(timer);
}

/** What the keyboard can stop at; `summary` opens its details. */
const FOCUSABLE = [
  'a[href]',
  'button:not(:disabled)',
  'input:not(:disabled)',
  'select:not(:disabled)',
  'textarea:not(:disabled)',
  'summary',
  '[tabindex]:not([tabindex="-1"])',
].join();
/** A grid's or a list's own stop: whoever comes to a part comes to work, not to the buttons above it. */
export const WORK = '[role="grid"] [data-column][tabindex="0"], [role="grid"] [tabindex="0"], tbody [tabindex="0"]';
/** The stop of a list or grid among many: there the arrows go on. */
const OWN_STOP = '[aria-current="page"], [tabindex="0"]';

/** Where the keyboard enters a part of the window; null = it has no stop. */
export function regionStop(region: HTMLElement): HTMLElement | null {
  if (region.matches('[tabindex="0"]')) return region;
  const all = (wanted: string) => [...region.querySelectorAll<HTMLElement>(wanted)];
  return [...all(WORK), ...all(OWN_STOP), ...all(FOCUSABLE)].find((one) => one.checkVisibility()) ?? null;
}

/** Where the tour is: kept while the window is open, also when another person takes over, as its seventh step asks. */
import { useSyncExternalStore } from 'react';

/** 0 = offered; 1 … = its steps; null = not shown. */
type At = number | null;

let at: At = 0;
let led: At = 0;
const listeners = new Set<() => void>();

export function goToStep(step: At): void {
  at = step;
  for (const listener of listeners) listener();
}

/** A step leads to its place once: what is done there changes which unit tells most. @returns whether it still has to. */
export function leadsNow(): boolean {
  const now = led !== at;
  led = at;
  return now;
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useTourStep = (): At => useSyncExternalStore(subscribe, () => at);

/** When something was last stored, for the status bar. */
import { useSyncExternalStore } from 'react';

let savedAt: string | null = null;
const listeners = new Set<() => void>();

/** Told by every command that stored something, and by every job that ended. */
export function noteSaved(): void {
  savedAt = new Date().toISOString();
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** @returns an ISO instant; null = nothing stored since the window opened. */
export const useSavedAt = (): string | null => useSyncExternalStore(subscribe, () => savedAt);

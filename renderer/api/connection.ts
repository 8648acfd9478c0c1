/** Whether the last call came through. */
import { useSyncExternalStore } from 'react';

let lost = false;
const listeners = new Set<() => void>();

export function noteConnection(code: string | null): void {
  const now = code === 'CONNECTION_LOST';
  if (now === lost) return;
  lost = now;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useConnectionLost = (): boolean => useSyncExternalStore(subscribe, () => lost);

/** The way back of every unit: it outlives a look into another place, and ends with the person's stay at this window. */
import { useSyncExternalStore } from 'react';
import { NOTHING_DONE, type UndoStack } from './undoStack.ts';
import type { Step } from './useScoring.ts';

const stacks = new Map<string, UndoStack<Step>>();
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** @param key year and unit. */
export function useKeptSteps(key: string) {
  const stack = useSyncExternalStore(subscribe, () => stacks.get(key) ?? NOTHING_DONE);
  const keep = (next: UndoStack<Step>): void => {
    stacks.set(key, next);
    for (const listener of listeners) listener();
  };
  return [stack, keep] as const;
}

/** Another person came: nobody takes back what somebody else did. */
export function forgetSteps(): void {
  stacks.clear();
  for (const listener of listeners) listener();
}

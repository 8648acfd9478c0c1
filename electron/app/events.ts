/** What the app tells its windows without being asked. */
import type { WindowEvent } from '../../shared/contract/places/jobs.ts';

type Listener = (event: WindowEvent) => void;
export type Events = ReturnType<typeof createEvents>;

export function createEvents() {
  const listeners = new Set<Listener>();
  return {
    tell(event: WindowEvent): void {
      for (const listener of listeners) listener(event);
    },
    /** @returns how to stop listening. */
    listen(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

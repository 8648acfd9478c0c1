/** Whether the app answers: the last call came through, did not (lost), or the app itself has ended (gone). */
import { useSyncExternalStore } from 'react';

export type Connection = 'there' | 'lost' | 'gone';

let connection: Connection = 'there';
const listeners = new Set<() => void>();

function become(next: Connection): void {
  connection = next;
  for (const listener of listeners) listener();
}

/**
 * @param code of the last call's failure; null = it succeeded.
 * @returns whether the app answers again after it had not.
 */
export function noteConnection(code: string | null): boolean {
  const next = code === 'CONNECTION_LOST' ? 'lost' : 'there';
  if (connection === 'gone' || connection === next) return false;
  become(next);
  return next === 'there';
}

/** The stream that the app holds as long as it lives. A new start has another port: this window cannot come back to it. */
export const noteStream = (open: boolean): void => {
  if (!open) become('gone');
  else if (connection === 'gone') become('there');
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => connection);

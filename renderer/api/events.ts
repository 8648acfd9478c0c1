/** What the app tells the window without being asked: progress of jobs, and that something changed. */
import type { WindowEvent } from '../../shared/contract/places/jobs.ts';
import { noteStream } from './connection.ts';

type Listener = (event: WindowEvent) => void;
const listeners = new Set<Listener>();

/** @returns how to stop listening. */
export function onEvent(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The one place where an event is taken at its word: the app sends what contract/places/jobs.ts says. */
const tell = (text: string): void => {
  const event = JSON.parse(text) as WindowEvent;
  for (const listener of listeners) listener(event);
};

/** Opens the stream. The local server also ends when no window holds it any more; Electron needs none. */
export function holdOpen(): void {
  if (window.thamdinh) {
    window.thamdinh.onEvent(tell);
    return;
  }
  const stream = new EventSource('/alive');
  stream.onmessage = ({ data }) => tell(String(data));
  stream.onopen = () => noteStream(true);
  // The browser opens it anew by itself; where nobody listens any more, that is the end.
  stream.onerror = () => void fetch('/').catch(() => noteStream(false));
}

/** Files dropped on the window, on their way to the place that takes them: it may have to be opened first. */
import type { GivenFile } from './pickFiles.ts';

export type DropPlace = 'receipt' | 'decisions' | 'checks' | 'lastYear';
type Taker = (files: readonly GivenFile[]) => void;

const takers = new Map<DropPlace, Taker>();
const waiting = new Map<DropPlace, readonly GivenFile[]>();

/** The place is shown and may take files; what was dropped for it before comes at once. @returns how to stop. */
export function takeDrops(place: DropPlace, taker: Taker): () => void {
  takers.set(place, taker);
  const dropped = waiting.get(place);
  waiting.delete(place);
  if (dropped) taker(dropped);
  return () => void takers.delete(place);
}

/** Whether somebody takes such files right now: a part of a place may want other files than the place itself. */
export const isTaking = (place: DropPlace): boolean => takers.has(place);

export function deliver(place: DropPlace, files: readonly GivenFile[]): void {
  const taker = takers.get(place);
  if (taker) taker(files);
  else waiting.set(place, files);
}

/** Another person's files are not taken in under this one's name. */
export const forgetDrops = (): void => waiting.clear();

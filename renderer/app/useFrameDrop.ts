import { useEffect, useEffectEvent } from 'react';
import { deliver, forgetDrops, isTaking } from '../api/drops.ts';
import { droppedFiles, type GivenFile } from '../api/pickFiles.ts';
import { dropGoal } from './dropGoal.ts';
import { go, readRoute } from './route.ts';

/** Why nothing was taken: a key of window.frame. */
export type DropRefusal = 'dropNobody' | 'dropDialog' | 'dropMayNot' | 'dropUnknown';

type Given = {
  /** Somebody is at work, and the screen is not locked. */
  readonly atWork: boolean;
  readonly mayImport: boolean;
  /** null = it was taken. */
  readonly say: (refusal: DropRefusal | null) => void;
};

/** Files may be dropped anywhere: they go to the place that takes them, and never in place of the page. */
export function useFrameDrop({ atWork, mayImport, say }: Given): void {
  const send = (files: readonly GivenFile[]): DropRefusal | null => {
    const { place } = readRoute(location.hash);
    const goal = dropGoal(files, isTaking('lastYear') ? 'lastYear' : place);
    if (goal === null) return 'dropUnknown';
    if (goal !== 'decisions' && !mayImport) return 'dropMayNot';
    deliver(goal, files);
    if (goal !== 'lastYear' && goal !== place) go(goal);
    return null;
  };
  const take = useEffectEvent(async (transfer: DataTransfer) => {
    if (!atWork) return say('dropNobody');
    if (document.querySelector('[role="dialog"]')) return say('dropDialog');
    const files = await droppedFiles(transfer);
    say(send(files));
  });
  useEffect(() => {
    const stop = (event: DragEvent) => {
      // A piece of text may go into a field; a file or an address would be opened in place of the page.
      if (isText(event) && event.target instanceof Element && event.target.matches('input, textarea')) return;
      event.preventDefault();
      if (event.type === 'drop' && event.dataTransfer?.types.includes('Files')) void take(event.dataTransfer);
    };
    const given = new AbortController();
    for (const type of ['dragover', 'drop'] as const) window.addEventListener(type, stop, { signal: given.signal });
    return () => given.abort();
  }, []);
  useEffect(() => (atWork ? forgetDrops : undefined), [atWork]);
}

const isText = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer !== null && !dataTransfer.types.some((type) => type === 'Files' || type === 'text/uri-list');

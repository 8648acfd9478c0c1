import { useEffect, useEffectEvent, useState } from 'react';
import { droppedFiles, type GivenFile } from '../api/pickFiles.ts';

/** Takes what is dropped anywhere in the window while the place is shown. @returns whether files hover over it. */
export function useFileDrop(onFiles: (files: readonly GivenFile[]) => void, enabled: boolean): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    // Enter and leave come for each element on the way: the window is left when they are even.
    let depth = 0;
    const carriesFiles = (event: DragEvent) => enabled && event.dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    // Otherwise the browser would open the file in place of the page.
    const hover = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      depth = 0;
      setOver(false);
      if (carriesFiles(event) && event.dataTransfer) void droppedFiles(event.dataTransfer).then(take);
    };
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener('dragenter', enter, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('dragover', hover, { signal });
    window.addEventListener('drop', drop, { signal });
    return () => stop.abort();
  }, [enabled]);
  return over;
}

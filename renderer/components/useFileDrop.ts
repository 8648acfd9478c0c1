import { useEffect, useEffectEvent, useState } from 'react';
import { type DropPlace, takeDrops } from '../api/drops.ts';
import type { GivenFile } from '../api/pickFiles.ts';

/** Takes what the frame hands to this place (app/useFrameDrop.ts) while it is shown. @returns whether files hover over it. */
export function useFileDrop(
  place: DropPlace,
  onFiles: (files: readonly GivenFile[]) => void,
  enabled: boolean,
): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onFiles);
  useEffect(() => (enabled ? takeDrops(place, (files) => take(files)) : undefined), [place, enabled]);
  useEffect(() => {
    // Enter and leave come for each element on the way: the window is left when they are even.
    let depth = 0;
    const step = (change: 1 | -1) => (event: DragEvent) => {
      if (!enabled || event.dataTransfer?.types.includes('Files') !== true) return;
      depth = Math.max(0, depth + change);
      setOver(depth > 0);
    };
    const drop = () => {
      depth = 0;
      setOver(false);
    };
    const given = new AbortController();
    const { signal } = given;
    window.addEventListener('dragenter', step(1), { signal });
    window.addEventListener('dragleave', step(-1), { signal });
    window.addEventListener('drop', drop, { signal });
    return () => given.abort();
  }, [enabled]);
  return over;
}

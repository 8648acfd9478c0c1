import { useEffect, useRef } from 'react';
import { regionStop, WORK } from './regionStop.ts';
import type { Route } from './route.ts';

/**
 * After a jump (Alt with a digit, the finder, a link) the keyboard is in the new place: at first in its main region,
 * so that it is read out, then, as soon as the place has what it shows, at its first stop.
 */
export function useFocusAfterJump({ place, parameters }: Route, active: boolean): void {
  const address = [place, ...parameters].join('/');
  const shown = useRef({ place, address });
  useEffect(() => {
    const before = shown.current;
    shown.current = { place, address };
    if (!active || before.address === address || isElsewhereOnPurpose(before.place === place)) return;
    /** Where it was put for the time being: the list or the grid may come later. */
    let stopped: HTMLElement | null = null;
    const watch = new MutationObserver(() => enter());
    const stop = () => watch.disconnect();
    const enter = () => {
      const main = document.querySelector<HTMLElement>('.app:not([hidden]) main');
      const at = document.activeElement;
      if (main === null) return;
      // Somebody has gone on meanwhile.
      if (at !== main && at !== stopped && main.contains(at)) return stop();
      const work = main.querySelector<HTMLElement>(WORK);
      stopped = work ?? (main.ariaBusy === 'true' ? null : regionStop(main));
      if (stopped === null) main.tabIndex = -1;
      (stopped ?? main).focus();
      // Under a closing dialog nothing takes the keyboard yet.
      if (work && document.activeElement === work) stop();
    };
    enter();
    watch.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['aria-busy', 'aria-hidden', 'inert'],
    });
    // The next key or click is the person's own; the one that led here may still be on its way up to the window.
    const since = performance.now();
    const given = new AbortController();
    const onSign = (event: Event) => event.timeStamp > since && stop();
    for (const sign of ['keydown', 'pointerdown']) window.addEventListener(sign, onSign, { signal: given.signal });
    return () => {
      given.abort();
      stop();
    };
  }, [place, address, active]);
}

/** The tour keeps the keyboard while it leads; within a place its own work decides (features/appraisal/useSheetFocus.ts). */
function isElsewhereOnPurpose(samePlace: boolean): boolean {
  const at = document.activeElement;
  return at?.closest('.tour') != null || (samePlace && at?.closest('main') != null);
}

import { useLayoutEffect } from 'react';
import { call } from '../api/call.ts';
import { flushDrafts } from '../api/drafts.ts';
import { heard } from '../api/queryClient.ts';
import { regionStop } from './regionStop.ts';
import { go, PLACE_DIGITS, PLACES } from './route.ts';

/** What may lie over the place. */
export type Sheet = 'finder' | 'help' | 'keys';

/** Keys that work everywhere. None of them is Backspace or a letter alone: those belong to whoever types. */
export function useFrameKeys(open: (sheet: Sheet) => void, active: boolean): void {
  // Before the place shows: a key pressed at first sight of it counts.
  useLayoutEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      const action = event.isComposing || event.defaultPrevented ? null : actionOf(event, open);
      if (action === null) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open, active]);
}

function actionOf(event: KeyboardEvent, open: (sheet: Sheet) => void): (() => void) | null {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event;
  const control = ctrlKey || metaKey;
  const place = altKey && !control ? PLACES.find((one) => code === `Digit${PLACE_DIGITS[one]}`) : undefined;
  if (place) return () => go(place);
  if (control && shiftKey && code === 'KeyL') return () => void lock();
  if (control && !shiftKey && code === 'KeyK') return () => open('finder');
  if (control && !shiftKey && code === 'KeyF') return filterOfPlace();
  if (control || altKey) return null;
  if (key === 'F1') return () => open('help');
  if (key === 'F6') return () => nextRegion(shiftKey ? -1 : 1);
  if (key === '?' && !isTyping(event.target)) return () => open('keys');
  return null;
}

export async function lock(): Promise<void> {
  await flushDrafts();
  const answer = await call('session.lock', {});
  heard('session.lock', answer.ok ? null : answer.error);
}

/** Ctrl+F goes to the place's own filter; a place without one leaves the key to the browser. */
function filterOfPlace(): (() => void) | null {
  const filter = document.querySelector<HTMLInputElement>('.app:not([hidden]) main input[type="search"]');
  return filter && (() => filter.select());
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** Rail → place, or its parts where it names them with `data-region` → status → bar; a part without a stop is stopped at itself. */
function nextRegion(step: 1 | -1): void {
  if (document.querySelector('[role="dialog"]')) return;
  const regions = [...document.querySelectorAll<HTMLElement>('.app:not([hidden]) :is([data-region], main)')].filter(
    (one) => one.querySelector('[data-region]') === null,
  );
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const region = regions[(here + step + regions.length) % regions.length];
  if (region === undefined) return;
  const stop = regionStop(region);
  if (stop === null) region.tabIndex = -1;
  (stop ?? region).focus();
}

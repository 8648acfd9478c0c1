import { useEffect } from 'react';
import { call } from '../api/call.ts';
import { heard } from '../api/queryClient.ts';
import { go, PLACES } from './route.ts';

/** What may lie over the place. */
export type Sheet = 'finder' | 'help' | 'keys';

/** Keys that work everywhere. None of them is Backspace or a letter alone: those belong to whoever types. */
export function useFrameKeys(open: (sheet: Sheet) => void, active: boolean): void {
  useEffect(() => {
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
  const place = altKey && !control ? PLACES[Number(/^Digit([1-9])$/.exec(code)?.[1] ?? 0) - 1] : undefined;
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

const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])';

/** Rail → place, or its parts where it names them with `data-region` → status → bar; a part without a stop is left out. */
function nextRegion(step: 1 | -1): void {
  if (document.querySelector('[role="dialog"]')) return;
  const stops = [...document.querySelectorAll<HTMLElement>('.app:not([hidden]) :is([data-region], main)')]
    .filter((one) => one.querySelector('[data-region]') === null)
    .flatMap((region) => {
      const stop = stopIn(region);
      return stop ? [{ region, stop }] : [];
    });
  const here = stops.findIndex(({ region }) => region.contains(document.activeElement));
  stops[(here + step + stops.length) % stops.length]?.stop.focus();
}

const stopIn = (region: HTMLElement): HTMLElement | null =>
  region.matches('[tabindex="0"]')
    ? region
    : (region.querySelector<HTMLElement>('[aria-current="page"], [tabindex="0"]') ??
      region.querySelector<HTMLElement>(FOCUSABLE));

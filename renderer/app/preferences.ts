/**
 * Language, theme, text size and the like. The app keeps them for this computer and writes them on <html> of the page
 * that it serves: the browser's own storage would forget them, since the local server has a new address at each start.
 */
import { useSyncExternalStore } from 'react';
import { DEFAULT_PREFERENCES, type Preferences } from '../../shared/contract/preferences.ts';
import { call, tell } from '../api/call.ts';

/** Taken at its word: the app has parsed it (electron/app/preferences.ts). A page of another server has none. */
const given = document.documentElement.dataset.preferences;
/** Chosen, and not yet taken in by the app: a reload may be faster. Kept by the tab, which is all that a reload leaves. */
const UNTOLD = 'preferences';
let untold = JSON.parse(sessionStorage.getItem(UNTOLD) ?? '{}') as Partial<Preferences>;
let preferences: Preferences = {
  ...(given === undefined ? DEFAULT_PREFERENCES : (JSON.parse(given) as Preferences)),
  ...untold,
};
const listeners = new Set<() => void>();
const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** The page as tokens.css reads it. Screen readers choose their voice, and the page its line height, by the language. */
function apply(): void {
  const { dataset, style } = document.documentElement;
  document.documentElement.lang = preferences.language;
  dataset.theme = preferences.theme === 'system' ? (dark.matches ? 'dark' : 'light') : preferences.theme;
  style.setProperty('--text-step', preferences.textStep);
}

/** At once in this window; the app keeps it for the next. */
export function prefer(change: Partial<Preferences>): void {
  preferences = { ...preferences, ...change };
  apply();
  for (const listener of listeners) listener();
  untold = { ...untold, ...change };
  void bring();
}

async function bring(): Promise<void> {
  const brought = untold;
  sessionStorage.setItem(UNTOLD, JSON.stringify(brought));
  const answer = await call('desk.prefer', brought);
  if (!answer.ok || brought !== untold) return;
  untold = {};
  sessionStorage.removeItem(UNTOLD);
}

const isUntold = (): boolean => Object.keys(untold).length > 0;
// The window may be closing.
window.addEventListener('pagehide', () => isUntold() && tell('desk.prefer', untold));
if (isUntold()) void bring();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, () => preferences);

apply();
dark.addEventListener('change', apply);

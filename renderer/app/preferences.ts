/**
 * Language, theme, text size and the like. The app keeps them for this computer and writes them on <html> of the page
 * that it serves: the browser's own storage would forget them, since the local server has a new address at each start.
 */
import { useSyncExternalStore } from 'react';
import { DEFAULT_PREFERENCES, type Preferences } from '../../shared/contract/preferences.ts';
import { tell } from '../api/call.ts';

/** Taken at its word: the app has parsed it (electron/app/preferences.ts). A page of another server has none. */
const given = document.documentElement.dataset.preferences;
let preferences: Preferences = given === undefined ? DEFAULT_PREFERENCES : (JSON.parse(given) as Preferences);
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
  tell('desk.prefer', change);
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, () => preferences);

apply();
dark.addEventListener('change', apply);

/**
 * Language, theme and text size of this window. Kept in the browser's storage: Electron remembers it from start to
 * start; the browser host, which has a new address each time, only until its window closes.
 */
import { useSyncExternalStore } from 'react';
import type { Language } from '../../shared/domain/criteriaSet.ts';

export const LANGUAGES: readonly Language[] = ['vi', 'en', 'th'];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
/** Times the sizes of tokens.css. */
export const TEXT_STEPS = ['0.9', '1', '1.15', '1.3', '1.5'] as const;
export type TextStep = (typeof TEXT_STEPS)[number];

export type Preferences = { readonly language: Language; readonly theme: Theme; readonly textStep: TextStep };

const KEY = 'thamdinh.preferences';
const oneOf = <T>(all: readonly T[], given: unknown, otherwise: T): T => all.find((one) => one === given) ?? otherwise;

function read(): Preferences {
  const stored = new URLSearchParams(localStorage.getItem(KEY) ?? '');
  return {
    language: oneOf(LANGUAGES, stored.get('language'), 'vi'),
    theme: oneOf(THEMES, stored.get('theme'), 'system'),
    textStep: oneOf(TEXT_STEPS, stored.get('textStep'), '1'),
  };
}

let preferences = read();
const listeners = new Set<() => void>();
const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** The page as tokens.css reads it. Screen readers choose their voice, and the page its line height, by the language. */
function apply(): void {
  const { dataset, style } = document.documentElement;
  document.documentElement.lang = preferences.language;
  dataset.theme = preferences.theme === 'system' ? (dark.matches ? 'dark' : 'light') : preferences.theme;
  style.setProperty('--text-step', preferences.textStep);
}

export function prefer(change: Partial<Preferences>): void {
  preferences = { ...preferences, ...change };
  localStorage.setItem(KEY, String(new URLSearchParams(preferences)));
  apply();
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, () => preferences);

apply();
dark.addEventListener('change', apply);

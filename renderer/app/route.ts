/** Where the window is: the address behind "#", "appraisal/10654/3.1". */
import { useSyncExternalStore } from 'react';

/** In the order of the rail. */
export const PLACES = [
  'overview',
  'receipt',
  'appraisal',
  'checks',
  'decisions',
  'reports',
  'criteria',
  'log',
  'settings',
] as const;
export type Place = (typeof PLACES)[number];

/**
 * Its number in the rail and its key behind Alt. Fixed, as the season's steps are: 5 (the board's meeting) stays free
 * until that place comes, so that no key ever changes its meaning under somebody's fingers.
 */
export const PLACE_DIGITS: Readonly<Record<Place, string>> = {
  overview: '1',
  receipt: '2',
  appraisal: '3',
  checks: '4',
  decisions: '6',
  reports: '7',
  criteria: '8',
  log: '9',
  settings: '0',
};

export type Route = { readonly place: Place; readonly parameters: readonly string[] };

export function readRoute(hash: string): Route {
  const [name = '', ...parameters] = hash.replace(/^#/, '').split('/').map(decoded);
  return { place: PLACES.find((one) => one === name) ?? 'overview', parameters };
}

/** A hand-written address with a broken escape is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An address for a link. */
export const routeTo = (place: Place, ...parameters: readonly string[]): string =>
  `#${[place, ...parameters.map(encodeURIComponent)].join('/')}`;

export const go = (place: Place, ...parameters: readonly string[]): void => {
  location.hash = routeTo(place, ...parameters);
};

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

export function useRoute(): Route {
  return readRoute(useSyncExternalStore(subscribe, () => location.hash));
}

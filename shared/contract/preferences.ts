/**
 * How the window looks on this computer, whoever works at it. The app keeps them in desk.json and writes them into the
 * page that it serves; no library here, so that the page may import it.
 */
import type { Language } from '../domain/criteriaSet.ts';

export const LANGUAGES = ['vi', 'en', 'th'] as const satisfies readonly Language[];
export const THEMES = ['system', 'light', 'dark'] as const;
/** Times the sizes of tokens.css. */
export const TEXT_STEPS = ['0.9', '1', '1.15', '1.3', '1.5'] as const;

export type Theme = (typeof THEMES)[number];
export type TextStep = (typeof TEXT_STEPS)[number];

export type Preferences = {
  readonly language: Language;
  readonly theme: Theme;
  readonly textStep: TextStep;
  /** Widths of columns in pixels, by "place.column". */
  readonly columns: Readonly<Record<string, number>>;
  /** The tour of the sample season was walked or closed. */
  readonly tourSeen: boolean;
};

export const DEFAULT_PREFERENCES: Preferences = {
  language: 'vi',
  theme: 'system',
  textStep: '1',
  columns: {},
  tourSeen: false,
};

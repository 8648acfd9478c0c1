import type { Language } from '../../../shared/domain/criteriaSet.ts';
import { decimalText } from '../../../shared/i18n/formats.ts';
import type { Translate } from '../../../shared/i18n/translator.ts';
import type { ScoreState } from './sheetTypes.ts';

/** Columns line up on two decimals; more are shown where the value has them, never cut. "2.5" → "2,50". */
export function shownPoints(points: string, language: Language): string {
  const [whole = '', decimals = ''] = points.split('.');
  return decimalText(`${whole}.${decimals.padEnd(2, '0')}`, language);
}

/** A change of points with its sign: "+0,50", "−1,00". */
export const shownChange = (points: string, language: Language): string =>
  `${points.startsWith('-') || isNothing(points) ? '' : '+'}${shownPoints(points, language)}`;

export const isNothing = (points: string): boolean => /^-?0*(\.0*)?$/.test(points);

/** A score in a sentence: its points, or what it is in words. */
export const stateText = (state: ScoreState, language: Language, t: Translate): string =>
  state.kind === 'points' ? shownPoints(state.points, language) : t(`window.appraisal.states.${state.kind}`);

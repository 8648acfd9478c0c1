import type { Total } from '../../shared/contract/api.ts';
import type { Language } from '../../shared/domain/criteriaSet.ts';
import { decimalText } from '../../shared/i18n/formats.ts';
import { useSpeech } from '../app/language.tsx';

/** Two decimals, cut; the exact value beside it where that hides something; a dash, never a zero, where there is none. */
export function figureText(total: Total | null, language: Language): string {
  if (total === null) return '–';
  const shown = decimalText(total.shown, language);
  return total.cut ? `${shown} (${decimalText(total.exact, language)})` : shown;
}

export const Figure = ({ total }: { readonly total: Total | null }) => figureText(total, useSpeech().language);

import type { Language } from '../../shared/domain/criteriaSet.ts';

type Localised = { readonly vi: string; readonly en?: string | undefined; readonly th?: string | undefined };

/** A text of a criteria set; where a set has none in the window's language, in Vietnamese. */
export const inLanguage = (text: Localised, language: Language): string => text[language] ?? text.vi;

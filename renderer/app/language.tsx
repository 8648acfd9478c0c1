/** The language of the window: texts switch at once, without a reload. */
import type { Language } from '../../shared/domain/criteriaSet.ts';
import { type Translate, translator } from '../../shared/i18n/translator.ts';
import { usePreferences } from './preferences.ts';

const TRANSLATORS: Readonly<Record<Language, Translate>> = {
  vi: translator('vi'),
  en: translator('en'),
  th: translator('th'),
};

type Speech = { readonly language: Language; readonly t: Translate };

export function useSpeech(): Speech {
  const { language } = usePreferences();
  return { language, t: TRANSLATORS[language] };
}

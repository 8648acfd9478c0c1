import type { Language } from '../../shared/domain/criteriaSet.ts';
import { type Translate, translator } from '../../shared/i18n/translator.ts';

/** The texts in the language of the window; the same translator as long as it is the same language. */
export type Speech = () => Translate;

export function speechOf(language: () => Language): Speech {
  let spoken = language();
  let t = translator(spoken);
  return () => {
    if (language() !== spoken) {
      spoken = language();
      t = translator(spoken);
    }
    return t;
  };
}

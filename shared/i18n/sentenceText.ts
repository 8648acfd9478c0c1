import type { Sentence } from '../domain/resultSentence.ts';
import type { Translate } from './translator.ts';

/** A unit's result as it is read aloud: see shared/domain/resultSentence.ts. */
export const sentenceText = (t: Translate, all: readonly Sentence[]): string =>
  all.map(({ code, params }) => t(`sentences.${code}`, params)).join(' ');

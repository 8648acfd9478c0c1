import type { Language } from '../../shared/domain/criteriaSet.ts';

const BUDDHIST_ERA = 543;

/** A year as the language counts it: 2024 is 2567 in Thai. */
export const yearText = (year: number, language: Language): string =>
  String(language === 'th' ? year + BUDDHIST_ERA : year);

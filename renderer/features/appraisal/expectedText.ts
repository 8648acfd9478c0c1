import type { Language } from '../../../shared/domain/criteriaSet.ts';
import type { Translate } from '../../../shared/i18n/translator.ts';
import type { CriterionRow } from './sheetTypes.ts';
import { stateText } from './shownPoints.ts';

/** "152/160 = 95% → 3 trên 6 điểm, tự chấm 6,00"; null where nothing follows from the data. */
export function expectedText(
  t: Translate,
  language: Language,
  { expected, self }: Pick<CriterionRow, 'expected' | 'self'>,
): string | null {
  if (expected === null) return null;
  const { params } = expected;
  return t('window.appraisal.expected', {
    ...params,
    arithmetic: t(`arithmetic.${String(params.method)}`, params),
    claimed: stateText(self, language, t),
  });
}

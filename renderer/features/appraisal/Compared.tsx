import { useSpeech } from '../../app/language.tsx';
import { figureText } from '../../components/Figure.tsx';
import { expectedText } from './expectedText.ts';
import type { CriterionRow, Sheet } from './sheetTypes.ts';
import { shownPoints } from './shownPoints.ts';

/** What the score is held against: other offices' data with their arithmetic, and the year before. */
export function Compared({ sheet, row }: { readonly sheet: Sheet; readonly row: CriterionRow }) {
  const { t, language } = useSpeech();
  const { reference, lastYear } = row;
  if (reference.length === 0 && lastYear === null && sheet.lastYear.length === 0) return null;
  return (
    <section className="compared">
      <h3>{t('window.appraisal.compared')}</h3>
      <dl>
        {reference.length > 0 && (
          <>
            <dt>{t('window.appraisal.columns.reference')}</dt>
            <dd>
              <p className="num">{expectedText(t, language, row) ?? t('window.appraisal.nothingFollows')}</p>
              <small>
                {reference
                  .map(({ sheet: table, ...one }) => t('window.appraisal.indicatorValue', { ...one, table }))
                  .join('; ')}
              </small>
            </dd>
          </>
        )}
        {(lastYear !== null || sheet.lastYear.length > 0) && (
          <>
            <dt>{t('window.appraisal.columns.lastYear')}</dt>
            <dd>
              {lastYear !== null && (
                <p className="num">
                  {t('window.appraisal.pointsOf', {
                    points: shownPoints(lastYear, language),
                    maximum: shownPoints(row.maximum, language),
                  })}
                </p>
              )}
              {sheet.lastYear.map((one) => (
                <small key={`${one.relation} ${one.code}`}>
                  {t(`window.appraisal.ancestors.${one.relation}`, {
                    name: one.name,
                    total: figureText(one.total, language),
                  })}
                </small>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

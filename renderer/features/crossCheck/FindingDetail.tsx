import { findingTodo, findingWhy } from '../../../shared/i18n/findingAdvice.ts';
import { findingText } from '../../../shared/i18n/findingText.ts';
import { dateText } from '../../../shared/i18n/formats.ts';
import { useSpeech } from '../../app/language.tsx';
import { routeTo } from '../../app/route.ts';
import { Mark } from '../../components/Marks.tsx';
import { RuleName } from '../../components/RuleName.tsx';
import type { Found } from './crossCheckTypes.ts';
import { ExplainForm } from './ExplainForm.tsx';
import { markOf } from './HeatRow.tsx';

type FindingDetailProps = {
  readonly year: number;
  readonly finding: Found | null;
  readonly where: string | null;
  /** Findings that are picked in the list. */
  readonly picked: readonly string[];
  /** Whether this person may answer the one that is shown. */
  readonly answerable: boolean;
  readonly onAnswered: () => void;
};

/** What, why, where and what to do; and the answer, or the field for it. */
export function FindingDetail({ year, finding, where, picked, answerable, onAnswered }: FindingDetailProps) {
  const { t, language } = useSpeech();
  const why = finding && findingWhy(t, finding);
  const goal = picked.length > 0 ? picked : finding?.id && answerable ? [finding.id] : [];
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <aside className="detail scroll check-detail" aria-label={t('window.crossCheck.detail')} tabIndex={0} data-region>
      {finding === null ? (
        <p className="muted">{t('window.crossCheck.chooseOne')}</p>
      ) : (
        <section>
          <h2>
            <Mark kind={markOf(finding.severity)} name="">
              {t(`window.crossCheck.severityNames.${finding.severity}`)}
            </Mark>{' '}
            <RuleName code={finding.code} />
            <code>{finding.code}</code>
          </h2>
          <p>{findingText(t, finding)}</p>
          <dl>
            {why !== null && (
              <>
                <dt>{t('window.crossCheck.why')}</dt>
                <dd>{why}</dd>
              </>
            )}
            <dt>{t('window.crossCheck.where')}</dt>
            <dd>
              {where}
              {finding.cell !== null && ` · ${[finding.sheet, finding.cell].filter((one) => one !== null).join('!')}`}
              {finding.unit && (
                <a href={routeTo('appraisal', finding.unit.code, ...(finding.criterion ? [finding.criterion] : []))}>
                  {t(`window.crossCheck.${finding.criterion ? 'openScore' : 'openUnit'}`)}
                </a>
              )}
            </dd>
            {finding.state === 'open' && (
              <>
                <dt>{t('window.crossCheck.todo')}</dt>
                <dd>{findingTodo(t, finding)}</dd>
              </>
            )}
            <dt>{t('window.crossCheck.state')}</dt>
            <dd>
              {t(`findingStates.${finding.state}`)}
              {finding.answer && (
                <>
                  : {finding.answer.note}{' '}
                  <small>
                    {finding.answer.byName}, {dateText(finding.answer.at, language)}
                  </small>
                </>
              )}
            </dd>
          </dl>
        </section>
      )}
      {goal.length > 0 && <ExplainForm year={year} findings={goal} several={picked.length > 0} onDone={onAnswered} />}
    </aside>
  );
}

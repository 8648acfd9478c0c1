import { useState } from 'react';
import { findingTodo, findingWhy } from '../../../shared/i18n/findingAdvice.ts';
import { findingText } from '../../../shared/i18n/findingText.ts';
import { dateText } from '../../../shared/i18n/formats.ts';
import { useDraft } from '../../api/drafts.ts';
import { queryClient } from '../../api/queryClient.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { Mark } from '../../components/Marks.tsx';
import { NoteForm } from './NoteForm.tsx';
import type { Explanation, Finding } from './sheetTypes.ts';
import { UnitWords } from './UnitWords.tsx';

type FindingCardProps = {
  readonly year: number;
  readonly unit: string;
  readonly finding: Finding;
  /** The unit's own words to it. */
  readonly words: readonly Explanation[];
  readonly decided: boolean;
  /** Opens the score of the finding's criterion; null where no score can cure it. */
  readonly onScore: (() => void) | null;
};

/** Code, what, where, what to do: an open one with its action, an answered one with its answer. */
export function FindingCard({ year, unit, finding, words, decided, onScore }: FindingCardProps) {
  const { t, language } = useSpeech();
  const { severity, state, code, answer, id } = finding;
  const draft = `appraisal/${year}/${unit}/finding-${id}`;
  const begun = useDraft(draft).initial !== '';
  const [explaining, setExplaining] = useState<'begun' | 'asked' | null>(begun ? 'begun' : null);
  const open = state === 'open' && severity !== 'info';
  const kind = severity === 'info' ? 'note' : open ? severity : 'done';
  // An error of the sheet as a whole is the chair's to settle.
  const mayExplain = useMay(severity === 'error' ? 'settle' : 'explain');
  // An error of one criterion is cured by a score alone; the app says the same (FINDING_NEEDS_ADJUSTMENT).
  const byScore = severity === 'error' && finding.criterion !== null;
  const title = `${t(`window.appraisal.severities.${severity}`)}: ${t(`rules.${code}`)}`;
  const place = [finding.sheet, finding.cell].filter((one) => one !== null).join('!');
  const why = findingWhy(t, finding);
  const explain = useCommand('appraisal.explain');
  async function store(note: string) {
    if (id === null) return null;
    const stored = await explain.mutateAsync({ year, unit, finding: id, note });
    if (!stored.ok) return stored.error;
    queryClient.setQueryData(['appraisal.sheet', { year, unit }], stored.value);
    return null;
  }
  return (
    <article data-finding={id} className={`finding ${open ? severity : 'answered'}`}>
      <h4>
        <Mark kind={kind} name={title}>
          {title}
        </Mark>{' '}
        <small>{code}</small>
      </h4>
      <p>{findingText(t, finding)}</p>
      {(place !== '' || open) && (
        <dl>
          {place !== '' && (
            <>
              <dt>{t('window.appraisal.where')}</dt>
              <dd>{place}</dd>
            </>
          )}
          {open && why !== null && (
            <>
              <dt>{t('window.appraisal.why')}</dt>
              <dd>{why}</dd>
            </>
          )}
          {open && (
            <>
              <dt>{t('window.appraisal.toDo')}</dt>
              <dd>{findingTodo(t, finding)}</dd>
            </>
          )}
        </dl>
      )}
      {answer && (
        <dl>
          <dt>{t(`findingStates.${state}`)}</dt>
          <dd>
            {answer.note}{' '}
            <small>
              {answer.byName}, {dateText(answer.at, language)}
            </small>
          </dd>
        </dl>
      )}
      {open && !decided && explaining === null && (
        <div className="buttons">
          {onScore && (
            <button type="button" className="button" onClick={onScore}>
              {t('window.appraisal.changeScore')}
            </button>
          )}
          {!byScore && id !== null && mayExplain && (
            <button type="button" className="button" onClick={() => setExplaining('asked')}>
              {t('window.appraisal.explain')}
            </button>
          )}
        </div>
      )}
      {open && !decided && explaining !== null && id !== null && (
        <NoteForm
          label={t('window.appraisal.explanation')}
          save={t('window.appraisal.saveExplanation')}
          draft={draft}
          asked={explaining === 'asked'}
          onStore={store}
          onDone={() => setExplaining(null)}
        />
      )}
      {id !== null && (finding.ofRound || words.length > 0) && (
        <UnitWords
          year={year}
          unit={unit}
          criterion={finding.criterion}
          finding={id}
          words={words}
          decided={decided || !open}
        />
      )}
    </article>
  );
}

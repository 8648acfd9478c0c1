import { useSpeech } from '../../app/language.tsx';
import { Overlay } from '../../components/Overlay.tsx';
import type { Change, ScoreState } from './sheetTypes.ts';
import { stateText } from './shownPoints.ts';

type StaleBoxProps = {
  readonly change: Change;
  /** What stands in the app by now. */
  readonly now: ScoreState;
  readonly onKeep: () => void;
  readonly onWrite: () => void;
};

/** Somebody was faster: both values side by side, and a person chooses. */
export function StaleBox({ change, now, onKeep, onWrite }: StaleBoxProps) {
  const { t, language } = useSpeech();
  const said = (state: ScoreState): string => stateText(state, language, t);
  return (
    <Overlay title={t('window.appraisal.staleTitle', { criterion: change.criterion })} onClose={onKeep}>
      <dl className="stale">
        <dt>{t('window.appraisal.staleExpected')}</dt>
        <dd className="num">{said(change.expected)}</dd>
        <dt>{t('window.appraisal.staleNow')}</dt>
        <dd className="num strong">{said(now)}</dd>
        <dt>{t('window.appraisal.staleTyped')}</dt>
        <dd className="num strong">{said(change.to)}</dd>
        <dt>{t('window.appraisal.note')}</dt>
        <dd>{change.note}</dd>
      </dl>
      <div className="buttons">
        <button type="button" className="button strong" onClick={onKeep}>
          {t('window.appraisal.staleKeep', { score: said(now) })}
        </button>
        <button type="button" className="button" onClick={onWrite}>
          {t('window.appraisal.staleWrite', { score: said(change.to) })}
        </button>
      </div>
    </Overlay>
  );
}

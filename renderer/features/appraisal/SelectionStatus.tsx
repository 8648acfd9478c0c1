import { useSpeech } from '../../app/language.tsx';
import { shownPoints } from './shownPoints.ts';
import type { Summary } from './sums.ts';

type StatusProps = {
  readonly summary: Summary | null;
  /** Cells chosen. */
  readonly cells: number;
  /** Said to screen readers as it changes. */
  readonly message: string | null;
  readonly unsaved: number;
  readonly onRetry: () => void;
  /** What the app refused for good must not stay for ever. */
  readonly onGiveUp: () => void;
  readonly readOnly: string | null;
};

/** What is chosen, in numbers, as at the foot of a spreadsheet. */
export function SelectionStatus({ summary, cells, message, unsaved, onRetry, onGiveUp, readOnly }: StatusProps) {
  const { t, language } = useSpeech();
  return (
    <>
      {unsaved > 0 && (
        <span className="unsaved">
          {t('window.appraisal.unsavedCount', { count: unsaved })}{' '}
          <button type="button" className="link" onClick={onRetry}>
            {t('window.appraisal.saveAgain')}
          </button>
          {' · '}
          <button type="button" className="link" onClick={onGiveUp}>
            {t('window.appraisal.cancel')}
          </button>
        </span>
      )}
      <span role="status">{message}</span>
      {summary && cells > 1 && (
        <span className="selection-figures">
          {t('window.appraisal.chosenCells', { cells })}
          {(['sum', 'mean', 'least', 'most'] as const).map((one) => (
            <span key={one}>
              {t(`window.appraisal.${one}`)} <strong className="num">{shownPoints(summary[one], language)}</strong>
            </span>
          ))}
        </span>
      )}
      <span>{readOnly}</span>
      {readOnly === null && (
        <span className="selection-keys">
          <kbd>F2</kbd> {t('window.appraisal.keyEdit')} <kbd>Enter</kbd> {t('window.appraisal.keyDown')}
        </span>
      )}
    </>
  );
}

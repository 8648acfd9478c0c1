import { useSpeech } from '../../app/language.tsx';
import { rectangleOf, type Selection } from './grid/selection.ts';
import type { GridColumn, GridRow } from './grid/types.ts';
import type { Line } from './sheetTypes.ts';
import { shownPoints } from './shownPoints.ts';
import { summarise } from './sums.ts';

type StatusProps = {
  readonly lines: readonly GridRow<Line>[];
  readonly columns: readonly GridColumn<Line>[];
  readonly selection: Selection;
  /** Said to screen readers as it changes. */
  readonly message: string | null;
  readonly unsaved: number;
  readonly onRetry: () => void;
  /** What the app refused for good must not stay for ever. */
  readonly onGiveUp: () => void;
  readonly readOnly: string | null;
};

/** What is chosen, in numbers, as at the foot of a spreadsheet. */
export function SelectionStatus(props: StatusProps) {
  const { lines, columns, selection, message, unsaved, onRetry, onGiveUp, readOnly } = props;
  const { t, language } = useSpeech();
  const figures = figuresIn(lines, columns, selection);
  const summary = summarise(figures);
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
      {summary && figures.length > 1 && (
        <span className="selection-figures">
          {t('window.appraisal.chosenCells', { cells: figures.length })}
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

/** Of the criteria alone: bands hold sums of what is chosen already. */
function figuresIn(
  lines: readonly GridRow<Line>[],
  columns: readonly GridColumn<Line>[],
  selection: Selection,
): readonly string[] {
  const { top, bottom, left, right } = rectangleOf(selection);
  const chosen = columns.slice(left, right + 1).filter((one) => one.numeric);
  return lines
    .slice(top, bottom + 1)
    .filter((one) => !one.band)
    .flatMap(({ value }) => chosen.map((one) => one.text(value).replace(',', '.')));
}

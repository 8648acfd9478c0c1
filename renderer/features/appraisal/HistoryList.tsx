import { Undo2 } from 'lucide-react';
import { dateText } from '../../../shared/i18n/formats.ts';
import { useSpeech } from '../../app/language.tsx';
import { Confirmation } from './Confirmation.tsx';
import type { CriterionRow, Sheet } from './sheetTypes.ts';
import { stateText } from './shownPoints.ts';

type HistoryProps = {
  readonly sheet: Sheet;
  readonly row: CriterionRow;
  /** null where the person may not, or nothing can be changed any more. */
  readonly onUndo: ((adjustment: string) => void) | null;
};

/** Who changed this score, when and why, newest first; the statement itself at the end. */
export function HistoryList({ sheet, row, onUndo }: HistoryProps) {
  const { t, language } = useSpeech();
  const newest = row.adjustments.at(-1);
  return (
    <ol className="history">
      {row.adjustments.toReversed().map((one) => (
        <li key={one.id}>
          <time dateTime={one.at}>{dateText(one.at, language)}</time>
          <div>
            <strong className="num">
              {stateText(one.from, language, t)} → {stateText(one.to, language, t)}
            </strong>{' '}
            {one.byName}
            <p>
              {t(`window.appraisal.reasons.${one.reason}`)}: {one.note}
            </p>
            <Confirmation sheet={sheet} criterion={row.criterion} adjustment={one} />
            {one === newest && onUndo && (
              <button type="button" className="bare undo" onClick={() => onUndo(one.id)}>
                <Undo2 size={13} aria-hidden="true" /> {t('window.appraisal.undoThis')}
              </button>
            )}
          </div>
        </li>
      ))}
      {row.lapsed.map((one) => (
        <li key={one.id} className="lapsed">
          <time dateTime={one.at}>{dateText(one.at, language)}</time>
          <div>
            <span className="num">{stateText(one.to, language, t)}</span> {one.byName}
            <p>{t('window.appraisal.lapsed')}</p>
          </div>
        </li>
      ))}
      <li>
        <span>{t('window.appraisal.version', { version: sheet.version })}</span>
        <div>
          {t('window.appraisal.stated', { score: stateText(row.self, language, t), raw: row.raw, cell: row.cell })}
        </div>
      </li>
    </ol>
  );
}

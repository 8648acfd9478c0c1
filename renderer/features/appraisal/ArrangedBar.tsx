import { useSpeech } from '../../app/language.tsx';
import { type Arrangement, AS_GIVEN, isArranged } from './grid/arrange.ts';
import type { GridColumn, GridRow } from './grid/types.ts';
import { allRows, type Line, type Sheet } from './sheetTypes.ts';

type BarProps = {
  readonly sheet: Sheet;
  readonly columns: readonly GridColumn<Line>[];
  readonly lines: readonly GridRow<Line>[];
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
};

/** Says that not all is shown, or in another order, and leads back with one click. */
export function ArrangedBar({ sheet, columns, lines, arrangement, onArrange }: BarProps) {
  const { t } = useSpeech();
  if (!isArranged(arrangement)) return null;
  const { sort } = arrangement;
  const sorted = columns.find((one) => one.id === sort?.column);
  return (
    <p className="arranged" role="status">
      <span>
        {t('window.appraisal.arranged.shown', {
          shown: lines.filter((one) => !one.band).length,
          all: allRows(sheet).length,
        })}
        {sorted && ` · ${t(`window.appraisal.arranged.${sort?.down ? 'down' : 'up'}`, { column: sorted.title })}`}
      </span>
      <button type="button" className="link" onClick={() => onArrange(arrangement)}>
        {t('window.appraisal.arranged.again')}
      </button>
      <button type="button" className="link" onClick={() => onArrange(AS_GIVEN)}>
        {t('window.appraisal.arranged.off')}
      </button>
    </p>
  );
}

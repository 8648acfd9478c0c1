import { decimalText } from '../../../shared/i18n/formats.ts';
import { useSpeech } from '../../app/language.tsx';
import { routeTo } from '../../app/route.ts';
import { inLanguage } from '../../components/inLanguage.ts';
import type { MatrixCriterion, MatrixUnit, ScoreState } from './crossCheckTypes.ts';
import { scoreText } from './HeatRow.tsx';
import { ALL_OF_UNIT, type CellFindings } from './heatCells.ts';

type CellLineProps = {
  readonly unit: MatrixUnit;
  /** null = the column of everything open. */
  readonly criterion: MatrixCriterion | null;
  readonly score: ScoreState | null;
  readonly found: ReadonlyMap<string, CellFindings>;
  readonly onFindings: () => void;
};

/** What the cell of the cursor says in words, and the ways on from it. */
export function CellLine({ unit, criterion, score, found, onFindings }: CellLineProps) {
  const { t, language } = useSpeech();
  const cell = found.get(criterion?.code ?? ALL_OF_UNIT);
  return (
    <p className="heat-cell">
      <b>{unit.name}</b>
      {criterion && (
        <span>
          {criterion.code} {inLanguage(criterion.title, language)}:{' '}
          <span className="num">
            {scoreText(score, t, language)} / {decimalText(criterion.maximum, language)}
          </span>
        </span>
      )}
      {cell && (
        <button type="button" className="link" onClick={onFindings}>
          {t('window.crossCheck.cellFindings', { count: cell.count })}
        </button>
      )}
      <a href={routeTo('appraisal', unit.code, ...(criterion ? [criterion.code] : []))}>
        {t(`window.crossCheck.${criterion ? 'openScore' : 'openUnit'}`)}
      </a>
    </p>
  );
}

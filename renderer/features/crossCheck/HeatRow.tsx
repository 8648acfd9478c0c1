import { memo } from 'react';
import type { Language } from '../../../shared/domain/criteriaSet.ts';
import { decimalText } from '../../../shared/i18n/formats.ts';
import type { Translate } from '../../../shared/i18n/translator.ts';
import { useSpeech } from '../../app/language.tsx';
import { LevelMark } from '../../components/LevelMark.tsx';
import { Mark, type MarkKind } from '../../components/Marks.tsx';
import type { Found, Layer, MatrixCriterion, MatrixUnit, ScoreState } from './crossCheckTypes.ts';
import { ALL_OF_UNIT, type CellFindings, shadeOf } from './heatCells.ts';

export const markOf = (severity: Found['severity']): MarkKind => (severity === 'info' ? 'note' : severity);

export function scoreText(score: ScoreState | null, t: Translate, language: Language): string {
  if (score?.kind === 'points') return decimalText(score.points, language);
  if (score?.kind === 'not-applicable') return t('window.crossCheck.notApplicable');
  return t(`window.crossCheck.${score?.kind === 'claimed' ? 'claimed' : 'noScore'}`);
}

type HeatRowProps = {
  readonly unit: MatrixUnit;
  readonly index: number;
  readonly criteria: readonly MatrixCriterion[];
  readonly layer: Layer;
  readonly found: ReadonlyMap<string, CellFindings>;
  /** Column of the cursor, where it stands in this row. */
  readonly cursor: number | null;
};

/** One unit; column 0 is what is open of it, the others are the criteria. */
export const HeatRow = memo(function HeatRow({ unit, index, criteria, layer, found, cursor }: HeatRowProps) {
  const { t, language } = useSpeech();
  const findingsText = (cell: CellFindings | undefined): string =>
    cell ? t('window.crossCheck.cellFindings', { count: cell.count }) : '';
  const whole = found.get(ALL_OF_UNIT);
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row">{unit.name}</th>
      <td>
        <LevelMark level={unit.level} provisional={false} />
      </td>
      <td
        data-row={index}
        data-column={0}
        tabIndex={cursor === 0 ? 0 : -1}
        aria-label={`${unit.name}, ${t('window.crossCheck.cellFindings', { count: whole?.count ?? 0 })}`}
      >
        {whole && <FoundMark cell={whole} />}
      </td>
      {criteria.map((criterion, at) => {
        const score = unit.scores[at]?.[layer] ?? null;
        const shade = score && shadeOf(score, criterion.maximum);
        const cell = found.get(criterion.code);
        const label = t('window.crossCheck.cell', {
          unit: unit.name,
          criterion: criterion.code,
          score: scoreText(score, t, language),
          maximum: decimalText(criterion.maximum, language),
        });
        return (
          <td
            key={criterion.code}
            data-row={index}
            data-column={at + 1}
            tabIndex={cursor === at + 1 ? 0 : -1}
            className={shade === null ? 'blank' : `shade s${shade}`}
            aria-label={cell ? `${label}, ${findingsText(cell)}` : label}
          >
            {cell ? <FoundMark cell={cell} /> : shade === null && (score && score.kind !== 'missing' ? '/' : '–')}
          </td>
        );
      })}
    </tr>
  );
});

const FoundMark = ({ cell }: { readonly cell: CellFindings }) => (
  <Mark kind={markOf(cell.worst)} name="">
    <span className="num">{cell.count}</span>
  </Mark>
);

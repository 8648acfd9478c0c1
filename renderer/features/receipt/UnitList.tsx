import type { OverviewUnit } from '../../../shared/contract/api.ts';
import { useSpeech } from '../../app/language.tsx';
import { ChosenRow } from '../../components/ChosenRow.tsx';
import { Figure } from '../../components/Figure.tsx';
import { RowList } from '../../components/RowList.tsx';
import { useInSteps } from '../../components/useInSteps.ts';
import { FaultCounts } from './FaultCounts.tsx';

type UnitListProps = {
  readonly units: readonly OverviewUnit[];
  readonly chosen: OverviewUnit | null;
  readonly onChoose: (code: string) => void;
};

const COLUMNS = ['stage', 'unit', 'version', 'self', 'findings'] as const;

/** Who has sent what, and who has not: every unit of the round. */
export function UnitList({ units, chosen, onChoose }: UnitListProps) {
  const { t } = useSpeech();
  const rows = useInSteps(units);
  return (
    <RowList
      label={t('window.receipt.unitList')}
      head={COLUMNS.map((column) => (
        <th scope="col" key={column} className={column}>
          {t(`window.receipt.${column}`)}
        </th>
      ))}
    >
      <tbody>
        {rows.map((unit) => (
          <ChosenRow
            key={unit.code}
            chosen={unit.code === chosen?.code}
            onChoose={() => onChoose(unit.code)}
            detail="#receipt .detail"
          >
            <td className={unit.version === null ? 'muted' : ''}>{t(`stages.${unit.stage}`)}</td>
            <td className="unit">{unit.name}</td>
            <td className="num version">{unit.version ?? '–'}</td>
            <td className="num">
              <Figure total={unit.selfTotal} />
            </td>
            <td className="num">
              <FaultCounts {...unit.open} />
            </td>
          </ChosenRow>
        ))}
      </tbody>
    </RowList>
  );
}

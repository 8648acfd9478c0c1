import type { OverviewUnit } from '../../../shared/contract/api.ts';
import { useSpeech } from '../../app/language.tsx';
import { Figure } from '../../components/Figure.tsx';
import { rowKeys } from '../../components/rowKeys.ts';
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
  return (
    <div className="card scroll rows">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of rows that are chosen, not a table that is read */}
      <table role="grid" aria-label={t('window.receipt.unitList')}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th scope="col" key={column} className={column}>
                {t(`window.receipt.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr
              key={unit.code}
              data-row
              aria-selected={unit.code === chosen?.code}
              tabIndex={unit.code === chosen?.code ? 0 : -1}
              onClick={() => onChoose(unit.code)}
              onFocus={() => onChoose(unit.code)}
              onKeyDown={(event) => rowKeys(event, '#receipt .detail')}
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
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

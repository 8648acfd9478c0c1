import { Fragment, useState } from 'react';
import { useSpeech } from '../../app/language.tsx';
import { routeTo } from '../../app/route.ts';
import { ChosenRow } from '../../components/ChosenRow.tsx';
import { Figure } from '../../components/Figure.tsx';
import { LevelMark } from '../../components/LevelMark.tsx';
import { Mark, type MarkKind } from '../../components/Marks.tsx';
import { RowList } from '../../components/RowList.tsx';
import { Tally } from '../../components/Tally.tsx';
import { useInSteps } from '../../components/useInSteps.ts';
import { type UnitResult, type UnitState, unitState } from './papers.ts';

const STATES: readonly UnitState[] = ['ready', 'blocked', 'decided'];
const MARKS: Readonly<Record<UnitState, MarkKind>> = { ready: 'question', blocked: 'error', decided: 'done' };

/** What holds a unit takes the room of the result that it has not. */
const COLUMNS = 3;

type UnitResultsProps = {
  readonly units: readonly UnitResult[];
  readonly chosen: UnitResult | null;
  readonly onChoose: (code: string) => void;
};

/** What each unit comes to, and what still holds it. */
export function UnitResults({ units, chosen, onChoose }: UnitResultsProps) {
  const { t } = useSpeech();
  const [filter, setFilter] = useState<UnitState | null>(null);
  const kinds = STATES.map((state) => ({
    kind: state,
    mark: MARKS[state],
    name: t(`window.decisions.${state}`),
    count: units.filter((one) => unitState(one) === state).length,
  }));
  const shown = units.filter((one) => filter === null || unitState(one) === filter);
  const rows = useInSteps(shown);
  const reachable = shown.find((one) => one.code === chosen?.code) ?? shown[0];
  return (
    <>
      <Tally legend={t('window.decisions.filter')} kinds={kinds} filter={filter} onFilter={setFilter} />
      <RowList
        label={t('window.decisions.unitList')}
        head={
          <>
            <th scope="col">{t('window.decisions.unit')}</th>
            <th scope="col" className="total">
              {t('window.decisions.total')}
            </th>
            <th scope="col">{t('window.decisions.level')}</th>
          </>
        }
      >
        <tbody>
          {rows.map((unit) => (
            <ChosenRow
              key={unit.code}
              chosen={unit.code === chosen?.code}
              reachable={unit.code === reachable?.code}
              onChoose={() => onChoose(unit.code)}
              detail="#decisions .detail"
            >
              <td colSpan={unitState(unit) === 'blocked' ? COLUMNS : 1}>
                <Mark kind={MARKS[unitState(unit)]} name={t(`window.decisions.${unitState(unit)}`)} />{' '}
                <span className="unit">{unit.name}</span>
                {unitState(unit) === 'blocked' && <Blockers unit={unit} />}
              </td>
              {unitState(unit) !== 'blocked' && (
                <>
                  <td className="num">
                    <Figure total={unit.total} />
                  </td>
                  <td className="levels">
                    <LevelMark level={unit.level} provisional={!unit.decided} />
                  </td>
                </>
              )}
            </ChosenRow>
          ))}
        </tbody>
      </RowList>
    </>
  );
}

function Blockers({ unit }: { readonly unit: UnitResult }) {
  const { t } = useSpeech();
  const sent = unit.blockers.every((one) => one.code !== 'NO_SUBMISSION');
  return (
    <p className="blockers">
      {unit.blockers.map(({ code, params }, index) => (
        <Fragment key={JSON.stringify([code, params])}>
          {index > 0 && '; '}
          {typeof params.criterion === 'string' ? (
            <a href={routeTo('appraisal', unit.code, params.criterion)}>{t(`blockers.${code}`, params)}</a>
          ) : (
            t(`blockers.${code}`, params)
          )}
        </Fragment>
      ))}{' '}
      <a
        href={sent ? routeTo('appraisal', unit.code) : routeTo('receipt')}
        aria-label={sent ? t('window.decisions.toAppraisalOf', { unit: unit.name }) : undefined}
      >
        {t(sent ? 'window.decisions.toAppraisal' : 'window.decisions.toReceipt')}
      </a>
    </p>
  );
}

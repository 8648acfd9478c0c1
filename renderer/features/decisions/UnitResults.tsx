import { useState } from 'react';
import { useSpeech } from '../../app/language.tsx';
import { routeTo } from '../../app/route.ts';
import { Figure } from '../../components/Figure.tsx';
import { LevelMark } from '../../components/LevelMark.tsx';
import { Mark, type MarkKind } from '../../components/Marks.tsx';
import { rowKeys } from '../../components/rowKeys.ts';
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
  const counted = STATES.map((state) => ({
    state,
    count: units.filter((one) => unitState(one) === state).length,
  })).filter((one) => one.count > 0);
  const shown = units.filter((one) => filter === null || unitState(one) === filter);
  const reachable = shown.find((one) => one.code === chosen?.code) ?? shown[0];
  return (
    <>
      <fieldset className="tally card">
        <legend className="unseen">{t('window.decisions.filter')}</legend>
        {counted.map(({ state, count }) => (
          <button
            type="button"
            key={state}
            aria-pressed={filter === state}
            onClick={() => setFilter(filter === state ? null : state)}
          >
            <Mark kind={MARKS[state]} name="" />
            <b className="num">{count}</b> {t(`window.decisions.${state}`)}
          </button>
        ))}
      </fieldset>
      <div className="card scroll rows">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of rows that are chosen, not a table that is read */}
        <table role="grid" aria-label={t('window.decisions.unitList')}>
          <thead>
            <tr>
              <th scope="col">{t('window.decisions.unit')}</th>
              <th scope="col" className="total">
                {t('window.decisions.total')}
              </th>
              <th scope="col">{t('window.decisions.level')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((unit) => (
              <tr
                key={unit.code}
                data-row
                aria-selected={unit.code === chosen?.code}
                tabIndex={unit.code === reachable?.code ? 0 : -1}
                onClick={() => onChoose(unit.code)}
                onFocus={() => onChoose(unit.code)}
                onKeyDown={(event) => rowKeys(event, '#decisions .detail')}
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
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Blockers({ unit }: { readonly unit: UnitResult }) {
  const { t } = useSpeech();
  const sent = unit.blockers.every((one) => one.code !== 'NO_SUBMISSION');
  return (
    <p className="blockers">
      {unit.blockers.map(({ code, params }) => t(`blockers.${code}`, params)).join('; ')}{' '}
      <a
        href={sent ? routeTo('appraisal', unit.code) : routeTo('receipt')}
        aria-label={sent ? t('window.decisions.toAppraisalOf', { unit: unit.name }) : undefined}
      >
        {t(sent ? 'window.decisions.toAppraisal' : 'window.decisions.toReceipt')}
      </a>
    </p>
  );
}

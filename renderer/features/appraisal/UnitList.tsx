import { type KeyboardEvent, memo, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { OverviewUnit } from '../../../shared/contract/api.ts';
import { askAhead } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { routeTo } from '../../app/route.ts';
import { figureText } from '../../components/Figure.tsx';
import { LevelMark } from '../../components/LevelMark.tsx';
import { Mark } from '../../components/Marks.tsx';
import { useInSteps } from '../../components/useInSteps.ts';
import { AdjustFromWorkbook } from './fromWorkbook/AdjustFromWorkbook.tsx';
import { listedUnits, STAGES, type Stage, UNIT_ORDERS, type UnitOrder } from './listedUnits.ts';
import { PairTasks } from './second/PairTasks.tsx';

type UnitListProps = {
  readonly year: number;
  readonly units: readonly OverviewUnit[];
  readonly chosen: string | null;
};

/** The units of the round in Vietnamese alphabetical order, found with or without accents. */
export function UnitList({ year, units, chosen }: UnitListProps) {
  const { t } = useSpeech();
  const [sought, seek] = useState('');
  const [without, setWithout] = useState<readonly Stage[]>([]);
  const [order, setOrder] = useState<UnitOrder>('name');
  const filter = useRef<HTMLInputElement>(null);
  useFilterKey(filter);
  const shown = useMemo(() => listedUnits(units, { sought, without, order }), [units, sought, without, order]);
  const lines = useInSteps(shown);
  const open = units.reduce((sum, one) => sum + one.open.errors + one.open.warnings, 0);
  return (
    <aside className="unit-list" data-region aria-label={t('window.appraisal.units')}>
      <div className="filters">
        <input
          ref={filter}
          type="search"
          className="field"
          autoComplete="off"
          spellCheck={false}
          defaultValue=""
          onInput={(event) => seek(event.currentTarget.value)}
          placeholder={t('window.appraisal.filterHint')}
          aria-label={t('window.appraisal.filter')}
          aria-keyshortcuts="Control+F"
        />
        <StageFilter without={without} onWithout={setWithout} />
        <select
          className="field"
          value={order}
          onChange={(event) => setOrder(UNIT_ORDERS.find((one) => one === event.target.value) ?? 'name')}
          aria-label={t('window.appraisal.unitOrder')}
        >
          {UNIT_ORDERS.map((one) => (
            <option key={one} value={one}>
              {t(`window.appraisal.unitOrders.${one}`)}
            </option>
          ))}
        </select>
        <p className="caption" role="status">
          {t('window.appraisal.unitCount', { units: shown.length, open })}
        </p>
        <PairTasks year={year} chosen={chosen} />
        <AdjustFromWorkbook year={year} />
      </div>
      <ul className="scroll" onKeyDown={walk}>
        {lines.map((unit) => (
          <UnitLine key={unit.code} year={year} unit={unit} chosen={unit.code === chosen} />
        ))}
        {shown.length === 0 && <li className="nobody">{t('window.appraisal.noUnit', { sought })}</li>}
      </ul>
    </aside>
  );
}

type StageFilterProps = {
  readonly without: readonly Stage[];
  readonly onWithout: (without: readonly Stage[]) => void;
};

/** A check list, as in the filters of a sheet's columns. */
function StageFilter({ without, onWithout }: StageFilterProps) {
  const { t } = useSpeech();
  const shown = STAGES.filter((one) => !without.includes(one)).map((one) => t(`stages.${one}`));
  return (
    <details className="stage-filter">
      <summary className="field">
        {without.length === 0 ? t('window.appraisal.everyStage') : shown.join(', ') || t('window.appraisal.noStage')}
      </summary>
      <fieldset>
        <legend className="unseen">{t('window.appraisal.stage')}</legend>
        {STAGES.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={!without.includes(one)}
              onChange={() =>
                onWithout(without.includes(one) ? without.filter((other) => other !== one) : [...without, one])
              }
            />
            <span>{t(`stages.${one}`)}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

type UnitLineProps = { readonly year: number; readonly unit: OverviewUnit; readonly chosen: boolean };

const UnitLine = memo(({ year, unit, chosen }: UnitLineProps) => {
  const { t, language } = useSpeech();
  const { errors, warnings } = unit.open;
  const total = unit.decidedTotal ?? unit.selfTotal;
  return (
    <li>
      <a
        href={routeTo('appraisal', unit.code)}
        aria-current={chosen ? 'true' : undefined}
        // The sheet is on its way before the button of the mouse is up.
        onPointerDown={() => askAhead('appraisal.sheet', { year, unit: unit.code })}
      >
        <LevelMark level={unit.level} provisional={false} />
        <span className="name">{unit.name}</span>
        <span className={`num ${unit.decidedTotal === null ? 'stated' : ''}`}>{figureText(total, language)}</span>
        <span className="open num">
          {errors > 0 ? (
            <Mark kind="error" name={t('window.overview.errors', { errors })}>
              {errors}
            </Mark>
          ) : (
            warnings > 0 && (
              <Mark kind="warning" name={t('window.overview.warnings', { warnings })}>
                {warnings}
              </Mark>
            )
          )}
        </span>
      </a>
    </li>
  );
});

/** Up and down go from unit to unit, as in a list of files. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const here = links.findIndex((one) => one.matches(':focus'));
  if (step === 0 || here === -1) return;
  event.preventDefault();
  links[here + step]?.focus();
}

/** Ctrl+F: the list's own filter, not the browser's search, which sees only what is on the screen. */
function useFilterKey(filter: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyF';
      if (!wanted || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      filter.current?.select();
      filter.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [filter]);
}

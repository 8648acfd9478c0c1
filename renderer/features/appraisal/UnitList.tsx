import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { OverviewUnit } from '../../../shared/contract/api.ts';
import { foldName } from '../../../shared/domain/unit.ts';
import { useSpeech } from '../../app/language.tsx';
import { routeTo } from '../../app/route.ts';
import { figureText } from '../../components/Figure.tsx';
import { LevelMark } from '../../components/LevelMark.tsx';
import { Mark } from '../../components/Marks.tsx';

const STAGES = ['all', 'blocked', 'ready', 'decided', 'awaited'] as const;
type Stage = (typeof STAGES)[number];

type UnitListProps = { readonly units: readonly OverviewUnit[]; readonly chosen: string | null };

/** The units of the round in Vietnamese alphabetical order, found with or without accents. */
export function UnitList({ units, chosen }: UnitListProps) {
  const { t } = useSpeech();
  const [sought, seek] = useState('');
  const [stage, chooseStage] = useState<Stage>('all');
  const filter = useRef<HTMLInputElement>(null);
  useFilterKey(filter);
  const key = foldName(sought);
  const shown = units.filter(
    (one) => (stage === 'all' || one.stage === stage) && `${foldName(one.name)} ${one.code}`.includes(key),
  );
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
        <select
          className="field"
          value={stage}
          onChange={(event) => chooseStage(STAGES.find((one) => one === event.target.value) ?? 'all')}
          aria-label={t('window.appraisal.stage')}
        >
          {STAGES.map((one) => (
            <option key={one} value={one}>
              {one === 'all' ? t('window.appraisal.everyStage') : t(`stages.${one}`)}
            </option>
          ))}
        </select>
        <p className="caption" role="status">
          {t('window.appraisal.unitCount', { units: shown.length, open })}
        </p>
      </div>
      <ul className="scroll" onKeyDown={walk}>
        {shown.map((unit) => (
          <UnitLine key={unit.code} unit={unit} chosen={unit.code === chosen} />
        ))}
        {shown.length === 0 && <li className="nobody">{t('window.appraisal.noUnit', { sought })}</li>}
      </ul>
    </aside>
  );
}

function UnitLine({ unit, chosen }: { readonly unit: OverviewUnit; readonly chosen: boolean }) {
  const { t, language } = useSpeech();
  const { errors, warnings } = unit.open;
  const total = unit.decidedTotal ?? unit.selfTotal;
  return (
    <li>
      <a href={routeTo('appraisal', unit.code)} aria-current={chosen ? 'true' : undefined}>
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
}

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

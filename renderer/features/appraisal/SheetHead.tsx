import { useState } from 'react';
import { useSpeech } from '../../app/language.tsx';
import { LevelMark } from '../../components/LevelMark.tsx';
import { ConfirmAll } from './ConfirmAll.tsx';
import { LevelRuler } from './LevelRuler.tsx';
import { type Cure, Obstacles } from './Obstacles.tsx';
import { SecondBar } from './second/SecondBar.tsx';
import type { Sheet } from './sheetTypes.ts';
import { UnitMenu } from './UnitMenu.tsx';
import { Waterfall } from './Waterfall.tsx';
import { type Pending, pendingTotal } from './waterfallBars.ts';

type HeadProps = {
  readonly sheet: Sheet;
  readonly name: string;
  readonly total: string | null;
  readonly level: number | null;
  readonly pending: readonly Pending[];
  /** Typed scores that are not stored yet. */
  readonly unsaved: number;
  /** Criteria that wait for a judgement. */
  readonly open: number;
  readonly onNextOpen: () => void;
  readonly hasNext: boolean;
  readonly panelOpen: boolean;
  readonly onPanel: (open: boolean) => void;
  /** To where an obstacle is cured. */
  readonly onGo: (to: Cure) => void;
};

/** Whose sheet this is, where it stands, and the one main button: to what is still open, then to the next unit. */
export function SheetHead(props: HeadProps) {
  const { sheet, name, total, level, pending, unsaved, open, onNextOpen, hasNext, panelOpen, onPanel, onGo } = props;
  const { t } = useSpeech();
  const [charts, showCharts] = useState(false);
  return (
    <header className="sheet-head">
      <div className="titles">
        <h1>{name}</h1>
        <span className={`level-chip ${level === null ? '' : `l${Math.min(level, 4)}`}`}>
          <LevelMark level={level} provisional={!sheet.decided} />
        </span>
        <span className="meta">
          {t('window.appraisal.unitMeta', { code: sheet.unit.code, version: sheet.version })}
          {sheet.decided && ` · ${t('stages.decided')}`}
        </span>
        <UnitMenu sheet={sheet} />
        <span className="folds">
          <button type="button" className="button if-low" aria-expanded={charts} onClick={() => showCharts(!charts)}>
            {t('window.appraisal.charts')}
          </button>
          <button
            type="button"
            className="button if-narrow"
            aria-expanded={panelOpen}
            aria-keyshortcuts="Shift+F2"
            title="Shift F2"
            onClick={() => onPanel(!panelOpen)}
          >
            {t('window.appraisal.panelShort')}
          </button>
        </span>
        {(open > 0 || hasNext) && (
          <button type="button" className="button main" onClick={onNextOpen}>
            {open > 0 ? t('window.appraisal.nextOpen', { count: open }) : t('window.appraisal.nextUnit')}
          </button>
        )}
      </div>
      <div className={`charts ${charts ? 'unfolded' : ''}`}>
        <Waterfall sheet={sheet} total={total} level={level} pending={pending} />
        <LevelRuler sheet={sheet} total={pendingTotal(total, pending)} unsaved={pending.length > 0} />
      </div>
      <SecondBar sheet={sheet} unsaved={unsaved} />
      <Obstacles sheet={sheet} onGo={onGo} />
      <ConfirmAll sheet={sheet} onGo={(criterion) => onGo({ criterion, finding: null })} />
    </header>
  );
}

import { useSpeech } from '../../app/language.tsx';
import { LevelMark } from '../../components/LevelMark.tsx';
import { LevelRuler } from './LevelRuler.tsx';
import type { Sheet } from './sheetTypes.ts';
import { Waterfall } from './Waterfall.tsx';
import { type Pending, pendingTotal } from './waterfallBars.ts';

type HeadProps = {
  readonly sheet: Sheet;
  readonly name: string;
  readonly total: string | null;
  readonly level: number | null;
  readonly pending: readonly Pending[];
  /** Criteria that wait for a judgement. */
  readonly open: number;
  readonly onNextOpen: () => void;
  readonly hasNext: boolean;
};

/** Whose sheet this is, where it stands, and the one main button: to what is still open, then to the next unit. */
export function SheetHead({ sheet, name, total, level, pending, open, onNextOpen, hasNext }: HeadProps) {
  const { t } = useSpeech();
  const { blockers } = sheet.result;
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
        {(open > 0 || hasNext) && (
          <button type="button" className="button main" onClick={onNextOpen}>
            {open > 0 ? t('window.appraisal.nextOpen', { count: open }) : t('window.appraisal.nextUnit')}
          </button>
        )}
      </div>
      <div className="charts">
        <Waterfall sheet={sheet} total={total} level={level} pending={pending} />
        <LevelRuler sheet={sheet} total={pendingTotal(total, pending)} unsaved={pending.length > 0} />
      </div>
      {blockers.length > 0 && (
        <details className="obstacles">
          <summary>{t('window.appraisal.blocked', { count: blockers.length })}</summary>
          <ul>
            {blockers.map((one) => (
              <li key={JSON.stringify(one)}>{t(`blockers.${one.code}`, one.params)}</li>
            ))}
          </ul>
        </details>
      )}
    </header>
  );
}

import { useSpeech } from '../app/language.tsx';
import { LevelMark } from './LevelMark.tsx';
import './levelSpread.css';

/** How many units stand at each level, highest first; those without a result last. @param levels one per unit. */
export function LevelSpread({ levels }: { readonly levels: readonly (number | null)[] }) {
  const { t } = useSpeech();
  const highest = Math.max(4, ...levels.map((one) => one ?? 0));
  const rows = [...Array.from({ length: highest + 1 }, (_unused, index) => highest - index), null].map((level) => ({
    level,
    units: levels.filter((one) => one === level).length,
  }));
  const most = Math.max(1, ...rows.map((one) => one.units));
  return (
    <section className="card spread" aria-label={t('window.reports.levels')}>
      <h2>{t('window.reports.levels')}</h2>
      <ul>
        {rows.map(({ level, units }) => (
          <li key={level}>
            <LevelMark level={level} provisional={false} />
            <span className="track" aria-hidden="true">
              <i
                className={level === null ? 'none' : `l${Math.min(level, 4)}`}
                style={{ width: `${(units / most) * 100}%` }}
                hidden={units === 0}
              />
            </span>
            <span className="num">{units}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

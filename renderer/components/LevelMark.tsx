import { useSpeech } from '../app/language.tsx';
import './marks.css';

const STEPS = [1, 2, 3, 4];
const bar = (step: number): string => `M${step * 4.3 - 3} ${13 - step * 3}h3v${step * 3 - 0.5}h-3z`;
const bars = (steps: readonly number[]): string => steps.map(bar).join('');

/**
 * A level as ladder and word. A set may have other than four levels: the ladder shows its fourth step for all above.
 * @param level 0 = not met (struck through), null = none yet (a dotted base line).
 */
export function LevelMark({ level, provisional }: { readonly level: number | null; readonly provisional: boolean }) {
  const { t } = useSpeech();
  const word =
    level === null
      ? t('window.overview.noLevel')
      : level === 0
        ? t('levels.notMet')
        : t('levels.met', { level: String(level) });
  return (
    <span className={`level ${level === null ? 'none' : `l${Math.min(level, STEPS.length)}`}`}>
      <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
        {level === null ? (
          <path d="M2 12.5h14" stroke="currentColor" strokeDasharray="2 2" />
        ) : (
          <g stroke="currentColor" strokeWidth=".8">
            <path d={bars(STEPS.filter((step) => step <= level))} fill="currentColor" />
            <path d={bars(STEPS.filter((step) => step > level))} fill="none" opacity=".6" />
          </g>
        )}
        {level === 0 && <path d="M1 13 17 1" stroke="currentColor" strokeWidth="1.2" />}
      </svg>
      {word}
      {provisional && level !== null && <span className="provisional">{t('window.overview.provisional')}</span>}
    </span>
  );
}

import type { OverviewTarget, OverviewUnit } from '../../shared/contract/api.ts';
import { useSpeech } from '../app/language.tsx';
import { Mark } from './Marks.tsx';
import { yearText } from './yearText.ts';
import './targets.css';

type TargetsProps = {
  readonly year: number;
  readonly units: readonly OverviewUnit[];
  readonly targets: readonly OverviewTarget[];
};

/** The year's targets in whole units: how many there are, how many it takes. */
export function Targets({ year, units, targets }: TargetsProps) {
  const { t, language } = useSpeech();
  const decided = units.filter((one) => one.stage === 'decided').length;
  return (
    <section className="card targets" aria-labelledby="targets">
      <h2 id="targets">
        {t('window.targets.title', { year: yearText(year, language) })}
        {decided < units.length && <small>{t('window.targets.provisional', { decided, units: units.length })}</small>}
      </h2>
      <ul>
        {targets.map((target) => (
          <li key={`${target.kind} ${target.level}`}>
            <TargetLine target={target} units={units} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TargetLine({ target, units }: { readonly target: OverviewTarget; readonly units: readonly OverviewUnit[] }) {
  const { t } = useSpeech();
  const { have, need, met } = target;
  // Where the share is taken of the units that meet the standard, those alone are the base.
  const ofMet = target.kind === 'share' && target.base === 'met';
  const base = ofMet ? units.filter((one) => one.level !== null && one.level >= 1).length : units.length;
  const missing = need - have;
  return (
    <>
      <p className="aim">
        {t(target.kind === 'share' ? `window.targets.share.${target.base}` : 'window.targets.one', { ...target })}
        {met ? (
          <Mark kind="done" name={t('window.targets.met')}>
            {t('window.targets.met')}
          </Mark>
        ) : (
          <Mark kind="warning" name={t('window.targets.missing', { missing })}>
            {t('window.targets.missing', { missing })}
          </Mark>
        )}
      </p>
      <UnitBar have={have} need={need} base={base} />
      <p className="count">{t('window.targets.count', { have, need, base })}</p>
    </>
  );
}

/** Above this many units there is no room for gaps: cells that look the same are one. */
const MOST_CELLS = 59;

type UnitBarProps = { readonly have: number; readonly need: number; readonly base: number };

/** One cell a unit, with a mark behind the last one needed; the line below says the same in words. */
function UnitBar({ have, need, base }: UnitBarProps) {
  const joined = base > MOST_CELLS;
  const cells = Array.from({ length: base }, (_unused, index) => index + 1);
  const ends = joined ? cells.filter((place) => [have, need, base].includes(place)) : cells;
  return (
    <div className={joined ? 'cells joined' : 'cells'} aria-hidden="true">
      {ends.map((place, index) => (
        <i
          key={place}
          className={`${place <= have ? 'full' : ''} ${place === need ? 'needed' : ''}`}
          style={{ flexGrow: place - (ends[index - 1] ?? 0) }}
        />
      ))}
    </div>
  );
}

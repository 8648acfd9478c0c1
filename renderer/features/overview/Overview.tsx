import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Asked } from '../../components/Asked.tsx';
import { LevelSpread } from '../../components/LevelSpread.tsx';
import { Targets } from '../../components/Targets.tsx';
import { Deadlines } from './Deadlines.tsx';
import { NextStep } from './NextStep.tsx';
import { Pipeline } from './Pipeline.tsx';
import './overview.css';

/** Place 1: the round at a glance. */
export function Overview({ year }: { readonly year: number }) {
  const { t } = useSpeech();
  const overview = useCall('round.overview', { year });
  const units = overview.data?.units ?? [];
  const decided = units.filter((one) => one.stage === 'decided').length;
  return (
    <>
      <main className="place overview" aria-busy={overview.isPending}>
        <header className="head">
          <h1>{t('window.overview.title')}</h1>
          <Deadlines year={year} />
          <span className="push" />
          {overview.data && <NextStep units={units} />}
        </header>
        <Asked result={overview}>
          {({ targets }) => (
            <div className="two">
              <Pipeline units={units} />
              <aside data-region>
                <LevelSpread levels={units.map((one) => one.level)} />
                {targets.length > 0 && <Targets year={year} units={units} targets={targets} />}
              </aside>
            </div>
          )}
        </Asked>
      </main>
      {overview.data && (
        <footer className="status">{t('window.overview.status', { units: units.length, decided })}</footer>
      )}
    </>
  );
}

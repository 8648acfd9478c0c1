import { useState } from 'react';
import { dateText } from '../../../shared/i18n/formats.ts';
import { deliver } from '../../api/drops.ts';
import { useCall, useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { Asked } from '../../components/Asked.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { useFileDrop } from '../../components/useFileDrop.ts';
import { ViewTabs } from '../../components/ViewTabs.tsx';
import { Bunching } from './Bunching.tsx';
import { FindingList } from './FindingList.tsx';
import { FoundTally } from './FoundTally.tsx';
import { type Filter, NO_FILTER, OPEN_ONLY } from './foundFindings.ts';
import { HeatMap } from './HeatMap.tsx';
import { LastYear } from './lastYear/LastYear.tsx';
import './crossCheck.css';

const VIEWS = ['map', 'findings', 'bunching', 'lastYear'] as const;
type View = (typeof VIEWS)[number];

/** Place 4: the round as a map, what the cross-checks found, and who stands close to a threshold. */
export function CrossCheck({ year }: { readonly year: number }) {
  const { t, language } = useSpeech();
  const report = useCall('checks.list', { year });
  const matrix = useCall('checks.matrix', { year });
  const set = useCall('office.criteriaSet', { year });
  const before = useCall('round.lastYear', { year });
  const run = useCommand('checks.run');
  const mayRun = useMay('check');
  const [view, setView] = useState<View>('map');
  const [filter, setFilter] = useState<Filter>(OPEN_ONLY);
  const showFindings = (next: Filter): void => {
    setFilter(next);
    setView('findings');
  };
  // Dropped elsewhere in the window: the view that takes them opens, and then gets them.
  useFileDrop(
    'checks',
    (files) => {
      setView('lastYear');
      deliver('lastYear', files);
    },
    true,
  );
  const findings = report.data?.findings ?? [];
  const units = matrix.data?.units ?? [];
  const counts: Readonly<Record<View, number>> = {
    map: units.length,
    findings: findings.length,
    bunching: units.filter((one) => (one.total ?? one.selfTotal) !== null).length,
    lastYear: before.data?.units.filter((one) => one.found.length > 0).length ?? 0,
  };
  const lastRun = report.data?.lastRun ?? null;
  return (
    <>
      <main className="place cross-check" aria-busy={report.isPending || matrix.isPending || set.isPending}>
        <header className="head">
          <h1>{t('window.crossCheck.title')}</h1>
          {report.data && (
            <p className="fine">
              {lastRun === null
                ? t('window.crossCheck.neverRun')
                : t('window.crossCheck.lastRun', { at: dateText(lastRun, language) })}
            </p>
          )}
          <span className="push" />
          {mayRun && (
            <button
              type="button"
              className="button main"
              aria-busy={run.isPending}
              onClick={() => run.isPending || void run.mutateAsync({ year })}
            >
              {t(run.isPending ? 'window.crossCheck.running' : 'window.crossCheck.run')}
            </button>
          )}
        </header>
        <Refusal failure={run.data?.ok === false ? run.data.error : null} />
        <FoundTally findings={findings} filter={filter} pressed={view === 'findings'} onFilter={showFindings} />
        <ViewTabs<View>
          legend={t('window.crossCheck.views')}
          tabs={VIEWS.map((one) => ({
            view: one,
            name: t(one === 'lastYear' ? 'window.lastYear.tab' : `window.crossCheck.${one}`),
            count: String(counts[one]),
          }))}
          view={view}
          onView={setView}
        />
        <Asked result={report}>
          {() => (
            <Asked result={matrix}>
              {(whole) => {
                if (view === 'findings')
                  return <FindingList year={year} findings={findings} filter={filter} onFilter={setFilter} />;
                if (view === 'lastYear') return <LastYear year={year} />;
                if (view === 'bunching')
                  return <Bunching year={year} units={whole.units} thresholds={set.data?.levels ?? []} />;
                return (
                  <HeatMap
                    matrix={whole}
                    findings={findings}
                    onFindings={(unit, criterion) =>
                      showFindings({
                        ...NO_FILTER,
                        chosen: { ...NO_FILTER.chosen, unit: [unit], state: ['open'] },
                        criterion,
                      })
                    }
                  />
                );
              }}
            </Asked>
          )}
        </Asked>
      </main>
      {view === 'map' && matrix.data && <footer className="status">{t('window.crossCheck.mapKeys')}</footer>}
    </>
  );
}

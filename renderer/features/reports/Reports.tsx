import { useState } from 'react';
import { foldName } from '../../../shared/domain/unit.ts';
import { saveFile } from '../../api/files.ts';
import { useCall, useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Asked } from '../../components/Asked.tsx';
import { LevelSpread } from '../../components/LevelSpread.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { Targets } from '../../components/Targets.tsx';
import { Ranking } from './Ranking.tsx';
import { RoundDossier } from './RoundDossier.tsx';
import { RoundPapers } from './RoundPapers.tsx';
import './reports.css';

/** Place 7: who stands where, what the year asked for, and the workbook that goes to the province. */
export function Reports({ year }: { readonly year: number }) {
  const { t } = useSpeech();
  const ranking = useCall('reports.ranking', { year });
  const overview = useCall('round.overview', { year }).data;
  const workbook = useCommand('reports.workbook');
  const [filter, setFilter] = useState('');
  const rows = ranking.data?.rows ?? [];
  const shown = rows.filter((one) => foldName(`${one.name} ${one.code}`).includes(foldName(filter)));
  const ranked = rows.filter((one) => one.rank !== null).length;
  const get = async () => {
    if (workbook.isPending) return;
    const answer = await workbook.mutateAsync({ year });
    if (answer.ok) saveFile(answer.value);
  };
  return (
    <>
      <main className="place reports" aria-busy={ranking.isPending}>
        <header className="head">
          <h1>{t('window.reports.title')}</h1>
          <input
            type="search"
            className="field"
            value={filter}
            aria-label={t('window.reports.filter')}
            placeholder={t('window.reports.filter')}
            onChange={(event) => setFilter(event.target.value)}
          />
          <span className="push" />
          <button type="button" className="button main" onClick={() => void get()} aria-busy={workbook.isPending}>
            {t(workbook.isPending ? 'window.reports.making' : 'window.reports.workbook')}
          </button>
        </header>
        <Refusal failure={workbook.data?.ok === false ? workbook.data.error : null} />
        <Asked result={ranking}>
          {() => (
            <div className="two">
              <Ranking
                rows={shown}
                all={rows}
                decided={new Set(overview?.units.filter((one) => one.stage === 'decided').map((one) => one.code))}
                filter={filter}
              />
              <aside data-region>
                <RoundPapers year={year} />
                <RoundDossier year={year} />
                <LevelSpread levels={rows.map((one) => one.level)} />
                {overview && overview.targets.length > 0 && (
                  <Targets year={year} units={overview.units} targets={overview.targets} />
                )}
              </aside>
            </div>
          )}
        </Asked>
      </main>
      {ranking.data && (
        <footer className="status">{t('window.reports.status', { ranked, undecided: ranking.data.undecided })}</footer>
      )}
    </>
  );
}

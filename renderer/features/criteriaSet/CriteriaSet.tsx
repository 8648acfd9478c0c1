import { useState } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { foldName } from '../../../shared/domain/unit.ts';
import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { inLanguage } from '../../components/inLanguage.ts';
import { Problem } from '../../components/Problem.tsx';
import { ReadTable } from '../../components/ReadTable.tsx';
import { GroupRows } from './GroupRows.tsx';
import { SetFacts } from './SetFacts.tsx';
import './criteriaSet.css';

/** The criteria of the round: what is scored, how, and what the sums come to. */
export function CriteriaSet({ year, parameters }: CriteriaSetProps) {
  const { t } = useSpeech();
  const result = useCall('office.criteriaSet', { year });
  const [filter, setFilter] = useState('');
  const set = result.data;
  return (
    <>
      <main className="place criteria" aria-busy={result.isPending}>
        <header className="head">
          <h1>{t('window.criteriaSet.title')}</h1>
          <input
            type="search"
            className="field"
            value={filter}
            aria-label={t('window.criteriaSet.filter')}
            placeholder={t('window.criteriaSet.filter')}
            onChange={(event) => setFilter(event.target.value)}
          />
        </header>
        {set ? (
          <div className="two">
            <Criteria set={set} filter={filter} chosen={parameters[0] ?? null} />
            <SetFacts set={set} />
          </div>
        ) : (
          result.error && <Problem failure={result.error} />
        )}
      </main>
      {set && (
        <footer className="status">
          {t('window.criteriaSet.status', {
            groups: set.groups.length,
            criteria: set.groups.reduce((sum, group) => sum + group.criteria.length, 0),
            id: set.id,
          })}
        </footer>
      )}
    </>
  );
}

type CriteriaSetProps = {
  readonly year: number;
  /** The criterion to show opened. */
  readonly parameters: readonly string[];
};
type CriteriaProps = {
  readonly set: Output<'office.criteriaSet'>;
  readonly filter: string;
  readonly chosen: string | null;
};

function Criteria({ set, filter, chosen }: CriteriaProps) {
  const { t, language } = useSpeech();
  const wanted = foldName(filter);
  const groups = set.groups
    .map((group) => ({
      ...group,
      criteria: group.criteria.filter(
        (one) => filter === '' || one.code === filter || foldName(inLanguage(one.title, language)).includes(wanted),
      ),
    }))
    .filter((group) => group.criteria.length > 0);
  if (groups.length === 0)
    return <p className="card none-found">{t('window.criteriaSet.nothing', { text: filter })}</p>;
  return (
    <ReadTable
      label={t('window.criteriaSet.title')}
      headings={[
        { title: t('window.criteriaSet.code') },
        { title: t('window.criteriaSet.criterion') },
        { title: t('window.criteriaSet.maximum'), figures: true },
        { title: t('window.criteriaSet.scoring') },
        { title: t('window.criteriaSet.notApplicable') },
      ]}
    >
      {groups.map((group) => (
        <GroupRows key={group.code} group={group} chosen={chosen} />
      ))}
    </ReadTable>
  );
}

import { useState } from 'react';
import { findingText } from '../../../shared/i18n/findingText.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { ChosenRow } from '../../components/ChosenRow.tsx';
import { Mark } from '../../components/Marks.tsx';
import { RowList } from '../../components/RowList.tsx';
import { RuleName } from '../../components/RuleName.tsx';
import type { Found } from './crossCheckTypes.ts';
import { FindingDetail } from './FindingDetail.tsx';
import { FindingFilters } from './FindingFilters.tsx';
import { canAnswer, type Filter, foundFindings } from './foundFindings.ts';
import { markOf } from './HeatRow.tsx';

type FindingListProps = {
  readonly year: number;
  readonly findings: readonly Found[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
};

const PAGE = 200;
const NONE: ReadonlySet<string> = new Set();

/** Every finding of the round, and one of them beside the list; several are answered with the same words. */
export function FindingList({ year, findings, filter, onFilter }: FindingListProps) {
  const { t } = useSpeech();
  const powers = { explain: useMay('explain'), settle: useMay('settle') };
  const [chosen, choose] = useState<Found | null>(null);
  const [picked, pick] = useState(NONE);
  const [most, setMost] = useState(PAGE);
  const whereOf = ({ unit, criterion }: Found): string =>
    [unit?.name ?? t('window.crossCheck.wholeRound'), criterion].filter((one) => one !== null).join(' · ');
  const wordsOf = (one: Found): string =>
    `${t(`rules.${one.code}`)} ${one.code} ${whereOf(one)} ${findingText(t, one)}`;
  const found = foundFindings(findings, filter, wordsOf);
  const rows = found.slice(0, most);
  // What was answered meanwhile, or filtered away, is no longer picked.
  const answerable = found.filter((one) => canAnswer(one, powers));
  const pickedNow = answerable.flatMap(({ id }) => (id !== null && picked.has(id) ? [id] : []));
  // Those of the stored answer, not those of when the row was chosen.
  const shown = rows.find((one) => sameFinding(one, chosen)) ?? rows[0] ?? null;
  return (
    <div className="check-work">
      <section className="check-list" aria-label={t('window.crossCheck.findings')}>
        <FindingFilters findings={findings} filter={filter} onFilter={onFilter} />
        <RowList
          label={t('window.crossCheck.findings')}
          head={
            <>
              <th scope="col">
                {answerable.length > 0 && (
                  <input
                    type="checkbox"
                    aria-label={t('window.crossCheck.pickAll')}
                    checked={pickedNow.length === answerable.length}
                    onChange={(event) =>
                      pick(event.target.checked ? new Set(answerable.flatMap(({ id }) => id ?? [])) : NONE)
                    }
                  />
                )}
                <span className="unseen">{t('window.crossCheck.state')}</span>
              </th>
              <th scope="col">{t('window.crossCheck.rule')}</th>
              <th scope="col">{t('window.crossCheck.where')}</th>
              <th scope="col">{t('window.crossCheck.what')}</th>
            </>
          }
          foot={
            found.length === 0 ? (
              <p>{t(`window.crossCheck.${findings.length === 0 ? 'noFindings' : 'noneMatch'}`)}</p>
            ) : found.length > most ? (
              <p>
                <button type="button" className="button" onClick={() => setMost(most + PAGE)}>
                  {t('window.crossCheck.more', { rest: found.length - most })}
                </button>
              </p>
            ) : undefined
          }
        >
          <tbody>
            {rows.map((one, index) => (
              <ChosenRow
                key={one.id ?? `${index}`}
                chosen={one === shown}
                onChoose={() => choose(one)}
                detail=".check-detail"
              >
                <td>
                  {one.id !== null && canAnswer(one, powers) && (
                    <input
                      type="checkbox"
                      aria-label={t('window.crossCheck.pick', { rule: one.code, where: whereOf(one) })}
                      checked={picked.has(one.id)}
                      onChange={(event) => pick(withOrWithout(picked, one.id, event.target.checked))}
                    />
                  )}
                </td>
                <td className="rule">
                  <Mark
                    kind={one.state === 'open' || one.severity === 'info' ? markOf(one.severity) : 'done'}
                    name={`${t(`window.crossCheck.severityNames.${one.severity}`)}, ${t(`findingStates.${one.state}`)}`}
                  />
                  <RuleName code={one.code} />
                </td>
                <th scope="row" className="unit">
                  {whereOf(one)}
                </th>
                <td className="what">{findingText(t, one)}</td>
              </ChosenRow>
            ))}
          </tbody>
        </RowList>
        <p className="fine">{t('window.crossCheck.shown', { shown: found.length, all: findings.length })}</p>
      </section>
      <FindingDetail
        key={shown?.id ?? ''}
        year={year}
        finding={shown}
        where={shown && whereOf(shown)}
        picked={pickedNow}
        answerable={shown !== null && canAnswer(shown, powers)}
        onAnswered={() => pick(NONE)}
      />
    </div>
  );
}

const sameFinding = (one: Found, other: Found | null): boolean =>
  other !== null && (one === other || (one.id !== null && one.id === other.id));

const withOrWithout = (all: ReadonlySet<string>, id: string | null, chosen: boolean): ReadonlySet<string> =>
  new Set(chosen && id !== null ? [...all, id] : [...all].filter((one) => one !== id));

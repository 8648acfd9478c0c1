import type { Output } from '../../../shared/contract/api.ts';
import { useSpeech } from '../../app/language.tsx';
import { routeTo } from '../../app/route.ts';
import { Figure } from '../../components/Figure.tsx';
import { LevelMark } from '../../components/LevelMark.tsx';
import { useInSteps } from '../../components/useInSteps.ts';

type Row = Output<'reports.ranking'>['rows'][number];
type RankingProps = {
  readonly rows: readonly Row[];
  readonly all: readonly Row[];
  /** Codes of the units whose result is final. */
  readonly decided: ReadonlySet<string>;
  readonly filter: string;
};

/** Ties share a rank and say so; a unit without a result stands last, without a rank. */
export function Ranking({ rows, all, decided, filter }: RankingProps) {
  const { t } = useSpeech();
  const shown = useInSteps(rows);
  const places = Map.groupBy(all, (one) => one.rank);
  if (rows.length === 0) return <p className="card none-found">{t('window.reports.nothing', { text: filter })}</p>;
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="card scroll sheet" aria-label={t('window.reports.ranking')} tabIndex={0} data-region>
      <table>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t('window.reports.rank')}
            </th>
            <th scope="col">{t('window.reports.unit')}</th>
            <th scope="col" className="num">
              {t('window.reports.self')}
            </th>
            <th scope="col" className="num">
              {t('window.reports.total')}
            </th>
            <th scope="col">{t('window.reports.level')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.code}>
              <td className="num">
                {row.rank ?? '–'}
                {row.rank !== null && (places.get(row.rank)?.length ?? 0) > 1 && (
                  <small> {t('window.reports.tied')}</small>
                )}
              </td>
              <th scope="row">
                {row.selfTotal === null ? row.name : <a href={routeTo('appraisal', row.code)}>{row.name}</a>}
              </th>
              <td className="num">
                <Figure total={row.selfTotal} />
              </td>
              <td className="num strong">
                <Figure total={row.total} />
              </td>
              <td>
                <LevelMark level={row.level} provisional={!decided.has(row.code)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

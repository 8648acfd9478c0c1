import type { Output } from '../../../shared/contract/api.ts';
import { useSpeech } from '../../app/language.tsx';
import { routeTo } from '../../app/route.ts';
import { Figure } from '../../components/Figure.tsx';
import { LevelMark } from '../../components/LevelMark.tsx';
import { ReadTable } from '../../components/ReadTable.tsx';
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
    <ReadTable
      label={t('window.reports.ranking')}
      headings={[
        { title: t('window.reports.rank'), figures: true },
        { title: t('window.reports.unit') },
        { title: t('window.reports.self'), figures: true },
        { title: t('window.reports.total'), figures: true },
        { title: t('window.reports.level') },
      ]}
    >
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
    </ReadTable>
  );
}

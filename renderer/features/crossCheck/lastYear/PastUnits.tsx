import type { Output } from '../../../../shared/contract/api.ts';
import { useCommand } from '../../../api/useCall.ts';
import { useSpeech } from '../../../app/language.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { HeadCells } from '../../../components/HeadCells.tsx';
import { LevelMark } from '../../../components/LevelMark.tsx';
import { Refusal } from '../../../components/Problem.tsx';
import { useInSteps } from '../../../components/useInSteps.ts';
import { yearText } from '../../../components/yearText.ts';

export type PastUnit = Output<'round.lastYear'>['units'][number];

type PastUnitsProps = { readonly year: number; readonly units: readonly PastUnit[]; readonly mayLink: boolean };

/** Each unit of the round with what it was made of: a merged one shows all its predecessors. */
export function PastUnits({ year, units, mayLink }: PastUnitsProps) {
  const { t, language } = useSpeech();
  const record = useCommand('round.recordPredecessor');
  const shown = useInSteps(units);
  const merged = units.some((one) => one.found.length > 1);
  const unlink = (unit: string, { code, name }: PastUnit['found'][number]): void => {
    if (record.isPending) return;
    void record.mutateAsync({ year, unit, predecessor: { code, name }, extent: 'none' });
  };
  return (
    <>
      <Refusal failure={record.data?.ok === false ? record.data.error : null} />
      {merged && <p className="fine">{t('window.lastYear.mergedText')}</p>}
      <div className="card sheet">
        <table>
          <thead>
            <tr>
              <HeadCells
                columns={[
                  t('window.lastYear.unit'),
                  t('window.lastYear.before', { year: yearText(year - 1, language) }),
                  { num: t('window.lastYear.total') },
                  t('window.lastYear.level'),
                  { num: t('window.lastYear.compared') },
                ]}
              />
            </tr>
          </thead>
          {shown.map(({ code, name, found, compared }) => (
            <tbody key={code}>
              {found.length === 0 && (
                <tr>
                  <th scope="row">{name}</th>
                  <td className="muted">{t('window.lastYear.nothing')}</td>
                  <td className="num">–</td>
                  <td>–</td>
                  <td className="num">–</td>
                </tr>
              )}
              {found.map((one, at) => (
                <tr key={`${one.code} ${one.name}`}>
                  {at === 0 && (
                    <th scope="rowgroup" rowSpan={found.length}>
                      {name}
                    </th>
                  )}
                  <td>
                    {one.name}
                    <small>
                      {[
                        one.relation === 'same' ? '' : t(`window.lastYear.relations.${one.relation}`),
                        t(`window.lastYear.sources.${one.source}`),
                      ]
                        .filter((text) => text !== '')
                        .join(' · ')}
                    </small>
                    {mayLink && one.relation !== 'same' && (
                      <button
                        type="button"
                        className="link"
                        aria-label={t('window.lastYear.unlinkOf', { name: one.name })}
                        onClick={() => unlink(code, one)}
                      >
                        {t('window.lastYear.unlink')}
                      </button>
                    )}
                  </td>
                  <td className="num">
                    <Figure total={one.total} />
                  </td>
                  <td>
                    <LevelMark level={one.level} provisional={false} />
                  </td>
                  {at === 0 && (
                    <td rowSpan={found.length} className={compared === 0 ? 'muted none' : 'num'}>
                      {compared === 0 ? t('window.lastYear.notCompared') : compared}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}

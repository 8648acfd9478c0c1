import { useState } from 'react';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Figure } from '../../components/Figure.tsx';
import { LevelMark } from '../../components/LevelMark.tsx';
import { Overlay } from '../../components/Overlay.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { type UnitResult, unitState } from './papers.ts';

/** The chair's button: decides every unit that nothing blocks, after showing which they are. */
export function Decide({ year, units }: { readonly year: number; readonly units: readonly UnitResult[] }) {
  const { t } = useSpeech();
  const [asking, ask] = useState(false);
  const decide = useCommand('decisions.decide');
  const ready = units.filter((one) => unitState(one) === 'ready');
  const confirm = async () => {
    if (decide.isPending) return;
    const answer = await decide.mutateAsync({ year, expected: ready.length });
    if (answer.ok) ask(false);
  };
  const close = () => ask(false);
  return (
    <>
      {ready.length > 0 && (
        <button type="button" className="button main" onClick={() => ask(true)}>
          {t('window.decisions.decide', { units: ready.length })}
        </button>
      )}
      {!asking && decide.data?.ok && (
        <p className="muted" role="status">
          {t('window.decisions.decidedNow', { units: decide.data.value.decided })}
        </p>
      )}
      {asking && (
        <Overlay title={t('window.decisions.decideTitle', { units: ready.length })} onClose={close}>
          <form
            className="asked"
            onSubmit={(event) => {
              event.preventDefault();
              void confirm();
            }}
          >
            <p>{t('window.decisions.decideText')}</p>
            {/* A region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
            <section className="card scroll rows" tabIndex={0} aria-label={t('window.decisions.unitList')}>
              <table>
                <tbody>
                  {ready.map((unit) => (
                    <tr key={unit.code}>
                      <th scope="row" className="unit">
                        {unit.name}
                      </th>
                      <td className="num">
                        <Figure total={unit.total} />
                      </td>
                      <td>
                        <LevelMark level={unit.level} provisional={false} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            {decide.data && !decide.data.ok && <Refusal failure={decide.data.error} />}
            <footer>
              <button type="button" className="button" onClick={close}>
                {t('window.decisions.cancel')}
              </button>
              <button type="submit" className="button main" aria-busy={decide.isPending}>
                {t(decide.isPending ? 'window.decisions.deciding' : 'window.decisions.decideConfirm')}
              </button>
            </footer>
          </form>
        </Overlay>
      )}
    </>
  );
}

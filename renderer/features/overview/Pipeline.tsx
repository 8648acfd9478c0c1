import { memo } from 'react';
import type { OverviewUnit } from '../../../shared/contract/api.ts';
import { assertNever } from '../../../shared/domain/result.ts';
import { useSpeech } from '../../app/language.tsx';
import { routeTo } from '../../app/route.ts';
import { Figure } from '../../components/Figure.tsx';
import { LevelMark } from '../../components/LevelMark.tsx';
import { Mark } from '../../components/Marks.tsx';
import { useInSteps } from '../../components/useInSteps.ts';

/** The steps that a unit goes through, in order; how far it has come follows from its stage. */
const STEPS = ['received', 'cleared', 'decided'] as const;

function stepsDone(stage: OverviewUnit['stage']): number {
  switch (stage) {
    case 'awaited':
      return 0;
    case 'blocked':
      return 1;
    case 'ready':
      return 2;
    case 'decided':
      return 3;
    default:
      return assertNever(stage);
  }
}

export function Pipeline({ units }: { readonly units: readonly OverviewUnit[] }) {
  const { t } = useSpeech();
  const rows = useInSteps(units);
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="card scroll pipeline" aria-label={t('window.overview.pipeline')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('window.overview.unit')}</th>
            {STEPS.map((step, index) => (
              <th scope="col" key={step} className="step">
                <span className="num reached">
                  {units.filter((one) => stepsDone(one.stage) > index).length}
                  <small>/{units.length}</small>
                </span>
                {t(`window.overview.steps.${step}`)}
              </th>
            ))}
            <th scope="col" className="figure">
              {t('window.overview.self')}
            </th>
            <th scope="col" className="figure">
              {t('window.overview.decidedTotal')}
            </th>
            <th scope="col">{t('window.overview.level')}</th>
            <th scope="col" className="figure narrow">
              {t('window.overview.findings')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((unit) => (
            <UnitRow key={unit.code} unit={unit} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const UnitRow = memo(({ unit }: { readonly unit: OverviewUnit }) => {
  const done = stepsDone(unit.stage);
  return (
    <tr>
      <th scope="row">
        {unit.version === null ? unit.name : <a href={routeTo('appraisal', unit.code)}>{unit.name}</a>}
      </th>
      {STEPS.map((step, index) => (
        <StepCell key={step} unit={unit} state={index < done ? 'done' : index === done ? 'now' : 'later'} />
      ))}
      <td className="num">
        <Figure total={unit.selfTotal} />
      </td>
      <td className={unit.stage === 'decided' ? 'num strong' : 'num'}>
        <Figure total={unit.decidedTotal} />
      </td>
      {unit.stage === 'blocked' ? (
        // Why there is no result takes the room of the result.
        <td colSpan={2} className="held">
          <Held unit={unit} />
        </td>
      ) : (
        <>
          <td>
            <LevelMark level={unit.level} provisional={unit.stage !== 'decided'} />
          </td>
          <td className="num">
            <OpenFindings open={unit.open} />
          </td>
        </>
      )}
    </tr>
  );
});

function StepCell({ unit, state }: { readonly unit: OverviewUnit; readonly state: 'done' | 'now' | 'later' }) {
  const { t } = useSpeech();
  if (state === 'done')
    return (
      <td className="done">
        <Mark kind="done" name={t('window.overview.done')} />
      </td>
    );
  if (state === 'later') return <td />;
  return <td className="now">{t(unit.stage === 'blocked' ? 'window.overview.blocked' : 'window.overview.waiting')}</td>;
}

function Held({ unit: { blockers, open } }: { readonly unit: OverviewUnit }) {
  const { t } = useSpeech();
  const [first] = blockers;
  const more = blockers.length - 1;
  return (
    <>
      <OpenFindings open={open} />
      <span>
        {first && t(`blockers.${first.code}`, first.params)}
        {more > 0 && ` ${t('window.overview.moreBlockers', { more })}`}
      </span>
    </>
  );
}

function OpenFindings({ open: { errors, warnings } }: { readonly open: OverviewUnit['open'] }) {
  const { t } = useSpeech();
  return (
    <span className="findings">
      {errors > 0 && (
        <Mark kind="error" name={t('window.overview.errors', { errors })}>
          {errors}
        </Mark>
      )}
      {warnings > 0 && (
        <Mark kind="warning" name={t('window.overview.warnings', { warnings })}>
          {warnings}
        </Mark>
      )}
    </span>
  );
}

import type { OverviewUnit } from '../../../shared/contract/api.ts';
import { useSpeech } from '../../app/language.tsx';
import { routeTo } from '../../app/route.ts';
import { useMay } from '../../app/session.ts';

/** The one main button: where the season goes on for this person. */
export function NextStep({ units }: { readonly units: readonly OverviewUnit[] }) {
  const { t } = useSpeech();
  const [mayImport, mayAppraise, mayDecide] = [useMay('import'), useMay('appraise'), useMay('decide')];
  const work = units.find((one) => one.stage === 'blocked') ?? units.find((one) => one.open.warnings > 0);
  if (mayImport && units.some((one) => one.stage === 'awaited'))
    return (
      <a className="button main" href={routeTo('receipt')}>
        {t('window.frame.goReceive')}
      </a>
    );
  if (mayAppraise && work && work.stage !== 'decided')
    return (
      <a className="button main" href={routeTo('appraisal', work.code)}>
        {t('window.frame.goAppraise', { unit: work.name })}
      </a>
    );
  const ready = units.filter((one) => one.stage === 'ready').length;
  if (ready > 0)
    return (
      <a className="button main" href={routeTo('decisions')}>
        {t(mayDecide ? 'window.frame.goDecide' : 'window.frame.seeDecisions')}
      </a>
    );
  return (
    <a className="button main" href={routeTo('reports')}>
      {t('window.frame.seeReports')}
    </a>
  );
}

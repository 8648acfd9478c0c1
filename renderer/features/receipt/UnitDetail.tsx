import type { OverviewUnit } from '../../../shared/contract/api.ts';
import { useSpeech } from '../../app/language.tsx';
import { routeTo } from '../../app/route.ts';
import { useMay } from '../../app/session.ts';
import { Figure } from '../../components/Figure.tsx';
import { Original } from './Original.tsx';
import { ReturnSlip } from './ReturnSlip.tsx';
import { Versions } from './Versions.tsx';

/** One unit: what it has sent so far. */
export function UnitDetail({ year, unit }: { readonly year: number; readonly unit: OverviewUnit }) {
  const { t } = useSpeech();
  const mayImport = useMay('import');
  const faulty = unit.open.errors + unit.open.warnings > 0;
  return (
    <>
      <section className="subject">
        <div>
          <h2>{unit.name}</h2>
          <p className="muted">
            {unit.code} · {t(`stages.${unit.stage}`)}
          </p>
        </div>
        <p className="num figure">
          <Figure total={unit.selfTotal} />
        </p>
        {unit.version !== null && (
          <div className="actions">
            {mayImport && faulty && <ReturnSlip year={year} of={{ unit: unit.code }} />}
            <Original year={year} unit={unit.code} version={unit.version} />
            <a className="button" href={routeTo('appraisal', unit.code)}>
              {t('window.receipt.toAppraisal')}
            </a>
          </div>
        )}
      </section>
      <Versions year={year} unit={unit.code} />
    </>
  );
}

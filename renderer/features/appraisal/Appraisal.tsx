import { useState } from 'react';
import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { go } from '../../app/route.ts';
import { Problem } from '../../components/Problem.tsx';
import { AS_GIVEN } from './grid/arrange.ts';
import { UnitList } from './UnitList.tsx';
import { UnitSheet } from './UnitSheet.tsx';
import './sheetHead.css';
import './detailPanel.css';
import './questions.css';
import './beside.css';
import './appraisal.css';

type AppraisalProps = {
  readonly year: number;
  /** Code of the unit that the address names; null = the first one with a sheet. */
  readonly unit: string | null;
  readonly criterion: string | null;
};

/** Place 3: one unit after the other, its sheet beside the list. */
export function Appraisal({ year, unit, criterion }: AppraisalProps) {
  const { t } = useSpeech();
  const overview = useCall('round.overview', { year });
  // What is chosen in the sheet is told at the foot of the window.
  const [footer, setFooter] = useState<HTMLElement | null>(null);
  const [arrangement, setArrangement] = useState(AS_GIVEN);

  if (overview.error)
    return (
      <main className="place">
        <Problem failure={overview.error} />
      </main>
    );
  if (!overview.data) return <main className="place" aria-busy="true" aria-label={t('window.loading')} />;
  const { units } = overview.data;
  const chosen = units.find((one) => one.code === unit) ?? units.find((one) => one.version !== null) ?? units[0];
  const after = chosen && units.slice(units.indexOf(chosen) + 1).find((one) => one.version !== null);
  return (
    <>
      <main className="place appraisal">
        <UnitList year={year} units={units} chosen={chosen?.code ?? null} />
        {chosen && (
          <UnitSheet
            key={`${year}/${chosen.code}`}
            year={year}
            unit={chosen.code}
            name={chosen.name}
            level={chosen.level}
            criterion={criterion}
            arrangement={arrangement}
            onArrangement={setArrangement}
            footer={footer}
            onNext={after ? () => go('appraisal', after.code) : null}
          />
        )}
      </main>
      <footer className="status" ref={setFooter} />
    </>
  );
}

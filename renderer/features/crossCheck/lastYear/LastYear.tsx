import { useState } from 'react';
import type { Output } from '../../../../shared/contract/api.ts';
import type { GivenFile } from '../../../api/pickFiles.ts';
import { handOverOne, type PickedFile, pickWorkbook } from '../../../api/pickWorkbook.ts';
import { useCall, useCommand } from '../../../api/useCall.ts';
import { useSpeech } from '../../../app/language.tsx';
import { useMay } from '../../../app/session.ts';
import { Asked } from '../../../components/Asked.tsx';
import { Refusal } from '../../../components/Problem.tsx';
import { SheetFaults } from '../../../components/SheetFaults.tsx';
import { useFileDrop } from '../../../components/useFileDrop.ts';
import { yearText } from '../../../components/yearText.ts';
import { PastUnits } from './PastUnits.tsx';
import { Unlinked } from './Unlinked.tsx';
import './lastYear.css';

/** A workbook, a data file of that year or its dossier; the app looks at the bytes, not at the name. */
const ACCEPTED = '.xlsx,.xlsm,.db,.zip';

/** Results of the year before: where they come from, which unit became which, and what is held against this year's. */
export function LastYear({ year }: { readonly year: number }) {
  const { t, language } = useSpeech();
  const known = useCall('round.lastYear', { year });
  const bringIn = useCommand('round.importLastYear');
  const mayImport = useMay('import');
  const [lost, setLost] = useState<PickedFile | null>(null);
  const take = async (file: PickedFile | null): Promise<void> => {
    if (file === null || bringIn.isPending) return;
    setLost(file.token === null ? file : null);
    if (file.token !== null) await bringIn.mutateAsync({ year, file: file.token });
  };
  const drop = async ([given]: readonly GivenFile[]): Promise<void> => {
    if (given) await take(await handOverOne(given));
  };
  const over = useFileDrop('lastYear', (files) => void drop(files), mayImport);
  const answer = bringIn.data;
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="last-year scroll" aria-label={t('window.lastYear.tab')} tabIndex={0} data-region>
      {over && <p className="dropping">{t('window.lastYear.dropHere')}</p>}
      <header>
        <div>
          <p>{t('window.lastYear.text', { year: yearText(year - 1, language) })}</p>
          <p className="fine">{t('window.lastYear.columns')}</p>
        </div>
        {mayImport && (
          <button
            type="button"
            className="button"
            aria-busy={bringIn.isPending}
            onClick={() => void pickWorkbook(ACCEPTED).then(take)}
          >
            {t(`window.lastYear.${bringIn.isPending ? 'importing' : 'import'}`)}
          </button>
        )}
      </header>
      {lost && <p role="alert">{t('window.lastYear.lost', { file: lost.name })}</p>}
      <Refusal failure={answer?.ok === false ? answer.error : null} />
      {answer?.ok && <BroughtIn answer={answer.value} />}
      <Asked result={known}>
        {({ units, unlinked }) => (
          <>
            {unlinked.length > 0 && <Unlinked year={year} units={units} unlinked={unlinked} mayLink={mayImport} />}
            <PastUnits year={year} units={units} mayLink={mayImport} />
          </>
        )}
      </Asked>
    </section>
  );
}

function BroughtIn({ answer: { year, units, faults } }: { readonly answer: Output<'round.importLastYear'> }) {
  const { t, language } = useSpeech();
  if (faults.length > 0)
    return <SheetFaults title={t('window.lastYear.faults', { count: faults.length })} faults={faults} />;
  return <p role="status">{t('window.lastYear.imported', { year: yearText(year, language), units })}</p>;
}

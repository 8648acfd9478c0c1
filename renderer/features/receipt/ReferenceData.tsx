import { useState } from 'react';
import { saveFile } from '../../api/files.ts';
import { handOver } from '../../api/handOver.ts';
import { pickFiles } from '../../api/pickFiles.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Mark } from '../../components/Marks.tsx';
import { Overlay } from '../../components/Overlay.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { findingSentence } from './receivedFile.ts';

/** Other offices' data: the blank workbook out, a filled one in, and every cell of it that was not taken. */
export function ReferenceData({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const { t } = useSpeech();
  const [lost, setLost] = useState<readonly string[]>([]);
  const form = useCommand('receipt.referenceForm');
  const bring = useCommand('receipt.reference');
  const busy = form.isPending || bring.isPending;
  const give = async () => {
    if (busy) return;
    const answer = await form.mutateAsync({ year });
    if (answer.ok) saveFile(answer.value);
  };
  const take = async () => {
    if (busy) return;
    const { tokens, lost: gone } = await handOver(await pickFiles({ several: false, accept: '.xlsx,.xlsm' }));
    setLost(gone);
    const [file] = tokens;
    if (file !== undefined) await bring.mutateAsync({ year, file });
  };
  const taken = bring.data?.ok ? bring.data.value : null;
  return (
    <Overlay title={t('window.receipt.referenceTitle')} onClose={onClose}>
      <div className="asked">
        <p>{t('window.receipt.referenceText')}</p>
        {form.data && !form.data.ok && <Refusal failure={form.data.error} />}
        {bring.data && !bring.data.ok && <Refusal failure={bring.data.error} />}
        {lost.length > 0 && <p role="alert">{t('window.receipt.lost', { files: lost })}</p>}
        {taken && (
          <section className="faults" role="status">
            <p>
              <Mark kind={taken.outcome === 'refused' ? 'error' : 'done'} name="" />{' '}
              {t(`window.receipt.${taken.outcome === 'refused' ? 'referenceRefused' : 'referenceTaken'}`, { ...taken })}
            </p>
            {taken.findings.length > 0 && (
              <h3>{t('window.receipt.referenceFaults', { count: taken.findings.length })}</h3>
            )}
            <ul>
              {taken.findings.map((one) => (
                <li key={`${one.code} ${one.sheet} ${one.cell}`}>
                  <Mark kind="warning" name={t('window.receipt.warning')} />
                  <span className="where num">{one.cell ?? t('window.receipt.wholeFile')}</span>
                  <p>
                    {findingSentence(t, one)} <small>{one.code}</small>
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('window.receipt.close')}
          </button>
          <button type="button" className="button" aria-busy={form.isPending} onClick={() => void give()}>
            {t('window.receipt.referenceForm')}
          </button>
          <button type="button" className="button main" aria-busy={bring.isPending} onClick={() => void take()}>
            {t('window.receipt.referencePick')}
          </button>
        </footer>
      </div>
    </Overlay>
  );
}

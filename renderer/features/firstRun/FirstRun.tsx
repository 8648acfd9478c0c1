import { type DragEvent, useState } from 'react';
import { putFile } from '../../api/files.ts';
import { type CallFailure, useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { OfficeSteps } from './OfficeSteps.tsx';
import './firstRun.css';

/** The first start: practise on the sample district, set up an office in six steps, or open its profile file. */
export function FirstRun() {
  const { t } = useSpeech();
  const openSample = useCommand('office.openSample');
  const open = useCommand('office.open');
  const [settingUp, setSettingUp] = useState(false);
  const [failure, setFailure] = useState<CallFailure | 'not-taken' | null>(null);
  const busy = openSample.isPending || open.isPending;

  const enterSteps = (on: boolean) => {
    setFailure(null);
    setSettingUp(on);
  };
  const sample = async () => {
    if (busy) return;
    setFailure(null);
    const answer = await openSample.mutateAsync({});
    setFailure(answer.ok ? null : answer.error);
  };
  const profile = async (file: File | undefined) => {
    if (busy || file === undefined) return;
    setFailure(null);
    const token = await putFile(file);
    if (token === null) return setFailure('not-taken');
    const answer = await open.mutateAsync({ profile: token });
    setFailure(answer.ok ? null : answer.error);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void profile(event.dataTransfer.files[0]);
  };
  return (
    <main className="place first-run" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      {settingUp ? (
        <OfficeSteps
          onProfile={(file) => void profile(file)}
          onStep={() => setFailure(null)}
          onLeave={() => enterSteps(false)}
          busy={busy}
        />
      ) : (
        <>
          <h1>{t('window.frame.firstRun.title')}</h1>
          <p>{t('window.frame.firstRun.text')}</p>
          <div className="ways">
            <section className="card">
              <h2>{t('window.frame.firstRun.sampleTitle')}</h2>
              <p>{t('window.frame.firstRun.sampleText')}</p>
              <button
                type="button"
                className="button main"
                onClick={() => void sample()}
                aria-busy={openSample.isPending}
              >
                {t(openSample.isPending ? 'window.empty.opening' : 'window.empty.openSample')}
              </button>
            </section>
            <section className="card">
              <h2>{t('window.frame.firstRun.ownTitle')}</h2>
              <p>{t('window.frame.firstRun.ownText')}</p>
              <button type="button" className="button" onClick={() => enterSteps(true)}>
                {t('window.frame.firstRun.start')}
              </button>
            </section>
            <section className="card">
              <h2>{t('window.frame.firstRun.fileTitle')}</h2>
              <p>{t('window.frame.firstRun.fileText')}</p>
              <ChooseFile label={t('window.frame.firstRun.chooseFile')} onFile={(file) => void profile(file)} />
            </section>
          </div>
        </>
      )}
      {failure === 'not-taken' ? (
        <p className="refusal" role="alert">
          {t('window.frame.firstRun.fileNotTaken')}
        </p>
      ) : (
        <Refusal failure={failure} />
      )}
    </main>
  );
}

/** A native file field under the look of a button. */
function ChooseFile({ label, onFile }: { readonly label: string; readonly onFile: (file: File | undefined) => void }) {
  return (
    <label className="button file">
      <input
        type="file"
        className="unseen"
        accept=".json,application/json"
        onChange={(event) => onFile(event.target.files?.[0])}
      />
      {label}
    </label>
  );
}

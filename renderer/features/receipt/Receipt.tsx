import { useState } from 'react';
import { pickFiles } from '../../api/pickFiles.ts';
import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { Problem } from '../../components/Problem.tsx';
import { useFileDrop } from '../../components/useFileDrop.ts';
import { ViewTabs } from '../../components/ViewTabs.tsx';
import '../../components/panels.css';
import { BlankWorkbooks } from './BlankWorkbooks.tsx';
import { FileDetail } from './FileDetail.tsx';
import { FileList } from './FileList.tsx';
import { IntakeBar } from './IntakeBar.tsx';
import { ReferenceData } from './ReferenceData.tsx';
import { inWorkOrder } from './receivedFile.ts';
import { UnitDetail } from './UnitDetail.tsx';
import { UnitList } from './UnitList.tsx';
import { useIntake } from './useIntake.ts';
import { usePickKeys } from './usePickKeys.ts';
import './receipt.css';

type View = 'files' | 'units';

/** Place 2: submissions in, blank workbooks out. */
export function Receipt({ year }: { readonly year: number }) {
  const { t } = useSpeech();
  const mayImport = useMay('import');
  const list = useCall('receipt.list', { year });
  const overview = useCall('round.overview', { year });
  const { intake, job, bring, cancel, dismiss } = useIntake(year);
  const [view, setView] = useState<View>('files');
  const [token, chooseFile] = useState<string | null>(null);
  const [code, chooseUnit] = useState<string | null>(null);
  const [asked, ask] = useState<'blanks' | 'reference' | null>(null);

  const take = (files: Parameters<typeof bring>[0]) => {
    setView('files');
    chooseFile(null);
    bring(files);
  };
  const pick = (folder: boolean) => void pickFiles({ several: true, folder }).then(take);
  const over = useFileDrop('receipt', take, mayImport);
  usePickKeys(pick, mayImport);

  const failure = list.error ?? overview.error;
  if (failure)
    return (
      <main className="place" id="receipt">
        <Problem failure={failure} />
      </main>
    );
  const [files, units] = [inWorkOrder(list.data?.files ?? []), overview.data?.units ?? []];
  const file = files.find((one) => one.token === token) ?? files[0] ?? null;
  const unit = units.find((one) => one.code === code) ?? units[0] ?? null;
  const received = units.filter((one) => one.version !== null).length;
  return (
    <>
      <main className="place work receipt" id="receipt" aria-busy={list.isPending}>
        <section className="worklist">
          <header>
            <h1>{t('window.receipt.title')}</h1>
            <p className="muted">{t(mayImport ? 'window.receipt.hint' : 'window.receipt.mayNot')}</p>
            {mayImport && (
              <div className="actions">
                <button type="button" className="button" onClick={() => ask('blanks')}>
                  {t('window.receipt.blanks')}
                </button>
                <button type="button" className="button" onClick={() => ask('reference')}>
                  {t('window.receipt.reference')}
                </button>
                <button type="button" className="button" onClick={() => pick(true)}>
                  {t('window.receipt.pickFolder')}
                </button>
                <button type="button" className="button main" onClick={() => pick(false)}>
                  {t('window.receipt.pickFiles')}
                </button>
              </div>
            )}
          </header>
          <IntakeBar intake={intake} job={job} files={files} onCancel={cancel} onDismiss={dismiss} />
          <ViewTabs
            legend={t('window.receipt.view')}
            view={view}
            onView={setView}
            tabs={[
              { view: 'files', name: t('window.receipt.viewFiles'), count: String(files.length) },
              { view: 'units', name: t('window.receipt.viewUnits'), count: `${received}/${units.length}` },
            ]}
          />
          {view === 'files' ? (
            <FileList files={files} chosen={file} onChoose={chooseFile} mayImport={mayImport} />
          ) : (
            <UnitList units={units} chosen={unit} onChoose={chooseUnit} />
          )}
        </section>
        <aside className="detail scroll" aria-label={t('window.receipt.detail')} tabIndex={-1}>
          {view === 'files' && file && (
            <FileDetail key={file.token} year={year} file={file} mayImport={mayImport} onAnswered={chooseFile} />
          )}
          {view === 'units' && unit && <UnitDetail key={unit.code} year={year} unit={unit} />}
          {(view === 'files' ? file : unit) === null && <p className="muted">{t('window.receipt.chooseRow')}</p>}
        </aside>
        {over && <p className="dropping">{t('window.receipt.dropHere')}</p>}
        {asked === 'blanks' && <BlankWorkbooks year={year} units={units} onClose={() => ask(null)} />}
        {asked === 'reference' && <ReferenceData year={year} onClose={() => ask(null)} />}
      </main>
      <footer className="status">
        <span>{t('window.receipt.status', { received, units: units.length })}</span>
        <span className="hints">
          <kbd>↑ ↓</kbd> {t('window.receipt.keyRows')} <kbd>Enter</kbd> {t('window.receipt.keyDetail')}
          {mayImport && (
            <>
              {' '}
              <kbd>Ctrl O</kbd> {t('window.receipt.keyPick')}
            </>
          )}
        </span>
      </footer>
    </>
  );
}

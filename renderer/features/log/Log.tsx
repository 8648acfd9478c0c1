import { useId, useState } from 'react';
import { EVENT_KINDS, type EventKind } from '../../../shared/domain/audit.ts';
import { saveFile } from '../../api/files.ts';
import { useCall, useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Asked } from '../../components/Asked.tsx';
import { Mark } from '../../components/Marks.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { ReadTable } from '../../components/ReadTable.tsx';
import { kindKey } from './kindKey.ts';
import { type LogFilter, LogPage } from './LogPage.tsx';
import { LOG_PAGE } from './logPageSize.ts';
import './log.css';

/** Everything that was done, newest first, and whether the chain that binds the entries is whole. */
export function Log() {
  const { t } = useSpeech();
  const [filter, setFilter] = useState<LogFilter>({ text: '', kind: null });
  const newest = useCall('office.log', { before: null, limit: LOG_PAGE });
  const exportLog = useCommand('office.exportLog');
  const save = async () => {
    if (exportLog.isPending) return;
    const answer = await exportLog.mutateAsync({});
    if (answer.ok) saveFile(answer.value);
  };
  return (
    <>
      <main className="place log" aria-busy={newest.isPending}>
        <header className="head">
          <h1>{t('window.log.title')}</h1>
          <input
            type="search"
            className="field"
            value={filter.text}
            aria-label={t('window.log.filter')}
            placeholder={t('window.log.filter')}
            onChange={(event) => setFilter({ ...filter, text: event.target.value })}
          />
          <KindChoice kind={filter.kind} onChoose={(kind) => setFilter({ ...filter, kind })} />
          <span className="push" />
          <button type="button" className="button" onClick={() => void save()} aria-busy={exportLog.isPending}>
            {t('window.log.export')}
          </button>
        </header>
        <Refusal failure={exportLog.data?.ok === false ? exportLog.data.error : null} />
        <Asked result={newest}>
          {({ chain }) => (
            <>
              <p className={chain.intact ? 'chain' : 'chain broken'} role={chain.intact ? undefined : 'alert'}>
                {chain.intact ? (
                  <>
                    <Mark kind="done" name="">
                      {t('window.log.intact', chain)}
                    </Mark>
                    <code>{t('window.log.head', chain)}</code>
                  </>
                ) : (
                  <Mark kind="error" name={t('window.problem')}>
                    {t('window.log.broken', chain)}
                  </Mark>
                )}
              </p>
              <ReadTable
                label={t('window.log.title')}
                headings={['seq', 'at', 'who', 'what', 'detail'].map((one) => ({
                  title: t(`window.log.${one}`),
                  figures: one === 'seq',
                }))}
              >
                <LogPage before={null} filter={filter} />
              </ReadTable>
            </>
          )}
        </Asked>
      </main>
      <footer className="status">{t('window.log.status')}</footer>
    </>
  );
}

type KindChoiceProps = { readonly kind: EventKind | null; readonly onChoose: (kind: EventKind | null) => void };

function KindChoice({ kind, onChoose }: KindChoiceProps) {
  const { t } = useSpeech();
  const id = useId();
  return (
    <>
      <label className="unseen" htmlFor={id}>
        {t('window.log.kind')}
      </label>
      <select
        id={id}
        className="field"
        value={kind ?? ''}
        onChange={(event) => onChoose(EVENT_KINDS.find((one) => one === event.target.value) ?? null)}
      >
        <option value="">{t('window.log.allKinds')}</option>
        {EVENT_KINDS.map((one) => (
          <option key={one} value={one}>
            {t(kindKey('kind', one))}
          </option>
        ))}
      </select>
    </>
  );
}

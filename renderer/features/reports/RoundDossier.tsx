import { useEffect, useState } from 'react';
import { type MadeFile, saveFile } from '../../api/files.ts';
import { useJob } from '../../api/jobs.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Mark } from '../../components/Marks.tsx';
import { Refusal } from '../../components/Problem.tsx';

/** Everything of the round in one file that anybody can check. Made in the background, and handed over when it is whole. */
export function RoundDossier({ year }: { readonly year: number }) {
  const { t } = useSpeech();
  const start = useCommand('reports.dossier');
  const { job, follow, cancel, dismiss } = useJob('dossier');
  const [made, setMade] = useState<MadeFile | null>(null);
  const file = job?.state === 'ended' ? job.file : null;
  useEffect(() => {
    if (file === null) return;
    saveFile(file);
    setMade(file);
    dismiss();
  }, [file, dismiss]);
  const make = async () => {
    if (start.isPending) return;
    setMade(null);
    const answer = await start.mutateAsync({ year });
    if (answer.ok) follow(answer.value.job);
  };
  const failure = start.data?.ok === false ? start.data.error : (job?.failure ?? null);
  return (
    <section className="card round-papers round-dossier">
      <h2>{t('window.dossier.title')}</h2>
      <p className="muted">{t('window.dossier.text')}</p>
      {job?.state === 'running' ? (
        <JobProgress title={t('window.dossier.making')} {...job} onCancel={cancel} />
      ) : (
        <button type="button" className="button" onClick={() => void make()} aria-busy={start.isPending}>
          {t('window.dossier.make')}
        </button>
      )}
      {made && (
        <p role="status">
          <Mark kind="done" name="" /> {t('window.dossier.made', { file: made.name })}{' '}
          <button type="button" className="link" onClick={() => saveFile(made)}>
            {t('window.dossier.saveAgain')}
          </button>
        </p>
      )}
      <Refusal failure={failure} />
    </section>
  );
}

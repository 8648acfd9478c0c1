import { X } from 'lucide-react';
import { useState } from 'react';
import { saveFile } from '../../api/files.ts';
import { type Job, useJob } from '../../api/jobs.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Mark } from '../../components/Marks.tsx';
import { Refusal, useFailureText } from '../../components/Problem.tsx';
import { NumberForm } from './NumberForm.tsx';
import { PrintRun } from './PrintRun.tsx';
import { idOf, isOutgoing, keyOf, type Paper, paperState } from './papers.ts';
import { Sign } from './Sign.tsx';
import { waitingFor } from './signatures.ts';

type PaperWorkProps = {
  readonly year: number;
  readonly papers: readonly Paper[];
  /** Ticked papers, by key; none ticked = all. */
  readonly picked: ReadonlySet<string>;
  /** After something was done with the ticked ones. */
  readonly onDone: () => void;
};

/** What there is to do with the papers, step by step: issue, sign, save. */
export function PaperWork({ year, papers, picked, onDone }: PaperWorkProps) {
  const { t } = useSpeech();
  const [mayIssue, maySign] = [useMay('issue'), useMay('sign')];
  const [signing, setSigning] = useState<readonly Paper[] | null>(null);
  const [numbering, setNumbering] = useState<readonly Paper[] | null>(null);
  const [printing, setPrinting] = useState(false);
  const issuing = useJob('issue');
  const signed = useJob('sign');
  const signedAll = signed.job?.state === 'ended' || signed.job?.state === 'cancelled';
  const issue = useCommand('decisions.issue');
  const fetch = useCommand('decisions.fetch');

  const meant = papers.filter((one) => (picked.size === 0 ? isOutgoing(one) : picked.has(keyOf(one))));
  const toIssue = meant.filter((one) => paperState(one) === 'notIssued');
  const unsigned = waitingFor(meant, 'person');
  // An office without an electronic seal stops after the person: what waits for the seal alone presses nobody.
  const toSign = unsigned.length > 0 ? unsigned : waitingFor(meant, 'organisation');
  const toFetch = meant.filter((one) => one.issued !== null);
  const toRenew = meant.filter((one) => one.renewable);
  const toNumber = picked.size === 0 ? [] : meant.filter((one) => one.series !== null && !one.number && !one.draft);

  const startIssue = async (which: readonly Paper[]) => {
    const answer = await issue.mutateAsync({ year, papers: which.map(idOf) });
    if (!answer.ok) return;
    issuing.follow(answer.value.job);
    onDone();
  };
  const startSigning = () => {
    // An earlier end is not this one's.
    issuing.dismiss();
    signed.dismiss();
    setSigning(meant);
    onDone();
  };
  const startFetch = async () => {
    const answer = await fetch.mutateAsync({ year, papers: toFetch.map(idOf) });
    if (answer.ok) saveFile(answer.value);
  };

  if (issuing.job?.state === 'running')
    return <JobProgress title={t('window.decisions.issuing')} {...issuing.job} onCancel={issuing.cancel} />;
  const offersIssue = mayIssue && toIssue.length > 0;
  return (
    <>
      <JobEnd job={issuing.job} done="issuedNow" onDismiss={issuing.dismiss} />
      {(signing === null || signedAll) && <JobEnd job={signed.job} done="signedNow" onDismiss={signed.dismiss} />}
      {issue.data && !issue.data.ok && <Refusal failure={issue.data.error} />}
      {fetch.data && !fetch.data.ok && <Refusal failure={fetch.data.error} />}
      <div className="actions">
        {offersIssue && (
          <button
            type="button"
            className="button main"
            onClick={() => void startIssue(toIssue)}
            aria-busy={issue.isPending}
          >
            {t('window.decisions.issue', { papers: toIssue.length })}
          </button>
        )}
        {maySign && toSign.length > 0 && (
          <button
            type="button"
            className={offersIssue || unsigned.length === 0 ? 'button' : 'button main'}
            onClick={startSigning}
          >
            {t('window.decisions.sign', { papers: toSign.length })}
          </button>
        )}
        {toFetch.length > 0 && (
          <button type="button" className="button" onClick={() => void startFetch()} aria-busy={fetch.isPending}>
            {fetch.isPending ? t('window.decisions.fetching') : t('window.decisions.fetch', { papers: toFetch.length })}
          </button>
        )}
        {mayIssue && toRenew.length > 0 && (
          <button type="button" className="button" onClick={() => void startIssue(toRenew)}>
            {t('window.decisions.renew', { papers: toRenew.length })}
          </button>
        )}
        {mayIssue && toNumber.length > 0 && (
          <button type="button" className="button" onClick={() => setNumbering(toNumber)}>
            {t('window.decisions.giveNumbers', { papers: toNumber.length })}
          </button>
        )}
        {toFetch.length > 1 && (
          <button type="button" className="button" onClick={() => setPrinting(true)}>
            {t('window.decisions.printAll', { papers: toFetch.length })}
          </button>
        )}
        {picked.size > 0 && <span className="muted">{t('window.decisions.picked', { papers: meant.length })}</span>}
      </div>
      {numbering !== null && <NumberForm year={year} papers={numbering} onClose={() => setNumbering(null)} />}
      {printing && <PrintRun year={year} papers={toFetch} onClose={() => setPrinting(false)} />}
      {signing !== null && !signedAll && <Sign year={year} papers={signing} onClose={() => setSigning(null)} />}
    </>
  );
}

type JobEndProps = {
  readonly job: Job | null;
  readonly done: 'issuedNow' | 'signedNow';
  readonly onDismiss: () => void;
};

function JobEnd({ job, done, onDismiss }: JobEndProps) {
  const { t } = useSpeech();
  const say = useFailureText();
  if (job === null || job.state === 'running') return null;
  const failed = job.state === 'failed';
  return (
    <div className="notices" role="status">
      <p>
        <Mark
          kind={failed ? 'error' : job.state === 'ended' ? 'done' : 'note'}
          name={failed ? t('window.problem') : ''}
        />{' '}
        {failed
          ? t('window.decisions.jobFailed')
          : job.state === 'ended'
            ? t(`window.decisions.${done}`, { papers: job.done })
            : t('window.decisions.stopped')}
        {job.failure && ` ${say(job.failure)}`}
      </p>
      <button type="button" className="bare" onClick={onDismiss} aria-label={t('window.decisions.dismiss')}>
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}

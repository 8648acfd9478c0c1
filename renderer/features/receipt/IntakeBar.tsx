import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Job } from '../../api/jobs.ts';
import { useSpeech } from '../../app/language.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Mark } from '../../components/Marks.tsx';
import { Refusal, useFailureText } from '../../components/Problem.tsx';
import type { ReceivedFile } from './receivedFile.ts';
import type { Intake } from './useIntake.ts';

type IntakeBarProps = {
  readonly intake: Intake;
  readonly job: Job | null;
  readonly files: readonly ReceivedFile[];
  readonly onCancel: () => void;
  readonly onDismiss: () => void;
};

/** What is going on with the files that were given last; nothing when nothing is. */
export function IntakeBar({ intake, job, files, onCancel, onDismiss }: IntakeBarProps) {
  const { t } = useSpeech();
  if (intake.kind === 'handing')
    return <JobProgress title={t('window.receipt.handing')} {...intake} label="" onCancel={onCancel} />;
  if (job?.state === 'running')
    return <JobProgress title={t('window.receipt.importing')} {...job} onCancel={onCancel} />;
  const notes = [...intakeNotes(intake), ...(job ? [<Ending key="end" job={job} files={files} />] : [])];
  if (notes.length === 0) return null;
  return (
    <div className="notices" role="status">
      <div>{notes}</div>
      <button type="button" className="bare" onClick={onDismiss} aria-label={t('window.receipt.dismiss')}>
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}

function intakeNotes(intake: Intake): readonly ReactNode[] {
  // A lost connection is told at the foot of the window.
  if (intake.kind === 'failed' && intake.failure.code !== 'CONNECTION_LOST')
    return [<Refusal key="failed" failure={intake.failure} />];
  if (intake.kind !== 'given') return [];
  const { others, lost, tables } = intake;
  return [
    ...(tables === 0 ? [<Notice key="none" text="noTables" files={[]} />] : []),
    ...(others.length > 0 ? [<Notice key="others" text="others" files={others} />] : []),
    ...(lost.length > 0 ? [<Notice key="lost" text="lost" files={lost} />] : []),
  ];
}

const MOST_NAMED = 5;

function Notice({ text, files }: { readonly text: 'noTables' | 'others' | 'lost'; readonly files: readonly string[] }) {
  const { t } = useSpeech();
  const named = files.slice(0, MOST_NAMED).join(', ');
  const more = files.length - MOST_NAMED;
  return (
    <p>
      <Mark kind="warning" name={t('window.receipt.warning')} />{' '}
      {t(`window.receipt.${text}`, { files: more > 0 ? t('window.receipt.more', { files: named, more }) : named })}
    </p>
  );
}

function Ending({ job, files }: { readonly job: Job; readonly files: readonly ReceivedFile[] }) {
  const { t } = useSpeech();
  const say = useFailureText();
  if (job.state === 'cancelled') return <p>{t('window.receipt.cancelled')}</p>;
  if (job.state === 'failed')
    return (
      <p>
        <Mark kind="error" name={t('window.problem')} /> {t('window.receipt.jobFailed')}
        {job.failure && ` ${say(job.failure)}`}
      </p>
    );
  // The list names the newest import first.
  const read = files.slice(0, job.all);
  const having = (...outcomes: readonly string[]) => read.filter((one) => outcomes.includes(one.outcome)).length;
  return (
    <p>
      <Mark kind="done" name="" />{' '}
      {t('window.receipt.summary', {
        files: job.done,
        accepted: having('accepted', 'accepted-with-warnings'),
        asked: having('needs-decision'),
        refused: having('refused'),
      })}
    </p>
  );
}

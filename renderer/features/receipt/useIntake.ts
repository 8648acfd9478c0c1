import { useRef, useState } from 'react';
import { handOver } from '../../api/handOver.ts';
import { type Job, useJob } from '../../api/jobs.ts';
import type { GivenFile } from '../../api/pickFiles.ts';
import { type CallFailure, useCommand } from '../../api/useCall.ts';
import { isHidden, isTable } from './isTable.ts';

/** What became of the files that were given last, besides the rows of the list. */
export type Intake =
  | { readonly kind: 'idle' }
  | { readonly kind: 'handing'; readonly done: number; readonly all: number }
  | {
      readonly kind: 'given';
      readonly others: readonly string[];
      readonly lost: readonly string[];
      readonly tables: number;
    }
  | { readonly kind: 'failed'; readonly failure: CallFailure };

const IDLE: Intake = { kind: 'idle' };

/** From files in a person's hand to rows of the list: handed to the app, then read and stored there by a job. */
export function useIntake(year: number): {
  readonly intake: Intake;
  readonly job: Job | null;
  readonly bring: (files: readonly GivenFile[]) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
} {
  const [intake, setIntake] = useState<Intake>(IDLE);
  const { job, follow, cancel, dismiss } = useJob('import');
  const start = useCommand('receipt.import');
  const wanted = useRef(true);

  const bring = async (files: readonly GivenFile[]): Promise<void> => {
    if (files.length === 0 || intake.kind === 'handing' || job?.state === 'running') return;
    dismiss();
    wanted.current = true;
    const tables = files.filter((one) => isTable(one.name));
    const others = files.map((one) => one.name).filter((name) => !isTable(name) && !isHidden(name));
    setIntake({ kind: 'handing', done: 0, all: tables.length });
    const handed = await handOver(tables, (done) => {
      setIntake({ kind: 'handing', done, all: tables.length });
      return wanted.current;
    });
    if (!wanted.current) return setIntake(IDLE);
    setIntake({ kind: 'given', others, lost: handed.lost, tables: tables.length });
    if (handed.tokens.length === 0) return;
    const answer = await start.mutateAsync({ year, files: [...handed.tokens] });
    if (answer.ok) follow(answer.value.job);
    else setIntake({ kind: 'failed', failure: answer.error });
  };

  return {
    intake,
    job,
    bring: (files) => void bring(files),
    cancel: () => {
      wanted.current = false;
      cancel();
    },
    dismiss: () => {
      setIntake(IDLE);
      dismiss();
    },
  };
}

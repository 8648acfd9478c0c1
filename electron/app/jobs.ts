/** Long work: one table, progress as events, an end that is kept for as long as the app is open. */
import type { Output } from '../../shared/contract/api.ts';
import type { JobEvent } from '../../shared/contract/places/jobs.ts';
import type { Failure, Result } from '../../shared/domain/result.ts';
import type { Progress } from '../services/context.ts';
import type { Events } from './events.ts';

/** Between two pieces the signal says whether to go on. */
export type JobWork<T = unknown> = (progress: Progress, signal: AbortSignal) => Promise<Result<T, Failure>>;
type MadeFile = Output<'reports.workbook'>;
export type Jobs = ReturnType<typeof createJobs>;

/** @param failureOf what a thrown error means for a person. */
export function createJobs(events: Events, failureOf: (error: unknown) => Failure) {
  const states = new Map<string, JobEvent>();
  const stoppers = new Map<string, AbortController>();
  let count = 0;

  const tell = (state: JobEvent): void => {
    states.set(state.job, state);
    events.tell(state);
  };

  /** @param fileOf what the work made, for its end to tell of. */
  const begin = <T>(work: JobWork<T>, fileOf: (value: T) => MadeFile | null): { readonly job: string } => {
    count += 1;
    const job = `job-${count}`;
    const stopper = new AbortController();
    let now: JobEvent = { event: 'job', job, state: 'running', done: 0, all: 0, label: '', failure: null, file: null };
    const move = (change: Partial<JobEvent>): void => {
      now = { ...now, ...change };
      tell(now);
    };
    states.set(job, now);
    stoppers.set(job, stopper);
    // One turn later, so that the answer with the job's id is on its way before the first event.
    const started = new Promise((resolve) => setImmediate(resolve));
    started
      .then(() => work((done, all, label) => move({ done, all, label }), stopper.signal))
      .then(
        (result) => {
          if (!result.ok) move({ state: 'failed', failure: result.error });
          else if (stopper.signal.aborted) move({ state: 'cancelled' });
          else move({ state: 'ended', file: fileOf(result.value) });
        },
        (error: unknown) => move({ state: 'failed', failure: failureOf(error) }),
      )
      .finally(() => {
        stoppers.delete(job);
        events.tell({ event: 'changed' });
      });
    return { job };
  };

  return {
    /** Starts and returns at once. */
    start: (work: JobWork) => begin(work, () => null),
    /** Work whose end hands a file over. */
    startMaking: (work: JobWork<MadeFile | null>) => begin(work, (file) => file),
    all: (): readonly JobEvent[] => [...states.values()],
    /** @returns false when no such job is running. */
    cancel(job: string): boolean {
      const stopper = stoppers.get(job);
      stopper?.abort();
      return stopper !== undefined;
    },
    close(): void {
      for (const stopper of stoppers.values()) stopper.abort();
    },
  };
}

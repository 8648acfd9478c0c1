/** Long work that the app does in the background. It goes on when a place is left, and is found again on return. */
import { useSyncExternalStore } from 'react';
import type { JobEvent } from '../../shared/contract/places/jobs.ts';
import { call } from './call.ts';
import { onEvent } from './events.ts';
import { queryClient } from './queryClient.ts';

export type Job = JobEvent;
/** One of each is followed at a time. */
export type JobKind = 'import' | 'issue' | 'sign' | 'dossier';

/** An event may come before the answer that names its job: the last ones are kept, by job. */
const KEPT = 20;
const latest = new Map<string, Job>();
const followed = new Map<JobKind, string>();
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

onEvent((event) => {
  if (event.event !== 'job') return;
  latest.delete(event.job);
  latest.set(event.job, event);
  for (const job of latest.keys()) if (latest.size > KEPT) latest.delete(job);
  if (event.state !== 'running') void queryClient.invalidateQueries();
  tell();
});

function follow(kind: JobKind, job: string): void {
  const known: Job = latest.get(job) ?? {
    event: 'job',
    job,
    state: 'running',
    done: 0,
    all: 0,
    label: '',
    failure: null,
    file: null,
  };
  latest.set(job, known);
  followed.set(kind, job);
  tell();
}

function dismiss(kind: JobKind): void {
  followed.delete(kind);
  tell();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export type FollowedJob = {
  /** null = none was started, or it was dismissed. */
  readonly job: Job | null;
  readonly follow: (job: string) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
};

export function useJob(kind: JobKind): FollowedJob {
  const job = useSyncExternalStore(subscribe, () => latest.get(followed.get(kind) ?? '') ?? null);
  return {
    job,
    follow: (id) => follow(kind, id),
    // Its end arrives as an event; a job that is gone already has told of its end.
    cancel: () => void (job && call('job.cancel', { job: job.job })),
    dismiss: () => dismiss(kind),
  };
}

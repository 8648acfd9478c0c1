/** Long work in the background. Progress arrives as events { event: 'job', … } over the transport's event stream. */
import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { jobId, madeFile, nothing, params } from './common.ts';

/** What the event stream carries; `done` of `all`, `label` what is at work now. */
export const jobEvent = z.object({
  event: z.literal('job'),
  job: jobId,
  state: z.enum(['running', 'ended', 'cancelled', 'failed']),
  done: z.int(),
  all: z.int(),
  label: z.string(),
  /** Why it failed; null unless `state` is "failed". */
  failure: z.object({ code: z.string(), params }).nullable(),
  /** What it made, once it has ended; null for work that makes no file. */
  file: madeFile.nullable(),
});
export type JobEvent = z.infer<typeof jobEvent>;
/** Anything that another command changed: the window asks anew for what it shows. */
export const changedEvent = z.object({ event: z.literal('changed') });
export const windowEvent = z.discriminatedUnion('event', [jobEvent, changedEvent]);
export type WindowEvent = z.infer<typeof windowEvent>;

export const jobsApi = {
  /** Every job since the app was started, oldest first, as its last event told: for a window that missed some. */
  'job.list': procedure({
    action: null,
    input: nothing,
    output: z.object({ jobs: z.array(jobEvent) }),
    errors: [],
  }),
  /** Stops after the piece at hand; what is done stays done, nothing is half done. */
  'job.cancel': procedure({
    action: null,
    input: z.strictObject({ job: jobId }),
    output: z.object({}),
    errors: ['JOB_UNKNOWN'],
  }),
} as const;

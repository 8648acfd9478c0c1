/**
 * The one typed API between the windows and the app. It runs over Electron's IPC and over local HTTP alike; input is
 * parsed on arrival and output on leaving (electron/app/dispatch.ts). One file a place, in places/.
 */
import type { z } from 'zod';
import type { Failure, Result } from '../domain/result.ts';
import type { WindowFailureCode } from './callFailures.ts';
import { appraisalApi } from './places/appraisal.ts';
import { checksApi } from './places/checks.ts';
import { decisionsApi } from './places/decisions.ts';
import { deskApi } from './places/desk.ts';
import { jobsApi } from './places/jobs.ts';
import { officeApi } from './places/office.ts';
import { overviewApi } from './places/overview.ts';
import { papersApi } from './places/papers.ts';
import { receiptApi } from './places/receipt.ts';
import { reportsApi } from './places/reports.ts';
import { sessionApi } from './places/session.ts';
import { signingApi } from './places/signing.ts';

export const api = {
  ...sessionApi,
  ...deskApi,
  ...officeApi,
  ...overviewApi,
  ...receiptApi,
  ...appraisalApi,
  ...checksApi,
  ...decisionsApi,
  ...signingApi,
  ...papersApi,
  ...reportsApi,
  ...jobsApi,
} as const;

export type Api = typeof api;
export type ProcedureName = keyof Api;
export type Input<N extends ProcedureName> = z.infer<Api[N]['input']>;
export type Output<N extends ProcedureName> = z.infer<Api[N]['output']>;
export type Answer<N extends ProcedureName> = Result<Output<N>, Failure<WindowFailureCode>>;

export type Office = Output<'office.get'>;
export type RoundOverview = Output<'round.overview'>;
export type OverviewUnit = RoundOverview['units'][number];
export type OverviewTarget = RoundOverview['targets'][number];
export type Total = NonNullable<OverviewUnit['selfTotal']>;

/** What a window has of the app: one function, an event stream, and files as opaque tokens (renderer/api). */
export type Call = <N extends ProcedureName>(name: N, input: Input<N>) => Promise<Answer<N>>;

/** Place 7, Báo cáo: ranking, targets, level distribution, and the workbook for the province. */
import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { jobId, level, madeFile, total, year } from './common.ts';

export const reportsApi = {
  'reports.ranking': procedure({
    action: null,
    input: z.strictObject({ year }),
    output: z.object({
      /** Ties share a rank and the next rank is skipped; units without a result come last, without a rank. */
      rows: z.array(
        z.object({
          rank: z.int().nullable(),
          code: z.string(),
          name: z.string(),
          selfTotal: total.nullable(),
          total: total.nullable(),
          level,
        }),
      ),
      levels: z.array(z.object({ level: z.int(), units: z.int() })),
      undecided: z.int(),
    }),
    errors: ['ROUND_UNKNOWN'],
  }),
  'reports.workbook': procedure({
    action: null,
    input: z.strictObject({ year }),
    output: madeFile,
    errors: ['ROUND_UNKNOWN'],
  }),
  /** Everything of the round as one file, which the job hands over at its end. */
  'reports.dossier': procedure({
    action: null,
    input: z.strictObject({ year }),
    output: z.object({ job: jobId }),
    errors: ['ROUND_UNKNOWN', 'AUDIT_BROKEN', 'RECORDS_ALTERED'],
  }),
} as const;

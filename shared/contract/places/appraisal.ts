/** Place 3, Thẩm định: one unit's score sheet with its layers, and the changes made on it. */
import { z } from 'zod';
import { SECOND_KINDS } from '../../domain/secondAppraisal.ts';
import { procedure } from '../procedure.ts';
import {
  criterionCode,
  fileToken,
  language,
  madeFile,
  note,
  params,
  reasonKind,
  scoreState,
  unitCode,
  year,
} from './common.ts';
import { sheet } from './sheet.ts';

/** What every change of a unit may fail with. */
const WORK = ['ROUND_UNKNOWN', 'UNIT_NOT_IN_ROUND', 'NO_SUBMISSION', 'UNIT_ALREADY_DECIDED'] as const;
const faults = z.array(z.object({ code: z.string(), cell: z.string(), params }));
const CHANGE_ERRORS = [
  ...WORK,
  'CRITERION_NOT_IN_SET',
  'APPRAISAL_UNDER_WAY',
  'APPRAISAL_FINISHED',
  'APPRAISERS_MISSING',
  'OWN_APPRAISAL',
  'FACT_YES_NO',
  'TEXT_UNPRINTABLE',
  'SCORE_ABOVE_MAX',
  'SCORE_NEGATIVE',
  'SCORE_TOO_PRECISE',
  'SCORE_INVALID',
  'NA_NOT_ALLOWED',
  'NOTE_MISSING',
  'STALE_SAVE',
] as const;
const UNDO_ERRORS = [
  ...WORK,
  'CRITERION_NOT_IN_SET',
  'APPRAISAL_UNDER_WAY',
  'APPRAISAL_FINISHED',
  'STALE_SAVE',
] as const;

/** More than any sheet has criteria. */
const MOST_SCORES = 500;

export const appraisalApi = {
  'appraisal.sheet': procedure({
    action: null,
    input: z.strictObject({ year, unit: unitCode }),
    output: sheet,
    errors: ['ROUND_UNKNOWN', 'UNIT_NOT_IN_ROUND', 'NO_SUBMISSION'],
  }),
  /** Self scores of the other units of the round for one criterion, for the strip plot. */
  'appraisal.peers': procedure({
    action: null,
    input: z.strictObject({ year, unit: unitCode, criterion: criterionCode }),
    output: z.object({ peers: z.array(z.object({ unit: z.string(), name: z.string(), self: z.string() })) }),
    errors: ['ROUND_UNKNOWN', 'UNIT_NOT_IN_ROUND', 'CRITERION_NOT_IN_SET'],
  }),
  /** `expected`: what the window showed; another value there means that somebody was faster (STALE_SAVE, with both). */
  'appraisal.adjust': procedure({
    action: 'appraise',
    input: z.strictObject({
      year,
      unit: unitCode,
      criterion: criterionCode,
      expected: scoreState,
      to: scoreState,
      reason: reasonKind,
      note,
      /** Findings (ids) and evidence (criteria) that it rests on, besides the findings that it settles. */
      links: z
        .array(z.object({ kind: z.enum(['finding', 'evidence']), ref: z.string().max(40) }))
        .max(50)
        .optional(),
    }),
    output: sheet,
    errors: CHANGE_ERRORS,
  }),
  /** Takes back the newest standing adjustment of a criterion by a reversing one; the reason says which. */
  'appraisal.undo': procedure({
    action: 'appraise',
    input: z.strictObject({ year, unit: unitCode, criterion: criterionCode, adjustment: z.string().max(20) }),
    output: sheet,
    errors: UNDO_ERRORS,
  }),
  /** A pasted column: all of it with one reason, or nothing. */
  'appraisal.adjustScores': procedure({
    action: 'appraise',
    input: z.strictObject({
      year,
      unit: unitCode,
      scores: z
        .array(z.strictObject({ criterion: criterionCode, expected: scoreState, to: scoreState }))
        .min(1)
        .max(MOST_SCORES),
      reason: reasonKind,
      note,
    }),
    output: sheet,
    errors: CHANGE_ERRORS,
  }),
  /** Takes back what was set in one step: all of it, or nothing. */
  'appraisal.undoScores': procedure({
    action: 'appraise',
    input: z.strictObject({
      year,
      unit: unitCode,
      adjustments: z
        .array(z.strictObject({ criterion: criterionCode, adjustment: z.string().max(20) }))
        .min(1)
        .max(MOST_SCORES),
    }),
    output: sheet,
    errors: UNDO_ERRORS,
  }),
  'appraisal.explain': procedure({
    action: 'explain',
    input: z.strictObject({ year, unit: unitCode, finding: z.string().max(20), note }),
    output: sheet,
    errors: [
      'ROUND_UNKNOWN',
      'FINDING_NOT_FOUND',
      'FINDING_NOT_OPEN',
      'FINDING_NEEDS_ADJUSTMENT',
      'NOTE_MISSING',
      'UNIT_ALREADY_DECIDED',
    ],
  }),
  /** Takes down the unit's own words to a criterion, a finding, or both. */
  'appraisal.recordExplanation': procedure({
    action: 'explain',
    input: z.strictObject({
      year,
      unit: unitCode,
      criterion: criterionCode.nullable(),
      finding: z.string().max(20).nullable(),
      note,
    }),
    output: sheet,
    errors: [
      ...WORK,
      'CRITERION_NOT_IN_SET',
      'FINDING_NOT_FOUND',
      'EXPLANATION_NEEDS_PLACE',
      'NOTE_MISSING',
      'TEXT_UNPRINTABLE',
    ],
  }),
  /** Confirms what others adjusted; `criterion` null = all of the unit. */
  'appraisal.confirm': procedure({
    action: 'confirm',
    input: z.strictObject({ year, unit: unitCode, criterion: criterionCode.nullable() }),
    output: sheet,
    errors: [...WORK, 'OWN_ADJUSTMENT', 'ADJUSTMENT_CONFIRMED'],
  }),
  /** How far the independent appraisals of the round have come, in the order of its units; as this person may know it. */
  'appraisal.pairs': procedure({
    action: null,
    input: z.strictObject({ year }),
    output: z.object({
      units: z.array(
        z.object({
          unit: unitCode,
          name: z.string(),
          kind: z.enum(SECOND_KINDS),
          users: z.array(z.string()),
          own: z.enum(['open', 'finished']).nullable(),
          /** Differences that wait for the chair. */
          open: z.int(),
        }),
      ),
    }),
    errors: ['ROUND_UNKNOWN'],
  }),
  /** Names the two who appraise units independently. */
  'appraisal.assign': procedure({
    action: 'assign',
    input: z.strictObject({
      year,
      units: z.array(unitCode).min(1).max(20_000),
      appraisers: z.array(z.string().max(40)).length(2),
    }),
    output: z.object({ assigned: z.int() }),
    errors: [
      'ROUND_UNKNOWN',
      'UNIT_NOT_IN_ROUND',
      'UNIT_ALREADY_DECIDED',
      'USER_UNKNOWN',
      'APPRAISERS_TWO',
      'APPRAISAL_UNDER_WAY',
    ],
  }),
  /** Ends one's own independent appraisal; when both have ended theirs, they are compared (`second` of the sheet). */
  'appraisal.finish': procedure({
    action: 'appraise',
    input: z.strictObject({ year, unit: unitCode }),
    output: sheet,
    errors: [...WORK, 'APPRAISAL_NOT_YOURS', 'APPRAISAL_FINISHED'],
  }),
  /** What a picked workbook of adjustments would change, to whoever may appraise. A question: nothing is stored. */
  'appraisal.previewWorkbook': procedure({
    action: null,
    input: z.strictObject({ year, file: fileToken }),
    output: z.object({
      changes: z.array(
        z.object({
          unit: z.string(),
          name: z.string(),
          criterion: z.string(),
          from: scoreState,
          to: scoreState,
          reason: reasonKind,
          note: z.string(),
          /** The criterion's method gives no such score. */
          offStep: z.boolean(),
        }),
      ),
      faults,
    }),
    errors: ['ROUND_UNKNOWN', 'FILE_NOT_FOUND', 'TABLE_UNREADABLE', 'TABLE_EMPTY', 'TASK_CRASHED', 'TASK_TIMED_OUT'],
  }),
  /** Many adjustments from a picked workbook: all, or none and every fault with its cell. */
  'appraisal.adjustFromWorkbook': procedure({
    action: 'appraise',
    /** `seen`: what the preview showed, row by row; another score there now is a fault of that row. */
    input: z.strictObject({ year, file: fileToken, seen: z.array(scoreState).max(50_000) }),
    output: z.object({
      adjusted: z.array(
        z.object({ id: z.string(), unit: z.string(), criterion: z.string(), from: scoreState, to: scoreState }),
      ),
      faults,
    }),
    errors: ['ROUND_UNKNOWN', 'FILE_NOT_FOUND', 'TABLE_UNREADABLE', 'TABLE_EMPTY', 'TASK_CRASHED', 'TASK_TIMED_OUT'],
  }),
  /** The unit's score sheet with all layers, as this person may see it. */
  'appraisal.scoreSheet': procedure({
    action: null,
    input: z.strictObject({ year, unit: unitCode, format: z.enum(['pdf', 'xlsx']), language }),
    output: madeFile,
    errors: [
      'ROUND_UNKNOWN',
      'UNIT_NOT_IN_ROUND',
      'NO_SUBMISSION',
      'TEXT_UNPRINTABLE',
      'TASK_CRASHED',
      'TASK_TIMED_OUT',
    ],
  }),
} as const;

/** Place 3, Thẩm định: one unit's score sheet with its layers, and the changes made on it. */
import { z } from 'zod';
import { LAYERS } from '../../domain/appraisal.ts';
import { BLOCKER_CODES } from '../../domain/failures.ts';
import { procedure } from '../procedure.ts';
import {
  criterionCode,
  finding,
  level,
  localised,
  note,
  params,
  reasonKind,
  scoreState,
  total,
  unitCode,
  year,
} from './common.ts';

const adjustment = z.object({
  id: z.string(),
  layer: z.enum(LAYERS),
  from: scoreState,
  to: scoreState,
  reason: reasonKind,
  note: z.string(),
  by: z.string(),
  byName: z.string(),
  at: z.string(),
});

const row = z.object({
  criterion: criterionCode,
  title: localised,
  maximum: z.string(),
  /** Scores that the method can give, ascending; null = any with the set's decimals. */
  steps: z.array(z.string()).nullable(),
  notApplicable: z.enum(['not-allowed', 'full-points', 'rescale', 'zero']),
  guidance: localised.nullable(),
  evidenceAsked: localised.nullable(),
  crossCheckedWith: localised.nullable(),
  evidence: z.object({ number: z.string(), date: z.string(), name: z.string() }).nullable(),
  /** As the unit stated it, with what stood in the cell. */
  self: scoreState,
  raw: z.string(),
  cell: z.string(),
  /** After all adjustments that stand. */
  current: scoreState,
  /** Signed difference in points, "-0.5"; null where nothing was changed. */
  change: z.string().nullable(),
  /** Standing ones, oldest first; `lapsed` ones rest on an earlier statement. */
  adjustments: z.array(adjustment),
  lapsed: z.array(adjustment),
  findings: z.array(finding),
  /** Self scores of the other units of the round that sent one, for the strip plot. */
  peers: z.array(z.object({ unit: z.string(), name: z.string(), self: z.string() })),
});

const step = z.object({
  kind: z.enum(['adjustment', 'not-applicable', 'conversion', 'bonus', 'bonus-cap', 'penalty', 'condition']),
  criterion: z.string().nullable(),
  delta: z.string(),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
});

/** The totals of a unit as they stand now. */
const result = z.object({
  selfTotal: total.nullable(),
  /** null while something blocks. */
  total: total.nullable(),
  level,
  waterfall: z.array(step),
  blockers: z.array(z.object({ code: z.enum(BLOCKER_CODES), params })),
});

export const sheet = z.object({
  year,
  unit: z.object({ code: z.string(), name: z.string() }),
  version: z.int().nullable(),
  /** Decided: nothing can be changed any more. */
  decided: z.boolean(),
  maximum: z.string(),
  decimals: z.int(),
  thresholds: z.array(z.object({ level: z.int(), from: z.string() })),
  groups: z.array(
    z.object({
      code: z.string(),
      numeral: z.string(),
      title: localised,
      maximum: z.string(),
      /** Sums of what is there; null where a row is missing. */
      self: z.string().nullable(),
      current: z.string().nullable(),
      rows: z.array(row),
    }),
  ),
  /** Findings of the sheet as a whole. */
  findings: z.array(finding),
  result,
});

export const appraisalApi = {
  'appraisal.sheet': procedure({
    action: null,
    input: z.strictObject({ year, unit: unitCode }),
    output: sheet,
    errors: ['ROUND_UNKNOWN', 'UNIT_NOT_IN_ROUND', 'NO_SUBMISSION'],
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
    }),
    output: sheet,
    errors: [
      'ROUND_UNKNOWN',
      'UNIT_NOT_IN_ROUND',
      'NO_SUBMISSION',
      'UNIT_ALREADY_DECIDED',
      'CRITERION_NOT_IN_SET',
      'SCORE_ABOVE_MAX',
      'SCORE_NEGATIVE',
      'SCORE_TOO_PRECISE',
      'SCORE_INVALID',
      'NA_NOT_ALLOWED',
      'NOTE_MISSING',
      'STALE_SAVE',
    ],
  }),
  /** Takes back the newest standing adjustment of a criterion by a reversing one; the reason says which. */
  'appraisal.undo': procedure({
    action: 'appraise',
    input: z.strictObject({ year, unit: unitCode, criterion: criterionCode, adjustment: z.string().max(20) }),
    output: sheet,
    errors: [
      'ROUND_UNKNOWN',
      'UNIT_NOT_IN_ROUND',
      'NO_SUBMISSION',
      'UNIT_ALREADY_DECIDED',
      'CRITERION_NOT_IN_SET',
      'STALE_SAVE',
    ],
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
} as const;

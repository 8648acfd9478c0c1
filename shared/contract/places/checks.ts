/** Place 4, Đối chiếu: cross-checks of the round, its settings, and the year before. */
import { z } from 'zod';
import { procedure } from '../procedure.ts';
import {
  ancestor,
  fileToken,
  finding,
  level,
  localised,
  note,
  params,
  scoreState,
  total,
  unitCode,
  year,
} from './common.ts';

/** Every finding of the round, of reading the submissions and of the cross-checks; cured ones included. */
const report = z.object({
  /** When the checks last changed something; null = they never ran over this round. */
  lastRun: z.string().nullable(),
  findings: z.array(
    finding.extend({
      /** null = about the round as a whole. */
      unit: z.object({ code: z.string(), name: z.string() }).nullable(),
    }),
  ),
  /** Open ones. */
  summary: z.object({ errors: z.int(), warnings: z.int(), notes: z.int() }),
});

const setting = z.object({
  key: z.string(),
  /** How its value is written: a "?" allows "none". */
  kind: z.enum(['switch', 'number', 'number?', 'points', 'points?', 'choice']),
  choices: z.array(z.string()),
  value: z.string(),
  initial: z.string(),
  change: z.object({ by: z.string(), byName: z.string(), at: z.string(), note: z.string() }).nullable(),
});
const settings = z.object({ settings: z.array(setting) });
const faults = z.array(z.object({ code: z.string(), cell: z.string(), params }));

export const checksApi = {
  'checks.list': procedure({
    action: null,
    input: z.strictObject({ year }),
    output: report,
    errors: ['ROUND_UNKNOWN'],
  }),
  /** Every unit's scores by criterion, for the heat map; units in Vietnamese order, criteria in that of the set. */
  'checks.matrix': procedure({
    action: null,
    input: z.strictObject({ year }),
    output: z.object({
      criteria: z.array(z.object({ code: z.string(), title: localised, maximum: z.string() })),
      units: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          level,
          total: total.nullable(),
          selfTotal: total.nullable(),
          /** Contested scores that would change the level, as few as can be; null where none would. */
          hangsOn: z.object({ criteria: z.array(z.string()), level: z.int() }).nullable(),
          /** null = the criterion is not for this unit, or the unit has sent nothing. */
          scores: z.array(z.object({ self: scoreState, current: scoreState }).nullable()),
        }),
      ),
    }),
    errors: ['ROUND_UNKNOWN'],
  }),
  /** Runs them; from the first run on they are kept current by themselves. */
  'checks.run': procedure({
    action: 'check',
    input: z.strictObject({ year }),
    output: report,
    errors: ['ROUND_UNKNOWN'],
  }),
  /**
   * Explains warnings or, the chair, settles errors, with the same words: all of them or none. Also those of no one unit.
   */
  'checks.explain': procedure({
    action: 'explain',
    input: z.strictObject({ year, findings: z.array(z.string().max(20)).min(1).max(1000), note }),
    output: report,
    errors: [
      'ROUND_UNKNOWN',
      'FINDING_NOT_FOUND',
      'FINDING_NOT_OPEN',
      'FINDING_NEEDS_ADJUSTMENT',
      'NOTE_MISSING',
      'TEXT_UNPRINTABLE',
      'UNIT_ALREADY_DECIDED',
    ],
  }),
  'round.settings': procedure({
    action: null,
    input: z.strictObject({ year }),
    output: settings,
    errors: ['ROUND_UNKNOWN'],
  }),
  /** With one reason: all of them, or none. */
  'round.changeSettings': procedure({
    action: 'configure',
    input: z.strictObject({
      year,
      settings: z
        .array(z.strictObject({ key: z.string().max(80), value: z.string().max(80) }))
        .min(1)
        .max(100),
      note,
    }),
    output: settings,
    errors: ['ROUND_UNKNOWN', 'SETTING_UNKNOWN', 'SETTING_INVALID', 'NOTE_MISSING', 'TEXT_UNPRINTABLE'],
  }),
  /** What is known of the year before: of a round of this office, or of what was brought in. */
  'round.lastYear': procedure({
    action: null,
    input: z.strictObject({ year }),
    output: z.object({
      year: z.int(),
      units: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          found: z.array(ancestor),
          /** Criteria whose score of then is held against this year's. */
          compared: z.int(),
        }),
      ),
      unlinked: z.array(ancestor.omit({ relation: true })),
    }),
    errors: ['ROUND_UNKNOWN'],
  }),
  /** Results of the year before from a picked workbook, another data folder's file or a dossier: all rows, or none and every fault with its cell. */
  'round.importLastYear': procedure({
    action: 'import',
    input: z.strictObject({ year, file: fileToken }),
    output: z.object({ year: z.int(), units: z.int(), unlinked: z.array(z.string()), faults }),
    errors: [
      'ROUND_UNKNOWN',
      'FILE_NOT_FOUND',
      'TABLE_UNREADABLE',
      'TABLE_EMPTY',
      'DOSSIER_ALTERED',
      'PAST_DATABASE_DAMAGED',
      'PAST_DATABASE_FOREIGN',
      'PAST_DATABASE_NEWER',
      'PAST_DATABASE_SAMPLE',
      'PAST_ROUND_UNDECIDED',
      'PAST_ROUND_UNKNOWN',
      'TASK_CRASHED',
      'TASK_TIMED_OUT',
    ],
  }),
  /** A unit was made of another one; "none" takes it back. */
  'round.recordPredecessor': procedure({
    action: 'import',
    input: z.strictObject({
      year,
      unit: unitCode,
      predecessor: z.strictObject({ code: unitCode, name: z.string().max(200) }),
      extent: z.enum(['whole', 'part', 'none']),
    }),
    output: z.object({}),
    errors: ['ROUND_UNKNOWN', 'UNIT_NOT_IN_ROUND', 'PAST_UNIT_UNKNOWN'],
  }),
} as const;

/** One unit's score sheet with all its layers, as a window is told of it. */
import { z } from 'zod';
import { LAYERS } from '../../domain/appraisal.ts';
import { SENTENCES } from '../../domain/resultSentence.ts';
import { SECOND_KINDS } from '../../domain/secondAppraisal.ts';
import {
  ancestor,
  blockers,
  criterionCode,
  finding,
  level,
  localised,
  params,
  reasonKind,
  scoreState,
  total,
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
  /** Findings (ids), evidence (criteria) and comparisons (attempts) that it rests on. */
  links: z.array(z.object({ kind: z.enum(['finding', 'evidence', 'comparison']), ref: z.string() })),
  /** Who else has looked at it; null while nobody has. */
  confirmedBy: z.object({ user: z.string(), name: z.string() }).nullable(),
});

/** The unit's own words, as somebody of the office took them down. */
const explanation = z.object({
  id: z.string(),
  criterion: z.string().nullable(),
  finding: z.string().nullable(),
  note: z.string(),
  by: z.string(),
  byName: z.string(),
  at: z.string(),
});

/** A bonus, a penalty or a disqualifier of the set; a disqualifier holds by 1 point, not by 0, `missing` = not judged. */
const fact = z.object({
  code: z.string(),
  kind: z.enum(['bonus', 'penalty', 'disqualifier']),
  title: localised,
  maximum: z.string(),
  current: scoreState,
  adjustments: z.array(adjustment),
});

/** Why one of two appraisers scored so; null = he left the score as it was. */
const judged = z.object({ reason: reasonKind, note: z.string() }).nullable();

/** Two people who appraise independently. Nothing tells how far either of them is before both have finished. */
const second = z.object({
  kind: z.enum(SECOND_KINDS),
  /** 0 = nobody was named. */
  attempt: z.int(),
  /** Why they are at it once more: totals further apart than the limit, or another version of the unit between the two. */
  sentBack: z
    .discriminatedUnion('why', [
      z.object({ why: z.literal('spread'), spread: z.string(), limit: z.string().nullable() }),
      z.object({ why: z.literal('new-version') }),
    ])
    .nullable(),
  users: z.array(z.object({ user: z.string(), name: z.string() })),
  /** Of the person who asks, while it is under way. */
  own: z.enum(['open', 'finished']).nullable(),
  /** Of the two sheets, and how far they lie apart; null until they are compared. */
  totals: z.object({ first: z.string(), second: z.string(), spread: z.string() }).nullable(),
  /** Compared ones; `first` and `second` in the order of `users`. */
  rows: z.array(
    z.object({
      criterion: z.string(),
      first: scoreState,
      second: scoreState,
      equal: z.boolean(),
      firstWhy: judged,
      secondWhy: judged,
      /** They differ, and the chair has not resolved it. */
      open: z.boolean(),
    }),
  ),
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
  /** Points of the year before; null = none that can be compared (a new or merged unit, another criterion). */
  lastYear: z.string().nullable(),
  /** Other offices' data for it, with the place in their file. */
  reference: z.array(z.object({ indicator: z.string(), value: z.string(), sheet: z.string(), cell: z.string() })),
  /** What these data earn, cut to two decimals; `arithmetic.<params.method>` of the catalogues says how. null = nothing follows. */
  expected: z.object({ points: z.string(), params }).nullable(),
  explanations: z.array(explanation),
});

const step = z.object({
  kind: z.enum(['adjustment', 'not-applicable', 'conversion', 'bonus', 'bonus-cap', 'penalty', 'condition']),
  criterion: z.string().nullable(),
  delta: z.string(),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
});

/** `distance`: points between the total and the threshold. */
const threshold = z.object({ level: z.int(), from: z.string(), distance: z.string() });

/** The totals of a unit as they stand now. */
const result = z.object({
  selfTotal: total.nullable(),
  /** null while something blocks. */
  total: total.nullable(),
  level,
  waterfall: z.array(step),
  blockers,
  conditions: z.array(z.object({ code: z.string(), met: z.boolean(), params })),
  /** The result as a chair reads it aloud: `sentences.<code>` of the catalogues. */
  sentences: z.array(z.object({ code: z.enum(SENTENCES), params })),
  /** How firm the level is; null where the scores give none yet. */
  firmness: z
    .object({
      last: threshold.nullable(),
      next: threshold.nullable(),
      /** As the scores stand now, whatever still blocks. */
      level: z.int(),
      /** Scores that somebody contests: changed by the board, or with an open finding that names another one. */
      disputed: z.array(z.object({ criterion: z.string(), from: scoreState, to: scoreState })),
      /** The smallest sets of these that, put the other way, lead to another level. */
      flips: z.array(z.object({ criteria: z.array(z.string()), level: z.int() })),
      leftAside: z.int().nullable(),
      stress: z.array(z.object({ shift: z.string(), level: z.int(), changes: z.boolean() })),
    })
    .nullable(),
  /** Standing adjustments that only their author has seen: he cannot decide the unit. */
  unconfirmed: z.array(z.object({ criterion: z.string(), by: z.string() })),
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
  explanations: z.array(explanation),
  facts: z.array(fact),
  second,
  /** Results of the year before: the unit's own, or those of the units it was made of. */
  lastYear: z.array(ancestor),
  result,
});

/** Reads a criteria set file, "thamdinh-criteria-set/1", into the domain's CriteriaSet. */
import { z } from 'zod';
import {
  type Condition,
  type CriteriaSet,
  type Criterion,
  criteriaSetFaults,
  type Effect,
  type Scoring,
} from '../domain/criteriaSet.ts';
import { parseExact, parsePoints, points } from '../domain/points.ts';
import { type Failure, fail, ok, type Result } from '../domain/result.ts';
import { UNIT_KINDS } from '../domain/unit.ts';
import { firstProblem } from './firstProblem.ts';

/** Sums of all criteria then stay exact, and a search for the steps of one (isSumOf) stays small. */
const MOST_POINTS = points('10000');

const pointsText = z.string().transform((text, context) => {
  const value = parsePoints(text);
  if (value !== null && value >= 0 && value <= MOST_POINTS) return value;
  context.addIssue({ code: 'custom', message: 'points' });
  return z.NEVER;
});
const exactText = z.string().transform((text, context) => {
  const value = parseExact(text);
  if (value !== null) return value;
  context.addIssue({ code: 'custom', message: 'number' });
  return z.NEVER;
});
/** A code is a key of plain records later: names that every record has by itself ("constructor") cannot be one. */
const code = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .refine((one) => !(one in {}), 'code');
const text = z.string().min(1).max(2000);
const localised = z.strictObject({ vi: text, en: text.optional(), th: text.optional() });
const event = z.strictObject({ event: code, points: pointsText });

const rankBands = z.strictObject({
  kind: z.literal('bands'),
  of: z.literal('recognition'),
  bands: z
    .array(z.tuple([code, pointsText]))
    .min(1)
    .max(50),
});
const valueBands = z.strictObject({
  kind: z.literal('bands'),
  of: z.enum(['percent', 'count', 'survey-percent']),
  minimumSample: z.int().nonnegative().optional(),
  bands: z
    .array(z.tuple([exactText, pointsText]))
    .min(1)
    .max(50),
});
const anyScoring = z.discriminatedUnion('kind', [
  z.discriminatedUnion('of', [rankBands, valueBands]),
  z.strictObject({
    kind: z.literal('rate'),
    of: z.enum(['percent', 'share-of-target', 'survey-percent']).default('percent'),
    zeroBelow: exactText.optional(),
    minimumSample: z.int().nonnegative().optional(),
    capIf: event.optional(),
  }),
  z.strictObject({ kind: z.literal('yes-no') }),
  z.strictObject({ kind: z.literal('checklist'), items: z.array(pointsText).min(1).max(50) }),
  z.strictObject({ kind: z.literal('deduct'), per: z.array(event).min(1).max(50) }),
  z.strictObject({ kind: z.literal('extern'), from: exactText, to: exactText }),
  z.strictObject({ kind: z.literal('manual'), step: pointsText.optional() }),
]);

const scoring = anyScoring.transform((given): Scoring => {
  switch (given.kind) {
    case 'bands':
      return given.of === 'recognition'
        ? { kind: 'recognition', bands: given.bands.map(([rank, score]) => ({ rank, score })) }
        : {
            kind: 'bands',
            of: given.of,
            minimumSample: given.minimumSample ?? null,
            bands: given.bands.map(([from, score]) => ({ from, score })),
          };
    case 'rate':
      return {
        kind: 'rate',
        of: given.of,
        zeroBelow: given.zeroBelow ?? null,
        minimumSample: given.minimumSample ?? null,
        capIf: given.capIf ?? null,
      };
    case 'manual':
      return { kind: 'manual', step: given.step ?? null };
    default:
      return given;
  }
});

const criterion = z
  .strictObject({
    code,
    title: localised,
    maximum: pointsText,
    scoring: scoring.optional(),
    notApplicable: z.enum(['not-allowed', 'full-points', 'rescale', 'zero']).default('not-allowed'),
    counted: z.boolean().default(true),
    unitKinds: z.array(z.enum(UNIT_KINDS)).min(1).optional(),
    guidance: localised.optional(),
    evidence: localised.optional(),
    crossCheckedWith: localised.optional(),
    evidenceRequired: z.boolean().default(false),
    referenceData: z.array(code).max(50).default([]),
  })
  .transform(
    (given): Criterion => ({
      ...given,
      scoring: given.scoring ?? { kind: 'manual', step: null },
      unitKinds: given.unitKinds ?? null,
      guidance: given.guidance ?? null,
      evidence: given.evidence ?? null,
      crossCheckedWith: given.crossCheckedWith ?? null,
    }),
  );

const effect = z
  .union([z.enum(['warning', 'not-met']), z.strictObject({ capLevel: z.int().nonnegative() })])
  .transform(
    (given): Effect => (typeof given === 'string' ? { kind: given } : { kind: 'cap-level', level: given.capLevel }),
  );

const condition = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['group-minimum-percent', 'criterion-minimum-percent']),
    percent: exactText,
    enabled: z.boolean(),
    effect: effect.default({ kind: 'not-met' }),
  }),
  z.strictObject({ kind: z.literal('disqualifier'), code, enabled: z.boolean(), effect, title: localised }),
]);

const schema = z.strictObject({
  format: z.literal('thamdinh-criteria-set/1'),
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/),
  title: localised,
  official: z.boolean().default(false),
  notice: localised.optional(),
  decimals: z.int().min(0).max(3).default(2),
  maximum: pointsText,
  aggregation: z.enum(['sum', 'percent', 'mean-of-groups']).default('sum'),
  levels: z.array(z.strictObject({ level: z.int().positive().max(20), from: exactText })).max(20),
  conditions: z.array(condition).max(50).default([]),
  groups: z
    .array(
      z.strictObject({
        code,
        numeral: z.string().max(10).optional(),
        title: localised,
        maximum: pointsText,
        criteria: z.array(criterion).min(1).max(500),
      }),
    )
    .min(1)
    .max(50),
  extras: z
    .array(z.strictObject({ code, kind: z.enum(['bonus', 'penalty']), title: localised, maximum: pointsText }))
    .max(50)
    .default([]),
  bonusMaximum: pointsText.optional(),
});

/**
 * @param json anything. A key that the format does not know is refused: a misspelt one would silently mean its default.
 * @returns the set, or the first place that is wrong (`at`: a JSON path or a code of the set) and what is wrong there.
 */
export function parseCriteriaSet(json: unknown): Result<CriteriaSet, Failure<'CRITERIA_SET_INVALID'>> {
  const parsed = schema.safeParse(json);
  if (!parsed.success) return fail('CRITERIA_SET_INVALID', firstProblem(parsed.error));
  const { format: _format, ...given } = parsed.data;
  const set: CriteriaSet = {
    ...given,
    notice: given.notice ?? null,
    bonusMaximum: given.bonusMaximum ?? null,
    conditions: given.conditions.map((one): Condition => one),
    groups: given.groups.map((group) => ({ ...group, numeral: group.numeral ?? group.code })),
  };
  const fault = criteriaSetFaults(set)[0];
  return fault ? fail('CRITERIA_SET_INVALID', { at: fault.at, problem: fault.code }) : ok(set);
}

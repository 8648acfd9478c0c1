/** Shapes that several places of the contract use. Decimals are strings as points.ts writes them. */
import { z } from 'zod';
import { REASON_KINDS } from '../../domain/appraisal.ts';
import { BLOCKER_CODES } from '../../domain/failures.ts';
import { FINDING_CODES } from '../../domain/findings.ts';

export const nothing = z.strictObject({});
export const year = z.int().min(1900).max(2200);
export const language = z.enum(['vi', 'en', 'th']);
export const unitCode = z.string().min(1).max(20);
export const criterionCode = z.string().min(1).max(40);
/** 0 = not met; null = no result yet, or the set only ranks. */
export const level = z.int().min(0).nullable();

/** A total: `exact` as points.ts writes it ("84.995", "8700/97"), `shown` cut to two decimals, `cut` = that hides a part. */
export const total = z.object({ exact: z.string(), shown: z.string(), cut: z.boolean() });

export const localised = z.object({ vi: z.string(), en: z.string().optional(), th: z.string().optional() });

/** Parameters of a text in the catalogues. */
export const params = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).readonly()]),
);

/** What keeps a unit from being decided; its sentence is `blockers.<code>` of the catalogues. */
export const blockers = z.array(z.object({ code: z.enum(BLOCKER_CODES), params })).readonly();

/** A score as one layer has it; points are plain decimals, "2.5". */
export const scoreState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('points'), points: z.string().max(20) }),
  z.object({ kind: z.enum(['not-applicable', 'claimed', 'missing']) }),
]);

export const reasonKind = z.enum(REASON_KINDS);
export const note = z.string().max(4000);

/** A unit's result of the year before, under its name of then; `relation` to the unit that is asked about. */
export const ancestor = z.object({
  relation: z.enum(['same', 'whole', 'part']),
  code: z.string(),
  name: z.string(),
  total,
  level,
  source: z.enum(['round', 'workbook', 'database', 'dossier']),
});

/** A finding as the windows show it; its sentence is `findings.<code>` of the catalogues. */
export const finding = z.object({
  /** null = not stored (a preview). */
  id: z.string().nullable(),
  code: z.enum(FINDING_CODES as [string, ...string[]]),
  severity: z.enum(['error', 'warning', 'info']),
  state: z.enum(['open', 'explained', 'settled', 'cured']),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  criterion: z.string().nullable(),
  params,
  /** Of a cross-check of the round; else of reading the submission. */
  ofRound: z.boolean(),
  /** What was said about it. */
  answer: z.object({ note: z.string(), by: z.string(), byName: z.string(), at: z.string() }).nullable(),
});

/** A file that a person picked or dropped, or that the app made: opaque to the window. */
export const fileToken = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);
/** A file that the window may fetch at /file/<token> until the window closes. */
export const madeFile = z.object({ token: fileToken, name: z.string(), type: z.string(), size: z.int() });

/** Long work: starts with a procedure, tells of itself by events, ends with a result; see jobs.ts. */
export const jobId = z.string().max(40);

/** How one unit came to its result, in the dossier of its round: as much of it as its log and the criteria set bear out. */
import { z } from 'zod';
import { LAYERS, REASON_KINDS, type ScoreState } from '../domain/appraisal.ts';
import { parsePoints } from '../domain/points.ts';
import { UNIT_KINDS } from '../domain/unit.ts';
import { dossierPoints } from './dossierResultsFile.ts';

const text = z.string().max(10_000);

/** "2.5", or the name of a state. */
const state = text.transform((given, context): ScoreState => {
  const points = parsePoints(given);
  if (points !== null) return { kind: 'points', points };
  if (given === 'not-applicable' || given === 'claimed' || given === 'missing') return { kind: given };
  context.addIssue({ code: 'custom', message: 'state' });
  return z.NEVER;
});

const schema = z.object({
  code: text,
  kind: z.enum(UNIT_KINDS),
  submissions: z.array(z.object({ version: z.int(), counts: z.boolean() })),
  /** What the version that counts states, by criterion. */
  statement: z.record(
    z.string(),
    z.object({ value: dossierPoints.nullable(), notApplicable: z.boolean(), raw: text, sheet: text, cell: text }),
  ),
  adjustments: z.array(
    z.object({
      id: z.int(),
      criterion: text,
      layer: z.enum(LAYERS),
      from: state,
      to: state,
      reason: z.enum(REASON_KINDS),
      note: text,
      by: text,
      at: text,
      reverses: z.int().nullable(),
    }),
  ),
  findings: z.array(z.object({ id: z.int(), answer: z.object({ note: text, by: text }).nullable() })),
});

export type DossierAppraisal = z.infer<typeof schema>;

/** @param json anything. @returns null for what is no such file. */
export const parseDossierAppraisal = (json: unknown): DossierAppraisal | null => schema.safeParse(json).data ?? null;

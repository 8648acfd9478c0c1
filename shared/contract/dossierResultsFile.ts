/** The results of a round in its dossier, "thamdinh-dossier/1": written by this program, read back as next year's "last year". */
import { z } from 'zod';
import { type Exact, exact, type Points, parseExact, parsePoints } from '../domain/points.ts';
import { UNIT_KINDS } from '../domain/unit.ts';

export const DOSSIER_FORMAT = 'thamdinh-dossier/1';

const text = z.string().max(2000);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const dossierPoints = z
  .string()
  .max(20)
  .transform((given, context): Points => {
    const parsed = parsePoints(given);
    if (parsed !== null) return parsed;
    context.addIssue({ code: 'custom', message: 'points' });
    return z.NEVER;
  });
/** "87.5", or a fraction whose decimals never end, "8700/97". */
const total = z
  .string()
  .max(60)
  .transform((given, context): Exact => {
    const [, n, d] = /^(\d{1,25})\/([1-9]\d{0,25})$/.exec(given) ?? [];
    const parsed = n && d ? exact(BigInt(n), BigInt(d)) : parseExact(given);
    if (parsed !== null) return parsed;
    context.addIssue({ code: 'custom', message: 'total' });
    return z.NEVER;
  });
const result = z.object({ total, level: z.int().min(0).max(20).nullable() });

const unit = z.object({
  code: z.string().min(1).max(20),
  name: z.string().min(1).max(300),
  kind: z.enum(UNIT_KINDS),
  /** What the unit comes to today; null: nothing is decided, or the decision was revoked. */
  standing: result.nullable(),
  /** As it was decided first, whatever was amended later. */
  decision: result.extend({ by: text, at: text }).nullable(),
  /** Name of its entry; null for a unit that has sent nothing. */
  appraisal: text.nullable(),
  /** Points that hold today, by criterion; what did not arise or is missing is left out. */
  scores: z.record(z.string().min(1).max(40), dossierPoints),
});

/** A later version of the program may say more: what is not named here is left out. */
const schema = z.object({
  format: z.literal(DOSSIER_FORMAT),
  year: z.int().min(1900).max(2200),
  sample: z.boolean(),
  authority: z.object({ name: text, province: text }),
  log: z.object({ events: z.int().min(0), head: sha256 }),
  units: z.array(unit).max(20_000),
});

export type DossierResults = z.infer<typeof schema>;

/** @param json anything. @returns null for what is no results file of this form. */
export const parseDossierResults = (json: unknown): DossierResults | null => schema.safeParse(json).data ?? null;

/** Reads an office's profile, "thamdinh-profile/1": authority, members, units, criteria set and the first round. */
import { z } from 'zod';
import { ROLES } from '../domain/access.ts';
import { unprintableInNames } from '../domain/printable.ts';
import { type Failure, fail, ok, type Result } from '../domain/result.ts';
import { UNIT_KINDS } from '../domain/unit.ts';
import { firstProblem } from './firstProblem.ts';

/** Names end up on papers: see printable.ts. */
const line = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine((text) => text.isWellFormed() && unprintableInNames(text).length === 0, 'unprintable')
  .transform((text) => text.normalize('NFC'));
const day = z.iso.date();
export const userName = z.string().regex(/^[a-z0-9._-]{1,40}$/i);
export const decisionMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

const schema = z.strictObject({
  format: z.literal('thamdinh-profile/1'),
  /** Sample data is marked as such on every screen and paper. */
  sample: z.boolean().default(false),
  authority: z.strictObject({
    name: line,
    kind: line,
    parentName: line.nullable().default(null),
    place: line,
    province: line,
    symbol: line,
    signatory: z.strictObject({ capacity: line, post: line, name: line }),
  }),
  members: z
    .array(
      z.strictObject({
        user: userName,
        name: line,
        title: z.union([z.literal(''), line]).default(''),
        role: z.enum(ROLES),
        /** All roles of a person who holds several; `role` is then one of them. */
        roles: z.array(z.enum(ROLES)).min(1).max(ROLES.length).optional(),
      }),
    )
    .min(1)
    .max(200),
  units: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/),
        name: line,
        kind: z.enum(UNIT_KINDS),
      }),
    )
    .min(1)
    .max(20_000),
  /** The id of a shipped set, or a whole set. */
  criteriaSet: z.union([z.string().min(1).max(80), z.looseObject({ format: z.string() })]),
  round: z.strictObject({
    year: z.int().min(1900).max(2200),
    submissionDue: day,
    evaluationDue: day,
    decisionMonth,
  }),
});

export type Profile = z.infer<typeof schema>;

/**
 * @param json anything. A key that the format does not know is refused: a misspelt one would silently mean its default.
 * @returns the profile (its criteria set not yet parsed), or the first place that is wrong, as a JSON path or a code.
 */
export function parseProfile(json: unknown): Result<Profile, Failure<'PROFILE_INVALID'>> {
  const parsed = schema.safeParse(json);
  if (!parsed.success) return fail('PROFILE_INVALID', firstProblem(parsed.error));
  const { submissionDue, evaluationDue } = parsed.data.round;
  if (submissionDue > evaluationDue)
    return fail('PROFILE_INVALID', { at: 'round.evaluationDue', problem: 'DUE_ORDER' });
  const twice =
    firstTwice(parsed.data.members.map((one) => one.user)) ?? firstTwice(parsed.data.units.map((one) => one.code));
  return twice === undefined ? ok(parsed.data) : fail('PROFILE_INVALID', { at: twice, problem: 'TWICE' });
}

function firstTwice(all: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return all.find((one) => seen.size === seen.add(one).size);
}

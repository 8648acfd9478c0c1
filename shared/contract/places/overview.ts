/** Place 1, Tổng quan: where each unit stands, and the targets of the year. */
import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { blockers, level, total, year } from './common.ts';

export const STAGES = ['awaited', 'blocked', 'ready', 'decided'] as const;

const unit = z.object({
  code: z.string(),
  name: z.string(),
  stage: z.enum(STAGES),
  /** Version of the latest submission; null = none yet. */
  version: z.int().nullable(),
  selfTotal: total.nullable(),
  /** null while something blocks: a total that may still change is not shown as a result. */
  decidedTotal: total.nullable(),
  level,
  open: z.object({ errors: z.int(), warnings: z.int() }),
  /** Why a blocked unit cannot be decided yet. */
  blockers,
});

const counts = { have: z.int(), need: z.int(), met: z.boolean() };
const target = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('share'),
    level: z.int(),
    percent: z.number(),
    base: z.enum(['all', 'met']),
    ...counts,
  }),
  z.object({ kind: z.literal('at-least-one'), level: z.int(), ...counts }),
]);

export const overviewApi = {
  /** Units in Vietnamese alphabetical order, and the targets of the year. */
  'round.overview': procedure({
    action: null,
    input: z.strictObject({ year }),
    output: z.object({ year, units: z.array(unit), targets: z.array(target) }),
    errors: ['ROUND_UNKNOWN'],
  }),
} as const;

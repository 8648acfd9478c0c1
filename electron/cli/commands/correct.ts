/** `amend` and `revoke`: the chair's new decision about a decided unit. */
import { parsePoints } from '../../../shared/domain/points.ts';
import { type Failure, fail, ok, type Result } from '../../../shared/domain/result.ts';
import { type AmendCommand, amendDecision, type Corrected, revokeDecision } from '../../services/correctDecision.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withStore } from '../withOffice.ts';
import { levelText } from './decide.ts';

export type RevokeOptions = {
  readonly year: number;
  readonly unit: string;
  readonly reason: string;
  readonly date: string;
  readonly as: string;
};
export type AmendOptions = RevokeOptions & { readonly score: readonly string[] };

export async function amend(environment: Environment, options: AmendOptions): Promise<Result<Answer, Failure>> {
  const scores = parseScores(options.score);
  if (!scores.ok) return scores;
  return withStore(environment, (store) =>
    answering(
      amendDecision(store, { ...asked(options), scores: scores.value }, environment.now()),
      present(environment, options, 'cli.amended'),
    ),
  );
}

export const revoke = (environment: Environment, options: RevokeOptions): Promise<Result<Answer, Failure>> =>
  withStore(environment, (store) =>
    answering(revokeDecision(store, asked(options), environment.now()), present(environment, options, 'cli.revoked')),
  );

const asked = ({ year, unit, reason, date, as }: RevokeOptions) => ({ year, unit, reason, decidedOn: date, user: as });

const present =
  ({ t }: Environment, { year }: RevokeOptions, key: string) =>
  ({ unit, total, level }: Corrected): Answer => ({
    status: 0,
    json: { year, unit, total, level },
    lines: [t(key, { unit, total, level: levelText({ t }, level) })],
  });

/** "3.1=4.5", or "3.1=na" for what did not arise. */
function parseScores(given: readonly string[]): Result<AmendCommand['scores'], Failure> {
  const scores = [];
  for (const text of given) {
    const [criterion = '', score = ''] = text.split('=');
    const points = parsePoints(score);
    if (score !== 'na' && points === null) return fail('SCORE_INVALID', { score });
    scores.push({
      criterion,
      to: points === null ? ({ kind: 'not-applicable' } as const) : ({ kind: 'points', points } as const),
    });
  }
  return ok(scores);
}

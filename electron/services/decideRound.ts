/** The results of a round, and their certification: units that nothing blocks are decided, the others say what blocks. */
import { ownOf } from '../../shared/domain/confirmation.ts';
import { formatExact } from '../../shared/domain/points.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { type TargetResult, targetResult, targetsOf } from '../../shared/domain/targets.ts';
import type { Done, Round, Store } from '../store/index.ts';
import type { Blocker } from './blocker.ts';
import { keepCodeKey } from './codeKey.ts';
import { actingMember, actorOf, nameOf, type Reply, roundOf } from './context.ts';
import { roundResults, type UnitResult } from './roundResults.ts';
import { keepChecksCurrent } from './runChecks.ts';
import { settledResult } from './settledResult.ts';

export type RoundDecision = {
  readonly round: Round;
  readonly units: readonly UnitResult[];
  /** Units that this very call decided. */
  readonly newlyDecided: number;
  readonly targets: readonly TargetResult[];
};

export type Decider = {
  readonly user: string;
  /** How many units the person saw as ready; null = however many there are. */
  readonly expected: number | null;
};

/** @param decider null = only show; else the chair, who decides every unit that nothing blocks. */
export function decideRound(store: Store, year: number, decider: Decider | null, now: Date): Reply<RoundDecision> {
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const decided = decider === null ? ok(0) : decideUnblocked(store, round.value, decider, now);
  if (!decided.ok) return decided;
  const units = resultsFor(store, round.value, decider?.user ?? null);
  const levels = units.map((one) => settledResult(one)?.level ?? null);
  // Targets speak of levels: a set that only ranks has none to meet.
  const targets = (round.value.set.levels.length === 0 ? [] : targetsOf(year)).map((target) =>
    targetResult(target, levels),
  );
  return ok({ round: round.value, units, newlyDecided: decided.value, targets });
}

/** @param user who would decide: what he adjusted himself waits for somebody else. */
export function resultsFor(store: Store, round: Round, user: string | null): readonly UnitResult[] {
  const results = roundResults(store, round);
  if (user === null) return results;
  const name = nameOf(store, user);
  return results.map((one) =>
    one.decision === null ? { ...one, blockers: [...one.blockers, ...ownAdjustments(one, user, name)] } : one,
  );
}

const ownAdjustments = ({ unconfirmed }: UnitResult, user: string, name: string): readonly Blocker[] =>
  ownOf(unconfirmed, user).map(({ criterion, by }) => ({ code: 'OWN_ADJUSTMENT', params: { criterion, by, name } }));

const isReady = ({ decision, outcome, blockers }: UnitResult): boolean =>
  decision === null && outcome !== null && blockers.length === 0;

function decideUnblocked(store: Store, round: Round, { user, expected }: Decider, now: Date): Reply<number> {
  const member = actingMember(store, user, 'decide');
  if (!member.ok) return member;
  const at = now.toISOString();
  // In a command of its own: what it finds stays found, whatever becomes of the decision.
  const checked = keepChecksCurrent(store, round, { actor: actorOf(member.value), now });
  if (!checked.ok) return checked;
  const done = store.command({ actor: actorOf(member.value), at }, (): Reply<Done<number>> => {
    const ready = resultsFor(store, round, user).filter(isReady);
    if (expected !== null && expected !== ready.length)
      return fail('STALE_SAVE', { current: String(ready.length), expected: String(expected) });
    if (ready.length === 0) return fail('NO_SUBMISSION');
    for (const { unit, submission, outcome } of ready)
      if (submission && outcome)
        store.appraisal.decide(round.year, {
          unitId: unit.id,
          submissionId: submission.id,
          total: outcome.total,
          level: outcome.level,
          by: user,
          at,
        });
    const results = ready.map(
      ({ unit, outcome }) => `${unit.code}=${outcome ? formatExact(outcome.total) : ''}/${outcome?.level ?? '-'}`,
    );
    const event = { kind: 'round-decided', payload: { year: round.year, results } } as const;
    // What the codes of the certificates are signed with.
    return ok({ value: ready.length, event, further: keepCodeKey(store, at) });
  });
  // Nothing new to decide is no failure: the call still shows the results and leaves no event.
  return !done.ok && done.error.code === 'NO_SUBMISSION' ? ok(0) : done;
}

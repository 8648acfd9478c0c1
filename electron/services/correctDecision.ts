/** The chair's new decision about a decided unit: scores amended, or the result revoked. What was decided and printed before stays as it is. */

import { checkAdjustment, type ScoreState } from '../../shared/domain/appraisal.ts';
import { boardFacts } from '../../shared/domain/boardFacts.ts';
import { checkCorrection, correctedOutcome, correctedSheet, type ScoreChange } from '../../shared/domain/correction.ts';
import { isDay } from '../../shared/domain/numberRegister.ts';
import { formatExact } from '../../shared/domain/points.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Done, Round, Store } from '../store/index.ts';
import { actingMember, actorOf, type Reply, roundOf, unitOf } from './context.ts';
import { officeDay } from './officeDay.ts';
import { type UnitResult, unitResult } from './roundResults.ts';
import { stateText } from './stateText.ts';
import { printableNote } from './unitAtWork.ts';

type Asked = {
  readonly year: number;
  /** Code. */
  readonly unit: string;
  /** As printed in the papers. */
  readonly reason: string;
  /** ISO day on which it was decided. */
  readonly decidedOn: string;
  readonly user: string;
};
export type AmendCommand = Asked & {
  readonly scores: readonly { readonly criterion: string; readonly to: ScoreState }[];
};
export type RevokeCommand = Asked;
/** The unit's result from now on. */
export type Corrected = { readonly unit: string; readonly total: string | null; readonly level: number | null };

export function amendDecision(store: Store, command: AmendCommand, now: Date): Reply<Corrected> {
  const ready = readyFor(store, command, now);
  if (!ready.ok) return ready;
  const { actor, at, decision } = ready.value;
  return store.command({ actor, at }, (): Reply<Done<Corrected>> => {
    // Read within the transaction: nothing comes between what was seen and what is written.
    const result = unitResult(store, ready.value.round, ready.value.unit);
    const changes = changesIn(ready.value.round, result, command);
    if (!changes.ok) return changes;
    const fit = checkCorrection(result.corrections, changes.value);
    if (!fit.ok) return fail(fit.error.code, { unit: command.unit });
    const amendment = { kind: 'amendment', scores: changes.value, ...decision, id: 0 } as const;
    const after = correctedOutcome(
      ready.value.round.set,
      { sheet: result.sheet, facts: boardFacts(result.facts) },
      // Its own total and level are what is being worked out.
      [...result.corrections, { ...amendment, total: { n: 0n, d: 1n }, level: null }],
    );
    if (!after.ok) return after;
    const { total, level } = after.value.outcome;
    const id = store.corrections.add(command.year, { ...amendment, total, level });
    const value = { unit: command.unit, total: formatExact(total), level };
    const scores = changes.value.map(({ criterion, from, to }) => `${criterion}=${stateText(from)}>${stateText(to)}`);
    const payload = {
      ...eventOf(command, id, decision.reason),
      scores,
      result: `${formatExact(total)}/${level ?? '-'}`,
    };
    return ok({ value, event: { kind: 'unit-amended', payload } });
  });
}

export function revokeDecision(store: Store, command: RevokeCommand, now: Date): Reply<Corrected> {
  const ready = readyFor(store, command, now);
  if (!ready.ok) return ready;
  const { actor, at, decision } = ready.value;
  return store.command({ actor, at }, (): Reply<Done<Corrected>> => {
    const result = unitResult(store, ready.value.round, ready.value.unit);
    const fit = checkCorrection(result.corrections, null);
    if (!fit.ok) return fail(fit.error.code, { unit: command.unit });
    const id = store.corrections.add(command.year, { kind: 'revocation', ...decision });
    const value = { unit: command.unit, total: null, level: null };
    return ok({ value, event: { kind: 'unit-revoked', payload: eventOf(command, id, decision.reason) } });
  });
}

const eventOf = ({ year, unit, decidedOn }: Asked, id: number, reason: string) => ({
  year,
  unit,
  correction: String(id),
  decidedOn,
  reason,
});

/** Who, when and why are in order, and the unit is decided. */
function readyFor(store: Store, { year, unit: code, reason, decidedOn, user }: Asked, now: Date) {
  const member = actingMember(store, user, 'decide');
  if (!member.ok) return member;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const unit = unitOf(round.value, code);
  if (!unit.ok) return unit;
  const decided = store.appraisal.decisions(year).get(unit.value.id);
  if (!decided) return fail('UNIT_NOT_DECIDED', { unit: code });
  const note = printableNote(reason);
  if (!note.ok) return note;
  const at = now.toISOString();
  const [from, until] = [officeDay(decided.at), officeDay(at)];
  if (!isDay(decidedOn) || decidedOn < from || decidedOn > until)
    return fail('CORRECTION_DAY', { day: decidedOn, from, until });
  const decision = { unitId: unit.value.id, reason: note.value, decidedOn, by: user, at };
  return ok({ actor: actorOf(member.value), at, round: round.value, unit: unit.value, decision });
}

/** Each from what stands today, so that a later amendment starts where the one before ended. */
function changesIn(round: Round, result: UnitResult, { scores, reason }: AmendCommand): Reply<readonly ScoreChange[]> {
  const rows = new Map(correctedSheet(result.sheet, result.corrections).map((row) => [row.criterion.code, row]));
  const changes: ScoreChange[] = [];
  for (const { criterion: code, to } of scores) {
    const row = rows.get(code);
    if (!row) return fail('CRITERION_NOT_IN_SET', { criterion: code });
    const allowed = checkAdjustment(round.set, row.criterion, to, reason);
    if (!allowed.ok) return allowed;
    changes.push({ criterion: code, from: row.current, to });
  }
  return ok(changes);
}

/** One change of one criterion's score by a member of the board, with its reason; the statement itself stays. */
import {
  type CriterionScore,
  checkAdjustment,
  type Layer,
  type ReasonKind,
  type ScoreState,
  sameState,
} from '../../shared/domain/appraisal.ts';
import { formatPoints } from '../../shared/domain/points.ts';
import { unprintable } from '../../shared/domain/printable.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Done, Store, UnitFinding } from '../store/index.ts';
import { actingMember, actorOf, type Reply, roundOf, unitOf } from './context.ts';
import { roundResults } from './roundResults.ts';

export type AdjustCommand = {
  readonly year: number;
  readonly unit: string;
  readonly criterion: string;
  /** What the person saw there; another score there now means that somebody was faster. null = whatever it is. */
  readonly expected: ScoreState | null;
  readonly to: ScoreState;
  readonly reason: ReasonKind;
  readonly note: string;
  readonly user: string;
};

export type Adjusted = {
  readonly id: number;
  readonly layer: Layer;
  readonly from: ScoreState;
  readonly to: ScoreState;
  /** Ids of findings that this settles. */
  readonly settled: readonly number[];
  /** The criterion's method does not give such a score: allowed, and worth a second look. */
  readonly offStep: boolean;
};

export function adjustScore(store: Store, command: AdjustCommand, now: Date): Reply<Adjusted> {
  const member = actingMember(store, command.user, 'appraise');
  if (!member.ok) return member;
  const at = now.toISOString();
  return store.command({ actor: actorOf(member.value), at }, (): Reply<Done<Adjusted>> => {
    const round = roundOf(store, command.year);
    if (!round.ok) return round;
    const unit = unitOf(round.value, command.unit);
    if (!unit.ok) return unit;
    const result = roundResults(store, { ...round.value, units: [unit.value] })[0];
    if (!result?.submission) return fail('NO_SUBMISSION', { unit: command.unit });
    if (result.decision) return fail('UNIT_ALREADY_DECIDED', { unit: command.unit });
    const row = result.sheet.find((one) => one.criterion.code === command.criterion);
    if (!row) return fail('CRITERION_NOT_IN_SET', { criterion: command.criterion });
    const strange = unprintable(command.note);
    if (strange.length > 0) return fail('TEXT_UNPRINTABLE', { characters: strange });
    if (command.expected !== null && !sameState(command.expected, row.current)) return staleSave(row);
    const checked = checkAdjustment(round.value.set, row.criterion, command.to, command.note);
    if (!checked.ok) return checked;
    // "Did not arise" is a decision of the board, not of one appraiser.
    if (command.to.kind === 'not-applicable') {
      const granting = actingMember(store, command.user, 'grant-not-applicable');
      if (!granting.ok) return granting;
    }

    const layer: Layer = member.value.roles.includes('chair') ? 'board' : 'appraised';
    // A chain that lapsed (the unit changed its statement) starts anew from the statement.
    const from = row.current;
    const { to, reason, criterion, year } = command;
    const note = command.note.normalize('NFC');
    const id = store.appraisal.adjust({
      year,
      unitId: unit.value.id,
      criterion,
      layer,
      from,
      to,
      reason,
      note,
      by: command.user,
      at,
      reverses: null,
    });
    const settled = result.findings.filter(
      (one) => one.state === 'open' && one.criterion === criterion && one.severity !== 'info',
    );
    for (const one of settled)
      store.submissions.answer({
        findingId: one.id,
        state: answerState(one),
        note,
        adjustmentId: id,
        by: command.user,
        at,
      });

    const payload = {
      id,
      year,
      unit: command.unit,
      criterion,
      layer,
      reason,
      note,
      from: stateText(from),
      to: stateText(to),
      settles: settled.map((one) => String(one.id)),
    };
    const value = { id, layer, from, to, settled: settled.map((one) => one.id), offStep: checked.value.offStep };
    return ok({ value, event: { kind: 'score-adjusted', payload } });
  });
}

const answerState = (finding: UnitFinding) => (finding.severity === 'error' ? 'settled' : 'explained');

export const staleSave = ({ criterion, current }: CriterionScore) =>
  fail('STALE_SAVE', { criterion: criterion.code, current: stateText(current) });

export const stateText = (state: ScoreState): string =>
  state.kind === 'points' ? formatPoints(state.points) : state.kind;

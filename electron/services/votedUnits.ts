/** The units that a meeting votes on, and who appraised each: whoever did may have to leave the vote. */
import type { Round, Store } from '../store/index.ts';
import { nameOf } from './context.ts';
import { roundActs } from './roundActs.ts';
import { roundResults } from './roundResults.ts';

export type VotedUnit = { readonly code: string; readonly name: string; readonly appraisers: readonly string[] };

/** Which meeting is to be taken down: of the next decision while units wait for one, else that of the last. */
export function nextMeeting(store: Store, round: Round): number {
  const results = roundResults(store, round);
  const acts = roundActs(store, round, results).length;
  return results.some((one) => one.decision === null) ? acts + 1 : Math.max(1, acts);
}

/** @param ordinal of the decision that the meeting prepares; of the next one all units that are not decided. */
export function votedUnits(store: Store, round: Round, ordinal: number): readonly VotedUnit[] {
  const results = roundResults(store, round);
  const act = roundActs(store, round, results).find((one) => one.ordinal === ordinal);
  const decided = act?.kind === 'decision' ? new Set(act.units.map((one) => one.unit.id)) : null;
  return results
    .filter(({ unit, decision }) => decision === null || decided?.has(unit.id))
    .map(({ unit, sheet, facts }) => {
      const users = new Set([...sheet, ...facts].flatMap((row) => row.adjustments.map((one) => one.by)));
      return { code: unit.code, name: unit.name, appraisers: [...users].map((user) => nameOf(store, user)) };
    });
}

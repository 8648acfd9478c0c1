/** Makes an older version of a unit's statement the one that counts. Nothing is overwritten; a newer file counts again by itself. */
import { fail, ok } from '../../shared/domain/result.ts';
import type { Done, Store } from '../store/index.ts';
import { actingMember, actorOf, type Reply, roundOf, unitOf } from './context.ts';
import { keepChecksCurrent } from './runChecks.ts';
import { printableNote } from './unitAtWork.ts';

export type VersionCommand = {
  readonly year: number;
  readonly unit: string;
  readonly version: number;
  /** Why; kept for ever. */
  readonly note: string;
  readonly user: string;
};

export function chooseVersion(store: Store, command: VersionCommand, now: Date): Reply<null> {
  const { year, version, user } = command;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const member = actingMember(store, user, 'import');
  if (!member.ok) return member;
  const at = now.toISOString();
  const actor = actorOf(member.value);
  const chosen = store.command({ actor, at }, (): Reply<Done<null>> => {
    const unit = unitOf(round.value, command.unit);
    if (!unit.ok) return unit;
    const { id: unitId, code } = unit.value;
    const sent = store.submissions.versions(year, unitId);
    const current = store.submissions.latestOf(year, unitId);
    const [newest] = sent;
    if (!newest || !current || !sent.some((one) => one.version === version))
      return fail('VERSION_UNKNOWN', { unit: code, version });
    if (current.version === version) return fail('VERSION_CURRENT', { unit: code, version });
    if (store.appraisal.decisions(year).has(unitId)) return fail('UNIT_ALREADY_DECIDED', { unit: code });
    const note = printableNote(command.note);
    if (!note.ok) return note;
    const choice = { year, unitId, version, overVersion: newest.version, note: note.value, by: user, at };
    store.submissions.choose(choice);
    const payload = { year, unit: code, version, before: current.version, over: newest.version, note: note.value };
    return ok({ value: null, event: { kind: 'version-chosen', payload } });
  });
  if (!chosen.ok) return chosen;
  const checked = keepChecksCurrent(store, round.value, { actor, now });
  return checked.ok ? chosen : checked;
}

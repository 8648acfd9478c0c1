/** What the board says of a finding: a warning is explained; an error of the sheet as a whole is settled by the chair. */
import { unprintable } from '../../shared/domain/printable.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Done, Store } from '../store/index.ts';
import { actingMember, actorOf, type Reply, roundOf } from './context.ts';

export type ExplainCommand = {
  readonly year: number;
  readonly finding: number;
  readonly note: string;
  readonly user: string;
};

export type Explained = { readonly id: number; readonly state: 'explained' | 'settled' };

export function explainFinding(store: Store, command: ExplainCommand, now: Date): Reply<Explained> {
  const round = roundOf(store, command.year);
  if (!round.ok) return round;
  const finding = store.submissions.findings(command.year).find((one) => one.id === command.finding);
  if (!finding) return fail('FINDING_NOT_FOUND', { finding: String(command.finding) });
  const isError = finding.severity === 'error';
  const member = actingMember(store, command.user, isError ? 'settle' : 'explain');
  if (!member.ok) return member;
  if (isError && finding.criterion !== null)
    return fail('FINDING_NEEDS_ADJUSTMENT', { finding: String(finding.id), criterion: finding.criterion });
  const note = command.note.trim().normalize('NFC');
  if (note === '') return fail('NOTE_MISSING');
  const strange = unprintable(note);
  if (strange.length > 0) return fail('TEXT_UNPRINTABLE', { characters: strange });

  const at = now.toISOString();
  return store.command({ actor: actorOf(member.value), at }, (): Reply<Done<Explained>> => {
    const today = store.submissions.findings(command.year).find((one) => one.id === command.finding);
    if (today?.state !== 'open' || finding.severity === 'info')
      return fail('FINDING_NOT_OPEN', { finding: String(finding.id) });
    if (store.appraisal.decisions(command.year).has(finding.unitId))
      return fail('UNIT_ALREADY_DECIDED', {
        unit: round.value.units.find((one) => one.id === finding.unitId)?.code ?? '',
      });
    const state = isError ? 'settled' : 'explained';
    store.submissions.answer({ findingId: finding.id, state, note, adjustmentId: null, by: command.user, at });
    const payload = { finding: finding.id, rule: finding.code, year: command.year, note };
    return ok({ value: { id: finding.id, state }, event: { kind: `finding-${state}`, payload } });
  });
}

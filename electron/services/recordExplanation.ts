/** The unit's own words (giải trình) to a score or a finding, taken down as they came; they settle nothing by themselves. */
import { fail, ok } from '../../shared/domain/result.ts';
import type { Done, Store } from '../store/index.ts';
import { actingMember, actorOf, type Reply } from './context.ts';
import { printableNote, unitAtWork } from './unitAtWork.ts';

export type ExplanationCommand = {
  readonly year: number;
  readonly unit: string;
  readonly criterion: string | null;
  readonly finding: number | null;
  readonly note: string;
  readonly user: string;
};

export function recordExplanation(store: Store, command: ExplanationCommand, now: Date): Reply<number> {
  const { year, unit, criterion, finding, user } = command;
  const member = actingMember(store, user, 'explain');
  if (!member.ok) return member;
  if (criterion === null && finding === null) return fail('EXPLANATION_NEEDS_PLACE', { unit });
  const at = now.toISOString();
  return store.command({ actor: actorOf(member.value), at }, (): Reply<Done<number>> => {
    const target = unitAtWork(store, year, unit);
    if (!target.ok) return target;
    const { result } = target.value;
    if (criterion !== null && !result.sheet.some((row) => row.criterion.code === criterion))
      return fail('CRITERION_NOT_IN_SET', { criterion });
    if (finding !== null && !result.findings.some((one) => one.id === finding))
      return fail('FINDING_NOT_FOUND', { finding: String(finding) });
    const note = printableNote(command.note);
    if (!note.ok) return note;
    const entry = { unitId: result.unit.id, criterion, findingId: finding, note: note.value, by: user, at };
    const id = store.appraisal.explain(year, entry);
    const payload = { id, year, unit, criterion, finding: finding === null ? null : String(finding), note: note.value };
    return ok({ value: id, event: { kind: 'explanation-recorded', payload } });
  });
}

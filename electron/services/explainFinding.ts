/** What the board says of findings: a warning is explained; an error that is of no one criterion is settled by the chair. */
import { fail, ok } from '../../shared/domain/result.ts';
import type { Done, Round, Store, UnitFinding } from '../store/index.ts';
import { actingMember, actorOf, type Reply, roundOf } from './context.ts';
import { printableNote } from './unitAtWork.ts';

type Words = { readonly year: number; readonly note: string; readonly user: string };
export type ExplainCommand = Words & { readonly finding: number };
export type ExplainManyCommand = Words & { readonly findings: readonly number[] };

export type Explained = { readonly id: number; readonly state: 'explained' | 'settled' };

export function explainFinding(store: Store, { finding, ...words }: ExplainCommand, now: Date): Reply<Explained> {
  const done = explainFindings(store, { ...words, findings: [finding] }, now);
  if (!done.ok) return done;
  const [explained] = done.value;
  return explained ? ok(explained) : fail('FINDING_NOT_FOUND', { finding: String(finding) });
}

/** The same words to several findings, such as one document that many criteria cite: to all of them, or to none. */
export function explainFindings(store: Store, command: ExplainManyCommand, now: Date): Reply<readonly Explained[]> {
  const round = roundOf(store, command.year);
  if (!round.ok) return round;
  const findings = findingsOf(store, command);
  if (!findings.ok) return findings;
  const settles = findings.value.some((one) => one.severity === 'error');
  const member = actingMember(store, command.user, settles ? 'settle' : 'explain');
  if (!member.ok) return member;
  const note = printableNote(command.note);
  const at = now.toISOString();
  return store.command({ actor: actorOf(member.value), at }, (): Reply<Done<readonly Explained[]>> => {
    // Anew: somebody may have been faster.
    const today = findingsOf(store, command);
    if (!today.ok) return today;
    for (const one of today.value) {
      const open = stillOpen(store, round.value, one);
      if (!open.ok) return open;
    }
    if (!note.ok) return note;
    const said = today.value.map((one) => answer(store, one, { ...command, note: note.value, at }));
    const [first, ...further] = said.map((one) => one.event);
    if (!first) return fail('FINDING_NOT_FOUND', { finding: '' });
    return ok({ value: said.map((one) => one.value), event: first, further });
  });
}

function findingsOf(store: Store, { year, findings }: ExplainManyCommand): Reply<readonly UnitFinding[]> {
  const known = new Map(store.submissions.findings(year).map((one) => [one.id, one]));
  const found: UnitFinding[] = [];
  for (const id of new Set(findings)) {
    const one = known.get(id);
    if (!one) return fail('FINDING_NOT_FOUND', { finding: String(id) });
    if (one.severity === 'error' && one.criterion !== null)
      return fail('FINDING_NEEDS_ADJUSTMENT', { finding: String(id), criterion: one.criterion });
    found.push(one);
  }
  return ok(found);
}

function stillOpen(store: Store, round: Round, { id, state, severity, unitId }: UnitFinding): Reply<null> {
  if (state !== 'open' || severity === 'info') return fail('FINDING_NOT_OPEN', { finding: String(id) });
  if (unitId === null || !store.appraisal.decisions(round.year).has(unitId)) return ok(null);
  return fail('UNIT_ALREADY_DECIDED', { unit: round.units.find((one) => one.id === unitId)?.code ?? '' });
}

function answer(store: Store, one: UnitFinding, { year, note, user, at }: Words & { readonly at: string }) {
  const state = one.severity === 'error' ? 'settled' : 'explained';
  store.submissions.answer({ findingId: one.id, state, note, adjustmentId: null, by: user, at });
  const payload = { finding: one.id, rule: one.code, year, note };
  return { value: { id: one.id, state }, event: { kind: `finding-${state}`, payload } } as const;
}

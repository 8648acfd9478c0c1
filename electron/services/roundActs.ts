/** The decisions of a round in their order: those that certify units, and the new ones that amend or revoke. Each is an act of its own, and none replaces another. */
import type { AuditEvent } from '../../shared/domain/audit.ts';
import type { Correction } from '../../shared/domain/correction.ts';
import type { Round, Store } from '../store/index.ts';
import type { UnitResult } from './roundResults.ts';

type Numbered = {
  /** 1, 2, 3 … */
  readonly ordinal: number;
  readonly at: string;
  /** Hash of the event that tells of it: printed in its papers. */
  readonly auditHead: string;
};
export type DecisionAct = Numbered & { readonly kind: 'decision'; readonly units: readonly UnitResult[] };
export type CorrectionAct = Numbered & {
  readonly kind: Correction['kind'];
  readonly correction: Correction;
  readonly unit: UnitResult;
};
export type RoundAct = DecisionAct | CorrectionAct;

/** Units decided together share an act. Oldest first. */
export function roundActs(store: Store, round: Round, results: readonly UnitResult[]): readonly RoundAct[] {
  const decided = results.filter((one) => one.decision !== null);
  const events = store.audit
    .ofKinds('round-decided', 'unit-amended', 'unit-revoked')
    .filter(({ payload }) => payload.year === round.year);
  const hashOf = (told: (event: AuditEvent) => boolean): string => events.find(told)?.hash ?? store.audit.head();
  const decisions = [...Map.groupBy(decided, (one) => one.decision?.at ?? '')].map(([at, units]) => ({
    kind: 'decision' as const,
    at,
    units,
    order: 0,
    auditHead: hashOf(({ kind, at: then }) => kind === 'round-decided' && then === at),
  }));
  const corrections = decided.flatMap((unit) =>
    unit.corrections.map((correction) => ({
      kind: correction.kind,
      at: correction.at,
      unit,
      correction,
      order: correction.id,
      auditHead: hashOf(
        ({ kind, payload }) => kind !== 'round-decided' && payload.correction === String(correction.id),
      ),
    })),
  );
  return [...decisions, ...corrections]
    .sort((a, b) => (a.at === b.at ? a.order - b.order : a.at < b.at ? -1 : 1))
    .map(({ order: _order, ...act }, index) => ({ ...act, ordinal: index + 1 }) as RoundAct);
}

/** Of a unit, as far as an act of this ordinal. */
export const correctionsUntil = (acts: readonly RoundAct[], unit: UnitResult, ordinal: number): readonly Correction[] =>
  acts.flatMap((act) =>
    act.kind !== 'decision' && act.unit.unit.id === unit.unit.id && act.ordinal <= ordinal ? [act.correction] : [],
  );

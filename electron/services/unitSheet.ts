/** One unit's score sheet with all that a person needs beside it to judge: evidence, findings, peers. */
import type { CriterionScore } from '../../shared/domain/appraisal.ts';
import type { Points } from '../../shared/domain/points.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { StatedEvidence, StatedScore } from '../../shared/domain/submission.ts';
import type { RoundUnit } from '../../shared/domain/unit.ts';
import type { Round, Store, UnitFinding } from '../store/index.ts';
import { type Reply, roundOf, unitOf } from './context.ts';
import { roundResults, type UnitResult } from './roundResults.ts';

export type PeerSelf = { readonly unit: RoundUnit; readonly self: Points };

export type SheetRow = CriterionScore & {
  readonly statement: StatedScore | null;
  readonly evidence: StatedEvidence | null;
  readonly findings: readonly UnitFinding[];
  /** The other units of the round that state a score for it. */
  readonly peers: readonly PeerSelf[];
};

export type UnitSheet = {
  readonly round: Round;
  readonly result: UnitResult;
  readonly rows: readonly SheetRow[];
};

export function unitSheet(store: Store, year: number, code: string): Reply<UnitSheet> {
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const unit = unitOf(round.value, code);
  if (!unit.ok) return unit;
  const result = roundResults(store, { ...round.value, units: [unit.value] })[0];
  if (!result?.submission) return fail('NO_SUBMISSION', { unit: code });

  const { submissions } = store;
  const statements = submissions.scores(result.submission.id);
  const evidence = submissions.evidence(result.submission.id);
  const peers = peersByCriterion(store, round.value, unit.value);
  const findings = Map.groupBy(result.findings, (one) => one.criterion);
  const rows = result.sheet.map((row): SheetRow => {
    const criterion = row.criterion.code;
    return {
      ...row,
      statement: statements[criterion] ?? null,
      evidence: evidence[criterion] ?? null,
      findings: findings.get(criterion) ?? [],
      peers: peers.get(criterion) ?? [],
    };
  });
  return ok({ round: round.value, result, rows });
}

function peersByCriterion(store: Store, round: Round, own: RoundUnit): ReadonlyMap<string, readonly PeerSelf[]> {
  const units = new Map(round.units.map((unit) => [unit.id, unit]));
  const peers = new Map<string, PeerSelf[]>();
  for (const { unitId, criterion, value } of store.submissions.statedScores(round.year)) {
    const unit = units.get(unitId);
    if (!unit || unitId === own.id) continue;
    const list = peers.get(criterion) ?? [];
    list.push({ unit, self: value });
    peers.set(criterion, list);
  }
  return peers;
}

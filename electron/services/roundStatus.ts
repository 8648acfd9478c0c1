/** Where each unit of a round stands, for a person who asks "what is left to do?". */
import { ok } from '../../shared/domain/result.ts';
import type { Store } from '../store/index.ts';
import { type Reply, roundOf } from './context.ts';
import { roundResults, type UnitResult } from './roundResults.ts';

export type Stage = 'awaited' | 'blocked' | 'ready' | 'decided';

export type UnitStatus = UnitResult & {
  readonly stage: Stage;
  readonly open: { readonly errors: number; readonly warnings: number };
};

export function roundStatus(store: Store, year: number): Reply<readonly UnitStatus[]> {
  const round = roundOf(store, year);
  return round.ok ? ok(roundResults(store, round.value).map(status)) : round;
}

function status(result: UnitResult): UnitStatus {
  const open = (severity: 'error' | 'warning') =>
    result.findings.filter((one) => one.severity === severity && one.state === 'open').length;
  return { ...result, stage: stageOf(result), open: { errors: open('error'), warnings: open('warning') } };
}

function stageOf({ submission, decision, blockers }: UnitResult): Stage {
  if (decision) return 'decided';
  if (!submission) return 'awaited';
  return blockers.length > 0 ? 'blocked' : 'ready';
}

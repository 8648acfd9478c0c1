/** Tổng quan: where each unit of the round stands, and the targets of the year. */
import type { Input, OverviewUnit, RoundOverview } from '../../../shared/contract/api.ts';
import { ok } from '../../../shared/domain/result.ts';
import { targetResult, targetsOf } from '../../../shared/domain/targets.ts';
import type { Reply } from '../../services/context.ts';
import { roundStatus, type UnitStatus } from '../../services/roundStatus.ts';
import { settledResult } from '../../services/settledResult.ts';
import type { Desk } from '../desk.ts';
import { pointsTotal, totalOrNull } from '../shown.ts';

export function roundOverview(desk: Desk, { year }: Input<'round.overview'>): Reply<RoundOverview> {
  const context = desk.context();
  if (!context.ok) return context;
  const status = roundStatus(context.value.store, year);
  if (!status.ok) return status;
  const units = status.value.map(overviewUnit);
  const levels = units.map((one) => one.level);
  const targets = targetsOf(year).map((target) => {
    const { have, need, met } = targetResult(target, levels);
    return { ...target, have, need, met };
  });
  return ok({ year, units, targets });
}

function overviewUnit(status: UnitStatus): OverviewUnit {
  const { unit, stage, submission, selfTotal, open, blockers } = status;
  const result = settledResult(status);
  return {
    code: unit.code,
    name: unit.name,
    stage,
    version: submission?.version ?? null,
    selfTotal: pointsTotal(selfTotal),
    decidedTotal: totalOrNull(result?.total),
    level: result?.level ?? null,
    open,
    // Nothing sent is a stage of its own, not an obstacle in what was sent.
    blockers: stage === 'blocked' ? blockers : [],
  };
}

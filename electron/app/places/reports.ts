/** Báo cáo: ranking, level distribution, and the workbook for the province. */
import type { Input, Output } from '../../../shared/contract/api.ts';
import { ok } from '../../../shared/domain/result.ts';
import { type Reply, roundOf } from '../../services/context.ts';
import { makeDossier } from '../../services/dossier/makeDossier.ts';
import { rankingWorkbook, roundRanking } from '../../services/roundRanking.ts';
import { settledResult } from '../../services/settledResult.ts';
import { ZIP } from '../../services/zip.ts';
import type { Desk } from '../desk.ts';
import { pointsTotal, totalOrNull } from '../shown.ts';

export function getRanking(desk: Desk, { year }: Input<'reports.ranking'>): Reply<Output<'reports.ranking'>> {
  const context = desk.context();
  if (!context.ok) return context;
  const ranking = roundRanking(context.value.store, year);
  if (!ranking.ok) return ranking;
  const rows = ranking.value.map((result) => {
    const { rank, unit, selfTotal } = result;
    const settled = settledResult(result);
    return {
      rank,
      code: unit.code,
      name: unit.name,
      selfTotal: pointsTotal(selfTotal),
      total: totalOrNull(settled?.total),
      level: settled?.level ?? null,
    };
  });
  const reached = Map.groupBy(
    rows.flatMap((one) => one.level ?? []),
    (level) => level,
  );
  const set = context.value.store.office.round(year)?.set;
  const levels = [0, ...(set?.levels.map((one) => one.level) ?? [])].map((level) => ({
    level,
    units: reached.get(level)?.length ?? 0,
  }));
  const undecided = ranking.value.filter((one) => one.decision === null).length;
  return ok({ rows, levels: set?.levels.length === 0 ? [] : levels, undecided });
}

export async function getWorkbook(
  desk: Desk,
  { year }: Input<'reports.workbook'>,
): Promise<Reply<Output<'reports.workbook'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const made = await rankingWorkbook(context.value.store, year, desk.now());
  return made.ok ? ok(desk.files.make(made.value)) : made;
}

/** In memory, as every file that the window fetches: a season of 235 units with all its papers is some 50 MiB. */
export function startDossier(desk: Desk, { year }: Input<'reports.dossier'>): Reply<Output<'reports.dossier'>> {
  const context = desk.context();
  if (!context.ok) return context;
  const { store } = context.value;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  return ok(
    desk.jobs.startMaking(async (progress, signal) => {
      const pieces: Uint8Array[] = [];
      const write = (bytes: Uint8Array): void => void pieces.push(bytes);
      const made = await makeDossier(store, { year, write, progress, signal });
      if (!made.ok) return made;
      if (signal.aborted) return ok(null);
      return ok(desk.files.make({ name: `ho-so-${year}.zip`, type: ZIP, bytes: Buffer.concat(pieces) }));
    }),
  );
}

/** The units of a round by their results, for reports and for the province. */
import { toExact, truncateExact } from '../../shared/domain/points.ts';
import { ranked } from '../../shared/domain/ranking.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Store } from '../store/index.ts';
import { writeRankingWorkbook } from '../workbook/index.ts';
import { type Reply, roundOf } from './context.ts';
import type { MadeBytes } from './files.ts';
import { roundResults, type UnitResult } from './roundResults.ts';
import { settledResult } from './settledResult.ts';
import { XLSX } from './zip.ts';

export type RankedUnit = UnitResult & {
  /** null for a unit without a result: these come last, in Vietnamese alphabetical order. */
  readonly rank: number | null;
};

export function roundRanking(store: Store, year: number): Reply<readonly RankedUnit[]> {
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const results = roundResults(store, round.value);
  const withTotal = results.flatMap((result) => {
    const settled = settledResult(result);
    return settled ? [{ total: settled.total, result }] : [];
  });
  const placed = ranked(withTotal).map(({ rank, entry }): RankedUnit => ({ ...entry.result, rank }));
  const others = results.filter((one) => settledResult(one) === null);
  return ok([...placed, ...others.map((one): RankedUnit => ({ ...one, rank: null }))]);
}

export async function rankingWorkbook(store: Store, year: number, now: Date): Promise<Reply<MadeBytes>> {
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const rows = roundRanking(store, year);
  if (!rows.ok) return rows;
  const { authority, sample } = store.office.office();
  const { set } = round.value;
  const bytes = await writeRankingWorkbook({
    authority: authority.name,
    year,
    sample,
    setTitle: set.title.vi,
    notice: set.official ? null : (set.notice?.vi ?? null),
    createdAt: now.toISOString(),
    rows: rows.value.map((result) => {
      const { rank, unit, selfTotal, decision } = result;
      const settled = settledResult(result);
      return {
        rank,
        code: unit.code,
        name: unit.name,
        self: selfTotal === null ? null : truncateExact(toExact(selfTotal)),
        total: settled && truncateExact(settled.total),
        level: settled?.level ?? null,
        decided: decision !== null,
      };
    }),
  });
  return ok({ name: `xep-hang-${year}.xlsx`, type: XLSX, bytes });
}

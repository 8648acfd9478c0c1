/** Results of the year before out of a file, under the names that units had then; and which units became which. */
import { ok } from '../../shared/domain/result.ts';
import { foldName } from '../../shared/domain/unit.ts';
import { type Done, isDatabase, type NewPastResult, type Round, type Store, sha256Hex } from '../store/index.ts';
import type { SheetFault } from './adjustFromWorkbook.ts';
import { actingMember, actorOf, type Context, type Reply, roundOf } from './context.ts';
import type { Source } from './files.ts';
import { pastFromDatabase } from './pastFromDatabase.ts';
import { pastFromDossier } from './pastFromDossier.ts';
import { pastFromWorkbook } from './pastFromWorkbook.ts';
import { pastHash } from './pastHash.ts';
import type { PastRow } from './pastRow.ts';
import { keepChecksCurrent } from './runChecks.ts';

export type LastYearImported = {
  /** The year that the results are of. */
  readonly year: number;
  readonly units: number;
  /** Units of then that no unit of the round has as itself or as a predecessor: their results stand by themselves. */
  readonly unlinked: readonly string[];
  /** Not empty: nothing was stored. */
  readonly faults: readonly SheetFault[];
};

type Request = { readonly year: number; readonly file: Source; readonly user: string };

/** @param request.year of the round that looks back. */
export async function importLastYear(
  { store, tasks, now }: Context,
  request: Request,
): Promise<Reply<LastYearImported>> {
  const { year, file, user } = request;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const member = actingMember(store, user, 'import');
  if (!member.ok) return member;
  const bytes = file.read();
  if (!bytes.ok) return bytes;
  const given = { name: file.name, bytes: bytes.value, round: round.value };
  const { source, read } = await pastFrom({ store, tasks }, given);
  if (!read.ok) return read;
  const { rows } = read.value;
  const faults = [...read.value.faults, ...namedTwice(rows)];
  if (faults.length > 0) return ok({ year: year - 1, units: 0, unlinked: [], faults });

  const at = now().toISOString();
  const actor = actorOf(member.value);
  const done = store.command({ actor, at }, (): Reply<Done<LastYearImported>> => {
    const placed = placeRows(store, round.value, { rows, by: user, at });
    const sha256 = sha256Hex(bytes.value);
    store.past.insert({ year: year - 1, source, fileName: file.name, sha256, by: user, at }, placed.results);
    const value = { year: year - 1, units: placed.results.length, unlinked: placed.unlinked, faults: [] };
    const holds = pastHash(store, year - 1);
    const payload = { year: year - 1, source, file: file.name, sha256, units: value.units, holds };
    return ok({ value, event: { kind: 'past-results-imported', payload } });
  });
  if (!done.ok) return done;
  const checked = keepChecksCurrent(store, round.value, { actor, now: now() });
  return checked.ok ? done : checked;
}

type Given = Parameters<typeof pastFromDossier>[1];

/** What a file is, its bytes say and not its name; a dossier and a workbook are both zips. */
async function pastFrom({ store, tasks }: Pick<Context, 'store' | 'tasks'>, given: Given) {
  if (isDatabase(given.bytes)) return { source: 'database', read: pastFromDatabase(store, given) } as const;
  const dossier = await pastFromDossier({ store, tasks }, given);
  if (dossier) return { source: 'dossier', read: dossier } as const;
  return { source: 'workbook', read: await pastFromWorkbook(tasks, given) } as const;
}

function namedTwice(rows: readonly PastRow[]): readonly SheetFault[] {
  const byCode = Map.groupBy(rows, (one) => one.code);
  return [...byCode].flatMap(([code, [, ...again]]) =>
    again.map((one): SheetFault => ({ code: 'PAST_UNIT_TWICE', cell: one.cell, params: { unit: code } })),
  );
}

type Placing = { readonly rows: readonly PastRow[]; readonly by: string; readonly at: string };

/**
 * The unit of then: by code and name together, since codes are given to other units later. A unit that is not known any
 * more is kept as one that ended with that year; a successor that the row names sees it as a predecessor.
 */
function placeRows(store: Store, round: Round, { rows, by, at }: Placing) {
  const then = Map.groupBy(store.past.unitsOn(`${round.year - 1}-12-31`), (one) => one.code);
  const placed = rows.map((row) => {
    const known = then.get(row.code)?.find((one) => foldName(one.name) === foldName(row.name));
    return { row, unitId: known?.id ?? store.past.addPastUnit(row, `${round.year}-01-01`) };
  });
  for (const { row, unitId } of placed)
    if (row.successor && row.successor.id !== unitId)
      store.past.link({ unitId: row.successor.id, predecessor: unitId, extent: row.extent, by, at });
  const taken = new Set(round.units.map((one) => one.id));
  for (const { predecessor } of [...store.past.predecessors().values()].flat()) taken.add(predecessor);
  return {
    results: placed.map(({ row: { total, level, scores, cell }, unitId }): NewPastResult => {
      return { unitId, total, level, scores, cell };
    }),
    unlinked: placed.filter((one) => !taken.has(one.unitId)).map(({ row }) => `${row.code} ${row.name}`),
  };
}

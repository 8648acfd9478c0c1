/**
 * Results of the year before out of another data folder of this program: the old computer's file, or a backup of it. The
 * file is foreign: a copy of it is opened in memory, and read only if it is whole and its own log bears it out.
 */
import { statSync } from 'node:fs';
import { fail, ok } from '../../shared/domain/result.ts';
import { type DataFailure, openStoreCopy, type Round, type Store } from '../store/index.ts';
import { chainOf } from './auditLog.ts';
import { alteredRecords } from './checkRecords.ts';
import type { Reply } from './context.ts';
import { decidedResults, sameCriteria } from './lastYear.ts';
import type { PastRow, PastRows } from './pastRow.ts';

/** A district's file with all workbooks and papers of some years; it is held in memory twice. */
export const LARGEST_DATABASE = 512 << 20;

/** SQLite's log beside a file that is open, or was not closed: the newest changes are in there. */
export const hasLogBeside = (path: string): boolean =>
  (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** `round`: the one that looks back. */
type Given = { readonly name: string; readonly bytes: Uint8Array; readonly round: Round };

export function pastFromDatabase(own: Store, { name, bytes, round }: Given): Reply<PastRows> {
  const opened = openStoreCopy(bytes, name);
  if (!opened.ok) return refusalOf(opened.error, name);
  const other = opened.value;
  try {
    if (own.office.office().sample !== other.office.office().sample)
      return fail('PAST_DATABASE_SAMPLE', { file: name });
    const fault = logFault(other);
    if (fault !== null) return fail('PAST_DATABASE_DAMAGED', { file: name, check: fault });
    return resultsIn(other, round, name);
  } catch {
    // Whatever breaks on the way, it is foreign content that the schema could not rule out.
    return fail('PAST_DATABASE_DAMAGED', { file: name, check: 'contents' });
  } finally {
    other.close();
  }
}

function refusalOf({ code, params }: DataFailure, file: string): Reply<never> {
  if (code === 'DATA_NEWER') return fail('PAST_DATABASE_NEWER', { ...params, file });
  if (params.check === 'application_id') return fail('PAST_DATABASE_FOREIGN', { file });
  return fail('PAST_DATABASE_DAMAGED', { file, check: params.check ?? code });
}

/** What somebody changed around the program is no decided result. */
function logFault(other: Store): string | null {
  const chain = chainOf(other);
  if (!chain.intact) return `log ${chain.brokenAt}`;
  return alteredRecords(other)[0] ?? null;
}

function resultsIn(other: Store, round: Round, file: string): Reply<PastRows> {
  const year = round.year - 1;
  const before = other.office.round(year);
  if (!before) return fail('PAST_ROUND_UNKNOWN', { file, year, known: other.office.years().map(String) });
  const kinds = new Map(before.units.map((one) => [one.id, one.kind]));
  const rows = decidedResults(other, before).map(([id, { code, name, total, level, scores }]): PastRow => {
    const kind = kinds.get(id) ?? 'other';
    const compared = sameCriteria(scores, round, before) ?? {};
    return { code, name, kind, total, level, scores: compared, successor: null, extent: 'whole', cell: '' };
  });
  return rows.length === 0 ? fail('PAST_ROUND_UNDECIDED', { file, year }) : ok({ rows, faults: [] });
}

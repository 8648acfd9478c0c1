/** Results of the year before out of a dossier: read only if it is complete and unchanged, and its own log bears it out. */
import { fail, ok } from '../../shared/domain/result.ts';
import type { Round } from '../store/index.ts';
import type { Context, Reply } from './context.ts';
import { sameCriteria } from './lastYear.ts';
import type { PastRow, PastRows } from './pastRow.ts';

/** `round`: the one that looks back. */
type Given = { readonly name: string; readonly bytes: Uint8Array; readonly round: Round };

/** @returns null for a zip of something else, such as a workbook. */
export async function pastFromDossier(
  { store, tasks }: Pick<Context, 'store' | 'tasks'>,
  { name, bytes, round }: Given,
): Promise<Reply<PastRows> | null> {
  const read = await tasks.run('readDossierResults', bytes);
  if (!read.ok) return read;
  if (read.value.kind === 'not-a-dossier') return null;
  if (read.value.kind === 'altered') return fail('DOSSIER_ALTERED', { file: name, entry: read.value.entry });
  const { results, set } = read.value;
  const year = round.year - 1;
  if (store.office.office().sample !== results.sample) return fail('PAST_DATABASE_SAMPLE', { file: name });
  if (results.year !== year) return fail('PAST_ROUND_UNKNOWN', { file: name, year, known: [String(results.year)] });
  const rows = results.units.flatMap(({ code, name: called, kind, standing, scores }): readonly PastRow[] => {
    if (standing === null) return [];
    const compared = sameCriteria(scores, round, { set }) ?? {};
    const { total, level } = standing;
    return [{ code, name: called, kind, total, level, scores: compared, successor: null, extent: 'whole', cell: '' }];
  });
  return rows.length === 0 ? fail('PAST_ROUND_UNDECIDED', { file: name, year }) : ok({ rows, faults: [] });
}

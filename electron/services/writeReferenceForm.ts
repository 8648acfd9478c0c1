/** The blank workbook for other offices' data: one for the whole round. */
import { join } from 'node:path';
import { ok } from '../../shared/domain/result.ts';
import { sha256Hex } from '../store/index.ts';
import { writeReferenceWorkbook } from '../workbook/index.ts';
import { type Context, type Reply, roundOf } from './context.ts';
import { writeFileSafely } from './files.ts';

export async function writeReferenceForm(
  { store }: Pick<Context, 'store'>,
  { year, out }: { readonly year: number; readonly out: string },
): Promise<Reply<{ readonly file: string; readonly sha256: string }>> {
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const { authority, sample } = store.office.office();
  const { set, units } = round.value;
  // The same form has the same bytes whenever it is written.
  const createdAt = store.audit.firstAt();
  const bytes = await writeReferenceWorkbook({ set, units, year, sample, createdAt, authorityName: authority.name });
  const file = join(out, `so-lieu-doi-chieu-${year}.xlsx`);
  const saved = writeFileSafely(file, bytes, () => false);
  return saved.ok ? ok({ file, sha256: sha256Hex(bytes) }) : saved;
}

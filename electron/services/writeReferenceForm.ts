/** The blank workbook for other offices' data: one for the whole round. */
import { join } from 'node:path';
import { ok } from '../../shared/domain/result.ts';
import { sha256Hex } from '../store/index.ts';
import { writeReferenceWorkbook } from '../workbook/index.ts';
import { type Context, type Reply, roundOf } from './context.ts';
import { type MadeBytes, writeFileSafely } from './files.ts';
import { XLSX } from './zip.ts';

export async function referenceForm({ store }: Pick<Context, 'store'>, year: number): Promise<Reply<MadeBytes>> {
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const { authority, sample } = store.office.office();
  const { set, units } = round.value;
  // The same form has the same bytes whenever it is written.
  const createdAt = store.audit.firstAt();
  const bytes = await writeReferenceWorkbook({ set, units, year, sample, createdAt, authorityName: authority.name });
  return ok({ name: `so-lieu-doi-chieu-${year}.xlsx`, type: XLSX, bytes });
}

/** Into a folder. */
export async function writeReferenceForm(
  context: Pick<Context, 'store'>,
  { year, out }: { readonly year: number; readonly out: string },
): Promise<Reply<{ readonly file: string; readonly sha256: string }>> {
  const form = await referenceForm(context, year);
  if (!form.ok) return form;
  const file = join(out, form.value.name);
  const saved = writeFileSafely(file, form.value.bytes, () => false);
  return saved.ok ? ok({ file, sha256: sha256Hex(form.value.bytes) }) : saved;
}

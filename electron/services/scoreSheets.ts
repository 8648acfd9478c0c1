/** Score sheets as PDF or workbook: of one unit for a window, of several into a folder. */
import { join } from 'node:path';
import { ok } from '../../shared/domain/result.ts';
import type { ScoreSheetModel } from '../../shared/domain/scoreSheetModel.ts';
import { foldName } from '../../shared/domain/unit.ts';
import { sha256Hex } from '../store/index.ts';
import { writeScoreSheet } from '../workbook/index.ts';
import { type Context, type Progress, type Reply, roundOf, unitOf } from './context.ts';
import { type MadeBytes, writeFileSafely } from './files.ts';
import { scoreSheetModel } from './scoreSheetModel.ts';
import { PDF, XLSX } from './zip.ts';

export const SCORE_SHEET_FORMATS = ['pdf', 'xlsx'] as const;
export type ScoreSheetFormat = (typeof SCORE_SHEET_FORMATS)[number];

type Asked = {
  readonly year: number;
  readonly unit: string;
  readonly user: string | null;
  readonly format: ScoreSheetFormat;
};

export async function scoreSheet({ store, tasks }: Context, { format, ...asked }: Asked): Promise<Reply<MadeBytes>> {
  const model = scoreSheetModel(store, asked);
  if (!model.ok) return model;
  const name = `${fileName(model.value)}.${format}`;
  if (format === 'xlsx') return ok({ name, type: XLSX, bytes: await writeScoreSheet(model.value) });
  const printed = await tasks.run('renderScoreSheet', model.value);
  if (!printed.ok) return printed;
  return printed.value.ok ? ok({ name, type: PDF, bytes: printed.value.value }) : printed.value;
}

const fileName = ({ unit, year }: ScoreSheetModel): string =>
  `phieu-diem-${year}-${unit.code}-${foldName(unit.name).replaceAll(' ', '-')}`;

export type WrittenSheet = {
  readonly file: string;
  readonly unit: string;
  readonly kind: ScoreSheetFormat;
  readonly sha256: string;
};

/** @param request.units codes; empty = every unit that has sent something. */
export async function writeScoreSheets(
  context: Context,
  request: { readonly year: number; readonly out: string; readonly units: readonly string[] },
  progress: Progress,
): Promise<Reply<readonly WrittenSheet[]>> {
  const { year, out } = request;
  const round = roundOf(context.store, year);
  if (!round.ok) return round;
  for (const code of request.units) {
    const unit = unitOf(round.value, code);
    if (!unit.ok) return unit;
  }
  const received = context.store.submissions.latest(year);
  const units = round.value.units.filter(({ id, code }) =>
    request.units.length === 0 ? received.has(id) : request.units.includes(code),
  );
  const written: WrittenSheet[] = [];
  for (const [index, { code, name }] of units.entries()) {
    for (const format of SCORE_SHEET_FORMATS) {
      const made = await scoreSheet(context, { year, unit: code, user: null, format });
      if (!made.ok) return made;
      const file = join(out, made.value.name);
      const saved = writeFileSafely(file, made.value.bytes, () => false);
      if (!saved.ok) return saved;
      written.push({ file, unit: code, kind: format, sha256: sha256Hex(made.value.bytes) });
    }
    progress(index + 1, units.length, name);
  }
  return ok(written);
}

/** Score sheets as PDF or workbook: of one unit for a window, of several into a folder. */
import { join } from 'node:path';
import type { Language } from '../../shared/domain/criteriaSet.ts';
import { ok } from '../../shared/domain/result.ts';
import { paperFileName, TEMPLATES } from '../documents/index.ts';
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
  readonly language: Language;
};

export async function scoreSheet({ store, tasks }: Context, { format, ...asked }: Asked): Promise<Reply<MadeBytes>> {
  const model = scoreSheetModel(store, asked);
  if (!model.ok) return model;
  const { language } = asked;
  const { code, name: unitName } = model.value.unit;
  const named = { kind: 'score-sheet', language, year: asked.year, ordinal: null, about: [code, unitName] } as const;
  const name = paperFileName(named, format);
  if (format === 'xlsx') {
    const texts = TEMPLATES[language]['score-sheet'];
    return ok({ name, type: XLSX, bytes: await writeScoreSheet(model.value, { language, texts }) });
  }
  const printed = await tasks.run('renderSheet', { paper: model.value, options: { language } });
  if (!printed.ok) return printed;
  return printed.value.ok ? ok({ name, type: PDF, bytes: printed.value.value }) : printed.value;
}

export type WrittenSheet = {
  readonly file: string;
  readonly unit: string;
  readonly kind: ScoreSheetFormat;
  readonly sha256: string;
};

type Request = {
  readonly year: number;
  readonly out: string;
  /** Codes; empty = every unit that has sent something. */
  readonly units: readonly string[];
  readonly language: Language;
};

export async function writeScoreSheets(
  context: Context,
  request: Request,
  progress: Progress,
): Promise<Reply<readonly WrittenSheet[]>> {
  const { year, out, language } = request;
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
      const made = await scoreSheet(context, { year, unit: code, user: null, format, language });
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

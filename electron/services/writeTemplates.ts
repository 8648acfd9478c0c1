/** Blank workbooks to send out, one per unit. */
import { join } from 'node:path';
import { ok } from '../../shared/domain/result.ts';
import { foldName, type RoundUnit } from '../../shared/domain/unit.ts';
import { sha256Hex } from '../store/index.ts';
import { writeBlankWorkbook } from '../workbook/index.ts';
import { type Context, type Progress, type Reply, roundOf, unitOf } from './context.ts';
import { type MadeBytes, writeFileSafely } from './files.ts';
import { XLSX } from './zip.ts';

/** `units`: codes; empty = all. */
export type BlankRequest = { readonly year: number; readonly units: readonly string[] };
export type TemplateRequest = BlankRequest & { readonly out: string };
export type WrittenTemplate = { readonly file: string; readonly unit: string; readonly sha256: string };
type BlankWorkbook = MadeBytes & { readonly unit: string };

/** Into a folder. */
export async function writeTemplates(
  context: Pick<Context, 'store'>,
  request: TemplateRequest,
  progress: Progress,
): Promise<Reply<readonly WrittenTemplate[]>> {
  const made = await blankWorkbooks(context, request, progress);
  if (!made.ok) return made;
  const written: WrittenTemplate[] = [];
  for (const { name, unit, bytes } of made.value) {
    const file = join(request.out, name);
    const saved = writeFileSafely(file, bytes, () => false);
    if (!saved.ok) return saved;
    written.push({ file, unit, sha256: sha256Hex(bytes) });
  }
  return ok(written);
}

export async function blankWorkbooks(
  { store }: Pick<Context, 'store'>,
  request: BlankRequest,
  progress: Progress,
): Promise<Reply<readonly BlankWorkbook[]>> {
  const round = roundOf(store, request.year);
  if (!round.ok) return round;
  const { authority, sample } = store.office.office();
  // The same form has the same bytes whenever it is written, so that it can be told from one that was filled.
  const createdAt = store.audit.firstAt();
  const units: RoundUnit[] = [];
  for (const code of request.units) {
    const unit = unitOf(round.value, code);
    if (!unit.ok) return unit;
    units.push(unit.value);
  }
  const chosen = request.units.length === 0 ? round.value.units : units;
  const { set, year, submissionDue } = round.value;
  const made: BlankWorkbook[] = [];
  for (const [index, unit] of chosen.entries()) {
    const form = { set, authorityName: authority.name, year, submissionDue, unit, sample, createdAt };
    const bytes = await writeBlankWorkbook(form);
    made.push({ name: templateName(unit, year), type: XLSX, unit: unit.code, bytes });
    progress(index + 1, chosen.length, unit.name);
  }
  return ok(made);
}

/** ASCII, so that it survives every mail program and USB stick: "tu-cham-diem-2024-10654-xa-hong-phong.xlsx". */
const templateName = (unit: RoundUnit, year: number): string =>
  `tu-cham-diem-${year}-${unit.code}-${foldName(unit.name).replaceAll(' ', '-')}.xlsx`;

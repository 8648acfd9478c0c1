/** Return slips into a folder, each as PDF and as text: of what an import took in or refused, or of what units have sent. */
import { join } from 'node:path';
import type { Language } from '../../shared/domain/criteriaSet.ts';
import { ok } from '../../shared/domain/result.ts';
import { sha256Hex } from '../store/index.ts';
import { type Context, memberOf, type Reply, roundOf, unitOf } from './context.ts';
import type { FileReport } from './fileReport.ts';
import { writeFileSafely } from './files.ts';
import { returnSlip, type SlipSubject, slipSubjectOf } from './returnSlip.ts';

export type WrittenSlip = {
  readonly file: string;
  readonly kind: 'return-slip' | 'return-slip-text';
  readonly unit: string | null;
  readonly sha256: string;
};
type Request = {
  readonly year: number;
  readonly out: string;
  readonly language: Language;
  /** Who received the files; null = nobody in particular. */
  readonly user: string | null;
};

/** @param units codes; empty = every unit whose statement has something to mend. */
export async function writeReturnSlips(
  context: Context,
  request: Request,
  units: readonly string[],
): Promise<Reply<readonly WrittenSlip[]>> {
  const round = roundOf(context.store, request.year);
  if (!round.ok) return round;
  const subjects: SlipSubject[] = [];
  for (const code of units) {
    const unit = unitOf(round.value, code);
    if (!unit.ok) return unit;
  }
  const received = context.store.submissions.latest(request.year);
  const asked = round.value.units.filter(({ id, code }) =>
    units.length === 0 ? received.has(id) : units.includes(code),
  );
  for (const unit of asked) {
    const subject = slipSubjectOf(context.store, round.value, unit);
    if (!subject.ok) return subject;
    subjects.push(subject.value);
  }
  return writeAll(context, request, subjects);
}

/** Of the files of one import: whatever is to be mended, taken in or refused. */
export const writeSlipsOf = (
  context: Context,
  request: Request,
  reports: readonly FileReport[],
): Promise<Reply<readonly WrittenSlip[]>> => {
  const receivedAt = context.now().toISOString();
  const subjects = reports.map(({ file, unit, findings, cured }) => ({ file, unit, receivedAt, findings, cured }));
  return writeAll(context, request, subjects);
};

async function writeAll(
  context: Context,
  { year, out, language, user }: Request,
  subjects: readonly SlipSubject[],
): Promise<Reply<readonly WrittenSlip[]>> {
  const round = roundOf(context.store, year);
  if (!round.ok) return round;
  const member = user === null ? ok(null) : memberOf(context.store, user);
  if (!member.ok) return member;
  const written: WrittenSlip[] = [];
  const taken = new Set<string>();
  for (const subject of subjects) {
    const asked = { round: round.value, subject, officer: member.value?.name ?? '', language };
    const slip = await returnSlip(context, asked);
    if (!slip.ok && slip.error.code === 'NOTHING_TO_RETURN') continue;
    if (!slip.ok) return slip;
    const { pdf, text } = slip.value;
    const stem = ownStem(pdf.name.replace(/\.pdf$/, ''), taken);
    const files = [
      { kind: 'return-slip', name: `${stem}.pdf`, bytes: pdf.bytes },
      {
        kind: 'return-slip-text',
        name: `${stem}.txt`,
        bytes: Buffer.from(`\uFEFF${text}`, 'utf8'),
      },
    ] as const;
    for (const { kind, name, bytes } of files) {
      const file = join(out, name);
      // A slip of the version before gives way: what it said is in the version's findings.
      const saved = writeFileSafely(file, bytes, () => true);
      if (!saved.ok) return saved;
      written.push({ file, kind, unit: subject.unit?.code ?? null, sha256: sha256Hex(bytes) });
    }
  }
  return ok(written);
}

/** Two files of one run that tell no unit may bear one name: "…", "…-2". */
function ownStem(stem: string, taken: Set<string>): string {
  const free = (n: number): string => (n === 1 ? stem : `${stem}-${n}`);
  let n = 1;
  while (taken.has(free(n))) n += 1;
  taken.add(free(n));
  return free(n);
}

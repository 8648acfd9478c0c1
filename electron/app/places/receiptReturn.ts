/** Tiếp nhận: what goes back to units, which version counts, and what comes from other offices. */
import type { Input, Output } from '../../../shared/contract/api.ts';
import type { Finding } from '../../../shared/domain/findings.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { chooseVersion as choose } from '../../services/chooseVersion.ts';
import { memberOf, type Reply, roundOf, unitOf } from '../../services/context.ts';
import { referenceImport } from '../../services/importReferenceFiles.ts';
import { returnSlip, type SlipSubject, slipSubjectOf } from '../../services/returnSlip.ts';
import { referenceForm } from '../../services/writeReferenceForm.ts';
import type { Round } from '../../store/index.ts';
import type { Desk } from '../desk.ts';
import type { Shown } from '../shown.ts';

type Shape = Shown<Output<'receipt.answer'>>['findings'][number];

/** A finding of a file that nobody has answered yet. */
export const newFinding = (one: Finding): Shape => ({ ...one, id: null, state: 'open', ofRound: false, answer: null });

export function chooseVersion(
  desk: Desk,
  input: Input<'receipt.chooseVersion'>,
  user: string,
): Reply<Record<string, never>> {
  const context = desk.context();
  if (!context.ok) return context;
  const chosen = choose(context.value.store, { ...input, user }, desk.now());
  return chosen.ok ? ok({}) : chosen;
}

export async function makeSlip(
  desk: Desk,
  { year, of, language }: Input<'receipt.slip'>,
  user: string,
): Promise<Reply<Output<'receipt.slip'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const { store } = context.value;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const member = memberOf(store, user);
  if (!member.ok) return member;
  const subject = 'file' in of ? subjectOfFile(desk, year, of.file) : subjectOfUnit(desk, round.value, of.unit);
  if (!subject.ok) return subject;
  const asked = { round: round.value, subject: subject.value, officer: member.value.name, language };
  const slip = await returnSlip(context.value, asked);
  return slip.ok ? ok({ pdf: desk.files.make(slip.value.pdf), text: slip.value.text }) : slip;
}

function subjectOfFile(desk: Desk, year: number, token: string): Reply<SlipSubject> {
  const row = desk.receipts.get(token);
  if (row?.year !== year) return fail('FILE_NOT_FOUND', { file: token });
  const { file, unit, findings, cured } = row.report;
  return ok({ file, unit, receivedAt: desk.now().toISOString(), findings, cured });
}

function subjectOfUnit(desk: Desk, round: Round, code: string): Reply<SlipSubject> {
  const context = desk.context();
  if (!context.ok) return context;
  const unit = unitOf(round, code);
  return unit.ok ? slipSubjectOf(context.value.store, round, unit.value) : unit;
}

export async function blankReference(
  desk: Desk,
  { year }: Input<'receipt.referenceForm'>,
): Promise<Reply<Output<'receipt.referenceForm'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const form = await referenceForm(context.value, year);
  return form.ok ? ok(desk.files.make(form.value)) : form;
}

export async function bringReference(
  desk: Desk,
  { year, file: token }: Input<'receipt.reference'>,
  user: string,
): Promise<Reply<Shown<Output<'receipt.reference'>>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const file = desk.files.picked(token);
  if (!file.ok) return file;
  const takeIn = referenceImport(context.value, { year, user });
  if (!takeIn.ok) return takeIn;
  const { name, bytes } = file.value;
  const done = await takeIn.value({ name, read: () => ok(bytes) });
  desk.files.drop(token);
  if (!done.ok) return done;
  const { outcome, units, values, findings } = done.value;
  return ok({ file: name, outcome, units, values, findings: findings.map(newFinding) });
}

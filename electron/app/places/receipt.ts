/** Tiếp nhận: submissions in, blank workbooks out. */
import type { Input, Output } from '../../../shared/contract/api.ts';
import { allCriteria } from '../../../shared/domain/criteriaSet.ts';
import { QUESTIONS, type QuestionCode } from '../../../shared/domain/findings.ts';
import { toExact } from '../../../shared/domain/points.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { selfTotal } from '../../../shared/domain/submission.ts';
import { actorOf, memberOf, type Reply, roundOf, unitOf } from '../../services/context.ts';
import type { Source } from '../../services/files.ts';
import { workbookImport } from '../../services/importWorkbooks.ts';
import { inNameOrder } from '../../services/inNameOrder.ts';
import { keepChecksCurrent } from '../../services/runChecks.ts';
import { blankWorkbooks } from '../../services/writeTemplates.ts';
import { oneOrZip, XLSX } from '../../services/zip.ts';
import type { Round } from '../../store/index.ts';
import type { Desk } from '../desk.ts';
import type { JobWork } from '../jobs.ts';
import type { Received } from '../receipts.ts';
import { pointsOrNull, pointsTotal, type Shown, totalOf } from '../shown.ts';
import { newFinding } from './receiptReturn.ts';

type Row = Shown<Output<'receipt.answer'>>;

export function importFiles(
  desk: Desk,
  { year, files }: Input<'receipt.import'>,
  user: string,
): Reply<Output<'receipt.import'>> {
  const work = importWork(desk, year, user);
  if (!work.ok) return work;
  for (const token of files) {
    const file = desk.files.picked(token);
    if (!file.ok) return file;
  }
  return ok(desk.jobs.start((progress, signal) => work.value(files, progress, signal)));
}

type ImportWork = (files: readonly string[], ...job: Parameters<JobWork>) => ReturnType<JobWork>;

/** Takes picked files in, each with its row in the list. */
export function importWork(desk: Desk, year: number, user: string): Reply<ImportWork> {
  const context = desk.context();
  if (!context.ok) return context;
  const workbooks = workbookImport(context.value, { year, dryRun: false, answers: {}, user });
  if (!workbooks.ok) return workbooks;
  return ok(async (files, progress, signal) => {
    const given: (Source & { readonly token: string })[] = [];
    for (const token of files) {
      const source = sourceOf(desk, token);
      if (!source.ok) return source;
      given.push({ ...source.value, token });
    }
    const sources = inNameOrder(given);
    let done = 0;
    progress(done, files.length, sources[0]?.name ?? '');
    // What went in is in; files that were not reached are left where they were.
    for await (const report of workbooks.value.all(sources, signal)) {
      keep(desk, { token: sources[done]?.token ?? '', year, answers: {}, report });
      done += 1;
      progress(done, files.length, report.file);
    }
    return checksAfter(desk, year, user);
  });
}

/** Once for all files: a run looks at the whole round. */
function checksAfter(desk: Desk, year: number, user: string): Reply<null> {
  const context = desk.context();
  if (!context.ok) return context;
  const { store } = context.value;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const member = memberOf(store, user);
  return member.ok ? keepChecksCurrent(store, round.value, { actor: actorOf(member.value), now: desk.now() }) : member;
}

function sourceOf(desk: Desk, token: string): Reply<Source> {
  const file = desk.files.picked(token);
  return file.ok ? ok({ name: file.value.name, read: () => ok(file.value.bytes) }) : file;
}

/** Bytes are needed as long as there is a question; what was stored is in the office's own file. */
function keep(desk: Desk, row: Received): void {
  desk.receipts.keep(row);
  if (row.report.outcome !== 'needs-decision') desk.files.drop(row.token);
}

export function listReceived(desk: Desk, { year }: Input<'receipt.list'>): Reply<{ readonly files: readonly Row[] }> {
  const round = roundAt(desk, year);
  return round.ok ? ok({ files: desk.receipts.of(year).map((one) => rowOf(round.value, one)) }) : round;
}

export async function answerQuestion(
  desk: Desk,
  { year, file, question, value }: Input<'receipt.answer'>,
  user: string,
): Promise<Reply<Row>> {
  const context = desk.context();
  if (!context.ok) return context;
  const round = roundAt(desk, year);
  if (!round.ok) return round;
  const before = received(desk, year, file);
  if (!before.ok) return before;
  const source = sourceOf(desk, file);
  // Answered already, in another click: the row as it is now.
  if (!source.ok) return ok(rowOf(round.value, before.value));
  const code = QUESTIONS.find((one): one is QuestionCode => one === question);
  const answers = { ...before.value.answers, ...(code ? { [code]: value } : {}) };
  const workbooks = workbookImport(context.value, { year, dryRun: false, answers, user });
  if (!workbooks.ok) return workbooks;
  const row = { token: file, year, answers, report: await workbooks.value.one(source.value) };
  keep(desk, row);
  const checked = checksAfter(desk, year, user);
  return checked.ok ? ok(rowOf(round.value, row)) : checked;
}

export function previewFile(
  desk: Desk,
  { year, file }: Input<'receipt.preview'>,
): Reply<Shown<Output<'receipt.preview'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const round = roundAt(desk, year);
  if (!round.ok) return round;
  const row = received(desk, year, file);
  if (!row.ok) return row;
  const { sheet, sha256 } = row.value.report;
  const known = sha256 === null ? undefined : context.value.store.submissions.byWorkbook(year, sha256);
  const scores = sheet?.scores ?? (known ? context.value.store.submissions.scores(known.id) : {});
  const rows = allCriteria(round.value.set).flatMap((criterion) => {
    const one = scores[criterion.code];
    if (!one) return [];
    const { raw, notApplicable, sheet, cell } = one;
    const { code, title, maximum } = criterion;
    const value = pointsOrNull(one.value);
    return [
      {
        criterion: code,
        title: title.vi,
        maximum: pointsOrNull(maximum) ?? '',
        raw,
        value,
        notApplicable,
        sheet,
        cell,
      },
    ];
  });
  return ok({ file: rowOf(round.value, row.value), rows });
}

export function unitVersions(
  desk: Desk,
  { year, unit: code }: Input<'receipt.versions'>,
): Reply<Output<'receipt.versions'>> {
  const context = desk.context();
  if (!context.ok) return context;
  const { submissions } = context.value.store;
  const round = roundAt(desk, year);
  if (!round.ok) return round;
  const unit = unitOf(round.value, code);
  if (!unit.ok) return unit;
  const current = submissions.latestOf(year, unit.value.id);
  const versions = submissions.versions(year, unit.value.id).map(({ id, version, fileName, receivedAt, sha256 }) => {
    const total = selfTotal(round.value.set, submissions.scores(id), unit.value.kind);
    return {
      version,
      current: id === current?.id,
      file: fileName,
      receivedAt,
      sha256,
      selfTotal: totalOf(toExact(total)),
    };
  });
  return ok({ versions });
}

export async function blankTemplates(
  desk: Desk,
  { year, units }: Input<'receipt.templates'>,
): Promise<Reply<Output<'receipt.templates'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const made = await blankWorkbooks(context.value, { year, units }, () => undefined);
  if (!made.ok) return made;
  return ok(desk.files.make(oneOrZip(made.value, `bieu-mau-${year}.zip`, desk.now())));
}

export function originalWorkbook(
  desk: Desk,
  { year, unit: code, version }: Input<'receipt.original'>,
): Reply<Output<'receipt.original'>> {
  const context = desk.context();
  if (!context.ok) return context;
  const { submissions } = context.value.store;
  const round = roundAt(desk, year);
  if (!round.ok) return round;
  const unit = unitOf(round.value, code);
  if (!unit.ok) return unit;
  const record = submissions.versions(year, unit.value.id).find((one) => one.version === version);
  const bytes = record && submissions.workbook(record.sha256);
  if (!bytes) return fail('NO_SUBMISSION', { unit: code });
  return ok(desk.files.make({ name: record.fileName.split(/[\\/]/).at(-1) ?? '', type: XLSX, bytes }));
}

export function forgetReceived(desk: Desk): Reply<Record<string, never>> {
  for (const { token } of desk.receipts.all()) desk.files.drop(token);
  desk.receipts.clear();
  return ok({});
}

function roundAt(desk: Desk, year: number): Reply<Round> {
  const context = desk.context();
  return context.ok ? roundOf(context.value.store, year) : context;
}

function received(desk: Desk, year: number, token: string): Reply<Received> {
  const row = desk.receipts.get(token);
  return row?.year === year ? ok(row) : fail('FILE_NOT_FOUND', { file: token });
}

function rowOf(round: Round, { token, report }: Received): Row {
  const { file, outcome, unit, version, sheet, choices, findings, differences, cured } = report;
  const label = (value: string): string => {
    const named = round.units.find((one) => one.code === value);
    return named ? `${named.code} · ${named.name}` : value;
  };
  return {
    token,
    file,
    outcome,
    unit: unit && { code: unit.code, name: unit.name },
    version,
    statedYear: sheet?.statedYear ?? null,
    layout: sheet?.layout ?? null,
    selfTotal: pointsTotal(report.selfTotal),
    statedTotal: pointsTotal(sheet?.statedTotal),
    choices: choices.map(({ question, options }) => ({
      question,
      options: options.map((value) => ({
        value,
        label: question.startsWith('UNIT_') ? label(value) : value,
      })),
    })),
    findings: findings.map(newFinding),
    cured: cured.map(newFinding),
    differences: differences.map(({ criterion, before, after }) => ({
      criterion,
      before: pointsOrNull(before),
      after: pointsOrNull(after),
    })),
  };
}

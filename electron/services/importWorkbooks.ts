/**
 * Takes in what units sent, wherever the bytes come from: one file, one outcome, one transaction; whatever happens to one
 * file, the others go on.
 */
import { type Actor, canonicalJson } from '../../shared/domain/audit.ts';
import { finding, NOWHERE, type RefusalCode } from '../../shared/domain/findings.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Reading } from '../../shared/domain/submission.ts';
import { type Done, sha256Hex } from '../store/index.ts';
import { packSet } from '../tasks/tasks.ts';
import { compareWithBefore } from './compareVersions.ts';
import { actingMember, actorOf, type Context, OPERATOR, type Reply, roundOf } from './context.ts';
import { asked, blankReport, decidedAlready, type FileReport, refused, reportOf } from './fileReport.ts';
import type { Source } from './files.ts';
import type { ImportJob, Staged, WorkbookRequest } from './importJob.ts';
import { unitOfSheet } from './unitOfSheet.ts';

export type WorkbookImport = {
  readonly one: (file: Source) => Promise<FileReport>;
  /** In the order given, until `signal` says to stop: a file is taken in whole or not at all. */
  readonly all: (files: Iterable<Source>, signal?: AbortSignal) => AsyncGenerator<FileReport, void>;
};

/** @returns how to take in files of the round, if the person may. */
export function workbookImport(context: Context, request: WorkbookRequest): Reply<WorkbookImport> {
  const round = roundOf(context.store, request.year);
  if (!round.ok) return round;
  const actor = importer(context, request);
  if (!actor.ok) return actor;
  const job: ImportJob = {
    context,
    request,
    round: round.value,
    set: packSet(round.value.set),
    actor: actor.value,
    used: new Set(),
    taken: new Map(),
  };
  return ok({
    one: async (file) => {
      const report = takeIn(job, await readOne(job, file));
      if (!request.dryRun) context.store.settle();
      return report;
    },
    all: (files, signal) => importAll(job, files, signal),
  });
}

/**
 * Each file is a command of its own, but the disk is waited for once for many. Nobody is told of a file before it would
 * outlast a power cut; a person who stops the import is told of all that went in.
 */
async function* importAll(
  job: ImportJob,
  files: Iterable<Source>,
  signal?: AbortSignal,
): AsyncGenerator<FileReport, void> {
  const { store } = job.context;
  let held: FileReport[] = [];
  let since = performance.now();
  const settled = (): readonly FileReport[] => {
    if (!job.request.dryRun && held.length > 0) store.settle();
    const reports = held;
    held = [];
    since = performance.now();
    return reports;
  };
  try {
    for await (const read of readAhead(job, files)) {
      if (signal?.aborted) break;
      if (read !== SLOW) held.push(takeIn(job, read));
      const due = read === SLOW || held.length >= MOST_HELD || performance.now() - since > HELD_MS;
      if (due) yield* settled();
    }
  } catch (error) {
    // The data folder failed: what went in before is in, and is told before the failure is.
    yield* settled();
    throw error;
  }
  yield* settled();
}

const MOST_HELD = 64;
const HELD_MS = 200;
const SLOW = 'slow';

/** While one file is stored the child process already reads the next. @yields SLOW now and then while the next takes its time. */
async function* readAhead(job: ImportJob, files: Iterable<Source>) {
  const started: Promise<ReadFile>[] = [];
  const turn = async function* (): AsyncGenerator<ReadFile | typeof SLOW, void> {
    const [next] = started;
    if (!next) return;
    while (!(await isSoon(next))) yield SLOW;
    started.shift();
    yield await next;
  };
  for (const file of files) {
    const next = readOne(job, file);
    // A failure is told when it is its turn.
    next.catch(() => undefined);
    started.push(next);
    if (started.length > AHEAD) yield* turn();
  }
  while (started.length > 0) yield* turn();
}

const AHEAD = 2;

async function isSoon(read: Promise<ReadFile>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), HELD_MS);
  });
  const soon = read.then(
    () => true,
    () => true,
  );
  return Promise.race([soon, late]).finally(() => clearTimeout(timer));
}

function importer({ store }: Context, { user }: WorkbookRequest): Reply<Actor> {
  if (user === null) return ok(OPERATOR);
  const member = actingMember(store, user, 'import');
  return member.ok ? ok(actorOf(member.value)) : member;
}

/** What could be learnt about a file without touching the round. */
type ReadFile = { readonly file: Source } & (
  | { readonly kind: 'unreadable'; readonly code: RefusalCode }
  | { readonly kind: 'known'; readonly sha256: string }
  | { readonly kind: 'read'; readonly sha256: string; readonly bytes: Uint8Array; readonly reading: Reading }
);

async function readOne(job: ImportJob, file: Source): Promise<ReadFile> {
  const bytes = file.read();
  if (!bytes.ok) {
    const tooLarge = bytes.error.params.reason === 'TOO_LARGE';
    return { kind: 'unreadable', file, code: tooLarge ? 'TOO_LARGE' : bytes.error.code };
  }
  const sha256 = sha256Hex(bytes.value);
  if (job.context.store.submissions.byWorkbook(job.round.year, sha256)) return { kind: 'known', file, sha256 };
  return { kind: 'read', file, sha256, bytes: bytes.value, reading: await readInChild(job, bytes.value) };
}

/** Asked again at its turn: the file before may have held the same bytes. */
function knownAlready({ context, round }: ImportJob, file: Source, sha256: string): FileReport | null {
  const known = context.store.submissions.byWorkbook(round.year, sha256);
  if (!known) return null;
  const unit = round.units.find((one) => one.id === known.unitId) ?? null;
  return { ...blankReport(file.name, sha256), outcome: 'already-imported', unit, version: known.version };
}

function takeIn(job: ImportJob, read: ReadFile): FileReport {
  const { request, round } = job;
  const { file } = read;
  if (read.kind === 'unreadable') return refused(file.name, null, read.code, {});
  const { sha256 } = read;
  const known = knownAlready(job, file, sha256);
  if (known) return known;
  if (read.kind === 'known') throw new Error('a stored workbook has gone');
  const { reading, bytes } = read;
  if (reading.kind === 'refused') return refused(file.name, sha256, reading.code, reading.params);
  if (reading.kind === 'question') return asked(file.name, sha256, reading.code, reading.options, null);

  const { sheet } = reading;
  const match = unitOfSheet(job, file, sheet);
  if ('question' in match) return asked(file.name, sha256, match.question, match.options, sheet, match.params);
  if (sheet.statedYear !== null && sheet.statedYear !== round.year && request.answers.WRONG_YEAR !== String(round.year))
    return asked(file.name, sha256, 'WRONG_YEAR', [String(round.year)], sheet, {
      stated: sheet.statedYear,
      expected: round.year,
    });

  const { unit, stated } = match;
  const fuzzy = stated === null ? [] : [finding('UNIT_NAME_FUZZY', NOWHERE, { stated, name: unit.name })];
  const named = { ...sheet, findings: [...sheet.findings, ...fuzzy] };
  const staged: Staged = { ...job, file: file.name, sha256, bytes, sheet: named, unit };
  const answer = request.dryRun ? preview(staged) : store(staged);
  if (answer.version !== null) job.taken.set(unit.id, file.name);
  return answer;
}

/** A reader that dies twice, or hangs, on a file has told all there is to know about that file; once may have been chance. */
async function readInChild({ context, request, round, set }: ImportJob, bytes: Uint8Array): Promise<Reading> {
  const sheet = request.answers.SEVERAL_TABLES ?? null;
  const input = { bytes, expected: { set, year: round.year, sheet } };
  const first = await context.tasks.run('readWorkbook', input);
  const died = !first.ok && first.error.code === 'TASK_CRASHED';
  const answer = died ? await context.tasks.run('readWorkbook', input) : first;
  if (answer.ok) return answer.value;
  if (answer.error.code === 'TASK_TIMED_OUT')
    return { kind: 'refused', code: 'TIMED_OUT', params: answer.error.params };
  return { kind: 'refused', code: 'UNSAFE_CONTENT', params: { problem: 'reader-crashed' } };
}

/** What storing would say, without storing. */
function preview(staged: Staged): FileReport {
  const { context, round, unit } = staged;
  if (context.store.appraisal.decisions(round.year).has(unit.id)) return decidedAlready(staged);
  return reportOf(staged, compareWithBefore(staged));
}

function store(staged: Staged): FileReport {
  const { context, round, unit, sheet, sha256, file, actor } = staged;
  const receivedAt = context.now().toISOString();
  const stored = context.store.commandOfMany({ actor, at: receivedAt }, (): Reply<Done<FileReport>> => {
    if (context.store.appraisal.decisions(round.year).has(unit.id))
      return fail('UNIT_ALREADY_DECIDED', { unit: unit.code });
    const compared = compareWithBefore(staged);
    const { version, findings } = compared;
    const { layout, statedYear, statedTotal } = sheet;
    context.store.submissions.insert({
      year: round.year,
      unitId: unit.id,
      version,
      sha256,
      fileName: file,
      receivedAt,
      layout,
      statedYear,
      statedTotal,
      bytes: staged.bytes,
      sheet,
      findings,
    });
    const payload = {
      year: round.year,
      unit: unit.code,
      version,
      file,
      sha256,
      scores: sha256Hex(canonicalJson(sheet.scores)),
      findings: findings.length,
    };
    return ok({ value: reportOf(staged, compared), event: { kind: 'submission-imported', payload } });
  });
  return stored.ok ? stored.value : decidedAlready(staged);
}

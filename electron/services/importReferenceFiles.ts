/** Takes in other offices' workbooks: one file, one outcome; whatever happens to one, the others go on. */
import { type Finding, finding, NOWHERE, type RefusalCode } from '../../shared/domain/findings.ts';
import { fail, ok, type Params } from '../../shared/domain/result.ts';
import type { Outcome } from '../../shared/domain/submission.ts';
import { type Round, sha256Hex } from '../store/index.ts';
import { packSet } from '../tasks/tasks.ts';
import type { ReferenceReading } from '../workbook/index.ts';
import { collectFiles } from './collectFiles.ts';
import { actingMember, type Context, type Progress, type Reply, roundOf } from './context.ts';
import { readFileSafely, type Source } from './files.ts';
import { importReference, type ReferenceReport } from './importReference.ts';

export type ReferenceFilesRequest = {
  readonly paths: readonly string[];
  readonly year: number;
  /** null = the operator of the command line. */
  readonly user: string | null;
};

export type ReferenceFileReport = ReferenceReport & {
  readonly file: string;
  readonly sha256: string | null;
  readonly outcome: Extract<Outcome, 'accepted' | 'accepted-with-warnings' | 'refused'>;
  readonly findings: readonly Finding[];
};

export async function importReferenceFiles(
  context: Context,
  { paths, year, user }: ReferenceFilesRequest,
  progress: Progress,
): Promise<Reply<readonly ReferenceFileReport[]>> {
  const takeIn = referenceImport(context, { year, user });
  if (!takeIn.ok) return takeIn;
  const { files, problems } = collectFiles(paths);
  const [problem] = problems;
  if (problem && files.length === 0) return fail(problem.code, { file: problem.name });
  const reports = problems.map((one) => refused(one.name, null, one.code));
  for (const { name, path } of files) {
    const report = await takeIn.value({ name, read: () => readFileSafely(path) });
    if (!report.ok) return report;
    reports.push(report.value);
    progress(reports.length - problems.length, files.length, `${name}: ${report.value.outcome}`);
  }
  return ok(reports);
}

/** @returns how to take in one file, wherever its bytes come from, if the person may. */
export function referenceImport(
  context: Context,
  { year, user }: Pick<ReferenceFilesRequest, 'year' | 'user'>,
): Reply<(file: Source) => Promise<Reply<ReferenceFileReport>>> {
  const round = roundOf(context.store, year);
  if (!round.ok) return round;
  const member = user === null ? ok(null) : actingMember(context.store, user, 'import');
  if (!member.ok) return member;
  const job: Job = { context, round: round.value, set: packSet(round.value.set), user };
  return ok((file) => takeInOne(job, file));
}

type Job = {
  readonly context: Context;
  readonly round: Round;
  /** The round's criteria set as the child process takes it. */
  readonly set: Uint8Array;
  readonly user: string | null;
};

async function takeInOne(job: Job, { name, read }: Source): Promise<Reply<ReferenceFileReport>> {
  const { context, round, user } = job;
  const bytes = read();
  if (!bytes.ok)
    return ok(refused(name, null, bytes.error.params.reason === 'TOO_LARGE' ? 'TOO_LARGE' : bytes.error.code));
  const sha256 = sha256Hex(bytes.value);
  const reading = await readInChild(job, bytes.value);
  if (reading.kind === 'refused') return ok(refused(name, sha256, reading.code, reading.params));
  const { rows, findings } = reading;
  if (rows.length === 0) {
    const empty = refused(name, sha256, 'REFERENCE_EMPTY');
    return ok({ ...empty, findings: [...empty.findings, ...findings] });
  }
  const done = importReference(context.store, { year: round.year, file: name, sha256, rows, user }, context.now());
  if (!done.ok) return done;
  const outcome = findings.length > 0 ? 'accepted-with-warnings' : 'accepted';
  return ok({ ...done.value, file: name, sha256, outcome, findings });
}

async function readInChild({ context, round, set }: Job, bytes: Uint8Array): Promise<ReferenceReading> {
  const answer = await context.tasks.run('readReference', { bytes, set, units: round.units });
  if (answer.ok) return answer.value;
  if (answer.error.code === 'TASK_TIMED_OUT')
    return { kind: 'refused', code: 'TIMED_OUT', params: answer.error.params };
  return { kind: 'refused', code: 'UNSAFE_CONTENT', params: { problem: 'reader-crashed' } };
}

const refused = (file: string, sha256: string | null, code: RefusalCode, params: Params = {}): ReferenceFileReport => ({
  file,
  sha256,
  outcome: 'refused',
  units: 0,
  values: 0,
  findings: [finding(code, NOWHERE, params)],
});

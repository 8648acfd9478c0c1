/** Takes in the workbooks behind the paths that the command line names. */
import { type Failure, fail, ok } from '../../shared/domain/result.ts';
import { collectFiles } from './collectFiles.ts';
import { actorOf, type Context, OPERATOR, type Progress, type Reply } from './context.ts';
import { type FileReport, refused } from './fileReport.ts';
import { readFileSafely } from './files.ts';
import type { WorkbookRequest } from './importJob.ts';
import { workbookImport } from './importWorkbooks.ts';
import { keepChecksCurrent } from './runChecks.ts';

/** @see WorkbookRequest; its answers hold for every file of the call. */
export type ImportRequest = WorkbookRequest & { readonly paths: readonly string[] };

export type ImportReport = {
  readonly year: number;
  readonly files: readonly FileReport[];
  /** Why the files after these were not looked at; null when all were. */
  readonly interrupted: Failure | null;
};

export async function importSubmissions(
  context: Context,
  request: ImportRequest,
  progress: Progress,
): Promise<Reply<ImportReport>> {
  const workbooks = workbookImport(context, request);
  if (!workbooks.ok) return workbooks;
  const { files, problems } = collectFiles(request.paths);
  const [problem] = problems;
  if (problem && files.length === 0) return fail(problem.code, { file: problem.name });

  const reports: FileReport[] = problems.map((one) => refused(one.name, null, one.code, {}));
  const sources = files.map(({ name, path }) => ({ name, read: () => readFileSafely(path) }));
  try {
    for await (const report of workbooks.value.all(sources)) {
      reports.push(report);
      progress(reports.length - problems.length, files.length, `${report.file}: ${report.outcome}`);
    }
  } catch (error) {
    // The data folder failed in the middle: what went in before is in, and is reported.
    const interrupted = context.store.failureOf(error);
    const stored = reports.some((one) => one.outcome.startsWith('accepted'));
    if (interrupted === null || !stored) throw error;
    return ok({ year: request.year, files: reports, interrupted });
  }
  const checked = request.dryRun ? ok(null) : checksAfter(context, request, reports);
  return checked.ok ? ok({ year: request.year, files: reports, interrupted: null }) : checked;
}

/** Once for all files of a call: a run looks at the whole round. */
function checksAfter(
  { store, now }: Context,
  { year, user }: ImportRequest,
  reports: readonly FileReport[],
): Reply<null> {
  const stored = reports.some((one) => one.outcome.startsWith('accepted') && one.version !== null);
  const round = store.office.round(year);
  const member = store.office.members().find((one) => one.user === user);
  if (!stored || !round) return ok(null);
  return keepChecksCurrent(store, round, { actor: member ? actorOf(member) : OPERATOR, now: now() });
}

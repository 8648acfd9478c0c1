/** Takes in the workbooks behind the paths that the command line names. */
import { type Failure, fail, ok } from '../../shared/domain/result.ts';
import { collectFiles } from './collectFiles.ts';
import type { Context, Progress, Reply } from './context.ts';
import { readFileSafely } from './files.ts';
import { type FileReport, refused, type WorkbookRequest, workbookImport } from './importWorkbooks.ts';

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
  const importOne = workbookImport(context, request);
  if (!importOne.ok) return importOne;
  const { files, problems } = collectFiles(request.paths);
  const [problem] = problems;
  if (problem && files.length === 0) return fail(problem.code, { file: problem.name });

  const reports: FileReport[] = problems.map((one) => refused(one.name, null, one.code, {}));
  for (const [index, { name, path }] of files.entries()) {
    try {
      const report = await importOne.value({ name, read: () => readFileSafely(path) });
      reports.push(report);
      progress(index + 1, files.length, `${name}: ${report.outcome}`);
    } catch (error) {
      // The data folder failed in the middle: what went in before is in, and is reported.
      const interrupted = context.store.failureOf(error);
      const stored = reports.some((one) => one.outcome.startsWith('accepted'));
      if (interrupted === null || !stored) throw error;
      return ok({ year: request.year, files: reports, interrupted });
    }
  }
  return ok({ year: request.year, files: reports, interrupted: null });
}

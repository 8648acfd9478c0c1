import { QUESTIONS, type QuestionCode } from '../../../shared/domain/findings.ts';
import { formatPoints, type Points, toExact } from '../../../shared/domain/points.ts';
import { type Failure, fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Outcome } from '../../../shared/domain/submission.ts';
import { findingText } from '../../../shared/i18n/findingText.ts';
import { totalText } from '../../../shared/i18n/formats.ts';
import type { FileReport } from '../../services/fileReport.ts';
import { importSubmissions } from '../../services/importSubmissions.ts';
import { writeSlipsOf } from '../../services/writeReturnSlips.ts';
import type { Answer, Environment } from '../answer.ts';
import { tableLines } from '../table.ts';
import { answering, withOffice } from '../withOffice.ts';

export type ImportOptions = {
  readonly year: number;
  readonly dryRun?: true;
  readonly answer?: readonly string[];
  readonly received?: string;
  readonly as?: string;
  readonly slips?: string;
};

export async function importFiles(
  environment: Environment,
  paths: readonly string[],
  options: ImportOptions,
): Promise<Result<Answer, Failure>> {
  const answers = parseAnswers(options.answer ?? []);
  if (!answers.ok) return answers;
  if (options.received !== undefined && !isDay(options.received))
    return fail('USAGE', { problem: `--received ${options.received}` });
  const request = {
    paths,
    year: options.year,
    dryRun: options.dryRun ?? false,
    answers: answers.value,
    received: options.received ?? null,
    user: options.as ?? null,
  };
  return withOffice(environment, async (context) => {
    const report = await importSubmissions(context, request, environment.progress);
    if (!report.ok) return report;
    const to = { year: options.year, out: options.slips ?? '', language: environment.language, user: request.user };
    const slips = options.slips === undefined ? ok([]) : await writeSlipsOf(context, to, report.value.files);
    return answering(slips, (written) => {
      const { year, files, interrupted } = report.value;
      const summary = summarise(files);
      return {
        status: summary.refused + summary.needsDecision > 0 || interrupted ? 1 : 0,
        json: {
          year,
          dryRun: request.dryRun,
          files: files.map((one) => fileJson(environment, one)),
          summary,
          ...(options.slips === undefined ? {} : { slips: written }),
          ...(interrupted
            ? {
                interrupted: {
                  ...interrupted,
                  message: environment.t(`failures.${interrupted.code}`, interrupted.params),
                },
              }
            : {}),
        },
        lines: [
          ...fileLines(environment, files),
          '',
          environment.t('cli.importSummary', summary),
          ...(interrupted ? [environment.t(`failures.${interrupted.code}`, interrupted.params)] : []),
        ],
      };
    });
  });
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

function parseAnswers(given: readonly string[]): Result<Partial<Record<QuestionCode, string>>, Failure> {
  const answers: Partial<Record<QuestionCode, string>> = {};
  for (const one of given) {
    const [question = '', ...value] = one.split('=');
    const known = QUESTIONS.find((code) => code === question);
    if (!known || value.length === 0) return fail('USAGE', { problem: `--answer ${one}` });
    answers[known] = value.join('=');
  }
  return ok(answers);
}

function summarise(files: readonly FileReport[]) {
  const count = (outcome: Outcome) => files.filter((one) => one.outcome === outcome).length;
  return {
    accepted: count('accepted'),
    acceptedWithWarnings: count('accepted-with-warnings'),
    alreadyImported: count('already-imported'),
    needsDecision: count('needs-decision'),
    refused: count('refused'),
  };
}

const pointsOrNull = (value: Points | null | undefined): string | null =>
  value === null || value === undefined ? null : formatPoints(value);

const fileJson = (
  { t }: Environment,
  { file, sha256, outcome, choices, unit, version, selfTotal, sheet, findings }: FileReport,
) => ({
  file,
  sha256,
  outcome,
  choices,
  unit: unit && { code: unit.code, name: unit.name },
  statedYear: sheet?.statedYear ?? null,
  version,
  layout: sheet?.layout ?? null,
  selfTotal: pointsOrNull(selfTotal),
  statedTotal: pointsOrNull(sheet?.statedTotal),
  scores: Object.fromEntries(
    Object.entries(sheet?.scores ?? {}).map(([criterion, one]) => [
      criterion,
      {
        value: pointsOrNull(one.value),
        ...(one.notApplicable ? { na: true } : {}),
        sheet: one.sheet,
        cell: one.cell,
        raw: one.raw,
      },
    ]),
  ),
  findings: findings.map((one) => ({ ...one, message: findingText(t, one) })),
});

function fileLines({ t, language }: Environment, files: readonly FileReport[]): readonly string[] {
  const table = tableLines(
    [
      { head: t('cli.file') },
      { head: t('cli.outcome') },
      { head: t('cli.unit') },
      { head: t('cli.version'), align: 'right' },
      { head: t('cli.self'), align: 'right' },
    ],
    files.map((one) => [
      one.file,
      t(`outcomes.${one.outcome}`),
      one.unit?.name ?? '–',
      one.version === null ? '–' : String(one.version),
      one.selfTotal === null ? '–' : totalText(toExact(one.selfTotal), language),
    ]),
  );
  const told = files.flatMap((file) =>
    file.findings
      .filter((one) => one.severity !== 'info')
      .map((one) => `${file.file}: ${one.code} — ${findingText(t, one)}`),
  );
  const choices = files.flatMap((file) =>
    file.choices.map((one) => `${file.file}: --answer ${one.question}=… (${one.options.join(', ')})`),
  );
  return [...table, ...(told.length > 0 ? ['', ...told] : []), ...choices];
}

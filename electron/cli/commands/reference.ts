import type { Failure, Result } from '../../../shared/domain/result.ts';
import { findingText } from '../../../shared/i18n/findingText.ts';
import { importReferenceFiles } from '../../services/importReferenceFiles.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withOffice } from '../withOffice.ts';

export type ReferenceOptions = { readonly year: number; readonly as?: string };

export const reference = (
  environment: Environment,
  paths: readonly string[],
  { year, as }: ReferenceOptions,
): Promise<Result<Answer, Failure>> =>
  withOffice(environment, async (context) => {
    const { t, progress } = environment;
    const done = await importReferenceFiles(context, { paths, year, user: as ?? null }, progress);
    return answering(done, (files) => ({
      // A cell that was not taken is something found wrong, though the rest of its file is in.
      status: files.some((one) => one.outcome !== 'accepted') ? 1 : 0,
      json: {
        year,
        files: files.map((one) => ({
          ...one,
          findings: one.findings.map((each) => ({ ...each, message: findingText(t, each) })),
        })),
      },
      lines: files.flatMap(({ file, outcome, units, values, findings }) => [
        t('cli.referenceTaken', { file, outcome: t(`outcomes.${outcome}`), values, units }),
        ...findings.map((one) => `${file}: ${one.code} — ${findingText(t, one)}`),
      ]),
    }));
  });

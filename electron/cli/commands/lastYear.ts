import type { Failure, Result } from '../../../shared/domain/result.ts';
import { fileSource } from '../../services/files.ts';
import { importLastYear } from '../../services/importLastYear.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withOffice } from '../withOffice.ts';

export const lastYear = (
  environment: Environment,
  file: string,
  { year, as }: { readonly year: number; readonly as: string },
): Promise<Result<Answer, Failure>> =>
  withOffice(environment, async (context) =>
    answering(await importLastYear(context, { year, file: fileSource(file), user: as }), (done) => ({
      status: done.faults.length > 0 ? 1 : 0,
      json: {
        ...done,
        faults: done.faults.map((one) => ({ ...one, message: environment.t(`failures.${one.code}`, one.params) })),
      },
      lines:
        done.faults.length > 0
          ? [
              environment.t('failures.SHEET_FAULTS', { count: done.faults.length }),
              ...done.faults.map((one) => `${one.cell}: ${environment.t(`failures.${one.code}`, one.params)}`),
            ]
          : [environment.t('cli.lastYearImported', { count: done.units, year: done.year, unlinked: done.unlinked })],
    })),
  );

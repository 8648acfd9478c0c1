import { basename } from 'node:path';
import { type Failure, fail, type Result } from '../../../shared/domain/result.ts';
import { fileSource } from '../../services/files.ts';
import { importLastYear } from '../../services/importLastYear.ts';
import { hasLogBeside, LARGEST_DATABASE } from '../../services/pastFromDatabase.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withOffice } from '../withOffice.ts';

export const lastYear = (
  environment: Environment,
  file: string,
  { year, as }: { readonly year: number; readonly as: string },
): Promise<Result<Answer, Failure>> =>
  withOffice(environment, async (context) => {
    if (hasLogBeside(file)) return fail('PAST_DATABASE_OPEN', { file: basename(file) });
    const source = fileSource(file, LARGEST_DATABASE);
    return answering(await importLastYear(context, { year, file: source, user: as }), (done) => ({
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
    }));
  });

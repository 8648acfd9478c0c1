import type { Failure, Result } from '../../../shared/domain/result.ts';
import { writeReturnSlips } from '../../services/writeReturnSlips.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withOffice } from '../withOffice.ts';

export type ReturnSlipOptions = {
  readonly year: number;
  readonly out: string;
  readonly unit?: readonly string[];
  readonly as?: string;
};

export const returnSlip = (
  environment: Environment,
  { year, out, unit = [], as }: ReturnSlipOptions,
): Promise<Result<Answer, Failure>> =>
  withOffice(environment, async (context) => {
    const request = { year, out, language: environment.language, user: as ?? null };
    return answering(await writeReturnSlips(context, request, unit), (files) => ({
      status: 0,
      json: { files },
      lines: [environment.t('cli.slipsWritten', { count: files.length, folder: out })],
    }));
  });

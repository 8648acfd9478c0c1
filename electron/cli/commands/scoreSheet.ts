import type { Failure, Result } from '../../../shared/domain/result.ts';
import { writeScoreSheets } from '../../services/scoreSheets.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withOffice } from '../withOffice.ts';

export type ScoreSheetOptions = { readonly year: number; readonly out: string; readonly unit?: readonly string[] };

export const scoreSheet = (
  environment: Environment,
  { year, out, unit = [] }: ScoreSheetOptions,
): Promise<Result<Answer, Failure>> =>
  withOffice(environment, async (context) =>
    answering(
      await writeScoreSheets(context, { year, out, units: unit, language: environment.language }, environment.progress),
      (files) => ({
        status: 0,
        json: { files },
        lines: [environment.t('cli.scoreSheetsWritten', { count: files.length, folder: out })],
      }),
    ),
  );

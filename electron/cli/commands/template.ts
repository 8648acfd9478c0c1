import type { Failure, Result } from '../../../shared/domain/result.ts';
import { writeTemplates } from '../../services/writeTemplates.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withStore } from '../withOffice.ts';

export type TemplateOptions = { readonly year: number; readonly out: string; readonly unit?: readonly string[] };

export const template = (
  environment: Environment,
  { year, out, unit = [] }: TemplateOptions,
): Promise<Result<Answer, Failure>> =>
  withStore(environment, async (store) =>
    answering(await writeTemplates({ store }, { year, out, units: unit }, environment.progress), (files) => ({
      status: 0,
      json: { files: files.map((one) => ({ ...one, kind: 'template' })) },
      lines: [environment.t('cli.templatesWritten', { count: files.length, folder: out })],
    })),
  );

import type { Failure, Result } from '../../../shared/domain/result.ts';
import { writeReferenceForm } from '../../services/writeReferenceForm.ts';
import { writeTemplates } from '../../services/writeTemplates.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withStore } from '../withOffice.ts';

export type TemplateOptions = {
  readonly year: number;
  readonly out: string;
  readonly unit?: readonly string[];
  readonly reference?: true;
};

export const template = (environment: Environment, options: TemplateOptions): Promise<Result<Answer, Failure>> =>
  options.reference ? referenceForm(environment, options) : blankForms(environment, options);

const referenceForm = (environment: Environment, { year, out }: TemplateOptions): Promise<Result<Answer, Failure>> =>
  withStore(environment, async (store) =>
    answering(await writeReferenceForm({ store }, { year, out }), (written) => ({
      status: 0,
      json: { files: [{ ...written, unit: null, kind: 'reference' }] },
      lines: [environment.t('cli.templatesWritten', { count: 1, folder: out })],
    })),
  );

const blankForms = (
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

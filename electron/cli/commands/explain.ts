import type { Failure, Result } from '../../../shared/domain/result.ts';
import { explainFinding } from '../../services/explainFinding.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withStore } from '../withOffice.ts';

export type ExplainOptions = {
  readonly year: number;
  readonly finding: number;
  readonly note: string;
  readonly as: string;
};

export const explain = (
  environment: Environment,
  { year, finding, note, as }: ExplainOptions,
): Promise<Result<Answer, Failure>> =>
  withStore(environment, (store) =>
    answering(explainFinding(store, { year, finding, note, user: as }, environment.now()), ({ id, state }) => ({
      status: 0,
      json: { id: String(id), state },
      lines: [environment.t('cli.explained', { finding: id })],
    })),
  );

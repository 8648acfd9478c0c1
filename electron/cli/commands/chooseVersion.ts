import type { Failure, Result } from '../../../shared/domain/result.ts';
import { chooseVersion as choose } from '../../services/chooseVersion.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withStore } from '../withOffice.ts';

export type ChooseVersionOptions = {
  readonly year: number;
  readonly unit: string;
  readonly version: number;
  readonly note: string;
  readonly as: string;
};

export const chooseVersion = (
  environment: Environment,
  { as: user, ...command }: ChooseVersionOptions,
): Promise<Result<Answer, Failure>> =>
  withStore(environment, (store) =>
    answering(choose(store, { ...command, user }, environment.now()), () => ({
      status: 0,
      json: { year: command.year, unit: command.unit, version: command.version },
      lines: [environment.t('cli.versionChosen', { unit: command.unit, version: command.version })],
    })),
  );

import type { Failure, Result } from '../../../shared/domain/result.ts';
import { confirmAdjustments } from '../../services/confirmAdjustments.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withStore } from '../withOffice.ts';

export type ConfirmOptions = {
  readonly year: number;
  readonly unit: string;
  readonly criterion?: string;
  readonly as: string;
};

export const confirm = (
  environment: Environment,
  { year, unit, criterion = null, as }: Omit<ConfirmOptions, 'criterion'> & { readonly criterion?: string | null },
): Promise<Result<Answer, Failure>> =>
  withStore(environment, (store) =>
    answering(confirmAdjustments(store, { year, unit, criterion, user: as }, environment.now()), (ids) => ({
      status: 0,
      json: { year, unit, confirmed: ids.map(String), by: as },
      lines: [environment.t('cli.confirmed', { count: ids.length, unit })],
    })),
  );

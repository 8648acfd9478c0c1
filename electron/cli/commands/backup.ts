import type { Failure, Result } from '../../../shared/domain/result.ts';
import { backupOffice, restoreOffice } from '../../services/backupOffice.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withStore } from '../withOffice.ts';

export const backup = (environment: Environment, { out }: { readonly out: string }): Promise<Result<Answer, Failure>> =>
  withStore(environment, async (store) =>
    answering(await backupOffice(store, out, environment.now()), (made) => ({
      status: 0,
      json: made,
      lines: [environment.t('cli.backedUp', made)],
    })),
  );

export const restore = (environment: Environment, file: string): Result<Answer, Failure> =>
  answering(restoreOffice(environment.dataFolder, file, environment.now()), () => ({
    status: 0,
    json: { restored: file },
    lines: [environment.t('cli.restored', { file })],
  }));

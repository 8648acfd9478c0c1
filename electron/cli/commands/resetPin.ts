import type { Failure, Result } from '../../../shared/domain/result.ts';
import { resetPin as reset } from '../../services/resetPin.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withStore } from '../withOffice.ts';

/** The way back in when nobody is left who could give a PIN in the window. Whoever can run it holds the data anyway. */
export const resetPin = (
  environment: Environment,
  { user }: { readonly user: string },
): Promise<Result<Answer, Failure>> =>
  withStore(environment, async (store) =>
    answering(await reset(store, { by: null, user }, environment.now()), (oneTimePin) => ({
      status: 0,
      json: { user, oneTimePin },
      lines: [environment.t('cli.oneTimePin', { user, pin: oneTimePin })],
    })),
  );

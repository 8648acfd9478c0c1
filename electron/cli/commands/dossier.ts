import type { Failure, Result } from '../../../shared/domain/result.ts';
import { saveDossier } from '../../services/dossier/saveDossier.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withStore } from '../withOffice.ts';

export const dossier = (
  environment: Environment,
  asked: { readonly year: number; readonly out: string },
): Promise<Result<Answer, Failure>> =>
  withStore(environment, async (store) =>
    answering(await saveDossier(store, asked, environment.progress), (made) => ({
      status: 0,
      json: { year: asked.year, ...made },
      lines: [environment.t('cli.dossierMade', made), environment.t('cli.dossierHash', made)],
    })),
  );

import type { Failure, Result } from '../../../shared/domain/result.ts';
import { bringBack } from '../../services/bringBack.ts';
import { fileSource } from '../../services/files.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withOffice } from '../withOffice.ts';

export const bringBackFiles = (
  environment: Environment,
  files: readonly string[],
  options: { readonly as?: string },
): Promise<Result<Answer, Failure>> =>
  withOffice(environment, async (context) => {
    const { t } = environment;
    const request = { files: files.map((file) => fileSource(file)), user: options.as ?? null };
    return answering(await bringBack(context, request, environment.progress), (brought) => ({
      status: brought.every(({ outcome }) => outcome === 'stored' || outcome === 'already') ? 0 : 1,
      json: { files: brought },
      lines: brought.flatMap(({ file, outcome, signers }) => [
        t('window.signing.broughtLine', { file, outcome: t(`window.signing.brought_${outcome}`) }),
        ...signers.map((one) => `  ${t('window.signing.broughtSigner', one)}`),
      ]),
    }));
  });

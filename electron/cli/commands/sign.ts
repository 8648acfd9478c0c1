import { type Failure, fail, type Result } from '../../../shared/domain/result.ts';
import { signDocuments } from '../../services/signDocuments.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withFiles } from '../withOffice.ts';

export type SignOptions = {
  readonly out: string;
  readonly p12?: string;
  readonly pkcs11?: string;
  readonly pinEnv: string;
  readonly visible?: true;
  readonly reason?: string;
};

export async function sign(
  environment: Environment,
  files: readonly string[],
  options: SignOptions,
): Promise<Result<Answer, Failure>> {
  if (options.pkcs11 !== undefined) return fail('NOT_YET', { command: 'sign --pkcs11' });
  if (options.p12 === undefined) return fail('USAGE', { problem: '--p12' });
  const pin = environment.env[options.pinEnv];
  if (pin === undefined || pin === '') return fail('PIN_MISSING', { name: options.pinEnv });
  const request = {
    files,
    out: options.out,
    p12: options.p12,
    pin,
    visible: options.visible ?? false,
    reason: options.reason ?? null,
  };
  return withFiles(environment, async (context) =>
    answering(await signDocuments(context, request, environment.progress), (signed) => ({
      status: 0,
      json: { files: signed },
      lines: [environment.t('cli.signed', { count: signed.length, signer: signed[0]?.signer })],
    })),
  );
}

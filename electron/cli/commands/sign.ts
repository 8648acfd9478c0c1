import { type Failure, fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { SignerRole } from '../../../shared/domain/signerRole.ts';
import { readFileSafely } from '../../services/files.ts';
import type { KeySource } from '../../services/openKey.ts';
import { signDocuments } from '../../services/signDocuments.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withFiles } from '../withOffice.ts';

export type SignOptions = {
  readonly out: string;
  readonly p12?: string;
  readonly pkcs11?: string;
  readonly token?: string;
  readonly pinEnv: string;
  readonly visible?: true;
  readonly reason?: string;
  readonly role: SignerRole;
  readonly sealFollows?: true;
  readonly attachmentTo?: string;
};

/** Characters of a number with its symbol: "05/QĐ-UBND" has ten. */
const MOST_OF_NUMBER = 30;

export async function sign(
  environment: Environment,
  files: readonly string[],
  options: SignOptions,
): Promise<Result<Answer, Failure>> {
  const attachmentTo = options.attachmentTo?.trim().normalize('NFC') ?? null;
  // An attachment is signed by the organisation alone.
  const strange = attachmentTo !== null && (attachmentTo === '' || attachmentTo.length > MOST_OF_NUMBER);
  if (strange || (attachmentTo !== null && options.sealFollows)) return fail('USAGE', { problem: '--attachment-to' });
  const key = keySource(environment, options);
  if (!key.ok) return key;
  const request = {
    files,
    out: options.out,
    key: key.value,
    role: attachmentTo === null ? options.role : ('organisation' as const),
    attachmentTo,
    sealFollows: options.sealFollows ?? false,
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

function keySource({ env }: Environment, { p12, pkcs11, token, pinEnv }: SignOptions): Result<KeySource, Failure> {
  if ((p12 === undefined) === (pkcs11 === undefined)) return fail('USAGE', { problem: '--p12 | --pkcs11' });
  const pin = env[pinEnv];
  if (pin === undefined || pin === '') return fail('PIN_MISSING', { name: pinEnv });
  if (p12 !== undefined) {
    const file = readFileSafely(p12);
    return file.ok ? ok({ kind: 'p12', bytes: file.value, pin }) : file;
  }
  if (pkcs11 === undefined || token === undefined) return fail('USAGE', { problem: '--token' });
  return ok({ kind: 'token', module: pkcs11, token, pin });
}

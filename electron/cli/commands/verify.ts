import type { Failure, Result } from '../../../shared/domain/result.ts';
import { limitsOf } from '../../../shared/domain/verifyingLimits.ts';
import { fileSource } from '../../services/files.ts';
import { type VerifiedFile, verifyDocuments } from '../../services/verifyDocuments.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withFiles } from '../withOffice.ts';

export type VerifyOptions = { readonly ca?: readonly string[]; readonly crl?: readonly string[] };

export const verify = (
  environment: Environment,
  files: readonly string[],
  { ca = [], crl = [] }: VerifyOptions,
): Promise<Result<Answer, Failure>> =>
  withFiles(environment, async (context) =>
    answering(
      await verifyDocuments(
        context,
        { files: files.map(fileSource), authorities: ca.map(fileSource), revocationLists: crl.map(fileSource) },
        environment.progress,
      ),
      (verified) => ({
        status: verified.every(({ verdict, missing }) => verdict === 'valid' && missing.length === 0) ? 0 : 1,
        json: { files: verified },
        lines: verified.flatMap((one) => fileLines(environment, one)),
      }),
    ),
  );

function fileLines(
  { t }: Environment,
  { file, verdict, signatures, register, standing, changes, missing, hazards }: VerifiedFile,
): readonly string[] {
  const registerText = {
    matches: 'cli.registerMatches',
    differs: 'cli.registerDiffers',
    unknown: 'cli.registerUnknown',
  }[register];
  return [
    `${file}: ${t(`verdicts.${verdict}`)} · ${t(registerText)}`,
    ...(standing && standing.state !== 'in-force' ? [`  ${t(`cli.standing_${standing.state}`, standing)}`] : []),
    ...changes.map((change) => `  ${t('cli.changed', { change: t(`verifying.change.${change}`) })}`),
    ...missing.map((role) => `  ${t('cli.signatureMissing', { role: t(`verifying.role.${role}`) })}`),
    ...hazards.map((hazard) => `  ${t(`verifying.hazard.${hazard}`)}`),
    ...signatures.map((signature) => `  ${t('cli.signer', signature)}`),
    // What is true of several signatures is said once.
    ...new Set(
      signatures.flatMap((signature) =>
        limitsOf(signature).map((limit) => `  ${t(`verifying.limit.${limit}`, { ...signature.revocation })}`),
      ),
    ),
  ];
}

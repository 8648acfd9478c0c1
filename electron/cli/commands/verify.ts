import type { Failure, Result } from '../../../shared/domain/result.ts';
import { fileSource } from '../../services/files.ts';
import { type VerifiedFile, verifyDocuments } from '../../services/verifyDocuments.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withFiles } from '../withOffice.ts';

export type VerifyOptions = { readonly ca?: readonly string[] };

export const verify = (
  environment: Environment,
  files: readonly string[],
  { ca = [] }: VerifyOptions,
): Promise<Result<Answer, Failure>> =>
  withFiles(environment, async (context) =>
    answering(
      await verifyDocuments(
        context,
        { files: files.map(fileSource), authorities: ca.map(fileSource) },
        environment.progress,
      ),
      (verified) => ({
        status: verified.every((one) => one.verdict === 'valid') ? 0 : 1,
        json: { files: verified },
        lines: verified.flatMap((one) => fileLines(environment, one)),
      }),
    ),
  );

function fileLines({ t }: Environment, { file, verdict, signatures, register }: VerifiedFile): readonly string[] {
  const registerText = {
    matches: 'cli.registerMatches',
    differs: 'cli.registerDiffers',
    unknown: 'cli.registerUnknown',
  }[register];
  return [
    `${file}: ${t(`verdicts.${verdict}`)} · ${t(registerText)}`,
    ...signatures.map(({ signer, signedAt }) => `  ${t('cli.signer', { signer, signedAt })}`),
  ];
}

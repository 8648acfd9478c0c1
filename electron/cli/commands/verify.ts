import type { Failure, Result } from '../../../shared/domain/result.ts';
import { limitsOf } from '../../../shared/domain/verifyingLimits.ts';
import { dossierLines } from '../../../shared/i18n/dossierLines.ts';
import { fileSource } from '../../services/files.ts';
import { LARGEST_VERIFIED, type VerifiedFile, verifyDocuments } from '../../services/verifyDocuments.ts';
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
        {
          files: files.map((file) => fileSource(file, LARGEST_VERIFIED)),
          authorities: ca.map((file) => fileSource(file)),
          revocationLists: crl.map((file) => fileSource(file)),
        },
        environment.progress,
      ),
      (verified) => ({
        status: verified.every(isGood) ? 0 : 1,
        json: { files: verified },
        lines: verified.flatMap((one) => fileLines(environment, one)),
      }),
    ),
  );

/** Whole signatures are not enough: none may be missing, and the register must not hold a later paper instead. */
const isGood = ({ verdict, missing, standing, dossier, register }: VerifiedFile): boolean =>
  // A round that nobody has signed yet has a whole dossier as well; one that this office's own log does not know is none.
  (verdict === 'valid' || (dossier !== null && verdict === 'unsigned')) &&
  missing.length === 0 &&
  (standing === null || standing.state === 'in-force') &&
  (dossier === null || register !== 'differs');

const fileLines = (environment: Environment, file: VerifiedFile): readonly string[] =>
  file.dossier ? dossierFileLines(environment, file, file.dossier) : paperLines(environment, file);

function dossierFileLines(
  { t }: Environment,
  { file, verdict, register, missing, hazards }: VerifiedFile,
  dossier: NonNullable<VerifiedFile['dossier']>,
): readonly string[] {
  return [
    `${file}: ${t(`window.dossier.verdict_${verdict}`)} · ${t(`window.dossier.register_${register}`)}`,
    ...[
      ...dossierLines(t, dossier),
      ...missing.map((role) => t('cli.signatureMissing', { role: t(`verifying.role.${role}`) })),
      ...hazards.map((hazard) => t(`verifying.hazard.${hazard}`)),
      t(`window.dossier.advice_${verdict}`),
    ].map((line) => `  ${line}`),
  ];
}

function paperLines(
  { t }: Environment,
  { file, verdict, signatures, register, changes, missing, hazards, problem, standing, lacking, code }: VerifiedFile,
): readonly string[] {
  const registerText = {
    matches: 'cli.registerMatches',
    differs: 'cli.registerDiffers',
    unknown: 'cli.registerUnknown',
  }[register];
  return [
    `${file}: ${t(`verdicts.${verdict}`)} · ${t(registerText)}`,
    ...(problem === null ? [] : [`  ${t(`window.signing.problem_${problem}`)}`]),
    ...(code === null ? [] : codeLines(t, code)),
    ...(standing === null || standing.state === 'in-force'
      ? []
      : [`  ${t(`window.signing.standing_${standing.state}`, standing)}`]),
    ...(lacking.length === 0 ? [] : [`  ${t('window.signing.lacking', { lacking })}`]),
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

const codeLines = (t: Environment['t'], { verdict, office, facts }: NonNullable<VerifiedFile['code']>) =>
  [
    t(`window.signing.code_${verdict}`, { office }),
    t('window.signing.codeFacts', facts),
    t('window.signing.codeLimit'),
  ].map((line) => `  ${line}`);

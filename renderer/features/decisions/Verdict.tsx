import type { Output } from '../../../shared/contract/api.ts';
import { limitsOf } from '../../../shared/domain/verifyingLimits.ts';
import { useSpeech } from '../../app/language.tsx';
import { Mark } from '../../components/Marks.tsx';
import { CodeVerdict } from './CodeVerdict.tsx';
import { DossierVerdict, isDossier } from './DossierVerdict.tsx';
import { VERDICT_MARKS } from './verdictMarks.ts';
import { whatFollows } from './whatFollows.ts';

type VerifiedFile = Output<'decisions.verify'>['files'][number];
type Signature = VerifiedFile['signatures'][number];

/** A picture, not a PDF: what is said of it is said of its code. */
const PICTURE_PROBLEMS: ReadonlySet<VerifiedFile['problem']> = new Set([
  'NO_CODE',
  'PICTURE_KIND',
  'PICTURE_UNREADABLE',
]);

/** What one file is worth, in plain words: the verdict, what to do, what is to be known, each signature, the register. */
export function Verdict({ file: verified }: { readonly file: VerifiedFile }) {
  const { t } = useSpeech();
  const { file, verdict, register, signatures, changes, missing, hazards, problem, standing, lacking, code } = verified;
  // Whole signatures alone do not make a file good: one may be cut off, or the file may look different elsewhere.
  const replaced = standing !== null && standing.state !== 'in-force';
  const doubtful = verdict === 'valid' && (missing.length + hazards.length > 0 || replaced);
  if (isDossier(verified)) return <DossierVerdict file={verified} />;
  if (code !== null || PICTURE_PROBLEMS.has(problem)) return <CodeVerdict file={verified} />;
  const kind = doubtful ? 'warning' : VERDICT_MARKS[verdict];
  return (
    <li className={`verdict ${kind}`}>
      <h3>
        <Mark kind={kind} name="" />{' '}
        {t(doubtful ? 'window.decisions.verdictDoubt' : `window.decisions.verdict_${verdict}`)}
      </h3>
      <p className="file">{file}</p>
      <p>{t(doubtful ? 'window.decisions.adviceDoubt' : `window.decisions.advice_${verdict}`)}</p>
      <ul>
        {problem !== null && <li>{t(`window.signing.problem_${problem}`)}</li>}
        {replaced && <li>{t(`window.signing.standing_${standing.state}`, standing)}</li>}
        {lacking.length > 0 && <li>{t('window.signing.lacking', { lacking })}</li>}
        {missing.map((role) => (
          <li key={role}>{t('cli.signatureMissing', { role: t(`verifying.role.${role}`) })}</li>
        ))}
        {hazards.map((hazard) => (
          <li key={hazard}>{t(`verifying.hazard.${hazard}`)}</li>
        ))}
        {signatures.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one person may sign twice; the order is that of signing
          <SignatureLine key={index} signature={one} later={signatures.slice(index + 1)} />
        ))}
        {changes.length > 0 && (
          <li>{t('window.decisions.changed', { what: changes.map((one) => t(`window.decisions.change_${one}`)) })}</li>
        )}
        {verdict !== 'unreadable' && <li>{t(`window.decisions.register_${register}`)}</li>}
        <Limits signatures={signatures} />
      </ul>
    </li>
  );
}

type SignatureLineProps = { readonly signature: Signature; readonly later: readonly Signature[] };

function SignatureLine({ signature, later }: SignatureLineProps) {
  const { t } = useSpeech();
  const { signer, signedAt, issuer, certificate, digestMatches, signatureMatches } = signature;
  const whole = digestMatches && signatureMatches;
  const follows = whatFollows(signature, later);
  return (
    <li>
      <b>{t('window.decisions.signature', { signer, at: signedAt })}</b>; {t('window.decisions.issuer', { issuer })},{' '}
      {t(`window.decisions.cert_${certificate}`)}
      {!whole && <>; {t('window.decisions.broken')}</>}
      {whole && follows !== 'nothing' && <>; {t(`window.decisions.${follows}`)}</>}
    </li>
  );
}

/** What cannot be known of a signature; what is true of several is said once. */
function Limits({ signatures }: Pick<VerifiedFile, 'signatures'>) {
  const { t } = useSpeech();
  const said = signatures.flatMap((one) => limitsOf(one).map((limit) => t(`verifying.limit.${limit}`, one.revocation)));
  return [...new Set(said)].map((text) => (
    <li key={text} className="muted">
      {text}
    </li>
  ));
}

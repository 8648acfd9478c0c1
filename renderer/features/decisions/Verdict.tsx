import type { Output } from '../../../shared/contract/api.ts';
import { useSpeech } from '../../app/language.tsx';
import { Mark, type MarkKind } from '../../components/Marks.tsx';

type VerifiedFile = Output<'decisions.verify'>['files'][number];
type Signature = VerifiedFile['signatures'][number];

const MARKS: Readonly<Record<VerifiedFile['verdict'], MarkKind>> = {
  valid: 'done',
  'valid-untrusted': 'warning',
  altered: 'error',
  appended: 'error',
  unsigned: 'note',
  unreadable: 'error',
};

/** What one file is worth, in plain words: the verdict, what to do, each signature, the register. */
export function Verdict({ file: { file, verdict, register, signatures, changes } }: { readonly file: VerifiedFile }) {
  const { t } = useSpeech();
  const kind = MARKS[verdict];
  return (
    <li className={`verdict ${kind}`}>
      <h3>
        <Mark kind={kind} name="" /> {t(`window.decisions.verdict_${verdict}`)}
      </h3>
      <p className="file">{file}</p>
      <p>{t(`window.decisions.advice_${verdict}`)}</p>
      <ul>
        {signatures.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one person may sign twice; the order is that of signing
          <SignatureLine key={index} signature={one} />
        ))}
        {changes.length > 0 && (
          <li>{t('window.decisions.changed', { what: changes.map((one) => t(`window.decisions.change_${one}`)) })}</li>
        )}
        {verdict !== 'unreadable' && <li>{t(`window.decisions.register_${register}`)}</li>}
        {signatures.length > 0 && <li className="muted">{t('window.decisions.offline')}</li>}
      </ul>
    </li>
  );
}

function SignatureLine({ signature }: { readonly signature: Signature }) {
  const { t } = useSpeech();
  const { signer, signedAt, issuer, certificate, digestMatches, signatureMatches, coversWholeFile } = signature;
  const whole = digestMatches && signatureMatches;
  return (
    <li>
      <b>{t('window.decisions.signature', { signer, at: signedAt })}</b>; {t('window.decisions.issuer', { issuer })},{' '}
      {t(`window.decisions.cert_${certificate}`)}
      {!whole && <>; {t('window.decisions.broken')}</>}
      {whole && !coversWholeFile && <>; {t('window.decisions.partly')}</>}
    </li>
  );
}

import { useSpeech } from '../../app/language.tsx';
import { Mark } from '../../components/Marks.tsx';
import type { Paper } from './papers.ts';

/** Everybody who signed the newest stored form, in their order. */
export function Signatures({ signatures }: Pick<Paper, 'signatures'>) {
  const { t } = useSpeech();
  return (
    <ul className="signatures">
      {signatures.map(({ role, signer, claimedAt, origin }) => (
        <li key={`${signer} ${claimedAt}`}>
          <Mark kind="done" name="" /> {t('window.decisions.signedBy', { signer, at: claimedAt })}
          <small className="muted">
            {' '}
            {role !== null && t(`window.signing.as_${role}`)}
            {origin === 'elsewhere' && ` · ${t('window.signing.with_elsewhere')}`}
          </small>
        </li>
      ))}
    </ul>
  );
}

import { useState } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { putFile } from '../../api/files.ts';
import { pickFiles } from '../../api/pickFiles.ts';
import { type CallFailure, useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { Mark } from '../../components/Marks.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { Card } from './Card.tsx';

type Signing = Output<'signing.settings'>;
type TrustCardProps = { readonly authorities: Signing['authorities']; readonly lists: Signing['revocationLists'] };

/** Certificates of authorities, and lists of revoked certificates. */
export function TrustCard({ authorities, lists }: TrustCardProps) {
  const { t } = useSpeech();
  const may = useMay('administer');
  const trust = useCommand('signing.trust');
  const withdraw = useCommand('signing.withdrawTrust');
  const [added, setAdded] = useState<readonly { readonly file: string; readonly added: number }[]>([]);
  const [refused, setRefused] = useState<CallFailure | null>(null);
  const add = async () => {
    setRefused(null);
    const done: { readonly file: string; readonly added: number }[] = [];
    for (const given of await pickFiles({ several: true, accept: '.crt,.cer,.pem,.der,.p7b,.p7c,.crl' })) {
      const file = await putFile(given.file);
      const answer = file === null ? null : await trust.mutateAsync({ file });
      if (answer?.ok) done.push({ file: given.name, added: answer.value.added });
      else if (answer) setRefused(answer.error);
    }
    setAdded(done);
  };
  const removal = (one: { readonly name: string; readonly sha256: string }) =>
    may && (
      <button
        type="button"
        className="link"
        aria-label={t('window.signing.withdrawOf', one)}
        onClick={() => void withdraw.mutateAsync({ sha256: one.sha256 })}
      >
        {t('window.signing.withdraw')}
      </button>
    );
  return (
    <Card
      title={t('window.signing.trust')}
      action={
        may && (
          <button type="button" className="button" onClick={() => void add()} aria-busy={trust.isPending}>
            {t('window.signing.trustAdd')}
          </button>
        )
      }
    >
      <p className="fine">{t('window.signing.trustText')}</p>
      {authorities.length === 0 && <p>{t('window.signing.trustNone')}</p>}
      <ul className="trusted">
        {authorities.map((one) => (
          <li key={one.sha256}>
            <b>{one.name}</b> {removal(one)}
            <small>{t('window.signing.authorityUntil', one)}</small>
          </li>
        ))}
        {lists.map((one) => (
          <li key={one.sha256}>
            <b>
              {t('window.signing.lists')}: {one.name}
            </b>{' '}
            {removal(one)}
            <small>{t('window.signing.listFacts', one)}</small>
            {(one.outdated || !one.issuerKnown) && (
              <small>
                <Mark kind="warning" name="" />{' '}
                {t(one.issuerKnown ? 'window.signing.listOutdated' : 'window.signing.listStranger', one)}
              </small>
            )}
          </li>
        ))}
      </ul>
      {added.map((one) => (
        <p key={one.file} role="status">
          <Mark kind="done" name="" /> {t('window.signing.trustAdded', one)}
        </p>
      ))}
      <Refusal failure={refused} />
      {!may && <p className="fine">{t('window.signing.onlyAdministrator')}</p>}
    </Card>
  );
}

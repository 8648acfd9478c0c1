import { useState } from 'react';
import { SIGNER_ROLES, type SignerRole } from '../../../shared/domain/signerRole.ts';
import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Overlay } from '../../components/Overlay.tsx';
import { type Paper, paperName } from './papers.ts';
import { SignElsewhere } from './SignElsewhere.tsx';
import { SignHere } from './SignHere.tsx';
import { waitingFor } from './signatures.ts';

type SignProps = { readonly year: number; readonly papers: readonly Paper[]; readonly onClose: () => void };
const WAYS = ['file', 'token', 'elsewhere'] as const;
export type Way = (typeof WAYS)[number];

/** Whose signature, and with what: a key from a file, the office's token, or another tool. */
export function Sign({ year, papers, onClose }: SignProps) {
  const { t } = useSpeech();
  const settings = useCall('signing.settings', {}).data;
  const waiting = (one: SignerRole) => waitingFor(papers, one);
  const [chosenRole, chooseRole] = useState<SignerRole | null>(null);
  const role = chosenRole ?? (waiting('person').length > 0 ? 'person' : 'organisation');
  const [chosenWay, chooseWay] = useState<Way | null>(null);
  const way = chosenWay ?? (settings?.token ? 'token' : 'file');
  const due = waiting(role);
  return (
    <Overlay title={t('window.decisions.signTitle', { papers: due.length })} onClose={onClose}>
      <div className="asked sign">
        <Choice
          label={t('window.signing.as')}
          options={SIGNER_ROLES}
          value={role}
          onChoose={chooseRole}
          name={(one) =>
            `${t(`window.signing.as_${one}`)} · ${t('window.signing.papersFor', { papers: waiting(one).length })}`
          }
        />
        <Choice
          label={t('window.signing.with')}
          options={WAYS}
          value={way}
          onChoose={chooseWay}
          name={(one) => t(`window.signing.with_${one}`)}
        />
        {due.length > 0 && (
          <details>
            <summary>{t('window.decisions.signList')}</summary>
            <ul>
              {due.map((paper) => (
                <li key={paper.fileName}>{paperName(t, paper)}</li>
              ))}
            </ul>
          </details>
        )}
        {way === 'elsewhere' ? (
          <SignElsewhere year={year} papers={due} onClose={onClose} />
        ) : (
          <SignHere key={`${way} ${role}`} {...{ year, role, way, onClose }} papers={due} settings={settings} />
        )}
      </div>
    </Overlay>
  );
}

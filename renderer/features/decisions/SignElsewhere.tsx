import { useState } from 'react';
import { saveFile } from '../../api/files.ts';
import { handOver } from '../../api/handOver.ts';
import { pickFiles } from '../../api/pickFiles.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Mark } from '../../components/Marks.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { idOf, type Paper } from './papers.ts';

type SignElsewhereProps = { readonly year: number; readonly papers: readonly Paper[]; readonly onClose: () => void };

/** Out as they are stored, signed with the office's usual tool, and back into the register. */
export function SignElsewhere({ year, papers, onClose }: SignElsewhereProps) {
  const { t } = useSpeech();
  const fetch = useCommand('decisions.fetch');
  const back = useCommand('decisions.bringBack');
  const [lost, setLost] = useState<readonly string[]>([]);
  const save = async () => {
    const answer = await fetch.mutateAsync({ year, papers: papers.map(idOf) });
    if (answer.ok) saveFile(answer.value);
  };
  const bring = async () => {
    const handed = await handOver(await pickFiles({ several: true, accept: '.pdf' }));
    setLost(handed.lost);
    if (handed.tokens.length > 0) await back.mutateAsync({ files: [...handed.tokens] });
  };
  const refused = [fetch.data, back.data].find((one) => one && !one.ok);
  return (
    <>
      <p>{t('window.signing.elsewhereText')}</p>
      <Refusal failure={refused && !refused.ok ? refused.error : null} />
      {lost.length > 0 && <p role="status">{t('window.decisions.verifyLost', { files: lost })}</p>}
      {back.isPending && <p role="status">{t('window.signing.bringing')}</p>}
      {back.data?.ok && (
        <ul className="brought" aria-live="polite">
          {back.data.value.files.map(({ file, outcome, signers }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name; the list is replaced as a whole
            <li key={index}>
              <Mark kind={outcome === 'stored' ? 'done' : outcome === 'already' ? 'note' : 'error'} name="" />{' '}
              <b>{file}</b> {t(`window.signing.brought_${outcome}`)}
              {signers.map((one) => (
                <small key={`${one.signer} ${one.signedAt}`}>{t('window.signing.broughtSigner', one)}</small>
              ))}
            </li>
          ))}
        </ul>
      )}
      <footer>
        <button type="button" className="button" onClick={onClose}>
          {t('window.decisions.close')}
        </button>
        {papers.length > 0 && (
          <button type="button" className="button" onClick={() => void save()} aria-busy={fetch.isPending}>
            {t('window.signing.elsewhereFetch', { papers: papers.length })}
          </button>
        )}
        <button type="button" className="button main" onClick={() => void bring()} aria-busy={back.isPending}>
          {t('window.signing.elsewhereBack')}
        </button>
      </footer>
    </>
  );
}

import { useRef, useState } from 'react';
import type { Answer } from '../../../shared/contract/api.ts';
import { call } from '../../api/call.ts';
import { putFile } from '../../api/files.ts';
import { useJob } from '../../api/jobs.ts';
import { pickFiles } from '../../api/pickFiles.ts';
import { useSpeech } from '../../app/language.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Overlay } from '../../components/Overlay.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { idOf, keyOf, type Paper, paperName } from './papers.ts';

type SignProps = { readonly year: number; readonly papers: readonly Paper[]; readonly onClose: () => void };
type Key = { readonly name: string; readonly token: string | null };

/** Signs with a key from a file. The PIN stands in its field alone, and leaves it with the attempt. */
export function Sign({ year, papers, onClose }: SignProps) {
  const { t } = useSpeech();
  const [key, setKey] = useState<Key | null>(null);
  const [reminded, remind] = useState(false);
  const pin = useRef<HTMLInputElement>(null);
  const reason = useRef<HTMLInputElement>(null);
  // Called by hand, since useCommand keeps what a command was given: not a PIN.
  const [answer, setAnswer] = useState<Answer<'decisions.sign'> | 'asking' | null>(null);
  const { job, follow, cancel } = useJob('sign');
  const running = job?.state === 'running';

  const pickKey = async () => {
    const [given] = await pickFiles({ several: false, accept: '.p12,.pfx' });
    if (given) setKey({ name: given.name, token: await putFile(given.file) });
  };
  const start = async () => {
    const typed = pin.current?.value ?? '';
    if (answer === 'asking' || running) return;
    if (!key?.token || typed === '') return remind(true);
    remind(false);
    if (pin.current) pin.current.value = '';
    const said = reason.current?.value.trim() ?? '';
    setAnswer('asking');
    const given = await call('decisions.sign', {
      year,
      papers: papers.map(idOf),
      key: key.token,
      pin: typed,
      reason: said === '' ? null : said,
    });
    setAnswer(given);
    if (given.ok) follow(given.value.job);
    else pin.current?.focus();
  };
  return (
    <Overlay title={t('window.decisions.signTitle', { papers: papers.length })} onClose={onClose}>
      <form
        className="asked sign"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <p>
          <b id="sign-key">{t('window.decisions.signKey')}</b>
          <span className="picked">
            <button type="button" className="button" onClick={() => void pickKey()} aria-describedby="sign-key">
              {t('window.decisions.signPickKey')}
            </button>
            <span>{key?.name ?? t('window.decisions.signNoKey')}</span>
          </span>
        </p>
        {key?.token === null && <p role="alert">{t('window.decisions.signKeyLost')}</p>}
        <label>
          <b>{t('window.decisions.signPin')}</b>
          <input ref={pin} className="field" type="password" autoComplete="off" aria-describedby="sign-pin" />
          <small id="sign-pin">{t('window.decisions.signPinHint')}</small>
        </label>
        <label>
          <b>{t('window.decisions.signReason')}</b>
          <input ref={reason} className="field" maxLength={200} />
        </label>
        <details>
          <summary>{t('window.decisions.signList')}</summary>
          <ul>
            {papers.map((paper) => (
              <li key={keyOf(paper)}>{paperName(t, paper)}</li>
            ))}
          </ul>
        </details>
        {reminded && <p role="alert">{t('window.decisions.signMissing')}</p>}
        {answer !== null && answer !== 'asking' && !answer.ok && <Refusal failure={answer.error} />}
        {job?.state === 'failed' && job.failure && <Refusal failure={job.failure} />}
        {running && <JobProgress title={t('window.decisions.signing')} {...job} onCancel={cancel} />}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('window.decisions.close')}
          </button>
          <button type="submit" className="button main" aria-busy={answer === 'asking' || running}>
            {t(answer === 'asking' ? 'window.decisions.signChecking' : 'window.decisions.signNow')}
          </button>
        </footer>
      </form>
    </Overlay>
  );
}

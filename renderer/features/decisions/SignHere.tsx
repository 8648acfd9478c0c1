import { useRef, useState } from 'react';
import type { Answer, Input, Output } from '../../../shared/contract/api.ts';
import type { SignerRole } from '../../../shared/domain/signerRole.ts';
import { call } from '../../api/call.ts';
import { useJob } from '../../api/jobs.ts';
import { queryClient } from '../../api/queryClient.ts';
import { useSpeech } from '../../app/language.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { KeyFile, type PickedKey } from './KeyFile.tsx';
import { idOf, type Paper } from './papers.ts';
import { TokenPick } from './TokenPick.tsx';

type SignHereProps = {
  readonly year: number;
  readonly papers: readonly Paper[];
  readonly role: SignerRole;
  readonly way: 'file' | 'token';
  readonly settings: Output<'signing.settings'> | undefined;
  readonly onClose: () => void;
};
type Key = Input<'decisions.sign'>['key'];

/** One PIN for all papers. It stands in its field alone, and leaves it with the attempt. */
export function SignHere({ year, papers, role, way, settings, onClose }: SignHereProps) {
  const { t } = useSpeech();
  const [file, setFile] = useState<PickedKey | null>(null);
  const [token, setToken] = useState<Output<'signing.tokens'>['tokens'][number] | null>(null);
  const hasSeal = settings?.pictures.some((one) => one.role === 'organisation') ?? false;
  const [chosenFollows, setFollows] = useState<boolean | null>(null);
  const sealFollows = role === 'person' && (chosenFollows ?? hasSeal);
  const [reminded, remind] = useState(false);
  const pin = useRef<HTMLInputElement>(null);
  const reason = useRef<HTMLInputElement>(null);
  // Called by hand, since useCommand keeps what a command was given: not a PIN.
  const [answer, setAnswer] = useState<Answer<'decisions.sign'> | 'asking' | null>(null);
  const { job, follow, cancel } = useJob('sign');
  const running = job?.state === 'running';
  const typesPin = !(way === 'token' && token?.ownKeypad);

  const keyWith = (typed: string): Key | null => {
    if (typesPin && typed === '') return null;
    if (way === 'token') return token && { kind: 'token', token: token.serial, pin: typed };
    return file?.token ? { kind: 'file', file: file.token, pin: typed } : null;
  };
  const start = async () => {
    const key = keyWith(pin.current?.value ?? '');
    if (answer === 'asking' || running) return;
    if (key === null) return remind(true);
    remind(false);
    if (pin.current) pin.current.value = '';
    const said = reason.current?.value.trim() ?? '';
    setAnswer('asking');
    const given = await call('decisions.sign', {
      year,
      papers: papers.map(idOf),
      key,
      role,
      sealFollows,
      reason: said === '' ? null : said,
    });
    setAnswer(given);
    if (given.ok) return follow(given.value.job);
    // A token has counted a wrong PIN: what it has left is asked for anew.
    void queryClient.invalidateQueries({ queryKey: ['signing.tokens'] });
    pin.current?.focus();
  };
  const refused = answer !== null && answer !== 'asking' && !answer.ok ? answer.error : null;
  const used = answer !== null && answer !== 'asking' && answer.ok ? answer.value.key : null;
  return (
    <form
      className="sign"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      {way === 'token' ? (
        <TokenPick choice={settings?.token ?? null} chosen={token} onChoose={setToken} />
      ) : (
        <KeyFile picked={file} onPick={setFile} />
      )}
      {typesPin && (
        <label>
          <b>{t(way === 'token' ? 'window.signing.pinToken' : 'window.decisions.signPin')}</b>
          <input ref={pin} className="field" type="password" autoComplete="off" aria-describedby="sign-pin" />
          <small id="sign-pin">{t('window.signing.pinOnce')}</small>
        </label>
      )}
      <label>
        <b>{t('window.decisions.signReason')}</b>
        <input ref={reason} className="field" maxLength={200} />
      </label>
      {role === 'person' && (
        <label className="check">
          <input type="checkbox" checked={sealFollows} onChange={(event) => setFollows(event.target.checked)} />
          <span>{t('window.signing.sealFollows')}</span>
        </label>
      )}
      {reminded && <p role="alert">{t('window.decisions.signMissing')}</p>}
      {papers.length === 0 && !running && <p role="status">{t('window.signing.nonePending')}</p>}
      <Refusal failure={refused} />
      {refused?.code === 'TOKEN_LOCKED' && <p className="muted">{t('window.signing.lockedWhy')}</p>}
      {job?.state === 'failed' && job.failure && <Refusal failure={job.failure} />}
      {used && <p role="status">{t('window.signing.signingAs', used)}</p>}
      {running && <JobProgress title={t('window.decisions.signing')} {...job} onCancel={cancel} />}
      <footer>
        <button type="button" className="button" onClick={onClose}>
          {t('window.decisions.close')}
        </button>
        {papers.length > 0 && (
          <button type="submit" className="button main" aria-busy={answer === 'asking' || running}>
            {t(answer === 'asking' ? 'window.decisions.signChecking' : 'window.decisions.signNow')}
          </button>
        )}
      </footer>
    </form>
  );
}

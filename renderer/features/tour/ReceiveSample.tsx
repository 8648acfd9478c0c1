import { flushDrafts } from '../../api/drafts.ts';
import { useJob } from '../../api/jobs.ts';
import { useCall, useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { Refusal } from '../../components/Problem.tsx';

/**
 * The sample communes send their workbooks: as if they had been dropped. Offered while none has come; whoever may not
 * receive becomes the secretary by the same click, as anybody may in the sample office.
 */
export function ReceiveSample({ year }: { readonly year: number }) {
  const { t } = useSpeech();
  const signIn = useCommand('session.signIn');
  const receive = useCommand('office.receiveSample');
  const { job, follow } = useJob('import');
  const secretary = useCall('session.get', {}).data?.people.find((one) => one.roles.includes('secretary'));
  const may = useMay('import');
  if (job?.state === 'running') return <p role="status">{t('window.tour.receiving')}</p>;
  if (!may && secretary === undefined) return null;
  const busy = receive.isPending || signIn.isPending;
  const start = async () => {
    if (busy) return;
    await flushDrafts();
    if (!may && secretary && !(await signIn.mutateAsync({ user: secretary.user, pin: null })).ok) return;
    const answer = await receive.mutateAsync({ year });
    if (answer.ok) follow(answer.value.job);
  };
  const refused = [signIn.data, receive.data].find((one) => one?.ok === false);
  return (
    <>
      <button type="button" className="button" onClick={() => void start()} aria-busy={busy}>
        {t(may ? 'window.tour.receive' : 'window.tour.receiveAs')}
      </button>
      <Refusal failure={refused?.ok === false ? refused.error : null} />
    </>
  );
}

import { queryClient } from '../../../api/queryClient.ts';
import { useCommand } from '../../../api/useCall.ts';
import { useSpeech } from '../../../app/language.tsx';
import { Overlay } from '../../../components/Overlay.tsx';
import { Refusal } from '../../../components/Problem.tsx';
import type { Sheet } from '../sheetTypes.ts';

type FinishBoxProps = {
  readonly year: number;
  readonly unit: string;
  readonly unsaved: number;
  readonly onClose: () => void;
  /** @param kind how far the two are now. */
  readonly onFinished: (kind: Sheet['second']['kind']) => void;
};

/** There is no way back from the end of one's own appraisal: it is asked for twice, and not while a typed score waits. */
export function FinishBox({ year, unit, unsaved, onClose, onFinished }: FinishBoxProps) {
  const { t } = useSpeech();
  const finish = useCommand('appraisal.finish');
  const send = async (): Promise<void> => {
    if (finish.isPending) return;
    const answer = await finish.mutateAsync({ year, unit });
    if (!answer.ok) return;
    queryClient.setQueryData(['appraisal.sheet', { year, unit }], answer.value);
    onFinished(answer.value.second.kind);
  };
  return (
    <Overlay title={t('window.second.finishTitle')} onClose={onClose}>
      <p>{unsaved > 0 ? t('window.second.finishUnsaved', { count: unsaved }) : t('window.second.finishText')}</p>
      <Refusal failure={finish.data?.ok === false ? finish.data.error : null} />
      <div className="buttons">
        {unsaved === 0 && (
          <button type="button" className="button strong" aria-busy={finish.isPending} onClick={() => void send()}>
            {t('window.second.finishNow')}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {t('window.second.goOn')}
        </button>
      </div>
    </Overlay>
  );
}

import { useState } from 'react';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Overlay } from '../../components/Overlay.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { TextField } from '../../components/TextField.tsx';

type ChooseVersionProps = {
  readonly year: number;
  readonly unit: string;
  readonly version: number;
  readonly onClose: () => void;
};

/** Lets an older version count again, for a reason that is kept. */
export function ChooseVersion({ year, unit, version, onClose }: ChooseVersionProps) {
  const { t } = useSpeech();
  const [note, setNote] = useState('');
  const [reminded, remind] = useState(false);
  const choose = useCommand('receipt.chooseVersion');
  const send = async () => {
    if (choose.isPending) return;
    if (note.trim() === '') return remind(true);
    if ((await choose.mutateAsync({ year, unit, version, note })).ok) onClose();
  };
  return (
    <Overlay title={t('window.receipt.chooseTitle', { version })} onClose={onClose}>
      <form
        className="asked"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{t('window.receipt.chooseText')}</p>
        <TextField label={t('window.receipt.chooseNote')} value={note} onType={setNote} autoFocus maxLength={1000} />
        {reminded && note.trim() === '' && <p role="alert">{t('window.receipt.chooseNoteMissing')}</p>}
        {choose.data && !choose.data.ok && <Refusal failure={choose.data.error} />}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('window.receipt.close')}
          </button>
          <button type="submit" className="button main" aria-busy={choose.isPending}>
            {t('window.receipt.chooseDo')}
          </button>
        </footer>
      </form>
    </Overlay>
  );
}

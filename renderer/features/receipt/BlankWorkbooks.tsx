import { useState } from 'react';
import type { OverviewUnit } from '../../../shared/contract/api.ts';
import { saveFile } from '../../api/files.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Choices } from '../../components/Choices.tsx';
import { Overlay } from '../../components/Overlay.tsx';
import { Refusal } from '../../components/Problem.tsx';

type BlankWorkbooksProps = {
  readonly year: number;
  readonly units: readonly OverviewUnit[];
  readonly onClose: () => void;
};

/** Makes the blank workbooks that units fill in: for all units, or for chosen ones. */
export function BlankWorkbooks({ year, units, onClose }: BlankWorkbooksProps) {
  const { t } = useSpeech();
  const [all, setAll] = useState(true);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reminded, remind] = useState(false);
  const templates = useCommand('receipt.templates');
  const make = async () => {
    if (templates.isPending) return;
    if (!all && chosen.length === 0) return remind(true);
    const answer = await templates.mutateAsync({ year, units: all ? [] : [...chosen] });
    if (!answer.ok) return;
    saveFile(answer.value);
    onClose();
  };
  return (
    <Overlay title={t('window.receipt.blanksTitle')} onClose={onClose}>
      <form
        className="asked"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <p>{t('window.receipt.blanksText')}</p>
        <label className="one">
          <input type="radio" name="blanks" checked={all} onChange={() => setAll(true)} />
          {t('window.receipt.blanksAll', { units: units.length })}
        </label>
        <label className="one">
          <input type="radio" name="blanks" checked={!all} onChange={() => setAll(false)} />
          {t('window.receipt.blanksChosen')}
        </label>
        {!all && (
          <Choices
            legend={t('window.receipt.blanksUnits')}
            type="checkbox"
            options={units.map(({ code, name }) => ({ value: code, label: `${name} · ${code}` }))}
            chosen={chosen}
            onChoose={(code, on) => setChosen(on ? [...chosen, code] : chosen.filter((one) => one !== code))}
          />
        )}
        {reminded && !all && chosen.length === 0 && <p role="alert">{t('window.receipt.blanksNone')}</p>}
        {templates.data && !templates.data.ok && <Refusal failure={templates.data.error} />}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('window.receipt.close')}
          </button>
          <button type="submit" className="button main" aria-busy={templates.isPending}>
            {t(templates.isPending ? 'window.receipt.blanksMaking' : 'window.receipt.blanksMake')}
          </button>
        </footer>
      </form>
    </Overlay>
  );
}

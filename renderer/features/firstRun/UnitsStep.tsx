import { useId } from 'react';
import { useSpeech } from '../../app/language.tsx';
import { readUnits } from './draftOffice.ts';

/** Units as they are pasted out of a spreadsheet. */
export function UnitsStep({
  pasted,
  onChange,
}: {
  readonly pasted: string;
  readonly onChange: (text: string) => void;
}) {
  const { t } = useSpeech();
  const id = useId();
  const { units, bad, twice } = readUnits(pasted);
  return (
    <p className="labelled">
      <label htmlFor={id}>{t('window.frame.firstRun.unitsText')}</label>
      <textarea id={id} className="field" rows={10} value={pasted} onChange={(event) => onChange(event.target.value)} />
      <span role="status">{t('window.frame.firstRun.unitsRead', { units: units.length })}</span>
      {bad && <span className="refusal">{t('window.frame.firstRun.unitsBad', bad)}</span>}
      {twice && <span className="refusal">{t('window.frame.firstRun.unitsTwice', twice)}</span>}
    </p>
  );
}

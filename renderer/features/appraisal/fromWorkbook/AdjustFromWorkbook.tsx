import { useState } from 'react';
import { type PickedFile, pickWorkbook } from '../../../api/pickWorkbook.ts';
import { useSpeech } from '../../../app/language.tsx';
import { useMay } from '../../../app/session.ts';
import { PreviewBox } from './PreviewBox.tsx';
import './fromWorkbook.css';

/** Many adjustments out of one workbook: shown before anything is stored, then all of them or none. */
export function AdjustFromWorkbook({ year }: { readonly year: number }) {
  const { t } = useSpeech();
  const may = useMay('appraise');
  const [picked, setPicked] = useState<PickedFile | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const pick = async (): Promise<void> => {
    const file = await pickWorkbook();
    if (file === null) return;
    setDone(null);
    setPicked(file);
  };
  if (!may) return null;
  return (
    <div className="from-workbook">
      <button type="button" className="bare act" title={t('window.adjustWorkbook.columns')} onClick={() => void pick()}>
        {t('window.adjustWorkbook.pick')}
      </button>
      {done !== null && <p role="status">{t('window.adjustWorkbook.done', { count: done })}</p>}
      {picked && (
        <PreviewBox
          key={picked.token}
          year={year}
          file={picked}
          onPick={() => void pick()}
          onClose={() => setPicked(null)}
          onStored={(count) => {
            setPicked(null);
            setDone(count);
          }}
        />
      )}
    </div>
  );
}

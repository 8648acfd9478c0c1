import { useRef, useState } from 'react';
import { sentenceText } from '../../../shared/i18n/sentenceText.ts';
import { useSpeech } from '../../app/language.tsx';
import { Overlay } from '../../components/Overlay.tsx';
import type { Sheet } from './sheetTypes.ts';

/** The unit's result as the chair reads it in the meeting, in letters to be read from, and to be copied into the minutes. */
export function ReadAloud({ sheet, onClose }: { readonly sheet: Sheet; readonly onClose: () => void }) {
  const { t } = useSpeech();
  const text = useRef<HTMLParagraphElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  /** By the selection: the app grants the page no permission, the clipboard's neither (electron/shell/lockDown.ts). */
  const copy = (): void => {
    if (!text.current) return;
    getSelection()?.selectAllChildren(text.current);
    setCopied(document.execCommand('copy'));
  };
  return (
    <Overlay title={t('window.appraisal.readAloud')} onClose={onClose}>
      <div className="read-aloud">
        <p ref={text}>{sentenceText(t, sheet.result.sentences)}</p>
        {!sheet.decided && <small>{t('window.appraisal.readAloudProvisional')}</small>}
        <footer>
          <span role="status">{copied !== null && t(`window.appraisal.${copied ? 'copied' : 'copyByKeys'}`)}</span>
          <button type="button" className="button main" onClick={copy}>
            {t('window.appraisal.copySentence')}
          </button>
        </footer>
      </div>
    </Overlay>
  );
}

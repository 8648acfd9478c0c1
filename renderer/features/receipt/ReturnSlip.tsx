import { useEffect, useState } from 'react';
import type { Input } from '../../../shared/contract/api.ts';
import { saveFile } from '../../api/files.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Overlay } from '../../components/Overlay.tsx';
import { Refusal } from '../../components/Problem.tsx';

type ReturnSlipProps = { readonly year: number; readonly of: Input<'receipt.slip'>['of'] };

/** Opens what goes back to the unit: words for a message, and a page to print. */
export function ReturnSlip({ year, of }: ReturnSlipProps) {
  const { t } = useSpeech();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t('window.receipt.slip')}
      </button>
      {open && <Slip year={year} of={of} onClose={() => setOpen(false)} />}
    </>
  );
}

function Slip({ year, of, onClose }: ReturnSlipProps & { readonly onClose: () => void }) {
  const { t, language } = useSpeech();
  const [copied, setCopied] = useState(false);
  const { mutate: make, data: made } = useCommand('receipt.slip');
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once for each opening
  useEffect(() => make({ year, of, language }), []);
  const slip = made?.ok ? made.value : null;
  const copy = async () => {
    if (!slip) return;
    await navigator.clipboard.writeText(slip.text);
    setCopied(true);
  };
  return (
    <Overlay title={t('window.receipt.slipTitle')} onClose={onClose}>
      <div className="asked slip">
        <p>{t('window.receipt.slipText')}</p>
        {made && !made.ok && <Refusal failure={made.error} />}
        <textarea
          readOnly
          rows={14}
          aria-label={t('window.receipt.slipBody')}
          aria-busy={!made}
          value={slip?.text ?? (made ? '' : t('window.loading'))}
        />
        <footer>
          <span role="status">{copied && t('window.receipt.slipCopied')}</span>
          <button type="button" className="button" onClick={onClose}>
            {t('window.receipt.close')}
          </button>
          {slip && (
            <>
              <button type="button" className="button" onClick={() => void copy()}>
                {t('window.receipt.slipCopy')}
              </button>
              <button type="button" className="button main" onClick={() => saveFile(slip.pdf)}>
                {t('window.receipt.slipGet')}
              </button>
            </>
          )}
        </footer>
      </div>
    </Overlay>
  );
}

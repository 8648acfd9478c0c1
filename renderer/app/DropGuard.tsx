import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useCall } from '../api/useCall.ts';
import { Mark } from '../components/Marks.tsx';
import { useSpeech } from './language.tsx';
import { useMay } from './session.ts';
import { type DropRefusal, useFrameDrop } from './useFrameDrop.ts';

/** Over the whole window, whoever is at work and whether or not anybody is: says why dropped files were not taken. */
export function DropGuard() {
  const { t } = useSpeech();
  const session = useCall('session.get', {}).data;
  const atWork = session?.person != null && !session.locked;
  const [refusal, say] = useState<DropRefusal | null>(null);
  useFrameDrop({ atWork, mayImport: useMay('import'), say });
  // Whoever goes on has read it.
  useEffect(() => {
    const forget = () => say(null);
    window.addEventListener('hashchange', forget);
    return () => window.removeEventListener('hashchange', forget);
  }, []);
  if (refusal === null) return null;
  return (
    <div className="lost told" role="status">
      <Mark kind="note" name="">
        {t(`window.frame.${refusal}`)}
      </Mark>
      <button type="button" className="quiet" onClick={() => say(null)} aria-label={t('window.frame.close')}>
        <X size={16} aria-hidden="true" />
      </button>
    </div>
  );
}

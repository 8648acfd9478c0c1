import { useSavedAt } from '../api/saved.ts';
import { Mark } from '../components/Marks.tsx';
import './statusLine.css';
import { useSpeech } from './language.tsx';

/** The lowest line: what is stored at the left, keys at the right; a place's own words stand between (`.status`). */
export function StatusLine({ onKeys }: { readonly onKeys: () => void }) {
  const { t } = useSpeech();
  const savedAt = useSavedAt();
  return (
    <div className="statusline" data-region>
      <span role="status">
        {/* Nothing is said of what was stored before this window opened: it does not know. */}
        {savedAt !== null && (
          <Mark kind="done" name="">
            {t('window.frame.saved', { time: clockText(savedAt) })}
          </Mark>
        )}
      </span>
      <button type="button" className="quiet" onClick={onKeys} aria-keyshortcuts="?">
        <kbd>?</kbd> {t('window.frame.keys')}
      </button>
    </div>
  );
}

/** The office's clock, as everywhere in the product (shared/i18n/formats.ts). */
const clockText = (iso: string): string =>
  new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso));

import { useConnectionLost } from '../api/connection.ts';
import { queryClient } from '../api/queryClient.ts';
import { Mark } from '../components/Marks.tsx';
import { useSpeech } from './language.tsx';

/** Over whatever is open, which stays as it is: what was typed is still there when the app answers again. */
export function ConnectionLost() {
  const { t } = useSpeech();
  if (!useConnectionLost()) return null;
  return (
    <div className="lost" role="alert">
      <Mark kind="error" name={t('window.problem')}>
        CONNECTION_LOST
      </Mark>
      <span>{t('window.frame.lost')}</span>
      <button type="button" className="button" onClick={() => void queryClient.invalidateQueries()}>
        {t('window.retry')}
      </button>
    </div>
  );
}

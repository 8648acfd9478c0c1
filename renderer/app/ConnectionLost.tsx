import { useEffect } from 'react';
import { useConnection } from '../api/connection.ts';
import { queryClient } from '../api/queryClient.ts';
import { Mark } from '../components/Marks.tsx';
import { useSpeech } from './language.tsx';
import './connectionLost.css';

/** Milliseconds from one try to the next while the app does not answer. */
const TRY_EVERY = 1_000;

/** Over whatever is open, which stays as it is: what was typed is still there, to go on with or to be copied. */
export function ConnectionLost() {
  const { t } = useSpeech();
  const connection = useConnection();
  useEffect(() => {
    if (connection !== 'lost') return;
    const timer = setInterval(() => void queryClient.invalidateQueries({ queryKey: ['session.get'] }), TRY_EVERY);
    return () => clearInterval(timer);
  }, [connection]);
  if (connection === 'there') return null;
  return (
    <div className="lost" role="alert">
      <Mark kind="error" name={t('window.problem')}>
        CONNECTION_LOST
      </Mark>
      <span>{t(`window.frame.${connection}`)}</span>
      {connection === 'lost' && (
        <button type="button" className="button" onClick={() => void queryClient.invalidateQueries()}>
          {t('window.retry')}
        </button>
      )}
    </div>
  );
}

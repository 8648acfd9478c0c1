import { CALL_FAILURES } from '../../shared/contract/callFailures.ts';
import type { Failure } from '../../shared/domain/result.ts';
import { useConnection } from '../api/connection.ts';
import { queryClient } from '../api/queryClient.ts';
import { useSpeech } from '../app/language.tsx';
import { Mark } from './Marks.tsx';

const calls: readonly string[] = CALL_FAILURES;

/** The sentence of a failure: what is wrong, where, and what to do. */
export function useFailureText(): (failure: Failure) => string {
  const { t } = useSpeech();
  return ({ code, params }) => t(calls.includes(code) ? `window.failures.${code}` : `failures.${code}`, params);
}

type ProblemProps = {
  readonly failure: Failure;
  /** Without it everything that the window shows is asked for anew; what was typed stays. */
  readonly onRetry?: () => void;
};

/** In place of what could not be had: code, sentence, and a way to try again. */
export function Problem({ failure, onRetry = () => void queryClient.invalidateQueries() }: ProblemProps) {
  const { t } = useSpeech();
  const say = useFailureText();
  // An app that has ended answers no second try: the frame says what to do (app/ConnectionLost.tsx).
  if (useConnection() === 'gone') return null;
  return (
    <section className="problem" role="alert">
      <h1>
        <Mark kind="error" name={t('window.problem')} /> {failure.code}
      </h1>
      <p>{say(failure)}</p>
      <button type="button" className="button" onClick={onRetry}>
        {t('window.retry')}
      </button>
    </section>
  );
}

/** Beside a button or a field: the last attempt failed, and why. Nothing that was typed is lost by it. */
export function Refusal({ failure }: { readonly failure: Failure | null }) {
  const { t } = useSpeech();
  const say = useFailureText();
  // The frame says so over the whole window until the app answers again (app/ConnectionLost.tsx).
  if (failure === null || failure.code === 'CONNECTION_LOST') return null;
  return (
    <p className="refusal" role="alert">
      <Mark kind="error" name={t('window.problem')}>
        {failure.code}
      </Mark>{' '}
      {say(failure)}
    </p>
  );
}

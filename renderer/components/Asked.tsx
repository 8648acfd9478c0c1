import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CallFailure } from '../api/useCall.ts';
import { useSpeech } from '../app/language.tsx';
import { Problem } from './Problem.tsx';

type AskedProps<T> = { readonly result: UseQueryResult<T, CallFailure>; readonly children: (value: T) => ReactNode };

/** What was asked of the app: the answer, also an older one while a newer fails; else why there is none. */
export function Asked<T>({ result, children }: AskedProps<T>) {
  const { t } = useSpeech();
  if (result.data !== undefined) return children(result.data);
  if (result.error) return <Problem failure={result.error} onRetry={() => void result.refetch()} />;
  return <p className="asking">{t('window.loading')}</p>;
}

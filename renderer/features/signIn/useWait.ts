import { useCallback, useEffect, useState } from 'react';
import type { CallFailure } from '../../api/useCall.ts';

/** The seconds that are still to be waited after wrong PINs, counted down. */
export function useWait(): { readonly seconds: number; readonly waitFor: (failure: CallFailure) => void } {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (seconds <= 0) return;
    const timer = window.setTimeout(() => setSeconds(seconds - 1), 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  const waitFor = useCallback(({ params }: CallFailure) => {
    const { waitSeconds } = params;
    if (typeof waitSeconds === 'number') setSeconds(Math.ceil(waitSeconds));
  }, []);
  return { seconds, waitFor };
}

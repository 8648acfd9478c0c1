import { useEffect } from 'react';
import { useCall } from '../api/useCall.ts';
import { lock } from './useFrameKeys.ts';

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Locks after the minutes that the session names, counted from the last key or touch in this window. */
export function useIdleLock(active: boolean): void {
  const minutes = useCall('session.get', {}).data?.idleMinutes ?? 0;
  useEffect(() => {
    if (!active || minutes <= 0) return;
    let timer = 0;
    const restart = () => {
      clearTimeout(timer);
      timer = window.setTimeout(lock, minutes * 60_000);
    };
    restart();
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, restart, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, restart);
    };
  }, [active, minutes]);
}

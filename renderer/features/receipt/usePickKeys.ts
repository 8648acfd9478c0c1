import { useEffect, useEffectEvent } from 'react';

/** Ctrl+O chooses files, Ctrl+Shift+O a folder. */
export function usePickKeys(pick: (folder: boolean) => void, enabled: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!enabled || !(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'o') return;
    event.preventDefault();
    pick(event.shiftKey);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

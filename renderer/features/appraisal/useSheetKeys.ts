/** Keys of the sheet that are no movement: the way back, folding, and what becomes of a typed score. */
import type { KeyboardEvent } from 'react';
import { useSpeech } from '../../app/language.tsx';
import type { Line, Waiting } from './sheetTypes.ts';
import type { Scoring, WayBack } from './useScoring.ts';

type Given = {
  readonly writable: boolean;
  readonly scoring: Scoring;
  readonly waiting: readonly Waiting[];
  readonly fold: (group: string) => void;
  /** What the score rests on, where the window is too narrow to show it always. */
  readonly togglePanel: () => void;
  /** Asks for the reason of a typed score. */
  readonly ask: (criterion: string) => void;
  readonly giveUp: (criterion: string) => void;
  readonly onMessage: (message: string) => void;
};

const SAID: Readonly<Record<'undo' | 'redo', Readonly<Record<WayBack, string>>>> = {
  undo: { done: 'undone', dropped: 'undoDropped', failed: 'undoFailed', nothing: 'nothingToUndo' },
  redo: { done: 'redone', dropped: 'redoDropped', failed: 'undoFailed', nothing: 'nothingToRedo' },
};

export function useSheetKeys({ writable, scoring, waiting, fold, togglePanel, ask, giveUp, onMessage }: Given) {
  const { t } = useSpeech();

  function run(way: 'undo' | 'redo'): true {
    if (writable && !scoring.busy)
      void scoring[way]().then((came) => onMessage(t(`window.appraisal.${SAID[way][came]}`)));
    return true;
  }

  return function onKey(event: KeyboardEvent, line: Line | null): boolean {
    const control = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    if (control && key === 'z' && !event.shiftKey) return run('undo');
    if (control && (key === 'y' || (key === 'z' && event.shiftKey))) return run('redo');
    if (event.key === 'F2' && event.shiftKey) {
      togglePanel();
      return true;
    }
    if (event.key === ' ' && line?.kind === 'group') {
      fold(line.group.code);
      return true;
    }
    if (event.key === 'Delete') {
      onMessage(t('window.appraisal.noClearing'));
      return true;
    }
    const typed = line?.kind === 'criterion' && waiting.find((one) => one.criterion === line.row.criterion);
    if (!typed || control) return false;
    if (event.key === 'Enter' && !event.shiftKey) ask(typed.criterion);
    else if (event.key === 'Escape') giveUp(typed.criterion);
    else return false;
    return true;
  };
}

/** Which scores this person may enter now, and why no other. */
import { useCallback } from 'react';
import { useSpeech } from '../../app/language.tsx';
import { useMay, usePerson } from '../../app/session.ts';
import { SCORE_COLUMN } from './columns.tsx';
import type { GridColumn } from './grid/types.ts';
import { closedBecause, isDisputed, mayResolve } from './second/scoresOpen.ts';
import type { Line, Sheet } from './sheetTypes.ts';

export type Writable = {
  readonly writable: boolean;
  readonly canWrite: (line: Line, column: GridColumn<Line>) => boolean;
  /** Why nothing can be entered; null = it can. */
  readonly readOnly: string | null;
};

export function useWritable(sheet: Sheet): Writable {
  const { t } = useSpeech();
  const [appraises, mayResolveAny, person] = [useMay('appraise'), useMay('resolve'), usePerson()];
  const { second } = sheet;
  const resolves = mayResolve(second, person, mayResolveAny);
  const closed = closedBecause(second);
  const writable = appraises && !sheet.decided && sheet.version !== null && closed === null;
  const canWrite = useCallback(
    (line: Line, column: GridColumn<Line>) =>
      writable &&
      line.kind === 'criterion' &&
      column.id === SCORE_COLUMN &&
      (resolves || !isDisputed(second, line.row)),
    [writable, resolves, second],
  );
  const readOnly = (): string => {
    if (sheet.decided) return t('window.appraisal.readOnlyDecided');
    if (!appraises || closed === null) return t('window.appraisal.readOnlyPerson');
    return t(`window.second.${closed}`);
  };
  return { writable, canWrite, readOnly: writable ? null : readOnly() };
}

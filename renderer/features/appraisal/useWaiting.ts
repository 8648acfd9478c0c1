/** Typed scores that the app has not stored: they outlive a jump, a reload and the closing of the window. */
import { useEffect, useState } from 'react';
import { useDraft } from '../../api/drafts.ts';
import type { Waiting } from './sheetTypes.ts';
import { readWaiting, writeWaiting } from './waitingText.ts';

export type WaitingScores = {
  readonly all: readonly Waiting[];
  /** A newer one of a criterion takes the place of the older. */
  readonly put: (scores: readonly Waiting[]) => void;
  readonly drop: (criteria: readonly string[]) => void;
};

export function useWaiting(year: number, unit: string): WaitingScores {
  const draft = useDraft(`appraisal/${year}/${unit}/scores`);
  const [all, setAll] = useState(() => readWaiting(draft.initial));
  useEffect(() => draft.keep(writeWaiting(all)), [draft, all]);
  const without = (scores: readonly Waiting[], criteria: readonly string[]): readonly Waiting[] =>
    scores.filter((one) => !criteria.includes(one.criterion));
  return {
    all,
    put: (scores) =>
      setAll((old) => [
        ...without(
          old,
          scores.map((one) => one.criterion),
        ),
        ...scores,
      ]),
    drop: (criteria) => setAll((old) => without(old, criteria)),
  };
}

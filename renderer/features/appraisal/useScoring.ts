/** Storing scores, one or a pasted column at a time, and the way back. What a person typed is kept until the app has it. */
import { useState } from 'react';
import type { Answer } from '../../../shared/contract/api.ts';
import { queryClient } from '../../api/queryClient.ts';
import type { CallFailure } from '../../api/useCall.ts';
import { useCommand } from '../../api/useCall.ts';
import { type Change, rowOf, type ScoreState, type Sheet } from './sheetTypes.ts';
import { didStep, droppedStep, redidStep, type UndoStack, undidStep } from './undoStack.ts';
import type { WaitingScores } from './useWaiting.ts';

/** A stored change, with the number under which it can be taken back. */
export type Stored = Change & { readonly id: string };
/** What one Ctrl+Z takes back: a score, or all that was pasted with one reason. */
export type Step = readonly Stored[];

export type Trouble =
  /** Somebody was faster: `now` stands in the app, `change` is what was typed here. */
  | { readonly kind: 'stale'; readonly change: Change; readonly now: ScoreState }
  | { readonly kind: 'refused'; readonly failure: CallFailure };

/** Refused: the app could not be reached, or has gone on; then the step is dropped and the next is free. */
export type WayBack = 'done' | 'dropped' | 'failed' | 'nothing';

export type Scoring = {
  readonly trouble: Trouble | null;
  readonly busy: boolean;
  /** Changes with the same reason and note are one step: stored together or not at all. */
  readonly save: (changes: readonly Change[]) => Promise<void>;
  readonly undo: () => Promise<WayBack>;
  readonly redo: () => Promise<WayBack>;
  /** Takes back one adjustment out of the history of its criterion. */
  readonly takeBack: (criterion: string, id: string) => Promise<void>;
  readonly dismiss: () => void;
};

type Given = {
  readonly year: number;
  readonly unit: string;
  readonly waiting: WaitingScores;
  readonly stack: UndoStack<Step>;
  readonly onStack: (stack: UndoStack<Step>) => void;
};

export function useScoring({ year, unit, waiting, stack, onStack }: Given): Scoring {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const adjust = useCommand('appraisal.adjust');
  const adjustScores = useCommand('appraisal.adjustScores');
  const undo = useCommand('appraisal.undo');
  const undoScores = useCommand('appraisal.undoScores');

  const keep = (sheet: Sheet): void => {
    queryClient.setQueryData(['appraisal.sheet', { year, unit }], sheet);
  };

  /** @param step with one reason and one note. @returns what was stored: all of it, or nothing, which then waits. */
  async function store(step: readonly Change[]): Promise<Step> {
    const [first] = step;
    if (first === undefined) return [];
    const { reason, note } = first;
    const answer =
      step.length === 1
        ? await adjust.mutateAsync({ year, unit, ...first })
        : await adjustScores.mutateAsync({ year, unit, reason, note, scores: step.map(wanted) });
    if (!answer.ok) {
      notStored(answer, step);
      return [];
    }
    keep(answer.value);
    waiting.drop(step.map((one) => one.criterion));
    return step.flatMap((change) => {
      const id = rowOf(answer.value, change.criterion)?.adjustments.at(-1)?.id;
      return id === undefined ? [] : [{ ...change, id }];
    });
  }

  function notStored({ error }: Answer<'appraisal.adjust'> & { ok: false }, step: readonly Change[]): void {
    waiting.put(step);
    void queryClient.invalidateQueries({ queryKey: ['appraisal.sheet', { year, unit }] });
    const stale = error.code === 'STALE_SAVE' && step.find((one) => one.criterion === error.params.criterion);
    setTrouble(
      stale
        ? { kind: 'stale', change: stale, now: stateOf(error.params.current) }
        : { kind: 'refused', failure: error },
    );
  }

  /** @returns null when it is taken back. */
  async function back(step: Step): Promise<CallFailure | null> {
    const adjustments = step.map(({ criterion, id }) => ({ criterion, adjustment: id }));
    const [only] = adjustments;
    const answer =
      adjustments.length === 1 && only
        ? await undo.mutateAsync({ year, unit, ...only })
        : await undoScores.mutateAsync({ year, unit, adjustments });
    setTrouble(answer.ok ? null : { kind: 'refused', failure: answer.error });
    if (answer.ok) keep(answer.value);
    return answer.ok ? null : answer.error;
  }

  /** A step that the app refused would stand in the way of all before it. */
  function refused(step: Step, failure: CallFailure): WayBack {
    if (OUT_OF_REACH.includes(failure.code)) return 'failed';
    onStack(droppedStep(stack, step));
    void queryClient.invalidateQueries({ queryKey: ['appraisal.sheet', { year, unit }] });
    return 'dropped';
  }

  return {
    trouble,
    busy: [adjust, adjustScores, undo, undoScores].some((one) => one.isPending),
    save: async (changes) => {
      setTrouble(null);
      let way = stack;
      for (const step of byReason(changes)) {
        const stored = await store(step);
        if (stored.length > 0) way = didStep(way, stored);
      }
      onStack(way);
    },
    undo: async () => {
      const step = stack.done.at(-1);
      if (step === undefined) return 'nothing';
      const failure = await back(step);
      if (failure) return refused(step, failure);
      onStack(undidStep(stack, step));
      return 'done';
    },
    redo: async () => {
      const step = stack.undone.at(-1);
      if (step === undefined) return 'nothing';
      setTrouble(null);
      const stored = await store(step.map(({ id: _id, ...change }) => change));
      // What could not be stored waits as typed: to save it again is the way, not the step.
      onStack(stored.length > 0 ? redidStep(stack, stored) : droppedStep(stack, step));
      return stored.length > 0 ? 'done' : 'dropped';
    },
    takeBack: async (criterion, id) => {
      const done = stack.done.find((step) => step.length === 1 && step[0]?.id === id);
      if (await back([{ criterion, id, expected: MISSING, to: MISSING, reason: 'other', note: '' }])) return;
      if (done) onStack({ done: stack.done.filter((one) => one !== done), undone: [...stack.undone, done] });
    },
    dismiss: () => setTrouble(null),
  };
}

/** The step is as good as before: it may be tried again. */
const OUT_OF_REACH: readonly CallFailure['code'][] = ['CONNECTION_LOST', 'SIGNED_OUT'];

const MISSING: ScoreState = { kind: 'missing' };

const wanted = ({ criterion, expected, to }: Change) => ({ criterion, expected, to });

const byReason = (changes: readonly Change[]): readonly (readonly Change[])[] => [
  ...Map.groupBy(changes, ({ reason, note }) => `${reason} ${note}`).values(),
];

/** The parameter of STALE_SAVE: canonical points, or the name of a state. */
function stateOf(current: unknown): ScoreState {
  const text = String(current);
  if (text === 'not-applicable' || text === 'claimed' || text === 'missing') return { kind: text };
  return { kind: 'points', points: text };
}

/** Storing scores one by one, and the way back: what a person typed is kept until the app has confirmed it. */
import { useEffect, useState } from 'react';
import type { Answer } from '../../../shared/contract/api.ts';
import { queryClient } from '../../api/queryClient.ts';
import type { CallFailure } from '../../api/useCall.ts';
import { useCommand } from '../../api/useCall.ts';
import { type Change, rowOf, type ScoreState, type Sheet } from './sheetTypes.ts';
import { didStep, redidStep, type UndoStack, undidStep } from './undoStack.ts';
import { readUnsaved, writeUnsaved } from './unsaved.ts';

/** A stored change, with the number under which it can be taken back. */
export type Stored = Change & { readonly id: string };
export type Step = readonly Stored[];

export type Trouble =
  /** Somebody was faster: `now` stands in the app, `change` is what was typed here. */
  | { readonly kind: 'stale'; readonly change: Change; readonly now: ScoreState }
  | { readonly kind: 'refused'; readonly criterion: string; readonly failure: CallFailure };

export type Scoring = {
  /** Typed, not stored yet, because the app was out of reach. */
  readonly unsaved: readonly Change[];
  readonly trouble: Trouble | null;
  readonly busy: boolean;
  readonly save: (changes: readonly Change[]) => Promise<void>;
  readonly drop: (criterion: string) => void;
  readonly undo: () => Promise<boolean>;
  readonly redo: () => Promise<boolean>;
  /** Takes back one adjustment out of the history of its criterion. */
  readonly takeBack: (criterion: string, id: string) => Promise<void>;
  readonly dismiss: () => void;
};

type Given = {
  readonly year: number;
  readonly unit: string;
  readonly stack: UndoStack<Step>;
  readonly onStack: (stack: UndoStack<Step>) => void;
};

export function useScoring({ year, unit, stack, onStack }: Given): Scoring {
  const [unsaved, setUnsaved] = useState(() => readUnsaved(year, unit));
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const adjust = useCommand('appraisal.adjust');
  const reverse = useCommand('appraisal.undo');
  useEffect(() => writeUnsaved(year, unit, unsaved), [year, unit, unsaved]);

  const keep = (sheet: Sheet): void => {
    queryClient.setQueryData(['appraisal.sheet', { year, unit }], sheet);
  };
  const drop = (criterion: string): void => setUnsaved((all) => all.filter((one) => one.criterion !== criterion));

  /** @returns what was stored; stops at the first failure and keeps the rest as unsaved. */
  async function store(changes: readonly Change[]): Promise<readonly Stored[]> {
    const stored: Stored[] = [];
    for (const [index, change] of changes.entries()) {
      const answer = await adjust.mutateAsync({ year, unit, ...change });
      if (!answer.ok) {
        notStored(answer, changes.slice(index));
        break;
      }
      keep(answer.value);
      drop(change.criterion);
      const id = rowOf(answer.value, change.criterion)?.adjustments.at(-1)?.id;
      if (id !== undefined) stored.push({ ...change, id });
    }
    return stored;
  }

  function notStored(answer: Answer<'appraisal.adjust'> & { ok: false }, left: readonly Change[]): void {
    const [change] = left;
    if (change === undefined) return;
    const typed = new Set(left.map((one) => one.criterion));
    setUnsaved((all) => [...all.filter((one) => !typed.has(one.criterion)), ...left]);
    void queryClient.invalidateQueries({ queryKey: ['appraisal.sheet', { year, unit }] });
    setTrouble(
      answer.error.code === 'STALE_SAVE'
        ? { kind: 'stale', change, now: stateOf(answer.error.params.current) }
        : { kind: 'refused', criterion: change.criterion, failure: answer.error },
    );
  }

  async function back(step: Step): Promise<boolean> {
    for (const { criterion, id } of step.toReversed()) {
      const answer = await reverse.mutateAsync({ year, unit, criterion, adjustment: id });
      if (!answer.ok) {
        setTrouble({ kind: 'refused', criterion, failure: answer.error });
        return false;
      }
      keep(answer.value);
    }
    return true;
  }

  return {
    unsaved,
    trouble,
    busy: adjust.isPending || reverse.isPending,
    save: async (changes) => {
      setTrouble(null);
      const stored = await store(changes);
      if (stored.length > 0) onStack(didStep(stack, stored));
    },
    drop,
    undo: async () => {
      const step = stack.done.at(-1);
      if (step === undefined || !(await back(step))) return false;
      onStack(undidStep(stack, step));
      return true;
    },
    redo: async () => {
      const step = stack.undone.at(-1);
      if (step === undefined) return false;
      const stored = await store(step.map(({ id: _id, ...change }) => change));
      if (stored.length > 0) onStack(redidStep(stack, stored));
      return stored.length > 0;
    },
    takeBack: async (criterion, id) => {
      const done = stack.done.find((step) => step.length === 1 && step[0]?.id === id);
      if (!(await back([{ criterion, id, expected: MISSING, to: MISSING, reason: 'other', note: '' }]))) return;
      if (done) onStack({ done: stack.done.filter((one) => one !== done), undone: [...stack.undone, done] });
    },
    dismiss: () => setTrouble(null),
  };
}

const MISSING: ScoreState = { kind: 'missing' };

/** The parameter of STALE_SAVE: canonical points, or the name of a state. */
function stateOf(current: unknown): ScoreState {
  const text = String(current);
  if (text === 'not-applicable' || text === 'claimed' || text === 'missing') return { kind: text };
  return { kind: 'points', points: text };
}

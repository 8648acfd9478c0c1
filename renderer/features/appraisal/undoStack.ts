/** The way back over the changes of one window: the last 50 steps, each of one score or of a pasted column. */
export const MOST_STEPS = 50;

export type UndoStack<Step> = { readonly done: readonly Step[]; readonly undone: readonly Step[] };

export const NOTHING_DONE: UndoStack<never> = { done: [], undone: [] };

/** A new change forgets what was undone before it, as everywhere. */
export const didStep = <Step>({ done }: UndoStack<Step>, step: Step): UndoStack<Step> => ({
  done: [...done, step].slice(-MOST_STEPS),
  undone: [],
});

/** @param step what a redo would do now: ids change with every round trip. */
export const undidStep = <Step>({ done, undone }: UndoStack<Step>, step: Step): UndoStack<Step> => ({
  done: done.slice(0, -1),
  undone: [...undone, step],
});

/** Steps that the app refuses for good are in nobody's way. */
export const droppedStep = <Step>({ done, undone }: UndoStack<Step>, step: Step): UndoStack<Step> => ({
  done: done.filter((one) => one !== step),
  undone: undone.filter((one) => one !== step),
});

export const redidStep = <Step>({ done, undone }: UndoStack<Step>, step: Step): UndoStack<Step> => ({
  done: [...done, step].slice(-MOST_STEPS),
  undone: undone.slice(0, -1),
});

import { expect, it } from 'vitest';
import {
  didStep,
  droppedStep,
  MOST_STEPS,
  NOTHING_DONE,
  redidStep,
  type UndoStack,
  undidStep,
} from '../../../renderer/features/appraisal/undoStack.ts';

it('keeps the last fifty steps', () => {
  let stack: UndoStack<number> = NOTHING_DONE;
  for (let step = 1; step <= 60; step += 1) stack = didStep(stack, step);
  expect(stack.done).toHaveLength(MOST_STEPS);
  expect(stack.done[0]).toBe(11);
});

it('goes back and forth, and a new step forgets what was undone', () => {
  const two = didStep(didStep<number>(NOTHING_DONE, 1), 2);
  const back = undidStep(two, 2);
  expect(back).toEqual({ done: [1], undone: [2] });
  expect(redidStep(back, 2)).toEqual(two);
  expect(didStep(back, 3)).toEqual({ done: [1, 3], undone: [] });
});

it('drops a step that is refused for good, and the one before it is the next', () => {
  const two = didStep(didStep<number>(NOTHING_DONE, 1), 2);
  expect(droppedStep(two, 2)).toEqual({ done: [1], undone: [] });
  expect(droppedStep(undidStep(two, 2), 2)).toEqual({ done: [1], undone: [] });
});

import type { UndoStack } from './undoStack.ts';
import type { Step } from './useScoring.ts';

/** One unit of the place, and what outlives its being shown. */
export type UnitSheetProps = {
  readonly year: number;
  readonly unit: string;
  readonly name: string;
  readonly level: number | null;
  readonly criterion: string | null;
  readonly stack: UndoStack<Step>;
  readonly onStack: (stack: UndoStack<Step>) => void;
  /** Foot of the window. */
  readonly footer: HTMLElement | null;
  readonly onNext: (() => void) | null;
};

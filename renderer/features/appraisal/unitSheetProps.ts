import type { Arrangement } from './grid/arrange.ts';

/** One unit of the place, and what outlives its being shown. */
export type UnitSheetProps = {
  readonly year: number;
  readonly unit: string;
  readonly name: string;
  readonly level: number | null;
  readonly criterion: string | null;
  /** Sort and filters; from one unit to the next they stay. */
  readonly arrangement: Arrangement;
  readonly onArrangement: (arrangement: Arrangement) => void;
  /** Foot of the window. */
  readonly footer: HTMLElement | null;
  readonly onNext: (() => void) | null;
};

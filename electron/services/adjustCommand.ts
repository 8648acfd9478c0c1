/** Changes as a person asks for them, and what became of each. */
import type { Layer, ScoreState } from '../../shared/domain/appraisal.ts';
import type { Change } from './placeChange.ts';

export type AdjustCommand = Change & {
  readonly year: number;
  readonly unit: string;
  readonly user: string;
};

export type AdjustScoresCommand = Pick<AdjustCommand, 'year' | 'unit' | 'user'> & {
  readonly changes: readonly Change[];
};

export type Adjusted = {
  /** Of the adjustment; in an independent appraisal the person's own count. */
  readonly id: number;
  readonly layer: Layer | 'own';
  readonly from: ScoreState;
  readonly to: ScoreState;
  /** Ids of findings that this settles. */
  readonly settled: readonly number[];
  /** The criterion's method does not give such a score: allowed, and worth a second look. */
  readonly offStep: boolean;
};

import type { ScoreState } from '../../shared/domain/appraisal.ts';
import { formatPoints } from '../../shared/domain/points.ts';

/** A score as the log and parameters of texts carry it: "2.5", or the name of its state. */
export const stateText = (state: ScoreState): string =>
  state.kind === 'points' ? formatPoints(state.points) : state.kind;

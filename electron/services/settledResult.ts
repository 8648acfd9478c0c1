/** What a unit comes to today: its decision as corrected; before that, what would be decided. */
import type { Outcome } from '../../shared/domain/levels.ts';
import type { UnitResult } from './roundResults.ts';

/** null while something blocks it, and once its decision was revoked. */
export const settledResult = ({ decision, standing, outcome }: UnitResult): Pick<Outcome, 'total' | 'level'> | null =>
  decision === null ? outcome : standing;

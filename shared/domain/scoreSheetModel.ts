/** What a unit's score sheet prints: every criterion with all its layers, the way to the total, conditions, level. */
import type { Localised } from './criteriaSet.ts';
import type { DecisionModel } from './decision.ts';
import type { Exact, Points } from './points.ts';

/** A score as a layer has it; null where that layer says nothing. */
export type ShownScore =
  | { readonly kind: 'points'; readonly points: Points }
  | { readonly kind: 'not-applicable' | 'claimed' | 'missing' };

export type ScoreSheetRow = {
  readonly code: string;
  readonly title: Localised;
  readonly maximum: Points;
  readonly self: ShownScore;
  readonly lastYear: Points | null;
  readonly appraised: ShownScore | null;
  readonly board: ShownScore | null;
  readonly current: ShownScore;
  /** Reasons of changes, the unit's own words, findings with what was said of them: a line each. */
  readonly lines: readonly string[];
};

export type ScoreSheetGroup = {
  readonly numeral: string;
  readonly title: Localised;
  readonly maximum: Points;
  readonly rows: readonly ScoreSheetRow[];
};

export type ScoreSheetStep = {
  readonly text: string;
  readonly delta: Exact;
  /** The total after this step. */
  readonly total: Exact;
};

export type ScoreSheetModel = Pick<
  DecisionModel,
  'authority' | 'year' | 'setTitle' | 'setNotice' | 'decisionMonth' | 'issue' | 'sample' | 'draft' | 'auditHead'
> & {
  readonly kind: 'score-sheet';
  readonly unit: { readonly code: string; readonly name: string };
  readonly version: number;
  /** ISO day; null = nothing was sent. */
  readonly receivedOn: string | null;
  readonly groups: readonly ScoreSheetGroup[];
  /** Findings and words about the sheet as a whole. */
  readonly lines: readonly string[];
  readonly selfTotal: Points | null;
  /** From selfTotal to the total, exactly; empty while something blocks. */
  readonly steps: readonly ScoreSheetStep[];
  readonly total: Exact | null;
  readonly level: number | null;
  readonly conditions: readonly { readonly text: string; readonly met: boolean }[];
  /** What still keeps the unit from being decided. */
  readonly blockers: readonly string[];
  /** To be read aloud; '' while there is no total. */
  readonly sentence: string;
};

import type { CriteriaSet } from '../../../shared/domain/criteriaSet.ts';
import type { RoundUnit } from '../../../shared/domain/unit.ts';

/** What a blank form is made for. */
export type BlankForm = {
  readonly set: CriteriaSet;
  /** The board's authority, to which the filled form goes back. */
  readonly authorityName: string;
  /** The assessed year. */
  readonly year: number;
  /** ISO date "2024-12-15". */
  readonly submissionDue: string;
  readonly unit: RoundUnit;
  /** Marks the form as sample data, on screen and on paper. */
  readonly sample: boolean;
  /** ISO instant, goes into the document's properties. */
  readonly createdAt: string;
};

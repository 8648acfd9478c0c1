/** The decision model: everything that an official paper prints, and nothing that a paper would have to look up. */

import type { Localised } from './criteriaSet.ts';
import type { WaterfallStep } from './levels.ts';
import type { Exact, Points } from './points.ts';
import type { UnitKind } from './unit.ts';

export type Authority = {
  readonly name: string;
  readonly kind: string;
  /** A district People's Committee prints no parent body (Decree 30/2020, appendix I). */
  readonly parentName: string | null;
  readonly place: string;
  readonly province: string;
  /** Behind the number of a decision: "QĐ-UBND". */
  readonly symbol: string;
  readonly signatory: Signatory;
};

export type Signatory = { readonly capacity: string; readonly post: string; readonly name: string };

export type DecidedGroup = {
  readonly numeral: string;
  readonly title: Localised;
  readonly maximum: Points;
  readonly score: Exact;
};

/** One unit's result as printed. `level` 0 = does not meet the standard. */
export type DecidedUnit = {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** null where a score was not stated or could not be read: a sum with a gap is no total. */
  readonly selfTotal: Points | null;
  readonly total: Exact;
  readonly level: number;
  readonly groups: readonly DecidedGroup[];
  readonly changes: readonly DecidedChange[];
  readonly steps: readonly DecidedStep[];
  /** Conditions that kept the unit from a level, by code, with a text where the criteria set gives one. */
  readonly unmet: readonly { readonly code: string; readonly title: Localised | null }[];
};

/** A step from what a unit claimed to its total; all changes of one criterion are one step. `title`: of the criterion, extra or condition. */
export type DecidedStep = Pick<WaterfallStep, 'kind' | 'criterion' | 'delta'> & { readonly title: Localised | null };

/** A score that was changed, with the reason as printed in a notice. */
export type DecidedChange = {
  readonly criterion: string;
  readonly title: Localised;
  readonly maximum: Points;
  /** null = left blank by the unit. */
  readonly from: Points | null;
  /** null = did not arise. */
  readonly to: Points | null;
  readonly reason: string;
};

/** Number and date are blank until given (paper issue: after the leader has signed). Date: ISO "2025-01-08". */
export type Issue = { readonly number: string | null; readonly date: string | null };

export type DecisionModel = {
  readonly authority: Authority;
  readonly year: number;
  readonly setTitle: Localised;
  /** Printed where the criteria set is not the official one. */
  readonly setNotice: Localised | null;
  /** "2025-01": the month in which the decision is due; prints in the blank date line. */
  readonly decisionMonth: string;
  readonly issue: Issue;
  /** Sample data: watermarked, so that no sample is ever taken for a decision. */
  readonly sample: boolean;
  /** Not decided yet: watermarked as a draft. */
  readonly draft: boolean;
  /** Thresholds printed with the result: level → "from" total. */
  readonly thresholds: readonly { readonly level: number; readonly from: Exact }[];
  readonly totalMaximum: Exact;
  /** Head of the audit chain (SHA-256, hex) when the round was decided: anchors the log in a signed paper. */
  readonly auditHead: string;
  /**
   * 1 for the first decision of the round, 2 for the one that adds units decided later, and so on: each is a paper of its
   * own, and none replaces another.
   */
  readonly ordinal: number;
  /** Text of the QR code on each unit's certificate, by unit code, signed with the office's key; none is printed where it is left out. */
  readonly certificateCodes?: Readonly<Record<string, string>>;
  /** Number and date of notices, by unit code: each has its own in the register. Blank where it is left out. */
  readonly noticeIssues?: Readonly<Record<string, Issue>>;
  /** The units of this decision, in the order of the list. */
  readonly units: readonly DecidedUnit[];
};

export const PAPER_KINDS = ['decision', 'certificate', 'notice'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** One paper to print: `unit` null for papers of the whole round. */
export type Paper = {
  readonly kind: PaperKind;
  readonly unit: string | null;
  /** Which decision of the round it belongs to: DecisionModel.ordinal. */
  readonly ordinal: number;
};

/** Which papers a round gives: the decision with its list, a certificate per unit with a level, a notice per other unit. */
export function papersOf(model: DecisionModel): readonly Paper[] {
  return [
    { kind: 'decision', unit: null, ordinal: model.ordinal },
    ...model.units.map(
      (unit): Paper => ({
        kind: unit.level > 0 ? 'certificate' : 'notice',
        unit: unit.code,
        ordinal: model.ordinal,
      }),
    ),
  ];
}

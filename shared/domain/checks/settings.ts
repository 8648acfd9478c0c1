/**
 * What a round can set of each cross-check: whether it runs, and from where on it speaks. The defaults are those whose
 * false alarms and misses were measured (README.md beside this file).
 */
import { type Points, points, ZERO } from '../points.ts';

type Switch = { readonly enabled: boolean };

/** The whole is the sum of its parts: indicators of the reference data by name. */
export type SumRelation = { readonly whole: string; readonly parts: readonly string[] };

export type CheckSettings = {
  readonly carriedOver: Switch;
  /** Evidence is asked for above this score. */
  readonly evidenceMissing: Switch & { readonly above: Points };
  /** Days by which a document may be older or younger than the assessed year. */
  readonly evidencePeriod: Switch & { readonly daysBefore: number; readonly daysAfter: number };
  /** A document that this many units cite comes from the level above and proves nothing against them. */
  readonly documentShared: Switch & { readonly commonFrom: number; readonly similarPercent: number };
  /** Three-word sequences that fewer units than `commonFrom` use are a text's own; so many of them must agree. */
  readonly textShared: Switch & {
    readonly similarPercent: number;
    readonly leastOwn: number;
    readonly commonFrom: number;
  };
  /** How far a claim by rate may lie above what the reference data give; scores in steps must agree. */
  readonly referenceScore: Switch & { readonly tolerance: Points };
  readonly partsAndWholes: Switch & { readonly sums: readonly SumRelation[] };
  /** null = the minimum that the criterion itself states. */
  readonly surveySample: Switch & { readonly least: number | null };
  /** How many standard errors two surveys of the same size may lie apart. */
  readonly surveyInterval: Switch & { readonly z: number };
  readonly surveySelfScored: Switch;
  /** From this count on the matter did arise. */
  readonly notApplicable: Switch & { readonly least: number };
  /**
   * Rises against last year, beyond the median rise of the units of the same kind, in percent of the part's maximum; a
   * criterion's also in percent of all points, so that small criteria stay silent.
   */
  readonly jump: Switch & {
    readonly criterionPercent: number;
    readonly criterionOfAllPercent: number;
    readonly groupPercent: number;
    readonly totalPercent: number;
  };
  /** Modified z-score (Iglewicz and Hoaglin 1993 recommend 3.5), and the least distance from the median. */
  readonly peers: Switch & {
    readonly z: number;
    readonly leastPeers: number;
    readonly criterionPercent: number;
    readonly totalPercent: number;
  };
  /** Share of the criteria claimed at their maximum. */
  readonly allMaximum: Switch & { readonly percent: number };
  /** Units within `width` above a threshold against those within `width` below it; `chance` = one-sided binomial. */
  readonly bunching: Switch & { readonly width: Points; readonly leastUnits: number; readonly chance: number };
  readonly late: Switch & { readonly graceDays: number };
};

export type RuleName = keyof CheckSettings;

/**
 * A one-stop office counts what was resolved as on time (or before) and overdue, and what was received as online and
 * direct, or as resolved and pending. A relation counts where all its indicators are there.
 */
const SUMS: readonly SumRelation[] = [
  { whole: 'cases_resolved', parts: ['cases_on_time', 'overdue_cases'] },
  { whole: 'cases_received', parts: ['cases_received_online', 'cases_received_direct'] },
  { whole: 'cases_received', parts: ['cases_resolved', 'cases_pending'] },
];

export const DEFAULT_CHECK_SETTINGS: CheckSettings = {
  carriedOver: { enabled: true },
  evidenceMissing: { enabled: true, above: ZERO },
  evidencePeriod: { enabled: true, daysBefore: 31, daysAfter: 0 },
  documentShared: { enabled: true, commonFrom: 5, similarPercent: 85 },
  textShared: { enabled: true, similarPercent: 75, leastOwn: 3, commonFrom: 5 },
  referenceScore: { enabled: true, tolerance: points('0.05') },
  partsAndWholes: { enabled: true, sums: SUMS },
  surveySample: { enabled: true, least: null },
  surveyInterval: { enabled: true, z: 3 },
  // Most sets let units score the survey criteria first; a set that does not switches this on.
  surveySelfScored: { enabled: false },
  notApplicable: { enabled: true, least: 1 },
  jump: { enabled: true, criterionPercent: 60, criterionOfAllPercent: 2.5, groupPercent: 30, totalPercent: 12 },
  peers: { enabled: true, z: 3.5, leastPeers: 8, criterionPercent: 40, totalPercent: 10 },
  allMaximum: { enabled: true, percent: 97 },
  bunching: { enabled: true, width: points('1'), leastUnits: 5, chance: 0.001 },
  late: { enabled: true, graceDays: 0 },
};

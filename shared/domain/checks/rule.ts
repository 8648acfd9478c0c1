/** What every cross-check is given and gives: a view of the round in, findings out. Pure; linear in the round's size. */
import { allCriteria, appliesTo, type CriteriaSet, type Criterion } from '../criteriaSet.ts';
import type { ReferenceData } from '../expectation.ts';
import { type Finding, type FindingCode, finding, type Place } from '../findings.ts';
import type { Points } from '../points.ts';
import type { Params } from '../result.ts';
import type { StatedEvidence, StatedScore } from '../submission.ts';
import type { RoundUnit, UnitId, UnitKind } from '../unit.ts';
import type { CheckSettings, RuleName } from './settings.ts';

export type SubmissionView = {
  /** ISO day, as the office's calendar has it. */
  readonly receivedOn: string;
  readonly scores: Readonly<Record<string, StatedScore>>;
  readonly evidence: Readonly<Record<string, StatedEvidence>>;
  /** What reading the workbook found. */
  readonly imported: readonly Finding[];
};

export type UnitView = {
  readonly unit: RoundUnit;
  /** The newest version; null while nothing came. */
  readonly submission: SubmissionView | null;
  readonly reference: ReferenceData;
  /** Decided scores of the year before by criterion, where the two years can be compared; null = none. */
  readonly lastYear: Readonly<Record<string, Points>> | null;
};

export type RoundView = {
  readonly set: CriteriaSet;
  readonly year: number;
  readonly submissionDue: string;
  readonly units: readonly UnitView[];
};

/** A finding of the round. `unitId` null = it is about the round as a whole. */
export type CheckFinding = Finding & {
  readonly unitId: UnitId | null;
  /** Units that the finding is also about; each that must answer has a finding of its own. */
  readonly otherUnits: readonly UnitId[];
  /** Names the same finding in every run; another fact under it (a new score, another document) makes another key. */
  readonly key: string;
};

export type CheckRule = {
  readonly name: RuleName;
  readonly find: (round: RoundView, settings: CheckSettings) => readonly CheckFinding[];
};

export type Found = {
  readonly code: FindingCode;
  readonly unitId: UnitId | null;
  readonly place?: Partial<Place>;
  readonly params?: Params;
  readonly otherUnits?: readonly UnitId[];
  /** The facts that an explanation would rest on: when one of them changes the explanation no longer holds. */
  readonly basis: readonly (string | number | null)[];
};

export function checkFinding({ code, unitId, place, params, otherUnits, basis }: Found): CheckFinding {
  const criterion = place?.criterion ?? null;
  return {
    ...finding(code, place, params),
    unitId,
    otherUnits: otherUnits ?? [],
    key: JSON.stringify([code, unitId, criterion, ...basis]),
  };
}

export type Received = UnitView & { readonly submission: SubmissionView };

export const received = (round: RoundView): readonly Received[] =>
  round.units.filter((one): one is Received => one.submission !== null);

export type PeerGroup = {
  readonly kind: UnitKind;
  readonly units: readonly Received[];
  readonly peers: readonly Received[];
};

/** Units are held against those of their kind; where these are no more than `least`, against all of the round. */
export function peerGroups(round: RoundView, least: number): readonly PeerGroup[] {
  const all = received(round);
  return [...Map.groupBy(all, (one) => one.unit.kind)].map(([kind, units]) => ({
    kind,
    units,
    peers: units.length > least ? units : all,
  }));
}

/** The criteria of each kind of unit, worked out once a round. */
export function criteriaByKind(set: CriteriaSet): (kind: UnitKind) => readonly Criterion[] {
  const known = new Map<UnitKind, readonly Criterion[]>();
  return (kind) => {
    const criteria = known.get(kind) ?? allCriteria(set).filter((one) => appliesTo(one, kind));
    known.set(kind, criteria);
    return criteria;
  };
}

/** Where the unit wrote the score. */
export const placeOf = (criterion: string, score: StatedScore | undefined): Place => ({
  criterion,
  sheet: score?.sheet ?? null,
  cell: score?.cell ?? null,
});

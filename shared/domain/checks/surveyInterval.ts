/**
 * The satisfaction that a claim stands for, against the interval that the control survey leaves open. The unit asked
 * people of its own: its survey errs as well, and is taken to be as large as the control survey.
 */
import type { Criterion } from '../criteriaSet.ts';
import { numberOf } from '../expectation.ts';
import { briefExact, type Exact, formatExact, formatPoints, forStatistics, type Points } from '../points.ts';
import {
  type CheckFinding,
  type CheckRule,
  checkFinding,
  criteriaByKind,
  placeOf,
  type Received,
  received,
} from './rule.ts';
import { isSurvey, leastSampleOf } from './surveys.ts';

export const surveyInterval: CheckRule = {
  name: 'surveyInterval',
  find(round, { surveyInterval: { z } }) {
    const criteria = criteriaByKind(round.set);
    return received(round).flatMap((unit) =>
      criteria(unit.unit.kind)
        .filter(isSurvey)
        .flatMap((criterion) => outsideInterval(unit, criterion, z)),
    );
  },
};

type Interval = { readonly low: number; readonly high: number };

function outsideInterval(unit: Received, criterion: Criterion, z: number): readonly CheckFinding[] {
  const stated = unit.submission.scores[criterion.code];
  const claimed = stated?.value ?? null;
  const [percent, sample] = criterion.referenceData.map((one) => numberOf(unit.reference, one));
  if (claimed === null || !percent || !sample || approximately(sample) < Math.max(1, leastSampleOf(criterion)))
    return [];
  const surveyed = intervalOf(approximately(percent) / 100, approximately(sample), z);
  const implied = impliedPercent(criterion, claimed);
  if (implied === null || (implied.low <= surveyed.high && implied.high >= surveyed.low)) return [];
  return [
    checkFinding({
      code: 'SURVEY_OUTSIDE_INTERVAL',
      unitId: unit.unit.id,
      place: placeOf(criterion.code, stated),
      params: {
        claimed: formatPoints(claimed),
        implied: shownPercent(implied.low > surveyed.high ? implied.low : implied.high),
        percent: briefExact(percent),
        sample: briefExact(sample),
        low: shownPercent(surveyed.low),
        high: shownPercent(surveyed.high),
      },
      basis: [claimed, formatExact(percent), formatExact(sample)],
    }),
  ];
}

/**
 * The shares (0 to 1 in, percentages out) that a second survey of the same size may give before the two differ by more
 * than z standard errors of their pooled share. Unlike the plain interval it stays open where all are content.
 */
export function intervalOf(share: number, sample: number, z: number): Interval {
  const differs = (other: number): boolean => {
    const pooled = (share + other) / 2;
    return Math.abs(other - share) > z * Math.sqrt((2 * pooled * (1 - pooled)) / sample);
  };
  return { low: 100 * lastAlike(share, 0, differs), high: 100 * lastAlike(share, 1, differs) };
}

/** The farthest value from `near` towards `far` that does not differ, halved down to far below a tenth of a percent. */
function lastAlike(near: number, far: number, differs: (value: number) => boolean): number {
  if (!differs(far)) return far;
  let [alike, different] = [near, far];
  for (let halved = 0; halved < 24; halved++) {
    const middle = (alike + different) / 2;
    if (differs(middle)) different = middle;
    else alike = middle;
  }
  return alike;
}

/** The shares of content people that earn this score; null = the method never gives it. */
function impliedPercent({ scoring, maximum }: Criterion, claimed: Points): Interval | null {
  if (scoring.kind === 'rate') {
    const percent = (100 * forStatistics(claimed)) / forStatistics(maximum);
    return { low: percent, high: claimed === 0 && scoring.zeroBelow ? approximately(scoring.zeroBelow) : percent };
  }
  if (scoring.kind !== 'bands') return null;
  const starts = scoring.bands.map((band) => approximately(band.from)).sort((a, b) => a - b);
  const earning = scoring.bands.filter((band) => band.score === claimed).map((band) => approximately(band.from));
  if (earning.length === 0) return null;
  const last = Math.max(...earning);
  return { low: Math.min(...earning), high: starts.find((from) => from > last) ?? 100 };
}

const approximately = ({ n, d }: Exact): number => Number(n) / Number(d);
const shownPercent = (percent: number): string => String(Math.round(percent * 10) / 10);

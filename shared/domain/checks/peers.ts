/**
 * A claim far above what the units of the same kind claim, in a criterion or in total. Low ones harm only the unit itself
 * and are left alone.
 */
import type { Criterion } from '../criteriaSet.ts';
import { formatPoints, forStatistics, type Points, sum } from '../points.ts';
import { claimedPoints, claimedTotal } from './claims.ts';
import { spreadOf } from './robust.ts';
import {
  type CheckFinding,
  type CheckRule,
  checkFinding,
  criteriaByKind,
  type PeerGroup,
  peerGroups,
  placeOf,
  type Received,
} from './rule.ts';
import type { CheckSettings } from './settings.ts';

export const peers: CheckRule = {
  name: 'peers',
  find(round, { peers: settings }) {
    const criteria = criteriaByKind(round.set);
    return peerGroups(round, settings.leastPeers).flatMap((group) => {
      const own = criteria(group.kind);
      return [
        ...own.flatMap((criterion) => outliersOf(group, criterion, settings)),
        ...outlyingTotals(group, own, settings),
      ];
    });
  },
};

type Claim = { readonly unit: Received; readonly points: Points };
type Outlier = Claim & { readonly median: number; readonly peers: number };

/** The claims of the group's units that lie far above those of their peers. */
function outliers(
  { units, peers }: PeerGroup,
  claimOf: (unit: Received) => Points | null,
  { z, leastPeers, leastDistance }: { readonly z: number; readonly leastPeers: number; readonly leastDistance: number },
): readonly Outlier[] {
  const claims = peers.flatMap((unit): readonly Claim[] => {
    const points = claimOf(unit);
    return points === null ? [] : [{ unit, points }];
  });
  if (claims.length <= leastPeers) return [];
  const { median, scale } = spreadOf(claims.map((one) => forStatistics(one.points)));
  const judged = peers === units ? claims : claims.filter((one) => units.includes(one.unit));
  return judged
    .filter(({ points }) => {
      const distance = forStatistics(points) - median;
      return scale > 0 && distance >= leastDistance && distance / scale > z;
    })
    .map((one) => ({ ...one, median, peers: claims.length - 1 }));
}

function outliersOf(
  group: PeerGroup,
  criterion: Criterion,
  { z, leastPeers, criterionPercent }: CheckSettings['peers'],
): readonly CheckFinding[] {
  const leastDistance = (forStatistics(criterion.maximum) * criterionPercent) / 100;
  return outliers(group, (unit) => claimedPoints(criterion, unit), { z, leastPeers, leastDistance }).map((one) =>
    checkFinding({
      code: 'PEER_OUTLIER',
      unitId: one.unit.unit.id,
      place: placeOf(criterion.code, one.unit.submission.scores[criterion.code]),
      params: { claimed: formatPoints(one.points), median: shown(one.median), peers: one.peers },
      basis: [one.points],
    }),
  );
}

function outlyingTotals(
  group: PeerGroup,
  criteria: readonly Criterion[],
  { z, leastPeers, totalPercent }: CheckSettings['peers'],
): readonly CheckFinding[] {
  const most = forStatistics(sum(criteria.filter((one) => one.counted).map((one) => one.maximum)));
  const leastDistance = (most * totalPercent) / 100;
  return outliers(group, (unit) => claimedTotal(criteria, unit), { z, leastPeers, leastDistance }).map((one) =>
    checkFinding({
      code: 'PEER_OUTLIER_TOTAL',
      unitId: one.unit.unit.id,
      params: { claimed: formatPoints(one.points), median: shown(one.median), peers: one.peers },
      basis: [one.points],
    }),
  );
}

const shown = (value: number): string => String(Math.round(value * 1000) / 1000);

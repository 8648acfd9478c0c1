/**
 * A rise against last year beyond the median rise of the units of the same kind, in a criterion, a group or the total:
 * a good year of the whole district, or a stricter board last year, is nobody's jump. Nor is what other offices' data bear
 * out, nor a yes after a no or a year without incidents after one with: such criteria know no middle.
 */
import type { Criterion } from '../criteriaSet.ts';
import { expectation } from '../expectation.ts';
import { compareExact, formatPoints, forStatistics, type Points, subtract, sum, toExact } from '../points.ts';
import { claimedPoints } from './claims.ts';
import { median } from './robust.ts';
import {
  type CheckFinding,
  type CheckRule,
  checkFinding,
  criteriaByKind,
  type PeerGroup,
  peerGroups,
  placeOf,
  type Received,
  type RoundView,
} from './rule.ts';
import type { CheckSettings } from './settings.ts';

/** What is compared between the years: one criterion, a group, everything. */
type Part = {
  readonly code: 'JUMP_CRITERION' | 'JUMP_GROUP' | 'JUMP_TOTAL';
  readonly group: string | null;
  readonly criteria: readonly Criterion[];
  /** The rise from which on it is a jump. */
  readonly least: number;
};
type Change = { readonly unit: Received; readonly before: Points; readonly now: Points };

export const jump: CheckRule = {
  name: 'jump',
  find(round, { jump: settings, peers: { leastPeers } }) {
    const criteria = criteriaByKind(round.set);
    return peerGroups(round, leastPeers).flatMap((group) => {
      const own = criteria(group.kind).filter((one) => one.counted);
      return partsOf(round, own, settings).flatMap((part) => jumps(group, part));
    });
  },
};

function partsOf(round: RoundView, own: readonly Criterion[], settings: CheckSettings['jump']): readonly Part[] {
  const percentOf = (criteria: readonly Criterion[], percent: number) =>
    (forStatistics(sum(criteria.map((one) => one.maximum))) * percent) / 100;
  const leastOfAll = percentOf(own, settings.criterionOfAllPercent);
  const groups = round.set.groups.map((group): Part => {
    const criteria = own.filter((one) => group.criteria.includes(one));
    return { code: 'JUMP_GROUP', group: group.code, criteria, least: percentOf(criteria, settings.groupPercent) };
  });
  const single = own.filter(({ scoring }) => scoring.kind !== 'yes-no' && scoring.kind !== 'deduct');
  return [
    { code: 'JUMP_TOTAL', group: null, criteria: own, least: percentOf(own, settings.totalPercent) },
    ...groups,
    ...single.map((one): Part => {
      const least = Math.max(leastOfAll, percentOf([one], settings.criterionPercent));
      return { code: 'JUMP_CRITERION', group: null, criteria: [one], least };
    }),
  ];
}

/** Other offices' data give the claimed score, or a higher one. */
function isBorneOut({ unit, now }: Change, criterion: Criterion): boolean {
  const expected = expectation(criterion, unit.reference);
  return expected.ok && compareExact(toExact(now), expected.value.expected) <= 0;
}

function jumps({ units, peers }: PeerGroup, { code, group, criteria, least }: Part): readonly CheckFinding[] {
  const changesOf = (all: readonly Received[]) =>
    all.map((one) => changeOf(one, criteria)).filter((one) => one !== null);
  const changes = changesOf(units);
  if (changes.length === 0) return [];
  const usual = median((peers === units ? changes : changesOf(peers)).map(riseOf));
  const only = code === 'JUMP_CRITERION' ? criteria[0] : undefined;
  const criterion = only?.code ?? null;
  return changes
    .filter((one) => riseOf(one) - Math.max(0, usual) >= least)
    .filter((one) => only === undefined || !isBorneOut(one, only))
    .map(({ unit, before, now }) =>
      checkFinding({
        code,
        unitId: unit.unit.id,
        ...(criterion === null ? {} : { place: placeOf(criterion, unit.submission.scores[criterion]) }),
        params: {
          group,
          before: formatPoints(before),
          now: formatPoints(now),
          rise: formatPoints(subtract(now, before)),
          usual: String(Math.round(usual * 100) / 100),
        },
        basis: [group, before, now],
      }),
    );
}

const riseOf = ({ now, before }: Change): number => forStatistics(subtract(now, before));

/** Over what has points in both years; null when that is nothing, or less than half of the part. */
function changeOf(unit: Received, criteria: readonly Criterion[]): Change | null {
  const both = criteria.flatMap((one) => {
    const [now, before] = [claimedPoints(one, unit), unit.lastYear?.[one.code] ?? null];
    return now === null || before === null ? [] : [{ now, before }];
  });
  if (both.length === 0 || 2 * both.length < criteria.length) return null;
  return { unit, before: sum(both.map((one) => one.before)), now: sum(both.map((one) => one.now)) };
}

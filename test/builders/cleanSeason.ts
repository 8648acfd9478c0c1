/**
 * A whole season in which nobody cheats: what units of differing quality do, what other offices count of it, what the
 * units claim, the documents they name, and last year's decided scores. Invented, and shaped like real ones: most
 * criteria near their maximum, counts of a commune's size, own surveys beside control surveys, annual reports behind
 * several criteria, documents of the district behind many units, a few late sheets.
 */
import type { RoundView, UnitView } from '../../shared/domain/checks/rule.ts';
import { allCriteria, type CriteriaSet, type Criterion } from '../../shared/domain/criteriaSet.ts';
import type { ReferenceValue } from '../../shared/domain/expectation.ts';
import { type Exact, exact, ofThousandths, type Points, wholeExact } from '../../shared/domain/points.ts';
import { possibleScores } from '../../shared/domain/scoring.ts';
import type { StatedScore } from '../../shared/domain/submission.ts';
import type { UnitKind } from '../../shared/domain/unit.ts';
import { type Chance, chanceOf } from './chance.ts';
import { seasonEvidence } from './seasonEvidence.ts';

export const SEASON_YEAR = 2024;
const DUE = '2024-12-15';

export function cleanSeason(set: CriteriaSet, units: number, seed: number): RoundView {
  const chance = chanceOf(seed);
  const rise = chance.normal(0.02, 0.015);
  const views = Array.from({ length: units }, (_none, index) => cleanUnit(set, index, chance, rise));
  return { set, year: SEASON_YEAR, submissionDue: DUE, units: views };
}

const SYLLABLES = 'An Bình Cao Đông Hà Hồng Hưng Kim Lạc Long Minh Nam Ngọc Phú Quang Sơn Tân Thanh Thái Vĩnh'.split(
  ' ',
);
const KIND_WORDS = { commune: 'Xã', ward: 'Phường', township: 'Thị trấn', 'special-zone': 'Đặc khu', other: 'Đơn vị' };

function kindAt(index: number): UnitKind {
  // As in a province of 178 communes, 47 wards and 10 townships.
  if (index % 23 === 22) return 'township';
  return index % 5 === 4 ? 'ward' : 'commune';
}

function unitAt(index: number) {
  const kind = kindAt(index);
  const syllable = (at: number) => SYLLABLES[at % SYLLABLES.length] ?? '';
  const name = [syllable(index), syllable(Math.trunc(index / 20) + index), syllable(Math.trunc(index / 400) + 7)];
  const words = index < 400 ? name.slice(0, 2) : name;
  return { id: index + 1, code: String(10_000 + index), name: `${KIND_WORDS[kind]} ${words.join(' ')}`, kind };
}

function cleanUnit(set: CriteriaSet, index: number, chance: Chance, rise: number): UnitView {
  const unit = unitAt(index);
  const quality = chance.normal(0, 1);
  const before = 0.9 * quality + chance.normal(0, 0.4) - 10 * rise;
  const reference: Record<string, ReferenceValue> = {};
  const scores: Record<string, StatedScore> = {};
  const lastYear: Record<string, Points> = {};
  oneStopReport(reference, quality, chance);
  for (const criterion of allCriteria(set)) {
    // Who is good at something mostly still is a year later.
    const habit = chance.normal(0, 0.75);
    scores[criterion.code] = claim(criterion, quality + habit, chance, reference);
    const earlier = claim(criterion, before + habit, chance, {});
    lastYear[criterion.code] = decidedAfterwards(criterion, earlier.value ?? criterion.maximum, chance);
  }
  const late = chance.hits(0.02);
  const receivedOn = `2024-12-${String(late ? chance.whole(16, 20) : chance.whole(2, 15)).padStart(2, '0')}`;
  const evidence = seasonEvidence({ set, unit, claims: scores, receivedOn, chance });
  return { unit, submission: { receivedOn, scores, evidence, imported: [] }, reference, lastYear };
}

/** Boards lowered a score here and there. */
function decidedAfterwards(criterion: Criterion, claimed: Points, chance: Chance): Points {
  if (!chance.hits(0.05)) return claimed;
  return possibleScores(criterion)?.findLast((one) => one < claimed) ?? ofThousandths(Math.trunc(claimed * 0.9));
}

const stated = (value: Points | null, notApplicable = false): StatedScore => ({
  value,
  notApplicable,
  raw: '',
  sheet: 'Bảng chấm điểm',
  cell: 'D12',
});

const number = (value: Exact): ReferenceValue => ({ kind: 'number', value });
const count = (value: number): ReferenceValue => number(wholeExact(value));

/** A share of success of a unit of this quality: mostly high, with a tail. */
const successShare = (quality: number, chance: Chance, hardness: number): number =>
  1 / (1 + Math.exp(-hardness - 0.7 * quality - chance.normal(0, 0.25)));

/** What the one-stop system counts; its sums agree. */
function oneStopReport(reference: Record<string, ReferenceValue>, quality: number, chance: Chance): void {
  const resolved = chance.whole(300, 3500);
  const onTime = chance.binomial(resolved, successShare(quality, chance, 4.6));
  reference.cases_resolved = count(resolved);
  reference.cases_on_time = count(onTime);
  reference.overdue_cases = count(resolved - onTime);
}

function claim(
  criterion: Criterion,
  quality: number,
  chance: Chance,
  reference: Record<string, ReferenceValue>,
): StatedScore {
  const { scoring, referenceData } = criterion;
  const [first, second] = referenceData;
  switch (scoring.kind) {
    case 'rate':
    case 'bands':
      if (scoring.of === 'count') return stepClaim(criterion, quality, chance);
      if (scoring.of === 'survey-percent') return surveyClaim(criterion, quality, chance, reference);
      if (scoring.of === 'share-of-target') {
        const target = chance.whole(50, 80);
        const reached = Math.round(target * (0.75 + 0.35 * chance.share() + 0.03 * quality));
        if (first && second) [reference[first], reference[second]] = [count(reached), count(target)];
        return shareClaim(criterion, Math.min(reached, target), target, chance);
      }
      return caseClaim(criterion, quality, chance, reference);
    case 'deduct': {
      const events = scoring.per.map((one) =>
        chance.binomial(one.points > 1500 ? 1 : 2, Math.min(0.4, 0.05 * Math.exp(-0.5 * quality))),
      );
      for (const [at, indicator] of referenceData.entries()) reference[indicator] = count(events[at] ?? 0);
      const lost = scoring.per.reduce((all, one, at) => all + one.points * (events[at] ?? 0), 0);
      return stated(ofThousandths(Math.max(0, criterion.maximum - lost)));
    }
    default:
      return stepClaim(criterion, quality, chance);
  }
}

/** Scores in steps without data of others: near the top. */
function stepClaim(criterion: Criterion, quality: number, chance: Chance): StatedScore {
  const steps = possibleScores(criterion) ?? [criterion.maximum];
  const hardness = criterion.scoring.kind === 'recognition' ? -0.6 : 2;
  const lost = (1 - successShare(quality, chance, hardness)) * (steps.length - 1);
  return stated(steps[Math.max(0, steps.length - 1 - Math.round(lost))] ?? criterion.maximum);
}

/** How many cases the matter has in a commune's year; small ones did not arise now and then. */
const VOLUMES: Readonly<Record<string, readonly [number, number]>> = {
  overdue_cases: [0, 12],
  reception_sessions_due: [24, 52],
  tasks_assigned: [60, 220],
  civil_status_events: [80, 400],
  complaints_received: [0, 7],
  mediations_total: [0, 14],
  feedback_received: [0, 45],
};

function caseClaim(
  criterion: Criterion,
  quality: number,
  chance: Chance,
  reference: Record<string, ReferenceValue>,
): StatedScore {
  const [part, whole] = criterion.referenceData;
  const inBands = criterion.scoring.kind === 'bands';
  const [from, to] = VOLUMES[whole ?? ''] ?? (inBands ? [100, 180] : [8, 40]);
  const cases = numberIn(reference, whole) ?? chance.whole(from, to);
  const done = numberIn(reference, part) ?? chance.binomial(cases, successShare(quality, chance, inBands ? 4.6 : 2.6));
  if (part && whole) [reference[part], reference[whole]] = [count(done), count(cases)];
  if (cases === 0) return criterion.notApplicable === 'not-allowed' ? stated(criterion.maximum) : stated(null, true);
  return shareClaim(criterion, done, cases, chance);
}

function numberIn(reference: Record<string, ReferenceValue>, indicator: string | undefined): number | null {
  const value = indicator === undefined ? undefined : reference[indicator];
  return value?.kind === 'number' ? Number(value.value.n) : null;
}

/** Some clerks write what the calculator shows to two decimals, some round to a twentieth. */
function shareClaim({ scoring, maximum }: Criterion, part: number, whole: number, chance: Chance): StatedScore {
  if (scoring.kind === 'bands') {
    const reached = scoring.bands.filter((band) => BigInt(part) * 100n * band.from.d >= band.from.n * BigInt(whole));
    return stated(reached.reduce<Points>((best, band) => (band.score > best ? band.score : best), ofThousandths(0)));
  }
  const zero =
    scoring.kind === 'rate' && scoring.zeroBelow !== null && part * 100 < Number(scoring.zeroBelow.n) * whole;
  const grid = chance.hits(0.3) ? 50 : 10;
  return stated(ofThousandths(zero ? 0 : Math.min(maximum, Math.round((maximum * part) / whole / grid) * grid)));
}

/** The unit asked its own people, the district asked others. */
function surveyClaim(
  criterion: Criterion,
  quality: number,
  chance: Chance,
  reference: Record<string, ReferenceValue>,
): StatedScore {
  const content = 0.82 + 0.16 * successShare(quality, chance, 0.8);
  const [ownSample, sample] = [chance.whole(60, 200), chance.whole(50, 150)];
  const [percent, asked] = criterion.referenceData;
  const controlled = chance.binomial(sample, content);
  if (percent && asked) {
    reference[percent] = number(exact(BigInt(Math.round((controlled * 1000) / sample)), 10n));
    reference[asked] = count(sample);
  }
  return shareClaim(criterion, chance.binomial(ownSample, content), ownSample, chance);
}

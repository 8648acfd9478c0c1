/** What units stated and what boards made of it. */
import fc from 'fast-check';
import {
  type Adjustment,
  type CriterionScore,
  type ScoreState,
  scoreSheet,
  statedState,
} from '../../shared/domain/appraisal.ts';
import { allCriteria, type CriteriaSet, type Criterion } from '../../shared/domain/criteriaSet.ts';
import { ofThousandths, points } from '../../shared/domain/points.ts';
import type { StatedScore } from '../../shared/domain/submission.ts';
import type { UnitKind } from '../../shared/domain/unit.ts';

/** "4.5" a score · "KPS" the unit says that it did not arise · null = blank. */
export const stated = (text: string | null): StatedScore => ({
  value: text === null || text === 'KPS' ? null : points(text),
  notApplicable: text === 'KPS',
  raw: text ?? '',
  sheet: 'Bảng chấm điểm',
  cell: 'D12',
});

export type StatedTexts = Readonly<Record<string, string | null>>;
export const statedScores = (texts: StatedTexts): Readonly<Record<string, StatedScore>> =>
  Object.fromEntries(Object.entries(texts).map(([code, text]) => [code, stated(text)]));

/** "4.5" · "NA" agreed by the board · "KPS" claimed · "" missing. */
export const state = (text: string): ScoreState => {
  if (text === 'NA') return { kind: 'not-applicable' };
  if (text === 'KPS') return { kind: 'claimed' };
  return text === '' ? { kind: 'missing' } : { kind: 'points', points: points(text) };
};

export const anAdjustment = (
  criterion: string,
  from: string | ScoreState,
  to: string | ScoreState,
  rest: Partial<Adjustment> = {},
): Adjustment => ({
  id: 1,
  criterion,
  layer: 'appraised',
  from: typeof from === 'string' ? state(from) : from,
  to: typeof to === 'string' ? state(to) : to,
  reason: 'evidence',
  note: 'Minh chứng chỉ chứng minh được một phần',
  by: 'thanhvien1',
  at: '2024-12-20T08:00:00.000Z',
  reverses: null,
  ...rest,
});

export type SheetOptions = {
  readonly stated: StatedTexts;
  readonly adjustments?: readonly Adjustment[];
  readonly unitKind?: UnitKind;
};

export const aSheet = (set: CriteriaSet, options: SheetOptions): readonly CriterionScore[] =>
  scoreSheet(set, options.unitKind ?? 'commune', statedScores(options.stated), options.adjustments ?? []);

export type History = {
  readonly scores: Readonly<Record<string, StatedScore>>;
  readonly adjustments: readonly Adjustment[];
};

/** Small numbers drawn one after another out of a seed: a hundred choices for the price of one (MINSTD). */
function drawsFrom(seed: number): (below: number) => number {
  let last = (seed % 2_147_483_646) + 1;
  return (below) => {
    last = (last * 48_271) % 2_147_483_647;
    return last % below;
  };
}

/** Any statement and up to three adjustments on each criterion, ending in a score or an agreed N/A where `decided`. */
export const anyHistory = (set: CriteriaSet, { decided }: { readonly decided: boolean }): fc.Arbitrary<History> => {
  const criteria = allCriteria(set);
  return fc
    .array(fc.nat(2_147_483_645), { minLength: criteria.length, maxLength: criteria.length })
    .map((seeds) => historyOf(criteria, seeds, decided));
};

function historyOf(criteria: readonly Criterion[], seeds: readonly number[], decided: boolean): History {
  const scores: Record<string, StatedScore> = {};
  const adjustments: Adjustment[] = [];
  for (const [index, criterion] of criteria.entries()) {
    const draw = drawsFrom(seeds[index] ?? 0);
    const first = draw(8);
    scores[criterion.code] =
      first === 0 ? stated(null) : first === 1 ? stated('KPS') : { ...stated('0'), value: anyPoints(criterion, draw) };
    let current = statedState(scores[criterion.code]);
    const changes = draw(4) + (decided && current.kind !== 'points' ? 1 : 0);
    for (let nth = 1; nth <= changes; nth++) {
      const to = nextState(criterion, draw, decided || nth < changes);
      adjustments.push(anAdjustment(criterion.code, current, to, { id: adjustments.length + 1 }));
      current = to;
    }
  }
  return { scores, adjustments };
}

const anyPoints = (criterion: Criterion, draw: (below: number) => number) => ofThousandths(draw(criterion.maximum + 1));

function nextState(criterion: Criterion, draw: (below: number) => number, settled: boolean): ScoreState {
  const choice = draw(settled ? 4 : 6);
  if (choice === 0 && criterion.notApplicable !== 'not-allowed') return { kind: 'not-applicable' };
  if (choice === 4) return { kind: 'claimed' };
  return choice === 5 ? { kind: 'missing' } : { kind: 'points', points: anyPoints(criterion, draw) };
}

/** The board's part: lowers what does not stand, settles the planted faults, grants what did not arise. */

import type { ScoreState } from '../../../shared/domain/appraisal.ts';
import { findCriterion } from '../../../shared/domain/criteriaSet.ts';
import { type Points, points } from '../../../shared/domain/points.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { Round, Store } from '../../store/index.ts';
import { adjustScore } from '../adjustScore.ts';
import { confirmAdjustments } from '../confirmAdjustments.ts';
import { type Reply, roundOf } from '../context.ts';
import { explainFinding } from '../explainFinding.ts';
import { roundResults, type UnitResult } from '../roundResults.ts';
import { checkRound } from '../runChecks.ts';
import { oneStepDown } from './sampleAnswers.ts';
import { FAULT_CRITERION, type Lowering, STORIES, type Story } from './stories.ts';

export function appraiseSample(store: Store, year: number, now: () => Date): Reply<number> {
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const checked = checkRound(store, year, 'thuky', now());
  if (!checked.ok) return checked;
  const results = new Map(roundResults(store, round.value).map((one) => [one.unit.code, one]));
  let done = 0;
  for (const story of STORIES) {
    const result = results.get(story.code);
    if (!result) continue;
    for (const change of changesFor(
      story,
      result,
      (code) => findCriterion(round.value.set, code)?.maximum ?? points('0'),
    )) {
      const adjusted = adjustScore(store, { year, unit: story.code, expected: null, ...change }, now());
      if (!adjusted.ok) return adjusted;
      done += 1;
    }
    for (const finding of result.findings.filter((one) => one.code === 'TOTAL_MISMATCH')) {
      const note = 'Đã đối chiếu với đơn vị: cộng nhầm ở dòng tổng, điểm từng tiêu chí giữ nguyên.';
      const settled = explainFinding(store, { year, finding: finding.id, note, user: 'chutich' }, now());
      if (!settled.ok) return settled;
    }
  }
  const answered = explainWarnings(store, round.value, now);
  if (!answered.ok) return answered;
  const confirmed = confirmForChair(store, round.value, now);
  return confirmed.ok ? ok(done) : confirmed;
}

/** What is left of warnings after the adjustments, each with its explanation. */
function explainWarnings(store: Store, round: Round, now: () => Date): Reply<null> {
  const note = 'Văn bản ban hành từ năm trước, còn hiệu lực trong năm đánh giá; đã đối chiếu bản gốc.';
  const waiting = store.submissions
    .findings(round.year)
    .filter((one) => one.severity === 'warning' && one.state === 'open');
  for (const { id } of waiting) {
    const explained = explainFinding(store, { year: round.year, finding: id, note, user: 'thuky' }, now());
    if (!explained.ok) return explained;
  }
  return ok(null);
}

/** The chair decides, so somebody else looks at what he adjusted himself. */
function confirmForChair(store: Store, round: Round, now: () => Date): Reply<null> {
  const own = roundResults(store, round).filter((one) => one.unconfirmed.some(({ by }) => by === 'chutich'));
  for (const { unit } of own) {
    const command = { year: round.year, unit: unit.code, criterion: null, user: 'thuky' };
    const confirmed = confirmAdjustments(store, command, now());
    if (!confirmed.ok) return confirmed;
  }
  return ok(null);
}

type Change = {
  readonly criterion: string;
  readonly to: ScoreState;
  readonly reason: Lowering['reason'];
  readonly note: string;
  readonly user: string;
};

function changesFor(story: Story, result: UnitResult, maximumOf: (code: string) => Points): readonly Change[] {
  const lowered = story.lowered.flatMap(({ criterion, reason, note, by }): readonly Change[] => {
    const row = result.sheet.find((one) => one.criterion.code === criterion);
    if (row?.current.kind !== 'points') return [];
    return [
      {
        criterion,
        to: { kind: 'points', points: oneStepDown(row.criterion, row.current.points) },
        reason,
        note,
        user: by,
      },
    ];
  });
  return [...lowered, ...remedies(story, maximumOf)];
}

function remedies(story: Story, maximumOf: (code: string) => Points): readonly Change[] {
  if (story.notArisen !== undefined)
    return [
      {
        criterion: story.notArisen,
        to: { kind: 'not-applicable' },
        reason: 'not-applicable',
        note: 'Trong năm không phát sinh vụ việc hòa giải.',
        user: 'chutich',
      },
    ];
  if (story.fault === 'score-above-maximum') {
    const criterion = FAULT_CRITERION[story.fault];
    return [
      {
        criterion,
        to: { kind: 'points', points: maximumOf(criterion) },
        reason: 'arithmetic',
        note: 'Điểm ghi vượt mức tối đa; minh chứng đủ cho điểm tối đa.',
        user: 'thuky',
      },
    ];
  }
  if (story.fault === 'blank-score')
    return [
      {
        criterion: FAULT_CRITERION[story.fault],
        to: { kind: 'points', points: points('2') },
        reason: 'reference-data',
        note: 'Đơn vị bỏ trống; theo số liệu của Văn phòng UBND huyện đạt 96 %.',
        user: 'thuky',
      },
    ];
  return [];
}

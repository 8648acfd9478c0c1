/** Where each unit stands is worked out once for as long as the file stays as it is, and never a moment longer. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adjustScore } from '../../electron/services/adjustScore.ts';
import { OPERATOR, roundOf } from '../../electron/services/context.ts';
import { roundResults, type UnitResult, unitResult } from '../../electron/services/roundResults.ts';
import { undoAdjustment } from '../../electron/services/undoAdjustment.ts';
import { openStore, type Store } from '../../electron/store/index.ts';
import type { ScoreState } from '../../shared/domain/appraisal.ts';
import { points } from '../../shared/domain/points.ts';
import { fail } from '../../shared/domain/result.ts';
import { cliJson, filledForm, HONG_PHONG, sampleOffice, temporaryFolder } from '../builders/office.ts';

const NOW = new Date('2024-12-20T00:00:00Z');
const of = (text: string): ScoreState => ({ kind: 'points', points: points(text) });
const change = {
  year: 2024,
  unit: HONG_PHONG.code,
  criterion: '1.1',
  expected: of('4'),
  to: of('3'),
  reason: 'evidence',
  note: 'Theo biên bản',
  user: 'thuky',
} as const;

let data: string;
let store: Store;
beforeEach(async () => {
  data = await sampleOffice();
  const form = await filledForm(temporaryFolder(), HONG_PHONG);
  await cliJson(['--data', data, 'import', form, '--year', '2024']);
  store = opened(data);
});
afterEach(() => store.close());

function opened(folder: string): Store {
  const one = openStore(folder);
  if (!one.ok) throw new Error(one.error.code);
  return one.value;
}

function results(): readonly UnitResult[] {
  const round = roundOf(store, 2024);
  if (!round.ok) throw new Error(round.error.code);
  return roundResults(store, round.value);
}
const scoreNow = (all: readonly UnitResult[] = results()): ScoreState | undefined =>
  all.find((one) => one.unit.code === HONG_PHONG.code)?.sheet.find((row) => row.criterion.code === change.criterion)
    ?.current;

describe('results of a round', () => {
  it('are worked out once while nothing changes', () => {
    expect(results()).toBe(results());
  });

  it('follow a change of this window and its undoing', () => {
    // given
    expect(scoreNow()).toEqual(of('4'));
    // when
    expect(adjustScore(store, change, NOW).ok).toBe(true);
    // then
    expect(scoreNow()).toEqual(of('3'));
    const [adjustment] = store.appraisal.adjustments(2024).get(HONG_PHONG.id) ?? [];
    const { year, unit, criterion, user } = change;
    expect(undoAdjustment(store, { year, unit, criterion, user, adjustment: String(adjustment?.id) }, NOW).ok).toBe(
      true,
    );
    expect(scoreNow()).toEqual(of('4'));
  });

  it('follow a change of another program', () => {
    // given
    expect(scoreNow()).toEqual(of('4'));
    const other = opened(data);
    // when
    expect(adjustScore(other, change, NOW).ok).toBe(true);
    other.close();
    // then
    expect(scoreNow()).toEqual(of('3'));
  });

  it('forget what was seen inside a command that was taken back', () => {
    // when
    const refused = store.command({ actor: OPERATOR, at: NOW.toISOString() }, () => {
      const { year, criterion, expected: from, to, reason, note, user: by } = change;
      const own = { year, unitId: HONG_PHONG.id, criterion, layer: 'appraised', from, to, reason, note, by } as const;
      store.appraisal.adjust({ ...own, at: NOW.toISOString(), reverses: null });
      expect(scoreNow()).toEqual(of('3'));
      return fail('STALE_SAVE');
    });
    // then
    expect(refused.ok).toBe(false);
    expect(scoreNow()).toEqual(of('4'));
  });

  it('are the same for a unit by itself', () => {
    const round = roundOf(store, 2024);
    if (!round.ok) throw new Error(round.error.code);
    for (const one of results()) expect(unitResult(store, round.value, one.unit)).toEqual(one);
  });
});

/** A pasted column is stored whole or not at all, and taken back whole. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AdjustScoresCommand } from '../../electron/services/adjustCommand.ts';
import { adjustScores } from '../../electron/services/adjustScores.ts';
import { verifyAudit } from '../../electron/services/auditLog.ts';
import type { Change } from '../../electron/services/placeChange.ts';
import { undoAdjustments } from '../../electron/services/undoAdjustments.ts';
import { unitSheet } from '../../electron/services/unitSheet.ts';
import { openStore, type Store } from '../../electron/store/index.ts';
import type { ScoreState } from '../../shared/domain/appraisal.ts';
import { points } from '../../shared/domain/points.ts';
import { cliJson, filledForm, HONG_PHONG, sampleOffice, temporaryFolder } from '../builders/office.ts';

const NOW = new Date('2024-12-20T00:00:00Z');
const of = (text: string): ScoreState => ({ kind: 'points', points: points(text) });

let store: Store;
beforeEach(async () => {
  const data = await sampleOffice();
  const form = await filledForm(temporaryFolder(), HONG_PHONG);
  await cliJson(['--data', data, 'import', form, '--year', '2024']);
  const opened = openStore(data);
  if (!opened.ok) throw new Error(opened.error.code);
  store = opened.value;
});
afterEach(() => store.close());

const pasted = (...scores: readonly Pick<Change, 'criterion' | 'expected' | 'to'>[]): AdjustScoresCommand => ({
  year: 2024,
  unit: HONG_PHONG.code,
  changes: scores.map((one) => ({ ...one, reason: 'evidence', note: 'Theo biên bản' })),
  user: 'thuky',
});
const scoresNow = (...codes: readonly string[]): readonly ScoreState[] => {
  const sheet = unitSheet(store, 2024, HONG_PHONG.code, null);
  if (!sheet.ok) throw new Error(sheet.error.code);
  return codes.flatMap((code) => sheet.value.rows.find((one) => one.criterion.code === code)?.current ?? []);
};
/** Newest first. */
const events = (): readonly string[] => store.audit.page(null, 1000).map((one) => one.kind);

describe('a pasted column', () => {
  it('is stored with one event a score, and the log bears the records out', () => {
    const done = adjustScores(
      store,
      pasted(
        { criterion: '1.1', expected: of('4'), to: of('3.5') },
        { criterion: '1.2', expected: of('3'), to: of('2') },
      ),
      NOW,
    );
    expect(done.ok && done.value.length).toBe(2);
    expect(scoresNow('1.1', '1.2')).toEqual([of('3.5'), of('2')]);
    expect(events().slice(0, 2)).toEqual(['score-adjusted', 'score-adjusted']);
    expect(verifyAudit(store)).toMatchObject({ chain: { intact: true }, alteredRecords: [] });
  });

  it.each([
    ['a score that somebody else has changed', { criterion: '1.2', expected: of('1'), to: of('2') }, 'STALE_SAVE'],
    ['one above its maximum', { criterion: '1.2', expected: of('3'), to: of('9') }, 'SCORE_ABOVE_MAX'],
    ['a criterion that is not there', { criterion: '9.9', expected: of('3'), to: of('2') }, 'CRITERION_NOT_IN_SET'],
  ])('stores nothing with %s in it', (_what, bad, code) => {
    const before = events().length;
    const done = adjustScores(store, pasted({ criterion: '1.1', expected: of('4'), to: of('3') }, bad), NOW);
    expect(done.ok ? null : done.error.code).toBe(code);
    expect(scoresNow('1.1')).toEqual([of('4')]);
    expect(events()).toHaveLength(before);
  });

  it('is taken back whole, or not at all', () => {
    const done = adjustScores(
      store,
      pasted(
        { criterion: '1.1', expected: of('4'), to: of('3') },
        { criterion: '1.2', expected: of('3'), to: of('2') },
      ),
      NOW,
    );
    if (!done.ok) throw new Error(done.error.code);
    const [first, second] = done.value.map((one) => String(one.id));
    const back = {
      year: 2024,
      unit: HONG_PHONG.code,
      adjustments: [
        { criterion: '1.1', adjustment: first ?? '' },
        { criterion: '1.2', adjustment: second ?? '' },
      ],
      user: 'thuky',
    };
    // given that somebody changed one of them since
    const later = adjustScores(store, pasted({ criterion: '1.1', expected: of('3'), to: of('1') }), NOW);
    const refused = undoAdjustments(store, back, NOW);
    expect(refused.ok ? null : refused.error.code).toBe('STALE_SAVE');
    expect(scoresNow('1.1', '1.2')).toEqual([of('1'), of('2')]);
    // and without that change
    if (!later.ok) throw new Error(later.error.code);
    const last = { ...back, adjustments: [{ criterion: '1.1', adjustment: String(later.value[0]?.id) }] };
    expect(undoAdjustments(store, last, NOW).ok).toBe(true);
    expect(undoAdjustments(store, back, NOW).ok).toBe(true);
    expect(scoresNow('1.1', '1.2')).toEqual([of('4'), of('3')]);
    expect(verifyAudit(store)).toMatchObject({ chain: { intact: true }, alteredRecords: [] });
  });
});

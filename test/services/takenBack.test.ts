/** An adjustment that was taken back and made anew leaves records that the log bears out. */
import { expect, it } from 'vitest';
import { adjustScore } from '../../electron/services/adjustScore.ts';
import { verifyAudit } from '../../electron/services/auditLog.ts';
import { undoAdjustment } from '../../electron/services/undoAdjustment.ts';
import { openStore } from '../../electron/store/index.ts';
import { points } from '../../shared/domain/points.ts';
import { cliJson, filledForm, HONG_PHONG, sampleOffice, temporaryFolder, withScores } from '../builders/office.ts';

it('adjust, take back, adjust again: the finding is settled twice, and nothing counts as altered', async () => {
  // given a score above the maximum
  const data = await sampleOffice();
  await cliJson([
    '--data',
    data,
    'import',
    await filledForm(temporaryFolder(), HONG_PHONG, withScores({ '1.1': '5' })),
    '--year',
    '2024',
  ]);
  const opened = openStore(data);
  if (!opened.ok) throw new Error(opened.error.code);
  const store = opened.value;
  const now = new Date('2024-12-20T00:00:00Z');
  const change = {
    year: 2024,
    unit: '10654',
    criterion: '1.1',
    to: { kind: 'points', points: points('4') },
    reason: 'arithmetic',
    note: 'Vượt mức tối đa.',
    user: 'thuky',
    expected: null,
  } as const;
  // when
  const first = adjustScore(store, change, now);
  if (!first.ok) throw new Error(first.error.code);
  const undone = undoAdjustment(
    store,
    { year: 2024, unit: '10654', criterion: '1.1', adjustment: String(first.value.id), user: 'thuky' },
    now,
  );
  const again = adjustScore(store, change, now);
  // then
  expect([undone.ok, again.ok && again.value.settled.length]).toEqual([true, 1]);
  expect(verifyAudit(store)).toMatchObject({ chain: { intact: true }, alteredRecords: [] });
  expect(store.submissions.findings(2024).filter((one) => one.code === 'SCORE_ABOVE_MAX')).toHaveLength(1);
  store.close();
});

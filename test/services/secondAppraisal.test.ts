/** Two people appraise a unit independently: from the assignment to what the chair resolves. */
import { afterEach, describe, expect, it } from 'vitest';
import { adjustScore } from '../../electron/services/adjustScore.ts';
import { verifyAudit } from '../../electron/services/auditLog.ts';
import { changeSetting } from '../../electron/services/changeSetting.ts';
import { decideRound } from '../../electron/services/decideRound.ts';
import { roundResults } from '../../electron/services/roundResults.ts';
import { assignAppraisers, finishAppraisal } from '../../electron/services/secondAppraisal.ts';
import { undoAdjustment } from '../../electron/services/undoAdjustment.ts';
import { unitSheet } from '../../electron/services/unitSheet.ts';
import type { Store } from '../../electron/store/index.ts';
import { formatExact, points } from '../../shared/domain/points.ts';
import { expectDossierBorneOut } from '../builders/dossier.ts';
import { cliJson, filledForm, HONG_PHONG, temporaryFolder, withScores } from '../builders/office.ts';
import { codeOf, DAY, done, opened, receivedRound, YEAR as year } from '../builders/round.ts';

const unit = HONG_PHONG.code;
const [FIRST, SECOND] = ['thanhvien1', 'thanhvien2'];
const stores: Store[] = [];
afterEach(() => {
  for (const one of stores.splice(0)) one.close();
});

async function atWork(limit: string | null = null): Promise<{ readonly data: string; readonly store: Store }> {
  const data = await receivedRound({ unit: HONG_PHONG });
  const store = opened(data);
  stores.push(store);
  const set = (key: string, value: string) =>
    done(changeSetting(store, { year, key, value, note: 'Theo kế hoạch.', user: 'chutich' }, DAY));
  set('secondAppraisal', 'true');
  if (limit !== null) set('spreadLimit', limit);
  expect(blockers(store)).toEqual(['APPRAISERS_MISSING']);
  const pair = { year, units: [unit], appraisers: [FIRST, SECOND], user: 'thuky' };
  expect(codeOf(assignAppraisers(store, { ...pair, appraisers: [FIRST, FIRST] }, DAY))).toBe('APPRAISERS_TWO');
  expect(codeOf(assignAppraisers(store, { ...pair, appraisers: [FIRST, 'quantri'] }, DAY))).toBe('ROLE_FORBIDDEN');
  done(assignAppraisers(store, pair, DAY));
  return { data, store };
}

const score = (store: Store, user: string, criterion: string, value: string) =>
  adjustScore(
    store,
    {
      year,
      unit,
      criterion,
      expected: null,
      to: { kind: 'points', points: points(value) },
      reason: 'evidence',
      note: 'Thiếu minh chứng.',
      user,
    },
    DAY,
  );
const finish = (store: Store, user: string) => finishAppraisal(store, { year, unit, user }, DAY);
function resultIn(store: Store) {
  const round = store.office.round(year);
  const result = round && roundResults(store, round).find((one) => one.unit.code === unit);
  if (!result) throw new Error('no result');
  return result;
}
const blockers = (store: Store) => resultIn(store).blockers.map((one) => one.code);
const intact = (store: Store) =>
  expect(verifyAudit(store)).toMatchObject({ chain: { intact: true }, alteredRecords: [], alteredWorkbooks: [] });

describe('an independent appraisal', () => {
  it('what both found alike stands, confirmed by the other; what differs waits for the chair', async () => {
    // given
    const { store } = await atWork();
    for (const user of [FIRST, SECOND]) done(score(store, user, '1.1', '3'));
    done(score(store, FIRST, '3.1', '4'));
    done(score(store, SECOND, '3.1', '5'));
    // when
    expect(done(finish(store, FIRST))).toEqual({ both: false });
    expect(blockers(store)).toEqual(['APPRAISAL_UNDER_WAY']);
    expect(codeOf(score(store, FIRST, '1.2', '2'))).toBe('APPRAISAL_FINISHED');
    const compared = done(finish(store, SECOND));
    // then
    expect(compared).toEqual({ both: true, result: 'compared', equal: 36, differing: ['3.1'] });
    const [made] = [...store.appraisal.adjustments(year).values()].flat();
    expect(made).toMatchObject({ criterion: '1.1', by: SECOND, layer: 'appraised' });
    expect(store.appraisal.confirmations(year).get(made?.id ?? 0)?.by).toBe(FIRST);
    expect(resultIn(store).blockers).toMatchObject([
      { code: 'APPRAISALS_DIFFER', params: { criterion: '3.1', first: '4', second: '5' } },
    ]);
    expect(codeOf(score(store, FIRST, '3.1', '4'))).toBe('ROLE_FORBIDDEN');
    // when the chair follows one of the two, nobody else needs to confirm it
    done(score(store, 'chutich', '3.1', '4'));
    expect([blockers(store), resultIn(store).unconfirmed]).toEqual([[], []]);
    expect(formatExact(resultIn(store).outcome?.total ?? { n: 0n, d: 1n })).toBe('97');
    expect(done(decideRound(store, year, { user: 'chutich', expected: 1 }, DAY)).newlyDecided).toBe(1);
    intact(store);
  });

  it('a score of the chair’s own between the two waits for somebody else', async () => {
    const { store } = await atWork();
    done(score(store, FIRST, '3.1', '4'));
    for (const user of [FIRST, SECOND]) done(finish(store, user));
    const resolved = done(score(store, 'chutich', '3.1', '5'));
    expect(resultIn(store).unconfirmed).toMatchObject([{ criterion: '3.1', by: 'chutich' }]);
    // taken back, the difference is open again
    done(
      undoAdjustment(store, { year, unit, criterion: '3.1', adjustment: String(resolved.id), user: 'chutich' }, DAY),
    );
    expect(blockers(store)).toEqual(['APPRAISALS_DIFFER']);
    intact(store);
  });

  it('each sees his own sheet alone, and takes his own scores back', async () => {
    // given
    const { store } = await atWork();
    const own = done(score(store, FIRST, '1.1', '3'));
    const seen = (user: string) =>
      done(unitSheet(store, year, unit, user)).rows.find((row) => row.criterion.code === '1.1')?.current;
    // then
    expect([seen(FIRST), seen(SECOND), seen('chutich')]).toEqual([
      { kind: 'points', points: points('3') },
      { kind: 'points', points: points('4') },
      { kind: 'points', points: points('4') },
    ]);
    expect(codeOf(score(store, 'thuky', '1.1', '3'))).toBe('APPRAISAL_UNDER_WAY');
    expect(codeOf(finish(store, 'thuky'))).toBe('APPRAISAL_NOT_YOURS');
    const undo = { year, unit, criterion: '1.1', adjustment: String(own.id), user: FIRST };
    expect(done(undoAdjustment(store, undo, DAY))).toEqual({ kind: 'points', points: points('4') });
    expect(codeOf(undoAdjustment(store, undo, DAY))).toBe('STALE_SAVE');
    expect(store.audit.page(null, 1)[0]?.kind).toBe('appraisers-assigned');
  });

  it('totals further apart than the limit send the unit back to both, who start anew', async () => {
    const { store } = await atWork('1.5');
    done(score(store, FIRST, '3.1', '4'));
    done(finish(store, FIRST));
    expect(done(finish(store, SECOND))).toEqual({ both: true, result: 'sent-back', spread: '2' });
    expect(blockers(store)).toEqual(['APPRAISAL_UNDER_WAY']);
    expect(resultIn(store).second).toMatchObject({ kind: 'under-way', attempt: 2 });
    const sentBack = () => done(unitSheet(store, year, unit, SECOND)).sentBack;
    expect(sentBack()).toEqual({ why: 'spread', spread: '2', limit: '1.5' });
    done(score(store, FIRST, '3.1', '5'));
    done(finish(store, FIRST));
    expect(done(finish(store, SECOND))).toMatchObject({ result: 'compared', differing: ['3.1'] });
    intact(store);
    await expectDossierBorneOut(store, year);
  });

  it('a new version of the unit between the two sends it back as well', async () => {
    const { data, store } = await atWork();
    done(finish(store, FIRST));
    expect(done(unitSheet(store, year, unit, FIRST)).sentBack).toBeNull();
    const newer = await filledForm(temporaryFolder(), HONG_PHONG, withScores({ '1.1': '3' }), 'moi.xlsx');
    await cliJson(['--data', data, 'import', newer, '--year', String(year)]);
    expect(done(finish(store, SECOND))).toMatchObject({ result: 'sent-back' });
    expect(done(unitSheet(store, year, unit, FIRST)).sentBack).toEqual({ why: 'new-version' });
    await expectDossierBorneOut(store, year);
  });
});

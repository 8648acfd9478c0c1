/** What happens to a unit between receipt and decision: findings, warnings, confirmations, board facts, settings. */
import { afterEach, describe, expect, it } from 'vitest';
import type { AdjustCommand } from '../../electron/services/adjustCommand.ts';
import { adjustScore } from '../../electron/services/adjustScore.ts';
import { verifyAudit } from '../../electron/services/auditLog.ts';
import { changeSetting } from '../../electron/services/changeSetting.ts';
import { confirmAdjustments } from '../../electron/services/confirmAdjustments.ts';
import { decideRound } from '../../electron/services/decideRound.ts';
import { explainFinding } from '../../electron/services/explainFinding.ts';
import { importReference } from '../../electron/services/importReference.ts';
import { recordExplanation } from '../../electron/services/recordExplanation.ts';
import { roundResults } from '../../electron/services/roundResults.ts';
import { checkRound } from '../../electron/services/runChecks.ts';
import { undoAdjustment } from '../../electron/services/undoAdjustment.ts';
import type { Store } from '../../electron/store/index.ts';
import { waterfallSum } from '../../shared/domain/levels.ts';
import { formatExact, points, subtractExact, toExact, ZERO } from '../../shared/domain/points.ts';
import { cliJson, filledForm, HONG_PHONG, temporaryFolder, withScores } from '../builders/office.ts';
import { codeOf, DAY, done, opened, receivedRound, YEAR } from '../builders/round.ts';

const unit = HONG_PHONG.code;
const stores: Store[] = [];
afterEach(() => {
  for (const one of stores.splice(0)) one.close();
});

async function office(
  change?: Parameters<typeof filledForm>[2],
): Promise<{ readonly data: string; readonly store: Store }> {
  const data = await receivedRound({ unit: HONG_PHONG, ...(change ? { change } : {}) });
  const store = opened(data);
  stores.push(store);
  return { data, store };
}

const change = (criterion: string, score: string, user: string): AdjustCommand => ({
  year: YEAR,
  unit,
  criterion,
  expected: null,
  to: { kind: 'points', points: points(score) },
  reason: 'evidence',
  note: 'Thiếu minh chứng.',
  user,
});

function resultIn(store: Store) {
  const round = store.office.round(YEAR);
  const result = round && roundResults(store, round).find((one) => one.unit.code === unit);
  if (!result) throw new Error('no result');
  return result;
}
const openOf = (store: Store, code: string) =>
  store.submissions.findings(YEAR).find((one) => one.code === code && one.ofRound);
const decide = (store: Store) => done(decideRound(store, YEAR, { user: 'chutich', expected: null }, DAY));
const blockersOf = (store: Store) =>
  decide(store)
    .units.find((one) => one.unit.code === unit)
    ?.blockers.map((one) => one.code);
const intact = (store: Store) =>
  expect(verifyAudit(store)).toMatchObject({ chain: { intact: true }, alteredRecords: [], alteredWorkbooks: [] });

describe('a finding of the cross-checks', () => {
  it('of a full-mark sheet waits for an explanation, which stays through further runs', async () => {
    // given
    const { store } = await office();
    const first = done(checkRound(store, YEAR, 'thuky', DAY));
    const finding = openOf(store, 'ALL_MAXIMUM');
    expect([first.found > 0, finding?.state, finding?.severity]).toEqual([true, 'open', 'warning']);
    expect(blockersOf(store)).toContain('WARNING_UNEXPLAINED');
    // when
    const explained = explainFinding(
      store,
      { year: YEAR, finding: finding?.id ?? 0, note: 'Đã kiểm tra từng tiêu chí.', user: 'thanhvien1' },
      DAY,
    );
    const again = done(checkRound(store, YEAR, 'thuky', DAY));
    // then
    expect(explained).toMatchObject({ ok: true, value: { state: 'explained' } });
    expect([again.found, again.cured, again.again]).toEqual([0, 0, 0]);
    expect(openOf(store, 'ALL_MAXIMUM')).toMatchObject({ state: 'explained', answer: { by: 'thanhvien1' } });
    expect(decide(store).newlyDecided).toBe(1);
    intact(store);
  });

  it('is cured by a new version, and what was said of it holds again should it come back', async () => {
    // given
    const { data, store } = await office();
    done(checkRound(store, YEAR, null, DAY));
    const id = openOf(store, 'ALL_MAXIMUM')?.id ?? 0;
    done(explainFinding(store, { year: YEAR, finding: id, note: 'Đã kiểm tra.', user: 'thuky' }, DAY));
    // when switched off, and on again
    const set = (value: string) =>
      done(
        changeSetting(
          store,
          { year: YEAR, key: 'checks.allMaximum.enabled', value, note: 'Thử.', user: 'chutich' },
          DAY,
        ),
      );
    set('false');
    expect(openOf(store, 'ALL_MAXIMUM')?.state).toBe('cured');
    set('true');
    expect(openOf(store, 'ALL_MAXIMUM')).toMatchObject({ id, state: 'explained' });
    // when the unit sends other scores, the checks of a checked round run by themselves
    const scores = withScores({ '1.1': '3', '1.2': '2', '3.1': '4', '4.1': '1', '5.1': '1' });
    await cliJson([
      '--data',
      data,
      'import',
      await filledForm(temporaryFolder(), HONG_PHONG, scores, 'b.xlsx'),
      '--year',
      '2024',
    ]);
    expect(openOf(store, 'ALL_MAXIMUM')?.state).toBe('cured');
    intact(store);
  });

  it('that is an error blocks until an adjustment settles it, and blocks again when that is taken back', async () => {
    // given other offices' data that say less than the unit claims
    const { store } = await office();
    const row = (indicator: string, value: string) => ({ unitCode: unit, indicator, value, sheet: 'S', cell: 'B2' });
    const rows = [row('cases_on_time', '152'), row('cases_resolved', '160'), row('overdue_cases', '8')];
    done(
      importReference(store, { year: YEAR, file: 'mot-cua.xlsx', sha256: 'a'.repeat(64), rows, user: 'thuky' }, DAY),
    );
    done(checkRound(store, YEAR, null, DAY));
    const finding = openOf(store, 'SCORE_ABOVE_REFERENCE');
    expect(finding).toMatchObject({ state: 'open', severity: 'error', criterion: '3.1' });
    expect(resultIn(store).outcome).toBeNull();
    expect(
      codeOf(explainFinding(store, { year: YEAR, finding: finding?.id ?? 0, note: 'x', user: 'chutich' }, DAY)),
    ).toBe('FINDING_NEEDS_ADJUSTMENT');
    // when
    const adjusted = done(adjustScore(store, change('3.1', '3', 'thanhvien1'), DAY));
    // then
    expect(adjusted.settled).toContain(finding?.id);
    expect(openOf(store, 'SCORE_ABOVE_REFERENCE')?.state).toBe('settled');
    const undo = { year: YEAR, unit, criterion: '3.1', adjustment: String(adjusted.id), user: 'thanhvien1' };
    done(undoAdjustment(store, undo, DAY));
    expect(openOf(store, 'SCORE_ABOVE_REFERENCE')?.state).toBe('open');
    intact(store);
  });
});

describe('nobody confirms his own adjustment', () => {
  it('the chair cannot decide what he adjusted until another person has looked at it', async () => {
    // given
    const { store } = await office();
    done(adjustScore(store, change('1.1', '3', 'chutich'), DAY));
    expect(blockersOf(store)).toEqual(['OWN_ADJUSTMENT']);
    // when
    const own = confirmAdjustments(store, { year: YEAR, unit, criterion: null, user: 'chutich' }, DAY);
    const other = confirmAdjustments(store, { year: YEAR, unit, criterion: null, user: 'thuky' }, DAY);
    const again = confirmAdjustments(store, { year: YEAR, unit, criterion: null, user: 'thuky' }, DAY);
    // then
    expect([codeOf(own), codeOf(other), codeOf(again)]).toEqual(['OWN_ADJUSTMENT', 'ok', 'ADJUSTMENT_CONFIRMED']);
    expect(decide(store).newlyDecided).toBe(1);
    intact(store);
  });

  it('agreeing with the unit is no adjustment of one’s own', async () => {
    // given a unit that claims that a matter did not arise
    const { store } = await office(withScores({ '5.5': 'KPS' }));
    const grant = {
      ...change('5.5', '0', 'chutich'),
      to: { kind: 'not-applicable' },
      reason: 'not-applicable',
    } as const;
    done(adjustScore(store, grant, DAY));
    // then the chair who agrees may decide
    expect(resultIn(store).unconfirmed).toEqual([]);
    expect(decide(store).newlyDecided).toBe(1);
  });

  it('an office of one person says so in its settings, and the log keeps it', async () => {
    const { store } = await office();
    done(adjustScore(store, change('1.1', '3', 'chutich'), DAY));
    const command = { year: YEAR, key: 'confirmation', value: 'none', note: 'Chỉ có một người.', user: 'chutich' };
    expect(codeOf(changeSetting(store, { ...command, user: 'thuky' }, DAY))).toBe('ROLE_FORBIDDEN');
    expect(codeOf(changeSetting(store, { ...command, note: ' ' }, DAY))).toBe('NOTE_MISSING');
    expect(codeOf(changeSetting(store, { ...command, value: 'maybe' }, DAY))).toBe('SETTING_INVALID');
    expect(codeOf(changeSetting(store, { ...command, key: 'nothing' }, DAY))).toBe('SETTING_UNKNOWN');
    expect(resultIn(store).unconfirmed).toHaveLength(1);
    done(changeSetting(store, command, DAY));
    // then nothing waits for anybody
    expect(resultIn(store).unconfirmed).toEqual([]);
    expect(decide(store).newlyDecided).toBe(1);
    expect([...store.audit.events()].find((one) => one.kind === 'round-setting-changed')?.payload).toMatchObject({
      key: 'confirmation',
      value: 'none',
      note: 'Chỉ có một người.',
    });
  });
});

describe('what the board establishes', () => {
  const disqualifiers = (store: Store) => resultIn(store).facts.filter((one) => one.kind === 'disqualifier');

  it('a disqualifier is the chair’s, shows as a step, and can be taken back', async () => {
    // given
    const { store } = await office();
    const code = disqualifiers(store)[0]?.code ?? '';
    const yes = { ...change(code, '1', 'chutich'), reason: 'board' } as const;
    expect(codeOf(adjustScore(store, { ...yes, user: 'thuky' }, DAY))).toBe('ROLE_FORBIDDEN');
    expect(codeOf(adjustScore(store, change(code, '0.5', 'chutich'), DAY))).toBe('FACT_YES_NO');
    // when
    const set = done(adjustScore(store, yes, DAY));
    // then
    const { outcome, unconfirmed } = resultIn(store);
    expect(outcome?.conditions.find((one) => one.code === code)?.met).toBe(false);
    expect(unconfirmed).toMatchObject([{ criterion: code, by: 'chutich' }]);
    expect(outcome && formatExact(subtractExact(outcome.total, toExact(outcome.selfTotal)))).toBe(
      outcome && formatExact(waterfallSum(outcome.waterfall)),
    );
    done(
      undoAdjustment(store, { year: YEAR, unit, criterion: code, adjustment: String(set.id), user: 'chutich' }, DAY),
    );
    expect(disqualifiers(store)[0]?.current).toEqual({ kind: 'missing' });
    done(adjustScore(store, { ...yes, to: { kind: 'points', points: ZERO } }, DAY));
    expect(resultIn(store).outcome?.conditions.find((one) => one.code === code)?.met).toBe(true);
    intact(store);
  });
});

describe('the unit’s own words', () => {
  it('are kept with who took them down, and settle nothing', async () => {
    const { store } = await office();
    const words = { year: YEAR, unit, criterion: '1.1', finding: null, note: 'Văn bản gửi kèm.', user: 'thuky' };
    expect(codeOf(recordExplanation(store, { ...words, criterion: null }, DAY))).toBe('EXPLANATION_NEEDS_PLACE');
    expect(codeOf(recordExplanation(store, { ...words, criterion: '9.9' }, DAY))).toBe('CRITERION_NOT_IN_SET');
    done(recordExplanation(store, words, DAY));
    expect([...store.appraisal.explanations(YEAR).values()].flat()).toMatchObject([
      { criterion: '1.1', note: 'Văn bản gửi kèm.', by: 'thuky' },
    ]);
    intact(store);
  });
});

describe('a stale save', () => {
  it('is refused with both values', async () => {
    const { store } = await office();
    const seen = { kind: 'points', points: points('4') } as const;
    done(adjustScore(store, { ...change('1.1', '3', 'thuky'), expected: seen }, DAY));
    const late = adjustScore(store, { ...change('1.1', '2', 'thanhvien1'), expected: seen }, DAY);
    expect(late).toMatchObject({ ok: false, error: { code: 'STALE_SAVE', params: { current: '3', expected: '4' } } });
  });
});

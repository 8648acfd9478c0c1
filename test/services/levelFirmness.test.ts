/** What an open finding would do to the level, before anybody has acted on it. */
import { expect, it } from 'vitest';
import { importReference } from '../../electron/services/importReference.ts';
import { hangsOn, levelFirmness } from '../../electron/services/levelFirmness.ts';
import { roundResults } from '../../electron/services/roundResults.ts';
import { checkRound } from '../../electron/services/runChecks.ts';
import { points } from '../../shared/domain/points.ts';
import { HONG_PHONG, withScores } from '../builders/office.ts';
import { DAY, done, opened, receivedRound, YEAR } from '../builders/round.ts';

it('a blocked unit shows which finding would take its level', async () => {
  // given 97.5 points, three of which other offices' data do not give
  const change = withScores({ '1.1': '3', '1.2': '1.5' });
  const store = opened(await receivedRound({ unit: HONG_PHONG, change }));
  const row = (indicator: string, value: string) => {
    return { unitCode: HONG_PHONG.code, indicator, value, sheet: 'S', cell: 'B2' };
  };
  const rows = [row('cases_on_time', '152'), row('cases_resolved', '160')];
  done(importReference(store, { year: YEAR, file: 'a.xlsx', sha256: 'a'.repeat(64), rows, user: 'thuky' }, DAY));
  // when
  done(checkRound(store, YEAR, null, DAY));
  // then
  const round = store.office.round(YEAR);
  const unit = round && roundResults(store, round).find((one) => one.unit.code === HONG_PHONG.code);
  if (!round || !unit) throw new Error('no unit');
  expect(unit.outcome).toBeNull();
  const [from, to] = ['6', '3'].map((text) => ({ kind: 'points', points: points(text) }));
  expect(levelFirmness(round.set, unit)).toMatchObject({
    level: 4,
    disputed: [{ criterion: '3.1', from, to }],
    flips: [{ criteria: ['3.1'], level: 3 }],
  });
  expect(hangsOn(round.set, unit)).toEqual({ criteria: ['3.1'], level: 3 });
  const [other] = roundResults(store, round);
  expect(other && hangsOn(round.set, other)).toBeNull();
  store.close();
});

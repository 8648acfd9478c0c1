/** The year before, where this very database holds its round. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decideRound } from '../../electron/services/decideRound.ts';
import { lastYearOf } from '../../electron/services/lastYear.ts';
import { recordPredecessor } from '../../electron/services/recordPredecessor.ts';
import { type Store, sha256Hex } from '../../electron/store/index.ts';
import { allCriteria } from '../../shared/domain/criteriaSet.ts';
import { formatExact, formatPoints, points, subtract } from '../../shared/domain/points.ts';
import { AN_BINH, HONG_PHONG, sampleOffice, shippedSet } from '../builders/office.ts';
import { DAY, done, opened } from '../builders/round.ts';

const OLD = 2023;

/** A round of the year before with one unit that was decided a point below full marks. */
function oldRound(store: Store): void {
  const setJson = readFileSync(
    new URL('../../resources/criteria-sets/friendly-government-sample-2024.json', import.meta.url),
    'utf8',
  );
  const scores = Object.fromEntries(
    allCriteria(shippedSet()).map(({ code, maximum }) => {
      const value = code === '1.1' ? subtract(maximum, points('1')) : maximum;
      return [code, { value, notApplicable: false, raw: formatPoints(value), sheet: 'S', cell: 'D1' }];
    }),
  );
  const sheet = {
    layout: 'template',
    unitCode: null,
    unitTexts: [],
    statedYear: OLD,
    statedTotal: null,
    scores,
    evidence: {},
    findings: [],
  } as const;
  const bytes = new TextEncoder().encode('2023');
  const at = '2023-12-20T00:00:00.000Z';
  done(
    store.command({ actor: { user: '-', name: 'x', role: 'operator' }, at }, () => {
      store.office.openRound({
        year: OLD,
        submissionDue: '2023-12-15',
        evaluationDue: '2023-12-31',
        decisionMonth: '2024-01',
        setJson,
        unitIds: [HONG_PHONG.id],
      });
      store.submissions.insert({
        year: OLD,
        unitId: HONG_PHONG.id,
        version: 1,
        sha256: sha256Hex(bytes),
        fileName: 'a.xlsx',
        receivedAt: at,
        layout: 'template',
        statedYear: OLD,
        statedTotal: null,
        bytes,
        sheet,
        findings: [],
      });
      return { ok: true, value: { value: null, event: { kind: 'submission-imported', payload: {} } } };
    }),
  );
}

it('is what was decided, under the same criteria; a unit made of a part of another only sees it', async () => {
  // given
  const store = opened(await sampleOffice());
  oldRound(store);
  const round = store.office.round(2024);
  if (!round) throw new Error('no round');
  const seen = (unit: number) => lastYearOf(store, round).get(unit);
  expect(seen(HONG_PHONG.id)).toBeUndefined();
  // when it is decided
  expect(done(decideRound(store, OLD, { user: 'chutich', expected: 1 }, DAY)).newlyDecided).toBe(1);
  // then
  const own = seen(HONG_PHONG.id);
  expect(
    own?.found.map((one) => [one.relation, one.result.source, formatExact(one.result.total), one.result.level]),
  ).toEqual([['same', 'round', '99', 4]]);
  expect(own?.scores?.['1.1']).toBe(points('3'));
  // when another unit was made of a part of it
  const predecessor = { code: HONG_PHONG.code, name: HONG_PHONG.name };
  done(recordPredecessor(store, { year: 2024, unit: AN_BINH.code, predecessor, extent: 'part', user: 'thuky' }, DAY));
  expect(seen(AN_BINH.id)).toMatchObject({ found: [{ relation: 'part' }], scores: null });
  done(recordPredecessor(store, { year: 2024, unit: AN_BINH.code, predecessor, extent: 'none', user: 'thuky' }, DAY));
  expect(seen(AN_BINH.id)).toBeUndefined();
  store.close();
});

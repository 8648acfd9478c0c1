/** Whoever edits the file around the app, between receipt and decision, is named even when the triggers were mended. */
import { expect, it } from 'vitest';
import { adjustScore } from '../../electron/services/adjustScore.ts';
import { verifyAudit } from '../../electron/services/auditLog.ts';
import { changeSetting } from '../../electron/services/changeSetting.ts';
import { confirmAdjustments } from '../../electron/services/confirmAdjustments.ts';
import { importReference } from '../../electron/services/importReference.ts';
import { recordExplanation } from '../../electron/services/recordExplanation.ts';
import { checkRound } from '../../electron/services/runChecks.ts';
import { assignAppraisers, finishAppraisal } from '../../electron/services/secondAppraisal.ts';
import { databaseFile, openStore } from '../../electron/store/index.ts';
import { points } from '../../shared/domain/points.ts';
import { AN_BINH, HONG_PHONG } from '../builders/office.ts';
import { outside } from '../builders/outsideTools.ts';
import { DAY, done, opened, receivedRound, YEAR as year } from '../builders/round.ts';

const unit = HONG_PHONG.code;

it.each([
  ['round_setting', "UPDATE round_setting SET note = 'khác'", 'setting 1'],
  ['adjustment_confirmation', 'DELETE FROM adjustment_confirmation', 'confirmation 1'],
  ['adjustment_link', 'DELETE FROM adjustment_link', 'link 1'],
  ['unit_explanation', "UPDATE unit_explanation SET note = 'khác'", 'explanation 1'],
  ['appraisal_draft', 'UPDATE appraisal_draft SET to_points = 1', `appraisal ${year}/${AN_BINH.code}/1/thanhvien1`],
  ['finding_sighting', 'UPDATE finding_sighting SET stands = 0', `checks-run ${year}`],
  ['reference_value', "UPDATE reference_value SET value = '0'", `reference-imported ${year}`],
] as const)('%s', async (table, edit, named) => {
  // given
  const data = await receivedRound({ unit: HONG_PHONG }, { unit: AN_BINH });
  const store = opened(data);
  const change = {
    year,
    criterion: '1.1',
    expected: null,
    to: { kind: 'points', points: points('3') },
    reason: 'evidence',
    note: 'Thiếu.',
  } as const;
  const links = [{ kind: 'evidence', ref: '1.1' }] as const;
  done(adjustScore(store, { ...change, unit, links, user: 'thuky' }, DAY));
  done(confirmAdjustments(store, { year, unit, criterion: null, user: 'chutich' }, DAY));
  done(recordExplanation(store, { year, unit, criterion: '1.1', finding: null, note: 'Gửi kèm.', user: 'thuky' }, DAY));
  const rows = [{ unitCode: unit, indicator: 'cases_on_time', value: '1', sheet: 'S', cell: 'B2' }];
  done(importReference(store, { year, file: 'a.xlsx', sha256: 'a'.repeat(64), rows, user: null }, DAY));
  done(checkRound(store, year, null, DAY));
  done(changeSetting(store, { year, key: 'secondAppraisal', value: 'true', note: 'Kế hoạch.', user: 'chutich' }, DAY));
  done(
    assignAppraisers(
      store,
      { year, units: [AN_BINH.code], appraisers: ['thanhvien1', 'thanhvien2'], user: 'thuky' },
      DAY,
    ),
  );
  done(adjustScore(store, { ...change, unit: AN_BINH.code, user: 'thanhvien1' }, DAY));
  done(finishAppraisal(store, { year, unit: AN_BINH.code, user: 'thanhvien1' }, DAY));
  expect(verifyAudit(store).alteredRecords).toEqual([]);
  store.close();
  // when
  const triggers = outside('sqlite3', [
    databaseFile(data),
    `SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = '${table}'`,
  ]);
  outside('sqlite3', [databaseFile(data), `${triggers} ${edit};`]);
  // then
  const inspected = done(openStore(data, 'inspect'));
  const report = verifyAudit(inspected);
  inspected.close();
  expect(report.chain.intact).toBe(true);
  expect(report.alteredRecords).toContain(named);
});

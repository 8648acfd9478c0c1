import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperFileName } from '../../electron/documents/index.ts';
import { papersOf } from '../../shared/domain/decision.ts';
import { aDecidedUnit, aDecisionModel, aProvincesDecision } from '../builders/decisionModel.ts';

test('file names are readable ASCII, the decision first', () => {
  const model = aDecisionModel({
    units: [aDecidedUnit(), aDecidedUnit({ code: '10666', name: 'Xã Minh Đức', total: '70' })],
  });
  expect(papersOf(model).map((paper) => paperFileName(paper, model))).toEqual([
    '01-quyet-dinh-2024.pdf',
    'giay-cong-nhan-10654-xa-hong-phong.pdf',
    'thong-bao-10666-xa-minh-duc.pdf',
  ]);
});

test('235 units give 236 names', () => {
  const model = aProvincesDecision();
  expect(new Set(papersOf(model).map((paper) => paperFileName(paper, model))).size).toBe(236);
});

test('whatever a unit is called, its file name is safe (property)', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const model = aDecisionModel({ units: [aDecidedUnit({ name })] });
      const file = paperFileName({ kind: 'certificate', unit: '10654', ordinal: 1 }, model);
      return /^giay-cong-nhan-10654(-[a-z0-9]+)*\.pdf$/.test(file) && file.length < 120;
    }),
  );
});

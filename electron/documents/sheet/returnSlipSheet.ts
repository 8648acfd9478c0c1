/** What a unit gets back with a workbook that cannot be accepted: every fault, where it is, and until when to send it again. */
import type { ReturnSlipModel } from '../../../shared/domain/officePapers.ts';
import type { Sheet } from './sheet.ts';
import type { Wording } from './wording.ts';

export function returnSlipSheet(model: ReturnSlipModel, w: Wording): Sheet {
  const { unit, file, faults } = model;
  const values = {
    unit: w.inSentence(unit.name),
    code: unit.code,
    file,
    received: w.date(model.receivedOn),
    deadline: w.date(model.resubmitBy),
    count: String(faults.length),
  };
  return w.plainSheet(model, [
    w.titles({ ...values, unit: unit.name }),
    w.paragraph('opening', values),
    {
      kind: 'table',
      columns: w.columns('columns', 3),
      widths: [34, 110, '*'],
      middle: [0],
      rows: faults.map(({ place, text }, i) => [String(i + 1), place, text]),
    },
    w.closing(values, model.officer),
  ]);
}

/** What a unit gets back with a workbook that cannot be accepted: every fault, where it is, and until when to send it again. */
import type { ReturnSlipModel } from '../../../shared/domain/officePapers.ts';
import type { Block, Sheet } from './sheet.ts';
import type { Wording } from './wording.ts';

export function returnSlipSheet(model: ReturnSlipModel, w: Wording): Sheet {
  const { unit, file, faults, cured } = model;
  const values = {
    unit: unit ? w.inSentence(unit.name) : '',
    code: unit?.code ?? '',
    file,
    received: w.date(model.receivedOn),
    deadline: w.date(model.resubmitBy),
    count: String(faults.length),
  };
  const table = (rows: ReturnSlipModel['faults'], columns: string): Block => ({
    kind: 'table',
    columns: w.columns(columns, 3),
    widths: [34, 110, '*'],
    middle: [0],
    rows: rows.map(({ place, text }, i) => [String(i + 1), place, text]),
  });
  return w.plainSheet(model, [
    w.titles({ ...values, unit: unit?.name ?? '' }, unit ? 'subject' : 'subjectOfFile'),
    w.paragraph('opening', values),
    table(faults, 'columns'),
    ...(cured.length > 0 ? [w.paragraph('cured'), table(cured, 'curedColumns')] : []),
    w.closing(values, model.officer, unit ? 'recipients' : 'recipientsOfFile'),
  ]);
}

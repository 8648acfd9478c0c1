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
  const subject = unit ? w.text('subject', { ...values, unit: unit.name }) : w.text('subjectOfFile', values);
  const table = (rows: ReturnSlipModel['faults'], columns: string): Block => ({
    kind: 'table',
    columns: w.lines(columns),
    widths: [34, 110, '*'],
    middle: [0],
    rows: rows.map(({ place, text }, i) => [String(i + 1), place, text]),
  });
  return w.plainSheet(model, [
    { kind: 'centred', text: w.text('title') },
    { kind: 'centred', text: subject },
    w.paragraph('opening', values),
    table(faults, 'columns'),
    ...(cured.length > 0 ? [w.paragraph('cured'), table(cured, 'curedColumns')] : []),
    {
      kind: 'closing',
      text: w.text('closing'),
      signatory: model.officer,
      recipients: w.lines(unit ? 'recipients' : 'recipientsOfFile', values),
    },
  ]);
}

/** The board's proposal to the authority: the results it agreed on. */
import type { ProposalModel } from '../../../shared/domain/officePapers.ts';
import type { Sheet } from './sheet.ts';
import type { Wording } from './wording.ts';

export function proposalSheet(model: ProposalModel, w: Wording): Sheet {
  const { units } = model;
  const met = units.filter(({ level }) => level > 0).length;
  return w.sheet(model, [
    w.titles(),
    { kind: 'centred', text: w.text('addressee') },
    ...w.grounds(),
    w.paragraph('opening', { units: String(units.length), met: String(met), unmet: String(units.length - met) }),
    {
      kind: 'table',
      columns: w.columns('columns', 6),
      widths: [34, 48, '*', 70, 84, 66],
      middle: [0, 1, 3, 4, 5],
      rows: units.map((unit, i) => [
        String(i + 1),
        unit.code,
        unit.name,
        w.selfTotal(unit),
        w.total(unit.total),
        w.level(unit.level),
      ]),
    },
    w.closing(),
  ]);
}

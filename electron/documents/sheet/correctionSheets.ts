/** New decisions about an old one: it is revoked, or amended; never deleted. */
import type { AmendmentModel, RevocationModel } from '../../../shared/domain/officePapers.ts';
import { numberText } from '../texts.ts';
import type { Sheet } from './sheet.ts';
import type { Wording } from './wording.ts';

const result = ({ total, level }: AmendmentModel['changes'][number]['was'], w: Wording): string =>
  `${w.total(total)}; ${w.level(level)}`;

export function revocationSheet(model: RevocationModel, w: Wording): Sheet {
  const { unit, revoked, reason } = model;
  const values = {
    unit: w.inSentence(unit.name),
    code: unit.code,
    level: w.level(unit.level),
    oldNumber: `${numberText(revoked.number)}/${model.authority.symbol}`,
    oldDate: w.dayOf(revoked.date, model),
    reason,
  };
  return w.sheet(model, [
    w.titles(values),
    ...w.grounds(),
    { kind: 'centred', text: w.text('enacting') },
    ...w.paragraphs('articles', values),
    w.closing(values),
  ]);
}

export function amendmentSheet(model: AmendmentModel, w: Wording): Sheet {
  const { amended, changes } = model;
  const values = {
    oldNumber: `${numberText(amended.number)}/${model.authority.symbol}`,
    oldDate: w.dayOf(amended.date, model),
  };
  return w.sheet(model, [
    w.titles(values),
    ...w.grounds(),
    { kind: 'centred', text: w.text('enacting') },
    w.paragraph('first', values),
    {
      kind: 'table',
      columns: w.columns('columns', 5),
      widths: [30, 110, 90, 90, '*'],
      middle: [0],
      rows: changes.map(({ unit, was, becomes, reason, scores }, i) => [
        String(i + 1),
        unit,
        result(was, w),
        result(becomes, w),
        [
          reason,
          ...scores.map(({ criterion, from, to }) =>
            w.text('scoreChange', { criterion, from: w.score(from), to: w.score(to) }),
          ),
        ].join(' '),
      ]),
    },
    w.paragraph('second', values),
    w.closing(values),
  ]);
}

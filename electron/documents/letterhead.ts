/** The head of an official paper: issuing body and number on the left, nation, motto, place and date on the right. */
import type { Content } from 'pdfmake/interfaces.js';
import type { Authority, DecisionModel } from '../../shared/domain/decision.ts';
import { FORM } from './form.ts';
import { centred, shortRule, underruled } from './textBlocks.ts';
import { dateText, MOTTO, NATION } from './texts.ts';

const LEFT_WIDTH = 172;

/** @param leftWidth of the issuing body's column, in points. */
export function letterhead({ authority }: Pick<DecisionModel, 'authority'>, leftWidth = LEFT_WIDTH): Content {
  return {
    columns: [
      { width: leftWidth, stack: issuer(authority, leftWidth) },
      {
        width: '*',
        stack: [
          { ...centred(NATION, FORM.nationSize, { bold: true }), noWrap: true },
          underruled(MOTTO, FORM.mottoSize),
        ],
      },
    ],
  };
}

/** Number and place-and-date share one line under the head. */
export const numberAndDate = (model: DecisionModel, number: string, date: string | null): Content => ({
  columns: [
    { width: LEFT_WIDTH, ...centred(number, FORM.numberSize) },
    { width: '*', ...placeAndDate(model, date), noWrap: true },
  ],
  margin: [0, 8, 0, 14],
});

export const placeAndDate = ({ authority, decisionMonth }: DecisionModel, date: string | null) =>
  centred(`${authority.place}, ${dateText(date, decisionMonth)}`, FORM.placeDateSize, { italics: true });

function issuer({ name, parentName }: Authority, width: number): Content[] {
  const lines = issuerLines(name);
  return [
    ...(parentName === null ? [] : [centred(parentName.toLocaleUpperCase('vi'), FORM.authoritySize)]),
    ...lines.map((line) => centred(line, FORM.authoritySize, { bold: true })),
    shortRule(lines.at(-1) ?? '', FORM.authoritySize, width),
  ];
}

/** "Ủy ban nhân dân huyện Nam Sách" breaks where the body's kind ends. */
function issuerLines(name: string): readonly string[] {
  const match = /^(ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)\s+(.+)$/u.exec(name.normalize('NFC').toLocaleUpperCase('vi'));
  return match ? match.slice(1) : [name.toLocaleUpperCase('vi')];
}

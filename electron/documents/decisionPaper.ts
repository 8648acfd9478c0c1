/** The decision that certifies the round's units. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { DecidedUnit, DecisionModel } from '../../shared/domain/decision.ts';
import { decisionAppendices } from './decisionAppendices.ts';
import { BODY_WIDTH, FORM } from './form.ts';
import { letterhead, numberAndDate } from './letterhead.ts';
import { paperDefinition } from './paperDefinition.ts';
import { closingWithSignature } from './signatureBlock.ts';
import { centred, paragraph, shortRule } from './textBlocks.ts';
import { decisionTexts, numberLine, numberText } from './texts.ts';

export function decisionPaper(model: DecisionModel): TDocumentDefinitions {
  const { number } = model.issue;
  const met = model.units.filter((unit) => unit.level > 0);
  const unmet = model.units.filter((unit) => unit.level === 0);
  return paperDefinition({
    model,
    title: [
      decisionTexts.kind,
      ...(number === null ? [] : [`số ${numberText(number)}/${model.authority.symbol}`]),
      decisionTexts.subject(model).replace(/^Về việc /, ''),
    ].join(' '),
    content: [{ section: mainText(model, met, unmet) }, ...decisionAppendices(model, met, unmet)],
  });
}

function mainText(model: DecisionModel, met: readonly DecidedUnit[], unmet: readonly DecidedUnit[]): Content[] {
  const { authority, issue } = model;
  const { capacity, post } = authority.signatory;
  const subject = decisionTexts.subject(model);
  const article = (number: number, text: string) => paragraph({ text: `Điều ${number}. `, bold: true }, text);
  return [
    letterhead(model),
    numberAndDate(model, numberLine(issue.number, authority.symbol), issue.date),
    centred(decisionTexts.title, FORM.titleSize, { bold: true }),
    centred(subject, FORM.titleSize, { bold: true }),
    shortRule(subject, FORM.titleSize, BODY_WIDTH),
    {
      // Without a capacity the Chair is the authority and decides in the office's name.
      ...centred(`${capacity === '' ? `${post} ` : ''}${authority.name}`.toLocaleUpperCase('vi'), FORM.titleSize, {
        bold: true,
      }),
      margin: [0, 14, 0, 6],
    },
    ...decisionTexts.grounds(model).map((text) => paragraph({ text, italics: true })),
    { ...centred(decisionTexts.enacting, FORM.titleSize, { bold: true }), margin: [0, 2, 0, 6] },
    article(1, decisionTexts.recognised(model, met.length, perLevel(met))),
    article(2, decisionTexts.notRecognised(unmet.length)),
    article(3, decisionTexts.duties),
    closingWithSignature([article(4, decisionTexts.effect)], authority.signatory, decisionTexts.recipients(model)),
  ];
}

/** How many units reached each level, highest first. */
function perLevel(met: readonly DecidedUnit[]): readonly (readonly [level: number, units: number])[] {
  const levels = [...new Set(met.map((unit) => unit.level))].sort((a, b) => b - a);
  return levels.map((level) => [level, met.filter((unit) => unit.level === level).length]);
}

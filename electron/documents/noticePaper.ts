/** The notice to a unit that did not meet the standard: its result, how it came about, and the right to complain. */
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { DecidedUnit, DecisionModel } from '../../shared/domain/decision.ts';
import { compareExact, subtractExact, sumExact, toExact } from '../../shared/domain/points.ts';
import { inSentence } from './decidedUnit.ts';
import { BODY_WIDTH, FORM } from './form.ts';
import { letterhead, numberAndDate } from './letterhead.ts';
import { listTable, middleCell, textCell, totalCell } from './listTable.ts';
import { paperDefinition } from './paperDefinition.ts';
import { MISSING, shownExact, shownPoints, totalInWords } from './shownPoints.ts';
import { closingWithSignature } from './signatureBlock.ts';
import { centred, paragraph, shortRule } from './textBlocks.ts';
import { noticeSymbol, noticeTexts, numberLine, standardName } from './texts.ts';

/** @throws RangeError for a unit that reached a level. */
export function noticePaper(model: DecisionModel, unit: DecidedUnit): TDocumentDefinitions {
  if (unit.level !== 0) throw new RangeError(`no notice for ${unit.code}: it met the standard`);
  const name = inSentence(unit.name);
  const subject = noticeTexts.subject(model, name);
  const issue = model.noticeIssues?.[unit.code] ?? { number: null, date: null };
  const parts = [resultPart, groupsPart, changesPart, ...(unit.unmet.length === 0 ? [] : [conditionsPart])];
  return paperDefinition({
    model,
    title: `${noticeTexts.kind} ${unit.name} (${unit.code}) chưa đạt chuẩn ${standardName(model)}`,
    content: [
      letterhead(model),
      // A notice is numbered in the register by itself: the decision's number and date are not its own.
      numberAndDate(model, numberLine(issue.number, noticeSymbol(model.authority)), issue.date),
      centred(noticeTexts.title, FORM.titleSize, { bold: true }),
      centred(subject, FORM.titleSize, { bold: true }),
      shortRule(subject, FORM.titleSize, BODY_WIDTH),
      { ...paragraph(noticeTexts.opening(model, name)), margin: [0, 16, 0, FORM.body.gap] },
      ...parts.flatMap((part, index) => part(index + 1, model, unit)),
      closingWithSignature(
        [heading(parts.length + 1, noticeTexts.rights), paragraph(noticeTexts.complaint(name))],
        model.authority.signatory,
        noticeTexts.recipients(model, name),
      ),
    ],
  });
}

const numbered = (number: number, title: string): string => `${number}. ${title}`;
const heading = (number: number, title: string): Content => paragraph({ text: numbered(number, title), bold: true });

type Part = (number: number, model: DecisionModel, unit: DecidedUnit) => Content[];

const resultPart: Part = (number, model, unit) => [
  heading(number, noticeTexts.result),
  ...resultLines(model, unit).map((text) => paragraph(text)),
];

function resultLines(model: DecisionModel, unit: DecidedUnit): readonly string[] {
  const [lowest] = model.thresholds;
  return [
    noticeTexts.notMet(model, unit.name),
    noticeTexts.total(totalInWords(unit.total), shownExact(model.totalMaximum)),
    noticeTexts.selfTotal(unit.selfTotal === null ? null : totalInWords(toExact(unit.selfTotal))),
    ...(lowest === undefined
      ? []
      : [
          noticeTexts.threshold(lowest.level, shownExact(lowest.from)),
          compareExact(unit.total, lowest.from) < 0
            ? noticeTexts.distance(totalInWords(subtractExact(lowest.from, unit.total)))
            : noticeTexts.thresholdReached,
        ]),
  ];
}

const groupsPart: Part = (number, model, unit) => {
  const rows = unit.groups.map((group) => [
    middleCell(group.numeral),
    textCell(group.title.vi),
    middleCell(shownPoints(group.maximum)),
    totalCell(group.score),
  ]);
  const total: TableCell[] = [
    middleCell(''),
    { text: noticeTexts.groupTotal, bold: true, verticalAlignment: 'middle' },
    { text: shownExact(model.totalMaximum), bold: true, alignment: 'center', verticalAlignment: 'middle' },
    totalCell(unit.total, { bold: true }),
  ];
  const addsUp = compareExact(sumExact(unit.groups.map((group) => group.score)), unit.total) === 0;
  return [
    listTable({
      heading: numbered(number, noticeTexts.groups),
      columns: noticeTexts.groupColumns,
      widths: [44, '*', 72, 84],
      rows: [...rows, total],
    }),
    ...(addsUp ? [] : [note(noticeTexts.groupTotalNote)]),
  ];
};

const changesPart: Part = (number, _model, { changes }) => {
  if (changes.length === 0)
    return [keptTogether(heading(number, noticeTexts.changes), paragraph(noticeTexts.noChanges))];
  return [
    listTable({
      heading: numbered(number, noticeTexts.changes),
      columns: noticeTexts.changeColumns,
      widths: [140, 40, 40, 52, '*'],
      rows: changes.map((change) => [
        textCell(`${change.criterion}. ${change.title.vi}`),
        middleCell(shownPoints(change.maximum)),
        middleCell(change.from === null ? MISSING : shownPoints(change.from)),
        middleCell(change.to === null ? noticeTexts.notArisen : shownPoints(change.to)),
        textCell(change.reason),
      ]),
    }),
    ...(changes.some((change) => change.from === null) ? [note(noticeTexts.missingNote)] : []),
  ];
};

const conditionsPart: Part = (number, _model, { unmet }) => {
  const [first = '', ...others] = unmet.map(
    ({ code, title }) => `- ${title?.vi ?? noticeTexts.conditionByCode(code)}.`,
  );
  return [
    keptTogether(heading(number, noticeTexts.conditions), paragraph(first)),
    ...others.map((text) => paragraph(text)),
  ];
};

const keptTogether = (...stack: Content[]): Content => ({ stack, unbreakable: true });

const note = (text: string): Content => ({
  text,
  italics: true,
  fontSize: FORM.noteSize,
  margin: [0, 0, 0, FORM.body.gap],
});

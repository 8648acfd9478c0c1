/** A unit's score sheet: an inside paper of the board, A4 across, with every layer of every score and the way to the total. */
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { toExact } from '../../shared/domain/points.ts';
import type { ScoreSheetModel, ScoreSheetRow, ShownScore } from '../../shared/domain/scoreSheetModel.ts';
import { FORM, mm } from './form.ts';
import { paperDefinition } from './paperDefinition.ts';
import { scoreSheetTexts } from './scoreSheetTexts.ts';
import { hiddenExact, MISSING, shownExact, shownPoints, shownTotal } from './shownPoints.ts';
import { breakable, centred } from './textBlocks.ts';

const SIZE = 10;
const MARGINS = { left: mm(15), top: mm(15), right: mm(15), bottom: mm(15) };
const COLUMN = mm(15);

export function scoreSheetPaper(model: ScoreSheetModel): TDocumentDefinitions {
  const { unit, year } = model;
  return {
    ...paperDefinition({
      model,
      title: `${scoreSheetTexts.title} ${unit.name} (${unit.code}) ${year}`,
      margins: MARGINS,
      content: [
        centred(model.authority.name.toLocaleUpperCase('vi'), FORM.authoritySize, { bold: true }),
        centred(scoreSheetTexts.title, FORM.titleSize, { bold: true }),
        centred(scoreSheetTexts.subject(model), SIZE + 1.5),
        ...result(model),
        scores(model),
        ...steps(model),
        ...list(
          scoreSheetTexts.conditions,
          model.conditions.map(({ text, met }) => `${text}: ${met ? scoreSheetTexts.met : scoreSheetTexts.unmet}`),
        ),
        ...list(scoreSheetTexts.sheetLines, model.lines),
        ...list(scoreSheetTexts.blockers, model.blockers),
      ],
    }),
    pageOrientation: 'landscape',
  };
}

function result({ total, level, sentence }: ScoreSheetModel): Content[] {
  if (total === null)
    return [{ ...centred(scoreSheetTexts.undecided, SIZE + 1.5, { italics: true }), margin: [0, 6, 0, 6] }];
  const exactly = hiddenExact(total);
  const figure = `${shownTotal(total)}${exactly === null ? '' : ` (${exactly})`}`;
  return [
    { ...centred(scoreSheetTexts.result(figure, level), FORM.titleSize, { bold: true }), margin: [0, 6, 0, 2] },
    { text: sentence, fontSize: SIZE + 1, alignment: 'justify', margin: [0, 0, 0, 6] },
  ];
}

const cell = (text: string, more: Partial<{ bold: boolean; alignment: 'center' | 'left' }> = {}): TableCell => ({
  text: breakable(text),
  alignment: 'center',
  ...more,
});
const score = (one: ShownScore | null, bold = false): TableCell => cell(one === null ? '' : scoreText(one), { bold });

const scoreText = (one: ShownScore): string => {
  if (one.kind === 'points') return shownPoints(one.points);
  return one.kind === 'missing' ? MISSING : scoreSheetTexts.notArisen[one.kind];
};

const LAYOUT = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 2,
  paddingBottom: () => 2,
  fillColor: (row: number) => (row === 0 ? '#E8EDF3' : null),
};

function scores({ groups }: ScoreSheetModel): Content {
  const { columns } = scoreSheetTexts;
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [mm(11), mm(62), COLUMN, COLUMN, COLUMN, COLUMN, COLUMN, COLUMN, '*'],
      body: [
        columns.map((text) => cell(text, { bold: true })),
        ...groups.flatMap(({ numeral, title, maximum, rows }) =>
          rows.length === 0
            ? []
            : [
                [
                  cell(numeral, { bold: true }),
                  cell(title.vi, { bold: true, alignment: 'left' }),
                  cell(shownPoints(maximum), { bold: true }),
                  ...Array.from({ length: 6 }, () => cell('')),
                ],
                ...rows.map(scoreRow),
              ],
        ),
      ],
    },
    layout: LAYOUT,
    fontSize: SIZE,
    lineHeight: 1.05,
    margin: [0, 2, 0, 8],
  };
}

const scoreRow = (row: ScoreSheetRow): TableCell[] => [
  cell(row.code),
  cell(row.title.vi, { alignment: 'left' }),
  cell(shownPoints(row.maximum)),
  cell(row.lastYear === null ? '' : shownPoints(row.lastYear)),
  score(row.self),
  score(row.appraised),
  score(row.board),
  score(row.current, true),
  { stack: row.lines.map((text) => ({ text: breakable(text) })), fontSize: SIZE - 1 },
];

function steps({ steps: all, selfTotal, total }: ScoreSheetModel): Content[] {
  if (total === null || selfTotal === null) return [];
  const { stepColumns, selfStep } = scoreSheetTexts;
  return [
    heading(scoreSheetTexts.waterfall),
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: ['*', mm(28), mm(28)],
        body: [
          stepColumns.map((text) => cell(text, { bold: true })),
          [cell(selfStep, { alignment: 'left' }), cell(''), cell(shownExact(toExact(selfTotal)))],
          ...all.map(({ text, delta, total: after }) => [
            cell(text, { alignment: 'left' }),
            cell(signed(shownExact(delta))),
            cell(shownExact(after), { bold: true }),
          ]),
        ],
      },
      layout: LAYOUT,
      fontSize: SIZE,
      lineHeight: 1.05,
      margin: [0, 2, 0, 8],
    },
  ];
}

const signed = (text: string): string =>
  text.startsWith('-') ? text.replace('-', '−') : text === '0' ? '0' : `+${text}`;
const heading = (text: string): Content => ({
  text,
  bold: true,
  fontSize: SIZE + 2,
  margin: [0, 4, 0, 2],
  headlineLevel: 1,
});

const list = (title: string, lines: readonly string[]): Content[] =>
  lines.length === 0 ? [] : [heading(title), { ul: lines.map((text) => ({ text: breakable(text) })), fontSize: SIZE }];

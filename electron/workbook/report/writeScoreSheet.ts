/** A unit's score sheet as a workbook, in the words of its paper: the scores with all their layers, and the way to the total. */
import type ExcelJS from 'exceljs';
import { type Language, textIn } from '../../../shared/domain/criteriaSet.ts';
import { fillTemplate, linesOf, type PaperTexts } from '../../../shared/domain/paperTemplate.ts';
import { type Exact, formatExact, formatPoints, toExact } from '../../../shared/domain/points.ts';
import type { ScoreSheetModel, ShownScore } from '../../../shared/domain/scoreSheetModel.ts';
import { decimalText } from '../../../shared/i18n/formats.ts';
import { withFixedZipDates } from '../form/fixedZipDates.ts';
import {
  align,
  FIXED_CODE,
  FIXED_NUMBER,
  FIXED_TEXT,
  font,
  GROUP_CODE,
  GROUP_NUMBER,
  GROUP_TEXT,
  HEADING,
  rowHeight,
  SAMPLE_COLOUR,
  SMALL_TEXT,
} from '../form/formStyles.ts';

const WIDTHS = [7, 44, 9, 9, 9, 10, 10, 9, 62];
const LOOKS = [FIXED_CODE, FIXED_TEXT, ...Array.from({ length: 6 }, () => FIXED_NUMBER), SMALL_TEXT];
const PAGE: Partial<ExcelJS.PageSetup> = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
};
/** Dates in the file's own properties: the sheet itself says what it is of. */
const MADE = new Date('2000-01-01T00:00:00Z');

type Speech = { readonly language: Language /** The template of the paper. */; readonly texts: PaperTexts };
type Made = { readonly book: ExcelJS.Workbook; readonly model: ScoreSheetModel; readonly speech: Speech };

export async function writeScoreSheet(model: ScoreSheetModel, speech: Speech): Promise<Uint8Array> {
  const { Workbook } = (await import('exceljs')).default;
  const book = new Workbook();
  [book.creator, book.created, book.modified] = [model.authority.name, MADE, MADE];
  scores({ book, model, speech });
  wayToTotal({ book, model, speech });
  return withFixedZipDates(new Uint8Array(await book.xlsx.writeBuffer()));
}

function page({ book, model, speech: { texts } }: Made, name: string, widths: readonly number[]) {
  const sheet = book.addWorksheet(name, { pageSetup: PAGE, headerFooter: { oddFooter: '&C&P/&N' } });
  sheet.columns = widths.map((width) => ({ width }));
  const line = (text: string, look: Partial<ExcelJS.Style>): void => {
    const { number } = sheet.addRow([text]);
    sheet.mergeCells(number, 1, number, widths.length);
    Object.assign(sheet.getCell(number, 1), look);
  };
  line(model.authority.name, { font: font(12, { bold: true }), alignment: align('left') });
  line(`${texts.title} – ${model.unit.name} (${model.unit.code}) – ${model.year}`, {
    font: font(14, { bold: true }),
    alignment: align('center'),
  });
  if (model.sample)
    line(texts.sampleMark ?? '', {
      font: font(12, { bold: true, color: { argb: SAMPLE_COLOUR } }),
      alignment: align('center'),
    });
  if (model.draft) line(texts.draftMark ?? '', { font: font(11, { italic: true }), alignment: align('center') });
  return { sheet, line };
}

const points = (one: ShownScore | null, texts: PaperTexts): number | string | null => {
  if (one === null) return null;
  if (one.kind === 'points') return Number(formatPoints(one.points));
  return texts[one.kind] ?? null;
};

function scores(made: Made): void {
  const { model } = made;
  const { language, texts } = made.speech;
  const { sheet } = page(made, texts.scoresTab ?? '', WIDTHS);
  const heading = sheet.addRow([...linesOf(texts.columns ?? '')]);
  heading.eachCell((cell) => Object.assign(cell, HEADING));
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: heading.number }];
  sheet.pageSetup.printTitlesRow = `${heading.number}:${heading.number}`;
  for (const { numeral, title, maximum, rows } of model.groups) {
    const group = sheet.addRow([
      numeral,
      textIn(title, language),
      Number(formatPoints(maximum)),
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    for (const [index] of WIDTHS.entries())
      Object.assign(group.getCell(index + 1), index === 0 ? GROUP_CODE : index === 1 ? GROUP_TEXT : GROUP_NUMBER);
    group.height = rowHeight([{ text: textIn(title, language), width: 40, size: 11 }], 18);
    for (const row of rows) {
      const reasons = row.lines.join('\n');
      const added = sheet.addRow([
        row.code,
        textIn(row.title, language),
        Number(formatPoints(row.maximum)),
        row.lastYear === null ? null : Number(formatPoints(row.lastYear)),
        points(row.self, texts),
        points(row.appraised, texts),
        points(row.board, texts),
        points(row.current, texts),
        reasons,
      ]);
      for (const [index, look] of LOOKS.entries()) Object.assign(added.getCell(index + 1), look);
      added.height = rowHeight([
        { text: textIn(row.title, language), width: 44, size: 11 },
        { text: reasons, width: 62, size: 10 },
      ]);
    }
  }
}

/** Totals are texts: an exact fraction is no number of Excel's. */
function wayToTotal(made: Made): void {
  const { model } = made;
  const { language, texts } = made.speech;
  const { sheet, line } = page(made, texts.wayTab ?? '', [90, 16, 16]);
  const add = (cells: readonly string[], look: Partial<ExcelJS.Style>): void => {
    const row = sheet.addRow([...cells]);
    for (const [index] of cells.entries())
      Object.assign(row.getCell(index + 1), index === 0 ? look : { ...look, alignment: align('center') });
    row.height = rowHeight([{ text: cells[0] ?? '', width: 90, size: 11 }], 18);
  };
  const comma = (text: string): string => decimalText(text, language);
  if (model.total !== null && model.selfTotal !== null) {
    add(linesOf(texts.waterfallColumns ?? ''), HEADING);
    add([texts.selfStep ?? '', '', comma(formatExact(toExact(model.selfTotal)))], FIXED_TEXT);
    for (const { text, delta, total } of model.steps)
      add([text, comma(`${delta.n > 0n ? '+' : ''}${formatExact(delta)}`), comma(formatExact(total))], FIXED_TEXT);
    line(resultLine(model.total, model.level, made.speech), {
      font: font(12, { bold: true }),
      alignment: align('left'),
    });
  }
  const { sentence, conditions, lines, blockers } = model;
  const [condition = ''] = linesOf(texts.conditionColumns ?? '');
  const said = [
    ...(sentence === '' ? [] : [sentence]),
    ...conditions.map(({ text, met }) => `${condition} – ${text}: ${met ? texts.met : texts.unmet}`),
    ...lines,
    ...blockers.map((text) => `${texts.blockersHeading}: ${text}`),
  ];
  for (const text of said) {
    line(text, { font: font(11), alignment: align('left') });
    const row = sheet.lastRow;
    if (row) row.height = rowHeight([{ text, width: 122, size: 11 }], 18);
  }
}

function resultLine(total: Exact, level: number | null, { language, texts }: Speech): string {
  const values = { total: decimalText(formatExact(total), language) };
  if (level === null) return fillTemplate(texts.total ?? '', values);
  const reached = level === 0 ? (texts.notMet ?? '') : fillTemplate(texts.level ?? '', { number: String(level) });
  return fillTemplate(texts.result ?? '', { ...values, level: reached });
}

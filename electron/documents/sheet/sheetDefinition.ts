/** A sheet as a definition for pdfmake: heads by language, blocks that stay together, bookmarks. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { textIn } from '../../../shared/domain/criteriaSet.ts';
import type { Signatory } from '../../../shared/domain/decision.ts';
import { assertNever } from '../../../shared/domain/result.ts';
import { BODY_WIDTH, FORM } from '../form.ts';
import { letterhead } from '../letterhead.ts';
import { listTable, middleCell, textCell } from '../listTable.ts';
import { FONT_FAMILY, paperDefinition, THAI_FAMILY } from '../paperDefinition.ts';
import { closingWithSignature, signer } from '../signatureBlock.ts';
import { centred, paragraph, shortRule } from '../textBlocks.ts';
import type { Block, Sheet } from './sheet.ts';
import { hasThai, withoutSaraAm, withThaiBreaks } from './thaiText.ts';

export function sheetDefinition(sheet: Sheet): TDocumentDefinitions {
  const thai = sheet.language === 'th' || hasThai(JSON.stringify(printedTexts(sheet)));
  const set = thai ? prepared(sheet) : sheet;
  const outline = new Outline();
  return paperDefinition({
    model: set.model,
    title: sheet.title,
    language: sheet.language,
    // Sarabun has Thai, Vietnamese and Latin letters: a paper with any Thai is set in it as a whole.
    family: thai ? THAI_FAMILY : FONT_FAMILY,
    content: [...head(set), ...contents(set, outline)],
  });
}

/** The model also holds the criteria set's title and notice in languages that this paper does not print. */
const printedTexts = ({ language, blocks, numberLine, dateLine, model }: Sheet) => [
  blocks,
  numberLine,
  dateLine,
  model.authority,
  model.setNotice && textIn(model.setNotice, language),
];

/** Every text of a sheet with places to break and letters in parts. */
function prepared<T>(value: T): T {
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') return withoutSaraAm(withThaiBreaks(one));
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one === 'object' && one !== null)
      return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)]));
    return one;
  };
  // The walk changes texts alone: the shape is that of what came in.
  return walk(value) as T;
}

/** Vietnamese by the decree; English and Thai with the body's name above, number and date below it. */
function head({ language, model, numberLine, dateLine }: Sheet): Content[] {
  const lines: Content =
    numberLine === null && dateLine === null
      ? { text: '', margin: [0, 0, 0, 14] }
      : {
          columns: [
            {
              width: language === 'vi' ? 172 : '*',
              text: numberLine ?? '',
              alignment: language === 'vi' ? 'center' : 'left',
              fontSize: FORM.numberSize,
            },
            {
              width: '*',
              text: dateLine ?? '',
              alignment: language === 'vi' ? 'center' : 'right',
              italics: language === 'vi',
              fontSize: FORM.placeDateSize,
            },
          ],
          margin: [0, 8, 0, 14],
        };
  if (language === 'vi') return [letterhead(model), lines];
  const { name, parentName } = model.authority;
  return [
    ...(parentName === null ? [] : [centred(parentName, FORM.authoritySize)]),
    centred(name, FORM.titleSize, { bold: true }),
    shortRule(name, FORM.titleSize, BODY_WIDTH),
    lines,
  ];
}

/** Bookmarks: those of level 2 hang below the last of level 1. */
class Outline {
  private count = 0;
  private chapter = '';

  of(text: string, level: 1 | 2 | undefined) {
    if (level === undefined) return {};
    const id = `part-${++this.count}`;
    if (level === 1) this.chapter = id;
    const parent = level === 2 && this.chapter !== '' ? { outlineParentId: this.chapter } : {};
    return { id, outline: true, outlineText: text.replace(/\s+/g, ' ').replaceAll('\u200b', ''), ...parent };
  }
}

/** A heading stays with what follows it: a table takes it as its first repeated row, other blocks are kept whole together with it. */
function contents(sheet: Sheet, outline: Outline): readonly Content[] {
  const placed: Content[] = [];
  let waiting: Extract<Block, { kind: 'heading' }>[] = [];
  for (const block of sheet.blocks) {
    if (block.kind === 'heading') {
      waiting.push(block);
      continue;
    }
    const last = waiting.pop();
    const above = waiting.map((one) => contentOf(one, sheet, outline));
    waiting = [];
    if (!last) placed.push(contentOf(block, sheet, outline));
    else if (block.kind === 'table')
      placed.push(...above, table(block, { text: last.text, mark: outline.of(last.text, last.bookmark) }));
    else
      placed.push({
        unbreakable: true,
        stack: [...above, contentOf(last, sheet, outline), contentOf(block, sheet, outline)],
      });
  }
  return placed;
}

function contentOf(block: Block, sheet: Sheet, outline: Outline): Content {
  switch (block.kind) {
    case 'paragraph':
      return paragraph({ text: block.text, bold: block.style === 'bold', italics: block.style === 'italic' });
    case 'centred':
      return {
        ...centred(block.text, FORM.titleSize, { bold: true }),
        margin: [0, 0, 0, 8],
        ...outline.of(block.text, block.bookmark),
      };
    case 'heading':
      return {
        ...paragraph({ text: block.text, bold: true }),
        headlineLevel: 1,
        ...outline.of(block.text, block.bookmark),
      };
    case 'table':
      return table(block);
    case 'bars':
      return bars(block);
    case 'page-break':
      return { text: '', pageBreak: 'after' };
    case 'closing':
      return closingWithSignature([paragraph(block.text)], block.signatory, block.recipients, sheet.recipientsTitle);
    case 'two-signatures':
      return {
        unbreakable: true,
        stack: [
          paragraph(block.text),
          { columns: [half(block.left, null), half(block.right, 'signature-person')], margin: [0, 12, 0, 0] },
        ],
      };
    default:
      return assertNever(block);
  }
}

const half = (signatory: Signatory, place: string | null) => ({
  width: '*' as const,
  stack: signer(signatory, BODY_WIDTH / 2, place),
});

type Heading = { readonly text: string; readonly mark: object };

/** The bookmark hangs on the first cell of the first row: the heading is drawn anew on every page, and would be listed as often. */
const table = ({ columns, widths, middle, rows }: Extract<Block, { kind: 'table' }>, heading?: Heading): Content =>
  listTable({
    ...(heading ? { heading: heading.text } : {}),
    columns,
    widths,
    rows: rows.map((row, line) =>
      row.map((text, column) => ({
        ...(middle.includes(column) ? middleCell(text) : textCell(text)),
        ...(heading && line === 0 && column === 0 ? heading.mark : {}),
      })),
    ),
  });

const LABEL_WIDTH = 170;
const BAR_WIDTH = 220;
const BAR_HEIGHT = 10;

/** More bars than fit a page may part. */
const MOST_WHOLE = 12;

const bars = (block: Extract<Block, { kind: 'bars' }>): Content => ({
  unbreakable: block.bars.length <= MOST_WHOLE,
  stack: block.bars.map(({ label, share, shown }) => ({
    unbreakable: true,
    columns: [
      { width: LABEL_WIDTH, text: label, fontSize: FORM.noteSize },
      {
        width: BAR_WIDTH,
        canvas: [
          { type: 'rect', x: 0, y: 2, w: BAR_WIDTH, h: BAR_HEIGHT, color: '#e6e3dc' },
          { type: 'rect', x: 0, y: 2, w: Math.max(0, Math.min(1, share)) * BAR_WIDTH, h: BAR_HEIGHT, color: '#5a5348' },
        ],
      },
      { width: '*', text: shown, fontSize: FORM.noteSize },
    ],
    columnGap: 8,
    margin: [0, 0, 0, 3] as [number, number, number, number],
  })),
  margin: [0, 2, 0, 8],
});

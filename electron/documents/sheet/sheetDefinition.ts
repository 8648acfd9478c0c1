/** A sheet as a definition for pdfmake: heads by language, blocks that stay together, bookmarks. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Signatory } from '../../../shared/domain/decision.ts';
import { assertNever } from '../../../shared/domain/result.ts';
import { BODY_WIDTH, FORM, pageOf } from '../form.ts';
import { type Heading, listTable, tableCell } from '../listTable.ts';
import { ownPageNumbers, paperDefinition } from '../paperDefinition.ts';
import { closingWithSignature, signer } from '../signatureBlock.ts';
import { centred, paragraph, shortRule } from '../textBlocks.ts';
import { barsContent } from './barsContent.ts';
import { Outline } from './outline.ts';
import { type Block, partsOf, type Sheet } from './sheet.ts';
import { sheetHead } from './sheetHead.ts';
import { typeset } from './typeset.ts';
import { waterfallContent } from './waterfallContent.ts';

export function sheetDefinition(sheet: Sheet): TDocumentDefinitions {
  const { set, family } = typeset(sheet);
  const outline = new Outline();
  const [main, ...appendices] = partsOf(set.blocks);
  const body = [...sheetHead(set), ...contents(set, main ?? [], outline)];
  return paperDefinition({
    model: set.model,
    title: sheet.title,
    language: sheet.language,
    family,
    page: pageOf(sheet),
    content:
      appendices.length === 0
        ? body
        : [
            { section: body },
            ...appendices.map((blocks) => ({ header: ownPageNumbers(), section: contents(set, blocks, outline) })),
          ],
  });
}

type Waiting = Extract<Block, { kind: 'heading' | 'paragraph' }>;

function contents(sheet: Sheet, blocks: readonly Block[], outline: Outline): Content[] {
  const placed: Content[] = [];
  let waiting: Waiting[] = [];
  let fresh = false;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'page-break') fresh = true;
    else if (block.kind === 'heading' || (block.kind === 'paragraph' && blocks[i + 1]?.kind === 'bars'))
      waiting.push(block);
    else {
      const [first = [], ...others] = withWaiting(block, waiting, { sheet, outline });
      // A break before, not after: behind a full page, a mere break would have a page of its own.
      placed.push(fresh ? { stack: [first], pageBreak: 'before' } : first, ...others);
      [waiting, fresh] = [[], false];
    }
  }
  return placed;
}

type Setting = { readonly sheet: Sheet; readonly outline: Outline };

/**
 * A heading stays with what follows it: a table takes it as its first repeated row, other blocks are kept whole together
 * with it, and bars together with the words before them.
 */
function withWaiting(block: Placed, waiting: readonly Waiting[], { sheet, outline }: Setting): Content[] {
  const last = waiting.at(-1);
  const heading = takesHeading(block) && last?.kind === 'heading' ? last : null;
  const above = (heading ? waiting.slice(0, -1) : waiting).map((one) => contentOf(one, sheet, outline));
  if (takesHeading(block) && heading) {
    const mark = outline.of(heading.text, heading.bookmark);
    return [...above, headed(block, sheet, { text: heading.text, mark })];
  }
  if (block.kind === 'bars') return barsContent(block, above);
  const all = [...above, contentOf(block, sheet, outline)];
  return above.length === 0 || mayFillAPage(block) ? all : [{ unbreakable: true, stack: all }];
}

type Placed = Exclude<Block, { kind: 'page-break' }>;

/** What must not part and is taller than a page is not drawn at all. */
const mayFillAPage = (block: Block): boolean => block.kind === 'paragraph' && block.text.length > MOST_KEPT_LETTERS;
const MOST_KEPT_LETTERS = 1200;

type Headed = Extract<Block, { kind: 'table' | 'waterfall' }>;
const takesHeading = (block: Block): block is Headed => block.kind === 'table' || block.kind === 'waterfall';

const headed = (block: Headed, sheet: Sheet, heading?: Heading): Content =>
  block.kind === 'table' ? table(block, sheet, heading) : waterfallContent(block, pageOf(sheet), heading);

function contentOf(block: Exclude<Placed, { kind: 'bars' }>, sheet: Sheet, outline: Outline): Content {
  switch (block.kind) {
    case 'paragraph':
      return led(block, sheet);
    case 'titles':
      return titles(block, sheet, outline);
    case 'centred':
      return { ...centred(block.text, FORM.titleSize, { bold: true }), margin: [0, 2, 0, 6] };
    case 'note':
      return {
        text: block.text,
        italics: true,
        fontSize: pageOf(sheet).noteSize,
        alignment: sheet.language === 'th' ? 'left' : 'justify',
        margin: [0, 0, 0, FORM.body.gap - 1],
      };
    case 'appendix':
      return {
        stack: [
          { ...centred(block.name, FORM.titleSize, { bold: true }), ...outline.of(block.name, block.bookmark) },
          centred(block.text, FORM.titleSize, { bold: true }),
          { ...centred(block.reference, FORM.body.size, { italics: true }), margin: [0, 2, 0, 10] },
        ],
      };
    case 'heading':
      return {
        ...paragraph({ text: block.text, bold: true }),
        leadingIndent: pageOf(sheet).firstLine,
        headlineLevel: 1,
        ...outline.of(block.text, block.bookmark),
      };
    case 'table':
    case 'waterfall':
      return headed(block, sheet);
    case 'closing':
      return closingWithSignature([led(block, sheet)], block, sheet.recipientsTitle);
    case 'two-signatures':
      return {
        unbreakable: true,
        stack: [
          led(block, sheet),
          { columns: [half(block.left, null), half(block.right, 'signature-person')], margin: [0, 12, 0, 0] },
        ],
      };
    default:
      return assertNever(block);
  }
}

type Words = { readonly lead?: string; readonly text: string; readonly style?: 'bold' | 'italic' };

/** Thai has no blanks between words: justified, it would fall apart. */
const led = ({ lead, text, style }: Words, sheet: Sheet): Content => ({
  ...paragraph(...(lead === undefined ? [] : [{ text: `${lead} `, bold: true }]), {
    text,
    bold: style === 'bold',
    italics: style === 'italic',
  }),
  leadingIndent: pageOf(sheet).firstLine,
  alignment: sheet.language === 'th' ? 'left' : 'justify',
});

/** By the decree a rule stands under the subject. */
function titles(
  { title, text, bookmark }: Extract<Block, { kind: 'titles' }>,
  sheet: Sheet,
  outline: Outline,
): Content {
  return {
    stack: [
      { ...centred(title, FORM.titleSize, { bold: true }), ...outline.of(title, bookmark) },
      centred(text, FORM.titleSize, { bold: true }),
      ...(sheet.language === 'vi' ? [shortRule(text, FORM.titleSize, pageOf(sheet).width)] : []),
    ],
    margin: [0, 0, 0, 12],
  };
}

const half = (signatory: Signatory, place: string | null) => ({
  width: '*' as const,
  stack: signer(signatory, BODY_WIDTH / 2, place),
});

const table = (
  { columns, widths, middle, rows }: Extract<Block, { kind: 'table' }>,
  sheet: Sheet,
  heading?: Heading,
): Content =>
  listTable({
    ...(heading ? { heading } : {}),
    columns,
    widths,
    page: pageOf(sheet),
    rows: rows.map((row) => row.map((cell, column) => tableCell(cell, middle.includes(column), pageOf(sheet)))),
  });

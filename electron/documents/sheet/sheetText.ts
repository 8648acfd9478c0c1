/** A sheet as plain text, to be pasted into a message: no head, no signature, one line a row. */
import { assertNever } from '../../../shared/domain/result.ts';
import { type Block, cellText, type Sheet } from './sheet.ts';

export const sheetText = ({ blocks }: Sheet): string => `${blocks.flatMap(linesOf).join('\n')}\n`;

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'centred':
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [led(block)];
    case 'titles':
      return [block.title, block.text];
    case 'note':
      return [block.text];
    case 'appendix':
      return [block.name, block.text];
    case 'table':
      return block.rows.map(([first = '', ...cells]) => `${cellText(first)}. ${cells.map(cellText).join(': ')}`);
    case 'bars':
      return block.bars.map(({ label, shown }) => `${label}: ${shown}`);
    case 'waterfall':
      return block.rows.map(({ text, change, total }) => [text, change, total].filter((one) => one !== '').join(': '));
    case 'page-break':
      return [''];
    // "./." ends a paper (Decree 30), not a message.
    case 'closing':
    case 'two-signatures':
      return [led(block).replace(/\.\/\.$/, '.')];
    default:
      return assertNever(block);
  }
}

const led = ({ lead, text }: { readonly lead?: string; readonly text: string }): string =>
  lead === undefined ? text : `${lead} ${text}`;

/** A sheet as plain text, to be pasted into a message: no head, no signature, one line a row. */
import { assertNever } from '../../../shared/domain/result.ts';
import type { Block, Sheet } from './sheet.ts';

export const sheetText = ({ blocks }: Sheet): string => `${blocks.flatMap(linesOf).join('\n')}\n`;

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'centred':
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [[block.lead, block.text].filter((part) => part !== undefined).join(' ')];
    case 'titles':
      return [block.title, block.text];
    case 'note':
      return [block.text];
    case 'appendix':
      return [block.name, block.text];
    case 'table':
      return block.rows.map(([first = '', ...cells]) => `${first}. ${cells.join(': ')}`);
    case 'bars':
      return block.bars.map(({ label, shown }) => `${label}: ${shown}`);
    case 'page-break':
      return [''];
    case 'closing':
      return [
        [block.lead, block.text]
          .filter((part) => part !== undefined)
          .join(' ')
          .replace(/\.\/\.$/, '.'),
      ];
    case 'two-signatures':
      return [block.text.replace(/\.\/\.$/, '.')];
    default:
      return assertNever(block);
  }
}

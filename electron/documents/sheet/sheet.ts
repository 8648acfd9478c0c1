/** A paper before it has a file format: its head and its blocks in order. PDF and DOCX are made from the same sheet. */

import type { Language } from '../../../shared/domain/criteriaSet.ts';
import type { Signatory } from '../../../shared/domain/decision.ts';
import type { PaperHead } from '../../../shared/domain/officePapers.ts';

/** `under`: in small letters below, such as the exact value of a total that is printed cut. `small`: all of it is. */
export type Cell =
  | string
  | { readonly text: string; readonly under?: string | null; readonly bold?: boolean; readonly small?: boolean };

export type WaterfallRow = {
  readonly text: string;
  /** Why, in small letters below. */
  readonly under: string | null;
  readonly change: string;
  readonly total: string;
  readonly from: number;
  readonly to: number;
  /** A total itself, not a step between two. */
  readonly whole: boolean;
};

/** What a cell says, without its small letters. */
export const cellText = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

export type Block =
  /** `lead`: its first words in bold, "Điều 1." */
  | { readonly kind: 'paragraph'; readonly lead?: string; readonly text: string; readonly style?: 'bold' | 'italic' }
  /** What the paper is, and what it is about. `bookmark`: in the outline of the PDF; 2 stands below the last of 1. */
  | { readonly kind: 'titles'; readonly title: string; readonly text: string; readonly bookmark?: 1 | 2 }
  /** A line in the middle, large. */
  | { readonly kind: 'centred'; readonly text: string }
  /** A heading within the text, never left alone at the foot of a page. */
  | { readonly kind: 'heading'; readonly text: string; readonly bookmark?: 1 | 2 }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      /** In points; '*' takes what is left. */
      readonly widths: readonly (number | '*')[];
      /** Columns with text in the middle; all others begin on the left. */
      readonly middle: readonly number[];
      readonly rows: readonly (readonly Cell[])[];
    }
  /** What must be known to read a table; in small letters. */
  | { readonly kind: 'note'; readonly text: string }
  /** Horizontal bars; `share` of the full width, from 0 to 1. */
  | {
      readonly kind: 'bars';
      readonly bars: readonly { readonly label: string; readonly share: number; readonly shown: string }[];
    }
  /** The way from one total to another; `from` and `to` are places on the scale, from 0 to 1. */
  | {
      readonly kind: 'waterfall';
      /** Heads: step, change, total; and what the scale goes from and to. */
      readonly columns: readonly string[];
      readonly scale: string;
      readonly rows: readonly WaterfallRow[];
    }
  | { readonly kind: 'page-break' }
  /** Begins a part with pages numbered by itself, to which all that follows belongs. `text`: what it is the list of. */
  | {
      readonly kind: 'appendix';
      readonly name: string;
      readonly text: string;
      readonly reference: string;
      readonly bookmark: 1 | 2;
    }
  /** The last paragraph and the signature, never parted. */
  | {
      readonly kind: 'closing';
      readonly lead?: string;
      readonly text: string;
      readonly signatory: Signatory;
      readonly recipients: readonly string[];
      /** A draft within another paper has no place of its own for a signature. */
      readonly draft?: boolean;
    }
  /** Minutes: secretary on the left, chair on the right. */
  | { readonly kind: 'two-signatures'; readonly text: string; readonly left: Signatory; readonly right: Signatory };

export type Sheet = {
  readonly language: Language;
  /** Title of the file. */
  readonly title: string;
  readonly model: PaperHead;
  /** The issuing body as the head names it, and the body above it. */
  readonly issuer: string;
  readonly parent: string | null;
  /** Number line under the issuing body; null = the paper has none, and no place and date either (minutes). */
  readonly numberLine: string | null;
  readonly dateLine: string | null;
  readonly recipientsTitle: string;
  /** An inside paper with a wide table: A4 across, small letters, no nation and motto above. */
  readonly across?: boolean;
  readonly blocks: readonly Block[];
};

/** The paper itself, and each of its appendices, which begins with the block that says so. */
export function partsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const starts = [0, ...blocks.flatMap(({ kind }, i) => (kind === 'appendix' ? [i] : []))];
  return starts.map((start, i) => blocks.slice(start, starts[i + 1]));
}

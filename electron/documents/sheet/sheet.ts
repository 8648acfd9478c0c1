/** A paper before it has a file format: its head and its blocks in order. PDF and DOCX are made from the same sheet. */

import type { Language } from '../../../shared/domain/criteriaSet.ts';
import type { Signatory } from '../../../shared/domain/decision.ts';
import type { PaperHead } from '../../../shared/domain/officePapers.ts';

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly style?: 'bold' | 'italic' }
  /** A line in the middle, large. `bookmark`: in the outline of the PDF; `level` 2 stands below the last of level 1. */
  | { readonly kind: 'centred'; readonly text: string; readonly bookmark?: 1 | 2 }
  /** A heading within the text, never left alone at the foot of a page. */
  | { readonly kind: 'heading'; readonly text: string; readonly bookmark?: 1 | 2 }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      /** In points; '*' takes what is left. */
      readonly widths: readonly (number | '*')[];
      /** Columns with text in the middle; all others begin on the left. */
      readonly middle: readonly number[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Horizontal bars; `share` of the full width, from 0 to 1. */
  | {
      readonly kind: 'bars';
      readonly bars: readonly { readonly label: string; readonly share: number; readonly shown: string }[];
    }
  | { readonly kind: 'page-break' }
  /** The last paragraph and the signature, never parted. */
  | {
      readonly kind: 'closing';
      readonly text: string;
      readonly signatory: Signatory;
      readonly recipients: readonly string[];
    }
  /** Minutes: secretary on the left, chair on the right. */
  | { readonly kind: 'two-signatures'; readonly text: string; readonly left: Signatory; readonly right: Signatory };

export type Sheet = {
  readonly language: Language;
  /** Title of the file. */
  readonly title: string;
  readonly model: PaperHead;
  /** Number line under the issuing body; null = the paper has none, and no place and date either (minutes). */
  readonly numberLine: string | null;
  readonly dateLine: string | null;
  readonly recipientsTitle: string;
  readonly blocks: readonly Block[];
};

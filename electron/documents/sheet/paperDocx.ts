import type { DecisionModel, Paper } from '../../../shared/domain/decision.ts';
import { certificateDocx } from './certificateDocx.ts';
import { type PaperOptions, roundPaper } from './roundPaper.ts';
import { sheetDocx } from './sheetDocx.ts';

/**
 * Decision, certificate or notice as a Word file, from the same model as the PDF.
 * @throws RangeError when the paper does not belong to the model.
 */
export async function paperDocx(paper: Paper, model: DecisionModel, options?: PaperOptions): Promise<Uint8Array> {
  const made = roundPaper(paper, model, options);
  return made.form === 'text' ? sheetDocx(made.sheet) : certificateDocx(made.sheet);
}

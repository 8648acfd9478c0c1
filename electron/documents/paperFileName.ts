import type { DecisionModel, Paper } from '../../shared/domain/decision.ts';
import { assertNever } from '../../shared/domain/result.ts';
import { foldName } from '../../shared/domain/unit.ts';
import { unitOf } from './decidedUnit.ts';

/** Longest part of a name kept, so that a path stays far below 260 characters on Windows. */
const LONGEST = 60;

/**
 * The file name of a paper: ASCII, the same for the same paper, the decision first in a sorted folder.
 * @throws RangeError when the paper's unit is not in the model.
 */
export function paperFileName(paper: Paper, model: DecisionModel): string {
  switch (paper.kind) {
    case 'decision':
      return `${String(model.ordinal).padStart(2, '0')}-quyet-dinh-${model.year}.pdf`;
    case 'certificate':
      return `giay-cong-nhan-${unitPart(paper, model)}.pdf`;
    case 'notice':
      return `thong-bao-${unitPart(paper, model)}.pdf`;
    default:
      return assertNever(paper.kind);
  }
}

function unitPart(paper: Paper, model: DecisionModel): string {
  const unit = unitOf(paper, model);
  return [asciiPart(unit.code), asciiPart(unit.name)].filter((part) => part !== '').join('-');
}

const asciiPart = (text: string): string =>
  foldName(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');

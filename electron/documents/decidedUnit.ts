import type { DecidedUnit, DecisionModel, Paper } from '../../shared/domain/decision.ts';

/** The unit a paper is about. @throws RangeError when the model has no such unit: a paper is made from papersOf(model). */
export function unitOf(paper: Paper, model: DecisionModel): DecidedUnit {
  const unit = model.units.find((one) => one.code === paper.unit);
  if (!unit) throw new RangeError(`no unit ${paper.unit} in the decision`);
  return unit;
}

/** "Xã Hồng Phong" inside a sentence: "xã Hồng Phong". */
export const inSentence = (unitName: string): string =>
  unitName.normalize('NFC').replace(/^(Xã|Phường|Thị trấn|Đặc khu)(?= )/, (kind) => kind.toLocaleLowerCase('vi'));

import { type Adjustment, type Sheet, sameState } from './sheetTypes.ts';

/** Only its author has seen it, and it changes something: somebody else's look is due. */
export const waitsForOther = (sheet: Sheet, criterion: string, { by, from, to, confirmedBy }: Adjustment): boolean =>
  confirmedBy === null &&
  !sameState(from, to) &&
  sheet.result.unconfirmed.some((one) => one.criterion === criterion && one.by === by);

import { beforeEach } from 'vitest';
import { type ScoreSheet, scoreSheet } from './scoreSheet.ts';
import { alikeSheets, UNITS } from './seasons.ts';
import { windowFor } from './windowFor.ts';

type UntouchedSheets = {
  readonly window: ReturnType<typeof windowFor>;
  readonly sheet: ScoreSheet;
  /** Whose sheet stands open. */
  readonly unit: () => string;
};

/** One window, and for each test of the describe a sheet that nobody has touched: alike in all of them, 97,50 and nothing open. */
export function untouchedSheets(role: 'member' | 'chair' = 'member'): UntouchedSheets {
  const window = windowFor({ folder: alikeSheets, role });
  const sheet = scoreSheet(window);
  const left = UNITS.values();
  let unit = '';
  beforeEach(async () => {
    unit = left.next().value ?? '';
    if (unit === '') throw new Error(`no more than ${UNITS.length} tests have a sheet of their own`);
    await sheet.open(unit);
    await sheet.showAll();
  });
  return { window, sheet, unit: () => unit };
}

import { FORM_ID, type FormIdentity, type IDENTITY_KEYS, IDENTITY_SHEET } from '../form/formIdentity.ts';
import { cellAt, type Sheet, shownText } from './sheet.ts';

/** What the app's own form says about itself; null for any other workbook and for forms of another version. */
export function readIdentity(sheets: readonly Sheet[]): FormIdentity | null {
  const sheet = sheets.find((one) => one.name === IDENTITY_SHEET && one.state === 'hidden');
  if (!sheet) return null;
  const stated = new Map(
    [...sheet.rows.keys()].map((row) => [shownText(cellAt(sheet, row, 1)), shownText(cellAt(sheet, row, 2))]),
  );
  const value = (key: (typeof IDENTITY_KEYS)[number]) => stated.get(key) ?? '';
  if (value('form') !== FORM_ID || !/^\d{4}$/.test(value('year')) || value('unitCode') === '') return null;
  return {
    form: value('form'),
    criteriaSet: value('criteriaSet'),
    criteriaSetHash: value('criteriaSetHash'),
    unitCode: value('unitCode'),
    year: value('year'),
    fixedCellsHash: value('fixedCellsHash'),
  };
}

import type { Content } from 'pdfmake/interfaces.js';
import { FORM } from '../form.ts';
import { LEFT_WIDTH, letterhead } from '../letterhead.ts';
import type { Sheet } from './sheet.ts';

/** The head of a sheet; number and place-and-date share one line under the head. */
export function sheetHead(sheet: Sheet): Content[] {
  const { language, numberLine, dateLine } = sheet;
  if (numberLine === null && dateLine === null) return [letterhead(sheet), { text: '', margin: [0, 0, 0, 14] }];
  const vi = language === 'vi';
  return [
    letterhead(sheet),
    {
      columns: [
        {
          width: vi ? LEFT_WIDTH : '*',
          text: numberLine ?? '',
          alignment: vi ? 'center' : 'left',
          fontSize: FORM.numberSize,
        },
        {
          width: '*',
          text: dateLine ?? '',
          alignment: vi ? 'center' : 'right',
          italics: vi,
          fontSize: FORM.placeDateSize,
          noWrap: true,
        },
      ],
      margin: [0, 8, 0, 14],
    },
  ];
}

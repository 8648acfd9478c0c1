/** A certificate as a Word file: the same lines in the same frame, without the QR code, which vouches for the PDF alone. */
import { BorderStyle, PageBorderDisplay, PageBorderOffsetFrom } from 'docx';
import { FORM, mm, PAGES } from '../form.ts';
import { CERTIFICATE_STYLES, FRAME_COLOUR } from './certificateDefinition.ts';
import type { CertificateSheet } from './certificateSheet.ts';
import { docxFile, pageNumbersFrom1 } from './docxFile.ts';
import { docxHead } from './docxHead.ts';
import { columns, line, signed } from './docxParts.ts';

const MARGIN = mm(24);
/** Word gives lines more room than the PDF does: gaps are drawn together, so that the sheet stays one page. */
const GAPS = 0.7;
const EDGE = { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, space: 24, color: FRAME_COLOUR.slice(1) } as const;

export function certificateDocx(sheet: CertificateSheet): Promise<Uint8Array> {
  const margins = { left: MARGIN, top: MARGIN, right: MARGIN, bottom: MARGIN };
  const { properties, headers } = pageNumbersFrom1({ ...PAGES.upright, margins });
  const wording = sheet.lines.map(({ role, text }) => {
    const { above, color, ...style } = CERTIFICATE_STYLES[role];
    const letters = color === undefined ? style : { ...style, color: color.slice(1) };
    return line(text, letters, { above: above * GAPS, below: 0 });
  });
  const date = line(sheet.dateLine, { italics: sheet.language === 'vi', size: FORM.placeDateSize });
  return docxFile(sheet, [
    {
      headers,
      properties: {
        ...properties,
        page: {
          ...properties.page,
          borders: {
            pageBorders: { display: PageBorderDisplay.ALL_PAGES, offsetFrom: PageBorderOffsetFrom.PAGE },
            pageBorderTop: EDGE,
            pageBorderRight: EDGE,
            pageBorderBottom: EDGE,
            pageBorderLeft: EDGE,
          },
        },
      },
      children: [
        ...docxHead(sheet, { number: null, date: null }),
        ...wording,
        line(''),
        columns([[[], [date, ...signed(sheet.signatory)]]], 45),
      ],
    },
  ]);
}

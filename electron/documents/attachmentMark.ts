/**
 * What the organisation's signature shows on an attachment in a file of its own: number and symbol of the paper and the time of signing, upright,
 * black, 10 pt, no picture (Decree 30/2020/NĐ-CP, appendix I, on signatures of attachments that are not in the paper's file).
 */
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { mm } from './form.ts';
import { FONT_FAMILY, PDF_SETTINGS } from './paperDefinition.ts';
import { metadataText } from './printableText.ts';
import { signingTime } from './signatureAppearance.ts';

/** `number`: "05/QĐ-UBND". `time`: as in SignatureAppearance. */
export type AttachmentMark = { readonly number: string; readonly time: string };

const SIZE = 10;
/** Two lines, with room for thirty of the widest signs: whoever asks for a longer number is refused before. */
const [WIDTH, HEIGHT] = [mm(102), 25];

/** @throws RangeError when `time` is of another form. */
export const attachmentMark = ({ number, time }: AttachmentMark): TDocumentDefinitions => ({
  ...PDF_SETTINGS,
  pageSize: { width: WIDTH, height: HEIGHT },
  pageMargins: 0,
  info: { title: metadataText(number), creationDate: new Date(time) },
  defaultStyle: { font: FONT_FAMILY, fontSize: SIZE, lineHeight: 1.1, alignment: 'right' },
  content: [{ text: number }, { text: signingTime(time) }],
});

/** The public face of electron/documents: official papers as PDF. */
import type { Sheet } from './sheet/sheet.ts';

export type { AttachmentMark } from './attachmentMark.ts';
export { SIGNATURE_PLACE } from './form.ts';
export { paperFileName } from './paperFileName.ts';
export { createPaperRenderer, type PaperRenderer } from './paperRenderer.ts';
export { UnprintableTextError } from './printableText.ts';
export type { PaperOptions } from './sheet/roundPaper.ts';
export { type SheetOptions, sheetOf } from './sheet/sheetOf.ts';
export { sheetText } from './sheet/sheetText.ts';
export { TEMPLATES } from './sheet/templates.ts';
export type { SignatureAppearance } from './signatureAppearance.ts';
export { PictureError, type SignaturePicture } from './signaturePicture.ts';

/** As a Word file; see sheetDocx.ts. Its library is loaded with the first one: few starts need it. */
export const sheetDocx = async (sheet: Sheet): Promise<Uint8Array> =>
  (await import('./sheet/sheetDocx.ts')).sheetDocx(sheet);

/** Decision, certificate or notice as a Word file; see paperDocx.ts. */
export const paperDocx: typeof import('./sheet/paperDocx.ts').paperDocx = async (...given) =>
  (await import('./sheet/paperDocx.ts')).paperDocx(...given);

/** The public face of electron/documents: official papers as PDF. */
export { SIGNATURE_PLACE } from './form.ts';
export { paperFileName } from './paperFileName.ts';
export { createPaperRenderer, type PaperRenderer } from './paperRenderer.ts';
export { UnprintableTextError } from './printableText.ts';
export { paperDocx } from './sheet/paperDocx.ts';
export type { PaperOptions } from './sheet/roundPaper.ts';
export { sheetDocx } from './sheet/sheetDocx.ts';
export { type SheetOptions, sheetOf } from './sheet/sheetOf.ts';
export { TEMPLATES } from './sheet/templates.ts';
export type { SignatureAppearance } from './signatureAppearance.ts';

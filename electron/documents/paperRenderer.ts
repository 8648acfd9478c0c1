import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { DecisionModel, Paper } from '../../shared/domain/decision.ts';
import { FONT_FAMILY, THAI_FAMILY } from './paperDefinition.ts';
import { standInFor } from './parsedFonts.ts';
import { CERTIFICATE_SCALES, certificateDefinition } from './sheet/certificateDefinition.ts';
import { type PaperOptions, roundPaper } from './sheet/roundPaper.ts';
import type { Sheet } from './sheet/sheet.ts';
import { sheetDefinition } from './sheet/sheetDefinition.ts';
import { APPEARANCE_SIZES, type SignatureAppearance, signatureAppearance } from './signatureAppearance.ts';
import { PictureError, type SignaturePicture, signaturePicture } from './signaturePicture.ts';

export type PaperRenderer = {
  /**
   * One paper as PDF/A-2b, in Vietnamese unless another language is asked for; the same model gives the same bytes.
   * Rejects with RangeError when the paper does not belong to the model, and with UnprintableTextError when a text holds
   * characters that the typeface does not have.
   */
  render(paper: Paper, model: DecisionModel, options?: PaperOptions): Promise<Uint8Array>;
  /** A further paper, from `sheetOf`; rejects with UnprintableTextError. */
  renderSheet(sheet: Sheet): Promise<Uint8Array>;
  /** One page of 60 × 22 mm, to be embedded as a form by signing. Rejects like `render`. */
  renderSignatureAppearance(seal: SignatureAppearance): Promise<Uint8Array>;
  /** One page as large as the picture. Rejects with PictureError. */
  renderSignaturePicture(picture: SignaturePicture): Promise<Uint8Array>;
};

/** pdfmake's files in memory; its type package knows them for browsers only. */
type VirtualFiles = { writeFileSync(name: string, content: Uint8Array): void };

/** Loaded with the first paper: the parent process, which prints none, starts without it. */
async function loadPrinter() {
  const { default: pdfmake } = await import('pdfmake');
  // Papers hold text and rules only: whatever asks for a URL or a file is refused.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  return pdfmake;
}

/**
 * @param options.fontsFolder holds Regular, Bold, Italic and BoldItalic of Tinos and Sarabun (resources/fonts). Read once, here.
 * @throws when a font is missing.
 */
export function createPaperRenderer({ fontsFolder }: { readonly fontsFolder: string }): PaperRenderer {
  const virtualFiles: VirtualFiles = createRequire(import.meta.url)('pdfmake/js/virtual-fs.js').default;
  const face = (family: string, style: string): string => {
    const file = join(fontsFolder, `${family}-${style}.ttf`);
    virtualFiles.writeFileSync(file, standInFor(readFileSync(file)));
    return file;
  };
  const facesOf = (family: string) => ({
    normal: face(family, 'Regular'),
    bold: face(family, 'Bold'),
    italics: face(family, 'Italic'),
    bolditalics: face(family, 'BoldItalic'),
  });
  const fonts = { [FONT_FAMILY]: facesOf(FONT_FAMILY), [THAI_FAMILY]: facesOf(THAI_FAMILY) };
  const toPdf = async (definition: TDocumentDefinitions): Promise<Uint8Array> => {
    const pdfmake = await loadPrinter();
    pdfmake.setFonts(fonts);
    return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
  };
  return {
    render: async (paper, model, options) => {
      const made = roundPaper(paper, model, options);
      return made.form === 'text'
        ? toPdf(sheetDefinition(made.sheet))
        : onOnePage(CERTIFICATE_SCALES, (scale) => certificateDefinition(made.sheet, scale));
    },
    renderSheet: (sheet) => toPdf(sheetDefinition(sheet)),
    renderSignaturePicture: async (picture) => {
      const definition = signaturePicture(picture);
      try {
        return await toPdf(definition);
      } catch (error) {
        // A damaged picture fails in the library that unpacks it, in whatever way.
        throw new PictureError(String(error));
      }
    },
    renderSignatureAppearance: (seal) => onOnePage(APPEARANCE_SIZES, (size) => signatureAppearance(seal, size)),
  };

  /** The first of the sizes, from large to small, with which the document has one page. */
  async function onOnePage(
    sizes: readonly number[],
    definitionAt: (size: number) => TDocumentDefinitions,
  ): Promise<Uint8Array> {
    for (const size of sizes) {
      const definition = definitionAt(size);
      const { footer } = definition;
      let pageCount = 0;
      definition.footer = (page, pages, pageSize) => {
        pageCount = pages;
        return typeof footer === 'function' ? footer(page, pages, pageSize) : null;
      };
      const bytes = await toPdf(definition);
      if (pageCount === 1) return bytes;
    }
    throw new RangeError('a name is too long for its page, even in the smallest size');
  }
}

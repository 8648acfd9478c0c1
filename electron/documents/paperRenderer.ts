import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { DecisionModel, Paper } from '../../shared/domain/decision.ts';
import { assertNever } from '../../shared/domain/result.ts';
import { CERTIFICATE_SCALES, certificatePaper } from './certificatePaper.ts';
import { unitOf } from './decidedUnit.ts';
import { decisionPaper } from './decisionPaper.ts';
import { noticePaper } from './noticePaper.ts';
import { FONT_FAMILY } from './paperDefinition.ts';
import { standInFor } from './parsedFonts.ts';
import { APPEARANCE_SIZES, type SignatureAppearance, signatureAppearance } from './signatureAppearance.ts';

export type PaperRenderer = {
  /**
   * One paper as PDF/A-2b; the same model gives the same bytes.
   * Rejects with RangeError when the paper does not belong to the model, and with UnprintableTextError when a text holds
   * characters that the typeface does not have.
   */
  render(paper: Paper, model: DecisionModel): Promise<Uint8Array>;
  /** One page of 60 × 22 mm, to be embedded as a form by signing. Rejects like `render`. */
  renderSignatureAppearance(seal: SignatureAppearance): Promise<Uint8Array>;
};

/** pdfmake's files in memory; its type package knows them for browsers only. */
type VirtualFiles = { writeFileSync(name: string, content: Uint8Array): void };
const virtualFiles: VirtualFiles = createRequire(import.meta.url)('pdfmake/js/virtual-fs.js').default;

// Papers hold text and rules only: whatever asks for a URL or a file is refused.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

/**
 * @param options.fontsFolder holds Tinos-Regular, -Bold, -Italic and -BoldItalic.ttf (resources/fonts). Read once, here.
 * @throws when a font is missing.
 */
export function createPaperRenderer({ fontsFolder }: { readonly fontsFolder: string }): PaperRenderer {
  const face = (style: string): string => {
    const file = join(fontsFolder, `${FONT_FAMILY}-${style}.ttf`);
    virtualFiles.writeFileSync(file, standInFor(readFileSync(file)));
    return file;
  };
  const fonts = {
    [FONT_FAMILY]: {
      normal: face('Regular'),
      bold: face('Bold'),
      italics: face('Italic'),
      bolditalics: face('BoldItalic'),
    },
  };
  const toPdf = async (definition: TDocumentDefinitions): Promise<Uint8Array> => {
    pdfmake.setFonts(fonts);
    return Uint8Array.from(await pdfmake.createPdf(definition).getBuffer());
  };
  return {
    render: async (paper, model) => {
      switch (paper.kind) {
        case 'decision':
          return toPdf(decisionPaper(model));
        case 'certificate': {
          const unit = unitOf(paper, model);
          return onOnePage(CERTIFICATE_SCALES, (scale) => certificatePaper(model, unit, scale));
        }
        case 'notice':
          return toPdf(noticePaper(model, unitOf(paper, model)));
        default:
          return assertNever(paper.kind);
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

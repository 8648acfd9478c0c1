/** Zero-width marks and soft hyphens (format characters): invisible on paper, and they would split words in search. */
const INVISIBLE = /\p{Cf}/gu;
/** All control characters but the line break, which pdfmake sets. */
const CONTROL = /(?!\n)\p{Cc}/gu;

/**
 * Text as it is set in a paper: NFC, since decomposed Vietnamese is drawn wrongly and cannot be searched;
 * control characters become blanks, invisible ones go.
 */
export const printableText = (text: string): string =>
  text.normalize('NFC').replace(INVISIBLE, '').replace(CONTROL, ' ');

/**
 * Text for the PDF's information fields. pdfkit copies them into XML (XMP) unescaped, and PDF/A wants both to be equal,
 * so the three characters that XML reserves are replaced by their look-alikes.
 */
export const metadataText = (text: string): string =>
  printableText(text).replace(/\s+/g, ' ').replaceAll('&', 'và').replaceAll('<', '‹').replaceAll('>', '›');

/** A paper was to hold characters that its typeface does not have: they would vanish without a sign. */
export class UnprintableTextError extends Error {
  readonly code = 'UNPRINTABLE_TEXT';
  /** The characters without a glyph, each once. */
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    super(`no glyph for ${characters.map((one) => `U+${one.codePointAt(0)?.toString(16).toUpperCase()}`).join(', ')}`);
    this.name = 'UnprintableTextError';
    this.characters = characters;
  }
}

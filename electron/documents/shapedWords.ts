/**
 * Keeps words as a typeface sets them: which glyphs, and how far apart. Shaping a word costs more than all else that a
 * page is made of, and the papers of one round share nearly all their words.
 */
import { printableText, UnprintableTextError } from './printableText.ts';

type Glyph = { readonly id: number; readonly codePoints: readonly number[] };
type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };
export type GlyphRun = {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Position[];
  readonly advanceWidth: number;
};
/** Of fontkit's font objects what is used here. */
export type ShapingFont = {
  /** Glyphs used so far, by number, each with the characters of its first use. */
  _glyphs: object;
  layout: (text: string, features?: unknown) => GlyphRun;
  getGlyph: (id: number, codePoints: readonly number[]) => Glyph;
  hasGlyphForCodePoint: (codePoint: number) => boolean;
};

type ShapedGlyph = Glyph & Readonly<Position>;
export type ShapedWords = (text: string) => readonly ShapedGlyph[];

/** Bounds of what is kept: an office's words are some hundreds; a longer one is a reason without blanks. */
const MOST_WORDS = 4000;
const LONGEST_WORD = 60;

/** @param open gives the font that shapes; called with the first word. Throws UnprintableTextError for a word that the font cannot show. */
export function shapedWords(open: () => ShapingFont): ShapedWords {
  const words = new Map<string, readonly ShapedGlyph[]>();
  let font: ShapingFont | null = null;
  return (text) => {
    const known = words.get(text);
    if (known) return known;
    font ??= open();
    // Else a glyph would keep the characters of an earlier word: a hyphen those of a hyphen that does not break.
    font._glyphs = {};
    const shaped = shape(font, text);
    if (text.length <= LONGEST_WORD) {
      if (words.size >= MOST_WORDS) words.clear();
      words.set(text, shaped);
    }
    return shaped;
  };
}

function shape(font: ShapingFont, text: string): readonly ShapedGlyph[] {
  const printable = printableText(text);
  const { glyphs, positions } = font.layout(printable);
  if (glyphs.some(({ id }) => id === 0)) {
    const missing = [...printable].filter((one) => !font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0));
    throw new UnprintableTextError([...new Set(missing)]);
  }
  return glyphs.map(({ id, codePoints }, i) => {
    const { xAdvance = 0, yAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
    return { id, codePoints, xAdvance, yAdvance, xOffset, yOffset };
  });
}

/** The word as a run of a document's own font, as if that font had shaped it. pdfkit scales the positions in place: they are copied. */
export function runOf(word: readonly ShapedGlyph[], font: ShapingFont): GlyphRun {
  const positions = word.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({ xAdvance, yAdvance, xOffset, yOffset }));
  return {
    glyphs: word.map(({ id, codePoints }) => font.getGlyph(id, codePoints)),
    positions,
    get advanceWidth() {
      return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    },
  };
}

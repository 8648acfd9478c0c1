/**
 * Keeps parsed fonts between documents, and refuses text that a font cannot show.
 *
 * pdfkit parses each font anew for every document, which is most of the time a one-page paper takes. Its fonts are opened
 * by `fontkit.create(bytes)`, and fontkit lets a program register a format of its own: the format here recognises a
 * stand-in (an empty array known by identity) and answers with a fresh font object over the real bytes that shares the
 * tables parsed before. The object itself must be fresh: it remembers for each glyph the characters of its first use, and
 * a document must not depend on those printed before it.
 */
import { createRequire } from 'node:module';
import { printableText, UnprintableTextError } from './printableText.ts';

type GlyphRun = { readonly glyphs: readonly { readonly id: number }[] };
type Font = {
  /** Tables parsed so far, by tag; filled as they are needed. */
  _tables: object;
  layout: (text: string, ...rest: readonly unknown[]) => GlyphRun;
  hasGlyphForCodePoint: (codePoint: number) => boolean;
};
type FontStream = { readonly buffer: Uint8Array };
/** fontkit calls a format with `new`; a function that returns an object then gives that object. */
type FontFormat = ((stream: FontStream) => Font) & { readonly probe: (bytes: Uint8Array) => boolean };
type Fontkit = { create(bytes: Uint8Array): Font; registerFormat(format: FontFormat): void };

const openers = new WeakMap<Uint8Array, () => Font>();

function openStandIn(stream: FontStream): Font {
  const open = openers.get(stream.buffer);
  if (!open) throw new Error('not a stand-in for a parsed font');
  return open();
}

let loaded: Fontkit | null = null;

/** With the first font: the parent process, which prints none, starts without it. */
function loadFontkit(): Fontkit {
  if (loaded !== null) return loaded;
  // The very fontkit that pdfkit uses: an import from here could load a second copy.
  const requireOfPdfmake = createRequire(createRequire(import.meta.url).resolve('pdfmake'));
  const fontkit: Fontkit = createRequire(requireOfPdfmake.resolve('pdfkit'))('fontkit');
  fontkit.registerFormat(Object.assign(openStandIn, { probe: (bytes: Uint8Array) => openers.has(bytes) }));
  loaded = fontkit;
  return fontkit;
}

/** @param bytes a TrueType font. @returns what to hand to pdfkit in its place: an array known by identity. */
export function standInFor(bytes: Uint8Array): Uint8Array {
  const fontkit = loadFontkit();
  const tables = {};
  const standIn = new Uint8Array(0);
  openers.set(standIn, () => {
    const font = fontkit.create(bytes);
    font._tables = tables;
    return refusingUnprintable(font);
  });
  return standIn;
}

/** Every text that pdfkit measures or draws passes `layout`: here nothing can slip by. */
function refusingUnprintable(font: Font): Font {
  const layout = font.layout.bind(font);
  font.layout = (text, ...rest) => {
    const printable = printableText(text);
    const run = layout(printable, ...rest);
    if (run.glyphs.some((glyph) => glyph.id === 0)) {
      const missing = [...printable].filter((one) => !font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0));
      throw new UnprintableTextError([...new Set(missing)]);
    }
    return run;
  };
  return font;
}

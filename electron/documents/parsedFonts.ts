/**
 * Keeps parsed fonts, shaped words and embedded subsets between documents, and refuses text that a font cannot show.
 *
 * pdfkit does all of this anew for every document: most of the time a one-page paper takes. Its fonts are opened by
 * `fontkit.create(bytes)`, and fontkit lets a program register a format of its own: the format here recognises a stand-in
 * (an empty array known by identity) and answers with a fresh font object over the real bytes that shares what was made
 * before. The object itself must be fresh: it remembers for each glyph the characters of its first use, and a document
 * must not depend on those printed before it.
 */
import { createRequire } from 'node:module';
import { keptSubsets, type Subset } from './keptSubsets.ts';
import { runOf, type ShapingFont, shapedWords } from './shapedWords.ts';

type Font = ShapingFont & {
  /** Tables parsed so far, by tag; filled as they are needed. */
  _tables: object;
  createSubset: () => Subset;
};
type FontStream = { readonly buffer: Uint8Array };
/** fontkit calls a format with `new`; a function that returns an object then gives that object. */
type FontFormat = ((stream: FontStream) => Font) & { readonly probe: (bytes: Uint8Array) => boolean };
type Fontkit = { create(bytes: Uint8Array): Font; registerFormat(format: FontFormat): void };

/** The very fontkit that pdfkit uses: an import from here could load a second copy. */
const requireHere = createRequire(import.meta.url);
const requireOfPdfmake = createRequire(requireHere.resolve('pdfmake'));
const fontkit: Fontkit = createRequire(requireOfPdfmake.resolve('pdfkit'))('fontkit');

const openers = new WeakMap<Uint8Array, () => Font>();

function openStandIn(stream: FontStream): Font {
  const open = openers.get(stream.buffer);
  if (!open) throw new Error('not a stand-in for a parsed font');
  return open();
}

fontkit.registerFormat(Object.assign(openStandIn, { probe: (bytes: Uint8Array) => openers.has(bytes) }));

/** @param bytes a TrueType font. @returns what to hand to pdfkit in its place: an array known by identity. */
export function standInFor(bytes: Uint8Array): Uint8Array {
  const tables = {};
  const open = (): Font => {
    const font = fontkit.create(bytes);
    font._tables = tables;
    return font;
  };
  const shaped = shapedWords(open);
  const kept = keptSubsets();
  const standIn = new Uint8Array(0);
  openers.set(standIn, () => {
    const font = open();
    // Every text that pdfkit measures or draws passes here: nothing can slip by.
    font.layout = (text, features) => {
      if (features !== undefined) throw new Error('papers use no features of typefaces beside the usual ones');
      return runOf(shaped(text), font);
    };
    const createSubset = font.createSubset.bind(font);
    font.createSubset = () => kept(createSubset());
    return font;
  });
  return standIn;
}

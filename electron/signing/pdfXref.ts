/** Cross-reference sections (ISO 32000-1, 7.5.4, 7.5.8): where each object of each revision stands. */
import { decodeStructure } from './pdfStream.ts';
import {
  type Budget,
  entry,
  itemsOf,
  nameOf,
  numberOf,
  type PdfDict,
  type PdfStream,
  PdfSyntax,
  PdfSyntaxError,
  type PdfValue,
} from './pdfSyntax.ts';

export type XrefEntry =
  | { readonly kind: 'free' }
  | { readonly kind: 'plain'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly container: number; readonly index: number };

export type XrefSection = {
  readonly start: number;
  /** Behind the trailer dictionary, or behind the cross-reference stream's object. */
  readonly end: number;
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly trailer: PdfDict;
  /** A table together with a stream (7.5.8.4): readers disagree on it, so no signature may be followed by one. */
  readonly hybrid: boolean;
};

export type SectionReader = {
  readonly bytes: Uint8Array;
  readonly budget: Budget;
  readonly indirect: (offset: number) => { readonly value: PdfValue; readonly end: number };
};

const MAX_SECTIONS = 256;
const MAX_OBJECTS = 400_000;

/** The offset that the file's last `startxref` names; behind it only `%%EOF` and white space may stand. */
export function findStartXref(bytes: Uint8Array): number {
  const tailStart = Math.max(0, bytes.length - 1024);
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset + tailStart, bytes.length - tailStart).toString('latin1');
  const match = /startxref[ \t]*(?:\r\n|\r|\n)[ \t]*(\d{1,12})[ \t]*(?:\r\n|\r|\n)[ \t\r\n]*%%EOF[ \t\r\n\0]*$/.exec(
    tail,
  );
  if (!match || match[0].indexOf('startxref', 1) !== -1) throw new PdfSyntaxError('startxref not found');
  return Number(match[1]);
}

/** All sections, newest first, along /Prev. */
export function readSections(reader: SectionReader, startXref: number): XrefSection[] {
  const sections: XrefSection[] = [];
  const seen = new Set<number>();
  let objects = 0;
  for (let offset: number | null = startXref; offset !== null; ) {
    if (seen.has(offset) || sections.length >= MAX_SECTIONS)
      throw new PdfSyntaxError('cross-references run in a circle');
    seen.add(offset);
    const section = readSection(reader, offset);
    objects += section.entries.size;
    if (objects > MAX_OBJECTS) throw new PdfSyntaxError('too many objects');
    sections.push(section);
    offset = numberOf(entry(section.trailer, 'Prev'));
  }
  return sections;
}

function readSection(reader: SectionReader, offset: number): XrefSection {
  const { bytes, budget } = reader;
  if (!Number.isInteger(offset) || offset < 0 || offset >= bytes.length)
    throw new PdfSyntaxError('xref offset outside');
  const syntax = new PdfSyntax(bytes, offset, budget);
  if (!syntax.accept('xref')) return readStreamSection(reader, offset);
  const entries = readTable(syntax);
  syntax.expect('trailer');
  const trailer = syntax.value();
  if (trailer.kind !== 'dict') throw new PdfSyntaxError('trailer is no dictionary');
  const hidden = numberOf(entry(trailer, 'XRefStm'));
  if (hidden !== null) {
    for (const [number, found] of readStreamSection(reader, hidden).entries) {
      if (!entries.has(number) || entries.get(number)?.kind === 'free') entries.set(number, found);
    }
  }
  return { start: offset, end: syntax.position, entries, trailer, hybrid: hidden !== null };
}

function readTable(syntax: PdfSyntax): Map<number, XrefEntry> {
  const entries = new Map<number, XrefEntry>();
  for (;;) {
    syntax.skipSpace();
    if (syntax.peek() === 't'.charCodeAt(0)) return entries;
    const first = syntax.integer();
    const count = syntax.integer();
    if (count > MAX_OBJECTS) throw new PdfSyntaxError('too many objects');
    for (let number = first; number < first + count; number++) {
      const offset = syntax.integer();
      const generation = syntax.integer();
      syntax.skipSpace();
      if (entries.has(number)) throw new PdfSyntaxError(`object ${number} twice in one section`);
      if (syntax.accept('n')) entries.set(number, { kind: 'plain', offset, generation });
      else if (syntax.accept('f')) entries.set(number, { kind: 'free' });
      else throw new PdfSyntaxError('bad cross-reference entry');
    }
  }
}

function readStreamSection(reader: SectionReader, offset: number): XrefSection {
  const { value, end } = reader.indirect(offset);
  if (value.kind !== 'stream' || nameOf(entry(value.dict, 'Type')) !== 'XRef') {
    throw new PdfSyntaxError(`no cross-reference section at ${offset}`);
  }
  return { start: offset, end, entries: readStreamEntries(value), trailer: value.dict, hybrid: false };
}

function readStreamEntries(stream: PdfStream): Map<number, XrefEntry> {
  const widths = itemsOf(entry(stream.dict, 'W')).map(numberOf);
  const [w1, w2, w3] = widths;
  if (widths.length !== 3 || w1 == null || w2 == null || w3 == null || [w1, w2, w3].some((w) => w < 0 || w > 6)) {
    throw new PdfSyntaxError('bad field widths');
  }
  const index = entry(stream.dict, 'Index');
  const ranges = index.kind === 'array' ? index.items.map(numberOf) : [0, numberOf(entry(stream.dict, 'Size'))];
  const data = decodeStructure(stream);
  let at = 0;
  const field = (width: number): number => {
    if (at + width > data.length) throw new PdfSyntaxError('cross-reference stream too short');
    let value = 0;
    for (let i = 0; i < width; i++) value = value * 256 + (data[at++] ?? 0);
    return value;
  };
  const entries = new Map<number, XrefEntry>();
  for (let i = 0; i < ranges.length; i += 2) {
    const first = ranges[i] ?? -1;
    const count = ranges[i + 1] ?? -1;
    if (first < 0 || count < 0 || count > MAX_OBJECTS) throw new PdfSyntaxError('bad index');
    for (let number = first; number < first + count; number++) {
      const kind = w1 === 0 ? 1 : field(w1);
      const second = field(w2);
      const third = field(w3);
      if (entries.has(number)) throw new PdfSyntaxError(`object ${number} twice in one section`);
      if (kind === 0) entries.set(number, { kind: 'free' });
      else if (kind === 1) entries.set(number, { kind: 'plain', offset: second, generation: third });
      else if (kind === 2) entries.set(number, { kind: 'packed', container: second, index: third });
      else throw new PdfSyntaxError('bad cross-reference entry');
    }
  }
  return entries;
}

/** One revision of a PDF file: its objects by number, read strictly and only when asked for. */
import { decodeStructure } from './pdfStream.ts';
import {
  type Budget,
  dictOf,
  entry,
  NULL,
  nameOf,
  numberOf,
  type PdfDict,
  type PdfPlain,
  PdfSyntax,
  PdfSyntaxError,
  type PdfValue,
} from './pdfSyntax.ts';
import { findStartXref, readSections, type XrefEntry, type XrefSection } from './pdfXref.ts';

type Indirect = {
  readonly number: number;
  readonly generation: number;
  readonly value: PdfValue;
  /** Behind `endobj`. */
  readonly end: number;
};

export type PdfFile = {
  readonly bytes: Uint8Array;
  /** Newest first. */
  readonly sections: readonly XrefSection[];
  readonly trailer: PdfDict;
  readonly catalog: PdfDict;
  /** Numbers of all objects in use. */
  readonly numbers: readonly number[];
  /** The object of that number; null where there is none. */
  object(number: number): PdfValue;
  /** Follows references (at most a few in a row). */
  resolve(value: PdfValue): PdfValue;
  /** Offset where a plain object's `N G obj` stands, and behind its `endobj`. */
  extent(offset: number): Indirect;
};

type Packed = readonly (readonly [number, PdfPlain])[];

/** What the revisions of one file share. By offset only what does not depend on another object: its length may change. */
export type ReadCache = {
  readonly byOffset: Map<number, Indirect>;
  readonly unpacked: WeakMap<PdfValue, Packed>;
  readonly budget: Budget;
};

/** Values in all; a file of a thousand pages has some hundred thousand. */
const MAX_VALUES = 3_000_000;

export const newReadCache = (): ReadCache => ({
  byOffset: new Map(),
  unpacked: new WeakMap(),
  budget: { left: MAX_VALUES },
});

export class EncryptedPdfError extends Error {}

/**
 * Opens `bytes` as one revision. Throws PdfSyntaxError where the structure is not sound, EncryptedPdfError where it is encrypted.
 * Time and memory are bounded by the size of the file.
 */
export function openPdf(bytes: Uint8Array, cache: ReadCache = newReadCache()): PdfFile {
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-') throw new PdfSyntaxError('no PDF header');
  let lookUp: (number: number) => PdfValue = () => NULL;
  const readIndirect = (offset: number): Indirect => indirectAt(bytes, offset, cache, (number) => lookUp(number));
  const sections = readSections({ bytes, budget: cache.budget, indirect: readIndirect }, findStartXref(bytes));
  const newest = sections[0];
  if (!newest) throw new PdfSyntaxError('no cross-reference section');
  if (sections.some((section) => section.trailer.entries.has('Encrypt'))) throw new EncryptedPdfError();
  const entries = mergeEntries(sections);

  const objects = new Map<number, PdfValue>();
  lookUp = (number) => {
    const known = objects.get(number);
    if (known) return known;
    // Set first: an object that needs itself (its own /Length) reads as null instead of recursing.
    objects.set(number, NULL);
    const value = readEntry(number, entries.get(number), readIndirect, (container) => unpack(lookUp(container), cache));
    objects.set(number, value);
    return value;
  };
  const resolve = (value: PdfValue): PdfValue => {
    let current = value;
    for (let step = 0; current.kind === 'ref'; step++) {
      if (step > 8) throw new PdfSyntaxError('references run in a circle');
      current = lookUp(current.number);
    }
    return current;
  };
  const catalog = dictOf(resolve(entry(newest.trailer, 'Root')));
  if (!catalog || nameOf(entry(catalog, 'Type')) !== 'Catalog') throw new PdfSyntaxError('no catalogue');
  const numbers = [...entries].filter(([, found]) => found.kind !== 'free').map(([number]) => number);
  return { bytes, sections, trailer: newest.trailer, catalog, numbers, object: lookUp, resolve, extent: readIndirect };
}

function mergeEntries(sections: readonly XrefSection[]): ReadonlyMap<number, XrefEntry> {
  const merged = new Map<number, XrefEntry>();
  for (const section of sections) {
    for (const [number, found] of section.entries) if (!merged.has(number)) merged.set(number, found);
  }
  return merged;
}

function readEntry(
  number: number,
  found: XrefEntry | undefined,
  readIndirect: (offset: number) => Indirect,
  unpackContainer: (number: number) => Packed,
): PdfValue {
  if (!found || found.kind === 'free') return NULL;
  if (found.kind === 'plain') {
    const { value, ...head } = readIndirect(found.offset);
    if (head.number !== number || head.generation !== found.generation) {
      throw new PdfSyntaxError(`object ${number} is not where the cross-reference says`);
    }
    return value;
  }
  const packed = unpackContainer(found.container)[found.index];
  if (packed?.[0] !== number) throw new PdfSyntaxError(`object ${number} is not where the cross-reference says`);
  return packed[1];
}

/** `N G obj … endobj` at `offset`. */
function indirectAt(
  bytes: Uint8Array,
  offset: number,
  cache: ReadCache,
  lookUp: (number: number) => PdfValue,
): Indirect {
  const known = cache.byOffset.get(offset);
  if (known && known.end <= bytes.length) return known;
  if (offset <= 0 || offset >= bytes.length) throw new PdfSyntaxError('object outside the file');
  const syntax = new PdfSyntax(bytes, offset, cache.budget);
  const number = syntax.integer();
  const generation = syntax.integer();
  syntax.expect('obj');
  const plain = syntax.value();
  syntax.skipSpace();
  const length = plain.kind === 'dict' ? entry(plain, 'Length') : NULL;
  const value = plain.kind === 'dict' && syntax.accept('stream') ? readStream(syntax, plain, lookUp) : plain;
  syntax.expect('endobj');
  const indirect = { number, generation, value, end: syntax.position };
  if (value.kind !== 'stream' || length.kind === 'number') cache.byOffset.set(offset, indirect);
  return indirect;
}

function readStream(syntax: PdfSyntax, dict: PdfDict, lookUp: (number: number) => PdfValue): PdfValue {
  if (syntax.peek() === 13) syntax.position++;
  if (syntax.peek() !== 10) throw new PdfSyntaxError('line end expected behind "stream"');
  syntax.position++;
  const start = syntax.position;
  const stated = entry(dict, 'Length');
  const length = numberOf(stated.kind === 'ref' ? lookUp(stated.number) : stated);
  if (length === null || !Number.isInteger(length) || length < 0 || start + length > syntax.bytes.length) {
    throw new PdfSyntaxError(`stream of unknown length at ${start}`);
  }
  syntax.position = start + length;
  syntax.expect('endstream');
  return { kind: 'stream', dict, data: syntax.bytes.subarray(start, start + length) };
}

/** The objects of an object stream (7.5.7) in their order, each with its number. */
function unpack(container: PdfValue, { unpacked, budget }: ReadCache): Packed {
  const known = unpacked.get(container);
  if (known) return known;
  if (container.kind !== 'stream' || nameOf(entry(container.dict, 'Type')) !== 'ObjStm') {
    throw new PdfSyntaxError('no object stream');
  }
  const count = numberOf(entry(container.dict, 'N')) ?? -1;
  const first = numberOf(entry(container.dict, 'First')) ?? -1;
  const data = decodeStructure(container);
  if (count < 0 || count > data.length || first < 0 || first > data.length)
    throw new PdfSyntaxError('bad object stream');
  const heads = new PdfSyntax(data.subarray(0, first), 0, budget);
  const packed = Array.from({ length: count }, () => [heads.integer(), heads.integer()] as const).map(
    ([number, offset]) => [number, new PdfSyntax(data, first + offset, budget).value()] as const,
  );
  unpacked.set(container, packed);
  return packed;
}

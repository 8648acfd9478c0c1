/** Finds every signature of a file: those that its structure knows, and those that somebody cut out of it. */
import type { PdfFile } from './pdfFile.ts';
import { dictOf, entry, itemsOf, nameOf, type PdfDict, type PdfString, PdfSyntax, type PdfValue } from './pdfSyntax.ts';

export type FoundSignature = {
  readonly dict: PdfDict;
  readonly contents: PdfString | null;
  /** The three numbers that follow the leading 0: end of the first part, start and length of the second. Null = malformed. */
  readonly range: readonly [number, number, number] | null;
  /** Partial name of the form field that shows it; null = none does. */
  readonly field: string | null;
};

/** More signatures than any paper carries. */
export const MAX_SIGNATURES = 32;

/** The signatures that a revision's own structure knows, shown by a field or not. */
export function signaturesOf(file: PdfFile): readonly FoundSignature[] {
  const fields = fieldNames(file);
  const found = new Map<PdfDict, FoundSignature>();
  const visit = (value: PdfValue): void => {
    if (value.kind === 'array') for (const item of value.items) visit(item);
    const dict = dictOf(value);
    if (!dict) return;
    if (isSignature(dict) || fields.has(dict)) found.set(dict, describe(dict, fields.get(dict) ?? null));
    for (const item of dict.entries.values()) visit(item);
  };
  for (const number of file.numbers) visit(file.object(number));
  return [...found.values()];
}

/** Signatures that stand whole in the bytes, but that a later revision took out of the structure. */
export function cutOutSignatures(bytes: Uint8Array, known: readonly FoundSignature[]): readonly FoundSignature[] {
  const starts = new Set(known.map(({ contents }) => contents?.start));
  return rawSignatures(bytes).filter((one) => fits(one) && !starts.has(one.contents?.start));
}

const isSignature = (dict: PdfDict): boolean =>
  dict.entries.has('ByteRange') || ['Sig', 'DocTimeStamp'].includes(nameOf(entry(dict, 'Type')) ?? '');

/** The signature dictionaries that signature fields show, with the fields' names. */
function fieldNames(file: PdfFile): ReadonlyMap<PdfDict, string> {
  const names = new Map<PdfDict, string>();
  const seen = new Set<PdfDict>();
  const walk = (value: PdfValue): void => {
    const field = dictOf(file.resolve(value));
    if (!field || seen.has(field)) return;
    seen.add(field);
    const shown = dictOf(file.resolve(entry(field, 'V')));
    const name = entry(field, 'T');
    if (shown && nameOf(entry(field, 'FT')) === 'Sig') names.set(shown, name.kind === 'string' ? textOf(name) : '');
    for (const kid of itemsOf(file.resolve(entry(field, 'Kids')))) walk(kid);
  };
  const form = dictOf(file.resolve(entry(file.catalog, 'AcroForm')));
  if (form) for (const field of itemsOf(file.resolve(entry(form, 'Fields')))) walk(field);
  return names;
}

/** Signatures by their bytes alone, for a file whose structure is broken or hides them. */
export function rawSignatures(bytes: Uint8Array): readonly FoundSignature[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const found: FoundSignature[] = [];
  for (let at = buffer.indexOf('/ByteRange'); at !== -1 && found.length <= MAX_SIGNATURES; ) {
    found.push(describe(enclosingDict(buffer, at), null));
    at = buffer.indexOf('/ByteRange', at + 1);
  }
  return found;
}

const EMPTY: PdfDict = { kind: 'dict', entries: new Map() };

function enclosingDict(buffer: Buffer, at: number): PdfDict {
  const head = buffer.lastIndexOf('obj', at);
  if (head === -1) return EMPTY;
  try {
    return dictOf(new PdfSyntax(buffer, head + 3, { left: 10_000 }).value()) ?? EMPTY;
  } catch {
    return EMPTY;
  }
}

function describe(dict: PdfDict, field: string | null): FoundSignature {
  const contents = entry(dict, 'Contents');
  const range = entry(dict, 'ByteRange');
  return {
    dict,
    contents: contents.kind === 'string' ? contents : null,
    range: range.kind === 'array' ? readRange(range.items) : null,
    field,
  };
}

function readRange(items: readonly PdfValue[]): FoundSignature['range'] {
  const [start, first, second, length] = items.map((item) =>
    item.kind === 'number' && Number.isSafeInteger(item.value) && item.value >= 0 ? item.value : -1,
  );
  if (items.length !== 4 || start !== 0 || first === undefined || second === undefined || length === undefined)
    return null;
  return first < 0 || second < 0 || length < 0 ? null : [first, second, length];
}

/** The signed ranges leave out exactly this signature's own /Contents. */
export const fits = ({ range, contents }: FoundSignature): boolean =>
  range !== null && contents !== null && range[0] === contents.start && range[1] === contents.end;

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16BE or UTF-8 behind their marks, else nearly Latin-1. */
export function textOf({ bytes }: PdfString): string {
  const [a, b, c] = bytes;
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2)).normalize('NFC');
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder().decode(bytes.subarray(3)).normalize('NFC');
  return Buffer.from(bytes).toString('latin1');
}

/**
 * The objects of a PDF file, read strictly (ISO 32000-1, 7.2 and 7.3): what a lenient reader would repair is an error here,
 * because two readers that repair differently show two documents under one signature.
 */

export type PdfName = { readonly kind: 'name'; readonly value: string };
export type PdfNumber = { readonly kind: 'number'; readonly value: number };
export type PdfString = {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
  /** Offsets of the opening and behind the closing delimiter. */
  readonly start: number;
  readonly end: number;
};
export type PdfRef = { readonly kind: 'ref'; readonly number: number; readonly generation: number };
export type PdfArray = { readonly kind: 'array'; readonly items: readonly PdfValue[] };
export type PdfDict = { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, PdfValue> };
export type PdfStream = { readonly kind: 'stream'; readonly dict: PdfDict; readonly data: Uint8Array };
export type PdfPlain =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | PdfName
  | PdfNumber
  | PdfString
  | PdfRef
  | PdfArray
  | PdfDict;
export type PdfValue = PdfPlain | PdfStream;

export class PdfSyntaxError extends Error {}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

export const NULL: PdfPlain = { kind: 'null' };

const MAX_DEPTH = 64;
const MAX_STRING = 4 << 20;
const MAX_NAME = 1000;
const isSpace = (byte: number): boolean =>
  byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;
const DELIMITERS: ReadonlySet<number> = new Set([...'()<>[]{}/%'].map((letter) => letter.charCodeAt(0)));
const isDelimiter = (byte: number): boolean => DELIMITERS.has(byte);
const isRegular = (byte: number): boolean => byte >= 0 && !isSpace(byte) && !isDelimiter(byte);
const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
const hexValue = (byte: number): number =>
  isDigit(byte) ? byte - 48 : byte >= 65 && byte <= 70 ? byte - 55 : byte >= 97 && byte <= 102 ? byte - 87 : -1;

const ESCAPES: ReadonlyMap<number, number> = new Map(
  [...'nrtbf()\\'].map((letter, i) => [letter.charCodeAt(0), '\n\r\t\b\f()\\'.charCodeAt(i)]),
);

/** How many values may still be read: what keeps a hostile file from filling the memory. */
export type Budget = { left: number };

export class PdfSyntax {
  readonly bytes: Uint8Array;
  position: number;
  private readonly budget: Budget;

  constructor(bytes: Uint8Array, position: number, budget: Budget) {
    this.bytes = bytes;
    this.position = position;
    this.budget = budget;
  }

  /** The byte at the position plus `ahead`, or -1 behind the end. */
  peek(ahead = 0): number {
    return this.bytes[this.position + ahead] ?? -1;
  }

  skipSpace(): void {
    for (;;) {
      if (isSpace(this.peek())) this.position++;
      else if (this.peek() === 37)
        while (this.peek() !== -1 && this.peek() !== 10 && this.peek() !== 13) this.position++;
      else return;
    }
  }

  /** Takes `word` if it stands here as a token of its own. */
  accept(word: string): boolean {
    for (let i = 0; i < word.length; i++) if (this.peek(i) !== word.charCodeAt(i)) return false;
    if (isRegular(this.peek(word.length))) return false;
    this.position += word.length;
    return true;
  }

  expect(word: string): void {
    this.skipSpace();
    if (!this.accept(word)) throw new PdfSyntaxError(`"${word}" expected at ${this.position}`);
  }

  integer(): number {
    this.skipSpace();
    const start = this.position;
    while (isDigit(this.peek())) this.position++;
    const length = this.position - start;
    if (length === 0 || length > 15) throw new PdfSyntaxError(`integer expected at ${start}`);
    return Number(this.text(start, this.position));
  }

  value(depth = 0): PdfPlain {
    if (depth > MAX_DEPTH) throw new PdfSyntaxError('nested too deeply');
    if (--this.budget.left < 0) throw new PdfSyntaxError('too many values');
    this.skipSpace();
    const byte = this.peek();
    if (byte === 47) return this.name();
    if (byte === 40) return this.literalString();
    if (byte === 60) return this.peek(1) === 60 ? this.dict(depth) : this.hexString();
    if (byte === 91) return this.array(depth);
    if (isDigit(byte)) return this.reference() ?? this.number();
    if (byte === 43 || byte === 45 || byte === 46) return this.number();
    if (this.accept('true')) return { kind: 'boolean', value: true };
    if (this.accept('false')) return { kind: 'boolean', value: false };
    if (this.accept('null')) return NULL;
    throw new PdfSyntaxError(`value expected at ${this.position}`);
  }

  private text(start: number, end: number): string {
    return latin1(this.bytes.subarray(start, end));
  }

  private number(): PdfNumber {
    const start = this.position;
    while (isRegular(this.peek())) this.position++;
    const text = this.position - start > 40 ? '' : this.text(start, this.position);
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) throw new PdfSyntaxError(`number expected at ${start}`);
    return { kind: 'number', value: Number(text) };
  }

  /** `12 0 R`, or null where the digits are a number of their own. */
  private reference(): PdfRef | null {
    const start = this.position;
    const number = this.digits(10);
    if (number !== null && isSpace(this.peek())) {
      while (isSpace(this.peek())) this.position++;
      const generation = this.digits(5);
      if (generation !== null && isSpace(this.peek())) {
        while (isSpace(this.peek())) this.position++;
        if (this.accept('R')) return { kind: 'ref', number, generation };
      }
    }
    this.position = start;
    return null;
  }

  private digits(most: number): number | null {
    const start = this.position;
    let value = 0;
    while (isDigit(this.peek()) && this.position - start < most) value = value * 10 + this.next() - 48;
    return this.position === start ? null : value;
  }

  private name(): PdfName {
    this.position++;
    const codes: number[] = [];
    while (isRegular(this.peek())) {
      if (codes.length > MAX_NAME) throw new PdfSyntaxError('name too long');
      const byte = this.peek();
      if (byte !== 35) {
        codes.push(byte);
        this.position++;
        continue;
      }
      const high = hexValue(this.peek(1));
      const low = hexValue(this.peek(2));
      if (high < 0 || low < 0) throw new PdfSyntaxError(`bad name at ${this.position}`);
      codes.push(high * 16 + low);
      this.position += 3;
    }
    return { kind: 'name', value: String.fromCharCode(...codes) };
  }

  private hexString(): PdfString {
    const start = this.position;
    const close = this.bytes.indexOf(62, start);
    if (close === -1 || close - start > MAX_STRING) throw new PdfSyntaxError(`bad hexadecimal string at ${start}`);
    const digits = latin1(this.bytes.subarray(start + 1, close)).replace(/[ \t\r\n\f\0]/g, '');
    if (!/^[0-9A-Fa-f]*$/.test(digits)) throw new PdfSyntaxError(`bad hexadecimal string at ${start}`);
    this.position = close + 1;
    const bytes = Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
    return { kind: 'string', bytes, start, end: this.position };
  }

  private literalString(): PdfString {
    const start = this.position++;
    const out: number[] = [];
    for (let open = 1; ; ) {
      const byte = this.peek();
      if (byte === -1) throw new PdfSyntaxError(`string without end at ${start}`);
      this.position++;
      if (byte === 92) {
        this.escape(out);
        continue;
      }
      if (byte === 40) open++;
      if (byte === 41 && --open === 0) break;
      out.push(byte);
      if (out.length > MAX_STRING) throw new PdfSyntaxError('string too long');
    }
    return { kind: 'string', bytes: Uint8Array.from(out), start, end: this.position };
  }

  /** Behind a backslash (7.3.4.2). */
  private escape(out: number[]): void {
    const byte = this.peek();
    const known = ESCAPES.get(byte);
    if (known !== undefined) out.push(known);
    if (byte >= 48 && byte <= 55) {
      let code = 0;
      for (let i = 0; i < 3 && this.peek() >= 48 && this.peek() <= 55; i++) code = code * 8 + this.next() - 48;
      out.push(code & 255);
      return;
    }
    this.position++;
    if (byte === 13 && this.peek() === 10) this.position++;
    if (known === undefined && byte !== 10 && byte !== 13) out.push(byte & 255);
  }

  private next(): number {
    const byte = this.peek();
    this.position++;
    return byte;
  }

  private array(depth: number): PdfArray {
    this.position++;
    const items: PdfPlain[] = [];
    for (;;) {
      this.skipSpace();
      if (this.peek() === 93) break;
      items.push(this.value(depth + 1));
    }
    this.position++;
    return { kind: 'array', items };
  }

  private dict(depth: number): PdfDict {
    const start = this.position;
    this.position += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipSpace();
      if (this.peek() === 62 && this.peek(1) === 62) break;
      if (this.peek() !== 47) throw new PdfSyntaxError(`key expected at ${this.position}`);
      const key = this.name().value;
      // Readers disagree on which of two equal keys counts.
      if (entries.has(key)) throw new PdfSyntaxError(`key twice in the dictionary at ${start}`);
      entries.set(key, this.value(depth + 1));
    }
    this.position += 2;
    return { kind: 'dict', entries };
  }
}

export const entry = (dict: PdfDict, key: string): PdfValue => dict.entries.get(key) ?? NULL;
export const nameOf = (value: PdfValue): string | null => (value.kind === 'name' ? value.value : null);
export const numberOf = (value: PdfValue): number | null => (value.kind === 'number' ? value.value : null);
export const dictOf = (value: PdfValue): PdfDict | null =>
  value.kind === 'dict' ? value : value.kind === 'stream' ? value.dict : null;
export const itemsOf = (value: PdfValue): readonly PdfValue[] => (value.kind === 'array' ? value.items : []);

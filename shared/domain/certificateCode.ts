/**
 * What the QR code of a certificate says: a few facts, and the office's signature over them, so that a printed sheet can be checked without
 * the file. Text "THAMDINH1:" + Base45 of
 *   8 bytes   which key signed: the beginning of the SHA-256 of its public key (SPKI)
 *   64 bytes  ECDSA P-256 over SHA-256 of everything behind it, the two numbers side by side
 *   the rest  the facts as UTF-8, parted by U+001F, in the order of `FACTS`
 * The signature comes first, so that the facts may be of any length.
 */
import { fromBase45, toBase45 } from './base45.ts';

export type CertificateFacts = {
  /** Of the assessed round. */
  readonly year: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly level: string;
  /** Exact, with a point: "87.5", or a fraction "8700/97". */
  readonly total: string;
  /** Of the decision; empty where it had none yet. */
  readonly number: string;
  /** ISO, or empty. */
  readonly date: string;
};

export type CertificateCode = {
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
  /** What was signed. */
  readonly signed: Uint8Array;
  readonly facts: CertificateFacts;
};

const PREFIX = 'THAMDINH1:';
const PART = '\u001f';
const FACTS = ['year', 'unitCode', 'unitName', 'level', 'total', 'number', 'date'] as const;
const KEY_ID = 8;
const SIGNATURE = 64;
/** A name that would make the squares too small for a plain scanner is cut; the code of the unit stands beside it. */
const LONGEST_NAME = 36;
/** Characters; far above what is ever written. */
const MAX_TEXT = 1000;

/** `encode` and `decode` are handed in: this folder knows no TextEncoder. */
export type Utf8 = { encode(text: string): Uint8Array; decode(bytes: Uint8Array): string };

/** The bytes to be signed. A fact must not hold U+001F: control characters are taken out. */
export function factsToSign(facts: CertificateFacts, { encode }: Utf8): Uint8Array {
  const shortened = { ...facts, unitName: [...facts.unitName].slice(0, LONGEST_NAME).join('') };
  return encode(FACTS.map((key) => shortened[key].normalize('NFC').replace(/\p{Cc}/gu, '')).join(PART));
}

export function writeCertificateCode({ keyId, signature, signed }: Omit<CertificateCode, 'facts'>): string {
  if (keyId.length !== KEY_ID || signature.length !== SIGNATURE)
    throw new RangeError('key id or signature of another size');
  return PREFIX + toBase45(Uint8Array.from([...keyId, ...signature, ...signed]));
}

/** Told by its first signs: other codes may lie beside the certificate. */
export const looksLikeCertificateCode = (text: string): boolean => text.startsWith(PREFIX);

/** null where the text is no such code; whether it is genuine, only its signature tells. */
export function readCertificateCode(text: string, { decode }: Utf8): CertificateCode | null {
  if (!looksLikeCertificateCode(text) || text.length > MAX_TEXT) return null;
  const bytes = fromBase45(text.slice(PREFIX.length));
  if (!bytes || bytes.length <= KEY_ID + SIGNATURE) return null;
  const signed = bytes.slice(KEY_ID + SIGNATURE);
  let parts: readonly string[];
  try {
    parts = decode(signed).split(PART);
  } catch {
    return null;
  }
  const [year, unitCode, unitName, level, total, number, date, ...more] = parts;
  if (year === undefined || unitCode === undefined || unitName === undefined || level === undefined) return null;
  if (total === undefined || number === undefined || date === undefined || more.length > 0) return null;
  return {
    keyId: bytes.slice(0, KEY_ID),
    signature: bytes.slice(KEY_ID, KEY_ID + SIGNATURE),
    signed,
    facts: { year, unitCode, unitName, level, total, number, date },
  };
}

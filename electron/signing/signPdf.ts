/** Puts a PAdES-B-B signature on a PDF, as an update appended to the unchanged file. */
import {
  PDF,
  type PDFEmbeddedPage,
  type PDFPage,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfRef,
  PdfString,
} from '@libpdf/core';
import { type Failure, fail, ok, type Result } from '../../shared/domain/result.ts';
import type { SignerRole } from '../../shared/domain/signerRole.ts';
import { encodeCms, encodeSignedAttributes, sha256 } from './cms.ts';
import { EncryptedPdfError, openPdf, type PdfFile } from './pdfFile.ts';
import { type Box, findAttachmentPlace, findPlace, placeName } from './signaturePlace.ts';
import { KeyGoneError, type SigningKey } from './signingKey.ts';

export type SignatureRequest = {
  readonly key: SigningKey;
  /** Claimed, not proven: goes into /M. */
  readonly signedAt: Date;
  readonly reason: string | null;
  readonly role: SignerRole;
  /**
   * The roles that the finished paper bears: signed along, so that anybody sees when the last signature was cut off.
   * Left out where only the office's register knows.
   */
  readonly expected?: readonly SignerRole[];
  /** A PDF whose first page is shown as the signature, at most in its own size; null = nothing is shown. */
  readonly appearance: Uint8Array | null;
  /** An attachment in a file of its own is signed top right on its first page; left out: a paper, at its signature block. */
  readonly attachment?: boolean;
};

export type SignFailure =
  | Failure<'PDF_UNREADABLE' | 'PDF_ENCRYPTED' | 'PDF_TOO_LARGE' | 'APPEARANCE_UNREADABLE'>
  | KeyGoneError['failure'];

/** Bytes. A paper takes some hundred thousand; a thick scanned attachment some ten millions. */
export const MAX_PDF = 64 << 20;

/** Names the certificates that our signature carries beside the signer's: they are outside of what a signature protects. */
export const CERTIFICATES_KEY = 'ThamDinh_Certificates';

/** The roles that the finished paper bears, as `SignatureRequest.expected` says. */
export const EXPECTED_KEY = 'ThamDinh_Expected';

/** The largest signature value that is expected (RSA with 4096 bits), and room to spare. */
const SIGNATURE_SPARE = 512 + 256;
const UNSET = 9_999_999_999;
const UNSET_RANGE = `[0 ${UNSET} ${UNSET} ${UNSET}]`;
const PRINT_AND_LOCKED = 4 + 128;

/**
 * The unsigned file is a byte prefix of the signed one (but for a line end where it lacks one). Does not judge the key: see checkKey.
 * Errors: PDF_TOO_LARGE (above 64 MiB), PDF_ENCRYPTED, PDF_UNREADABLE (damaged, or without pages),
 * APPEARANCE_UNREADABLE; those of a token that is gone.
 */
export async function signPdf(pdf: Uint8Array, request: SignatureRequest): Promise<Result<Uint8Array, SignFailure>> {
  if (pdf.length > MAX_PDF) return fail('PDF_TOO_LARGE', { limit: MAX_PDF });
  let file: PdfFile;
  let document: PDF;
  try {
    file = openPdf(pdf);
    document = await PDF.load(pdf, { lenient: false });
  } catch (error) {
    return fail(error instanceof EncryptedPdfError ? 'PDF_ENCRYPTED' : 'PDF_UNREADABLE');
  }
  // libpdf writes the whole file anew where it cannot append, which would break earlier signatures.
  if (document.canSaveIncrementally() !== null) return fail('PDF_UNREADABLE');
  const shown = await embedAppearance(document, request.appearance);
  if (!shown.ok) return shown;
  const size = shown.value ?? { width: 0, height: 0 };
  const place = request.attachment ? findAttachmentPlace(file, size) : findPlace(file, request.role, size);
  const page = place && document.getPage(place.page);
  if (!place || !page) return fail('PDF_UNREADABLE');
  if (shown.value && place.turn !== 0) turnAppearance(document, shown.value, place.turn);
  addSignature(document, page, { request, form: shown.value, box: shown.value ? place.box : NOWHERE });
  const prepared = Buffer.from(await document.save({ incremental: true }));
  try {
    return ok(await fill(prepared, pdf.length, request.key));
  } catch (error) {
    if (error instanceof KeyGoneError) return { ok: false, error: error.failure };
    throw error;
  }
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

async function embedAppearance(
  document: PDF,
  appearance: Uint8Array | null,
): Promise<Result<PDFEmbeddedPage | null, SignFailure>> {
  if (!appearance) return ok(null);
  try {
    const form = await document.embedPage(await PDF.load(appearance, { lenient: false }), 0);
    return form.width > 0 && form.height > 0 ? ok(form) : fail('APPEARANCE_UNREADABLE');
  } catch {
    return fail('APPEARANCE_UNREADABLE');
  }
}

type Signature = {
  readonly request: SignatureRequest;
  readonly form: PDFEmbeddedPage | null;
  readonly box: Box;
};

/** Against the page's own turn, so that it reads upright: the viewer fits the turned form into the widget's place (12.5.5). */
function turnAppearance(document: PDF, form: PDFEmbeddedPage, turn: number): void {
  const stream = document.getObject(form.ref);
  if (stream?.type !== 'stream') return;
  const [cos, sin] = [Math.round(Math.cos((turn * Math.PI) / 180)), Math.round(Math.sin((turn * Math.PI) / 180))];
  stream.set('Matrix', PdfArray.of(...[cos, sin, -sin, cos, 0, 0].map((n) => PdfNumber.of(n))));
}

/** Signature dictionary, and field and widget in one (ISO 32000-1, 12.7.4.5, 12.8.1). */
function addSignature(document: PDF, page: PDFPage, { request, form, box }: Signature): void {
  const acroForm = findAcroForm(document);
  const fields = arrayIn(document, acroForm, 'Fields');
  const { key, signedAt, reason, role, expected = [] } = request;
  const value = PdfDict.of({
    Type: PdfName.of('Sig'),
    Filter: PdfName.of('Adobe.PPKLite'),
    SubFilter: PdfName.of('ETSI.CAdES.detached'),
    ByteRange: PdfArray.of(...[0, UNSET, UNSET, UNSET].map((n) => PdfNumber.of(n))),
    Contents: new PdfString(new Uint8Array(contentsSize(key)), 'hex'),
    M: PdfString.fromString(pdfDate(signedAt)),
    [CERTIFICATES_KEY]: new PdfString(sha256(key.certificate, ...key.chain), 'hex'),
  });
  if (expected.length > 0) value.set(EXPECTED_KEY, PdfArray.of(...expected.map((one) => PdfName.of(one))));
  if (reason !== null) value.set('Reason', PdfString.fromString(reason.normalize('NFC')));
  const field = PdfDict.of({
    Type: PdfName.of('Annot'),
    Subtype: PdfName.of('Widget'),
    FT: PdfName.of('Sig'),
    T: PdfString.fromString(freeName(document, fields, placeName(role))),
    V: document.register(value),
    P: page.ref,
    F: PdfNumber.of(PRINT_AND_LOCKED),
    Rect: PdfArray.of(...corners(box)),
  });
  if (form) field.set('AP', PdfDict.of({ N: form.ref }));
  const ref: PdfRef = document.register(field);
  fields.push(ref);
  arrayIn(document, page.dict, 'Annots').push(ref);
  acroForm.set('SigFlags', PdfNumber.of(3));
}

const corners = ({ x, y, width, height }: Box): PdfNumber[] =>
  [x, y, x + width, y + height].map((n) => PdfNumber.of(Math.round(n * 100) / 100));

function findAcroForm(document: PDF): PdfDict {
  const catalog = document.getCatalog();
  const found = catalog.getDict('AcroForm', (ref) => document.getObject(ref));
  if (found) return found;
  const created = PdfDict.of({ Fields: new PdfArray() });
  catalog.set('AcroForm', document.register(created));
  return created;
}

function arrayIn(document: PDF, dict: PdfDict, key: string): PdfArray {
  const found = dict.getArray(key, (ref) => document.getObject(ref));
  if (found) return found;
  const created = new PdfArray();
  dict.set(key, created);
  return created;
}

function freeName(document: PDF, fields: PdfArray, wanted: string): string {
  const taken = new Set<string>();
  for (const item of fields) {
    const field = item.type === 'ref' ? document.getObject(item) : item;
    if (field?.type === 'dict') taken.add(field.getString('T')?.asString() ?? '');
  }
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted}-${n}`;
  return name;
}

/** D:20250108023000Z (7.9.4). */
const pdfDate = (date: Date): string => `D:${date.toISOString().slice(0, 19).replace(/[-T:]/g, '')}Z`;

function contentsSize({ algorithm, certificate, chain }: SigningKey): number {
  const signature = new Uint8Array(SIGNATURE_SPARE);
  return encodeCms({ algorithm, certificate, chain, messageDigest: new Uint8Array(32), signature }).length;
}

/** The signature as it stands in the gap: capital digits, padded with zeros to `length`. */
export const contentsDigits = (cms: Uint8Array, length: number): string =>
  Buffer.from(cms).toString('hex').toUpperCase().padEnd(length, '0');

/** Sets /ByteRange, signs what it covers, and writes the signature into the gap. */
async function fill(file: Buffer, from: number, key: SigningKey): Promise<Uint8Array> {
  const rangeAt = file.indexOf(UNSET_RANGE, from);
  const start = file.indexOf('<00', file.indexOf('/Contents', rangeAt));
  const end = file.indexOf('>', start) + 1;
  if (rangeAt === -1 || start === -1 || end === 0) throw new Error('the prepared signature was not found');
  const range = `[0 ${start} ${end} ${file.length - end}`;
  file.write(`${range.padEnd(UNSET_RANGE.length - 1)}]`, rangeAt, 'latin1');

  const messageDigest = sha256(file.subarray(0, start), file.subarray(end));
  const { algorithm, certificate, chain } = key;
  const signature = await key.sign(encodeSignedAttributes(messageDigest, certificate));
  const cms = encodeCms({ algorithm, certificate, chain, messageDigest, signature });
  const digits = contentsDigits(cms, end - start - 2);
  if (digits.length > end - start - 2) throw new Error('the signature is larger than its place');
  file.write(digits, start + 1, 'latin1');
  return new Uint8Array(file.buffer, file.byteOffset, file.length);
}

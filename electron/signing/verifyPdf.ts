/** Says what the signatures of a PDF are worth. Never throws on the bytes given; time and memory are bounded. */
import { createHash } from 'node:crypto';
import type { SignerRole } from '../../shared/domain/signerRole.ts';
import { parseCertificate } from './certificates.ts';
import { everyByteAccountedFor } from './checkIncrement.ts';
import { type CheckedSignature, checkSignature, type SignatureProblem, type Trust } from './checkSignature.ts';
import { type Change, compareRevisions } from './compareRevisions.ts';
import {
  cutOutSignatures,
  type FoundSignature,
  fits,
  MAX_SIGNATURES,
  rawSignatures,
  signaturesOf,
} from './findSignatures.ts';
import { type Hazard, hazardsOf } from './hazards.ts';
import { EncryptedPdfError, newReadCache, openPdf, type PdfFile, type ReadCache } from './pdfFile.ts';
import type { Budget } from './pdfSyntax.ts';
import { readRevocationList } from './revocationList.ts';
import { roleOfField } from './signaturePlace.ts';
import { MAX_PDF } from './signPdf.ts';

/**
 * valid            every signature is whole and its certificate leads to a trusted authority; the last one covers the whole file
 * valid-untrusted  whole as well, but at least one certificate is not trusted, expired or not yet valid
 * altered          at least one signature does not fit the bytes
 * appended         each signature fits, but something was added behind or between them that no signature needs: see `changes`
 * unsigned         a PDF without signature
 * unreadable       not a PDF that can be checked: see `problem`
 */
type Verdict = 'valid' | 'valid-untrusted' | 'altered' | 'appended' | 'unsigned' | 'unreadable';

type VerificationProblem =
  | 'TOO_LARGE'
  | 'NOT_A_PDF'
  | 'ENCRYPTED'
  | 'DAMAGED'
  | 'TOO_MANY_SIGNATURES'
  | 'UNSUPPORTED_SIGNATURE';

export type Verification = {
  readonly verdict: Verdict;
  /** In the order in which they were made. */
  readonly signatures: readonly CheckedSignature[];
  /**
   * SHA-256 (hex) of the file that the first signature was put on (before its empty field, where that came first), to look up in a register. Null where there is none, or where the
   * first signed revision holds more than that file and a signature.
   */
  readonly unsignedSha256: string | null;
  /** SHA-256 of each whole revision that the file begins with, oldest first: tells what it once was. */
  readonly revisions: readonly string[];
  /**
   * Roles whose signature is expected and not there: a last revision may have been cut off. Expected are those that the caller knows of, and
   * those that the signatures name themselves.
   */
  readonly missing: readonly SignerRole[];
  /** What can make the very same signed bytes look different at another time or in another program; PDF/A forbids all of it. */
  readonly hazards: readonly Hazard[];
  /** What was changed after a signature; empty unless the verdict is `appended` or `altered`. */
  readonly changes: readonly Change[];
  /** Why nothing could be said; null unless the verdict is `unreadable`. */
  readonly problem: VerificationProblem | null;
};

export type VerificationTrust = {
  /** DER or PEM; what cannot be read is left out. */
  readonly authorities: readonly Uint8Array[];
  /** Lists of revoked certificates in DER, as `parseRevocationLists` gives them. */
  readonly revocationLists?: readonly Uint8Array[];
  /** Roles that the finished paper bears, as the register knows. */
  readonly expected?: readonly SignerRole[];
  /** The moment of checking. Dates of certificates are judged at the time each signature claims, see README. */
  readonly at: Date;
};

export async function verifyPdf(pdf: Uint8Array, trust: VerificationTrust): Promise<Verification> {
  if (pdf.length > MAX_PDF) return unreadable('TOO_LARGE');
  const authorities = trust.authorities.map(parseCertificate).filter((certificate) => certificate !== null);
  const lists = (trust.revocationLists ?? []).map(readRevocationList).filter((list) => list !== null);
  try {
    return new Verifier(pdf, { authorities, lists, at: trust.at }, trust.expected ?? []).run();
  } catch (error) {
    if (error instanceof EncryptedPdfError) return unreadable('ENCRYPTED');
    // Whatever a hostile file provokes, down to an exhausted stack: it is a file that cannot be checked.
    return unreadable('DAMAGED');
  }
}

/** Pairs of values over all revisions; a large paper has some hundred thousand. */
const MAX_COMPARED = 5_000_000;

const NOTHING = {
  signatures: [],
  unsignedSha256: null,
  revisions: [],
  missing: [],
  hazards: [],
  changes: [],
  problem: null,
} as const;
const unreadable = (problem: VerificationProblem): Verification => ({ ...NOTHING, verdict: 'unreadable', problem });

const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const MAX_REVISIONS = 64;
const MAX_BEFORE_SIGNING = 4;

/** Problems that mean "cannot be judged" instead of "is wrong". */
const UNDECIDED: ReadonlySet<SignatureProblem> = new Set(['UNSUPPORTED', 'WEAK_ALGORITHM']);

type Checked = {
  readonly found: FoundSignature;
  readonly result: CheckedSignature;
  readonly end: number;
  /** The revision that it signed; null = cannot be opened by itself. */
  readonly revision: Revision | null;
};

type Revision = { readonly file: PdfFile; readonly signatures: readonly FoundSignature[] };

class Verifier {
  private readonly bytes: Uint8Array;
  private readonly trust: Trust;
  private readonly cache: ReadCache = newReadCache();
  private readonly comparing: Budget = { left: MAX_COMPARED };

  private readonly expected: readonly SignerRole[];

  constructor(bytes: Uint8Array, trust: Trust, expected: readonly SignerRole[]) {
    this.bytes = bytes;
    this.trust = trust;
    this.expected = expected;
  }

  run(): Verification {
    const whole = this.openRevision(this.bytes.length);
    const found = whole
      ? [...whole.signatures, ...cutOutSignatures(this.bytes, whole.signatures)]
      : rawSignatures(this.bytes);
    if (found.length > MAX_SIGNATURES) return unreadable('TOO_MANY_SIGNATURES');
    if (found.length === 0) {
      return whole ? this.unsigned(whole.file) : unreadable(this.kind());
    }
    const checked = found.map((one) => this.check(one)).sort((a, b) => a.end - b.end);
    return this.judge(whole?.file ?? null, checked);
  }

  private unsigned(file: PdfFile): Verification {
    const found = { revisions: this.revisions(), missing: this.expected, hazards: hazardsOf(file) };
    return { ...NOTHING, ...found, verdict: 'unsigned' };
  }

  private kind(): VerificationProblem {
    return Buffer.from(this.bytes.subarray(0, 1024)).includes('%PDF-') ? 'DAMAGED' : 'NOT_A_PDF';
  }

  private check(found: FoundSignature): Checked {
    const end = found.range ? found.range[1] + found.range[2] : 0;
    const revision = fits(found) && end <= this.bytes.length ? this.openRevision(end) : null;
    const own = revision?.signatures.find(({ contents }) => contents?.start === found.contents?.start);
    // Where a later revision hides the field, the signature is still judged as it was made; the comparison names the change.
    const result = checkSignature(this.bytes, { ...found, field: found.field ?? own?.field ?? null }, this.trust);
    const problems: readonly SignatureProblem[] = own ? result.problems : [...result.problems, 'REVISION'];
    return { found, result: { ...result, problems }, end, revision };
  }

  private openRevision(end: number): Revision | null {
    try {
      const file = openPdf(this.bytes.subarray(0, end), this.cache);
      return { file, signatures: signaturesOf(file) };
    } catch (error) {
      if (error instanceof EncryptedPdfError) throw error;
      return null;
    }
  }

  private judge(file: PdfFile | null, checked: readonly Checked[]): Verification {
    const signatures = checked.map(({ result }) => result);
    const changes = this.changesAfter(file, checked);
    const undecided = signatures.some(({ problems }) => problems.some((problem) => UNDECIDED.has(problem)));
    const verdict = verdictOf({ signatures, undecided, changed: changes.length > 0 });
    return {
      verdict,
      signatures,
      unsignedSha256: this.unsignedSha256(checked),
      revisions: this.revisions(),
      missing: this.missing(signatures),
      hazards: file ? hazardsOf(file) : [],
      changes,
      problem: verdict === 'unreadable' ? 'UNSUPPORTED_SIGNATURE' : null,
    };
  }

  private missing(signatures: readonly CheckedSignature[]): readonly SignerRole[] {
    const there = new Set(signatures.map(({ field }) => (field === null ? null : roleOfField(field))));
    const expected = new Set([...this.expected, ...signatures.flatMap((one) => one.expected)]);
    return [...expected].filter((role) => !there.has(role));
  }

  /** Every signed revision against the whole file, and every byte behind the first one. */
  private changesAfter(file: PdfFile | null, checked: readonly Checked[]): readonly Change[] {
    const first = checked[0];
    if (!first || checked.some(({ revision }) => !revision)) return [];
    const changes = new Set<Change>();
    if (checked.at(-1)?.end !== this.bytes.length || !file) changes.add('bytes');
    if (!file) return [...changes];
    if (!everyByteAccountedFor(file, first.end)) changes.add('bytes');
    for (const [i, { revision }] of checked.entries()) {
      const later = new Set(checked.slice(i + 1).map(({ found }) => found.dict));
      for (const change of revision ? compareRevisions(revision.file, file, { later, budget: this.comparing }) : [])
        changes.add(change);
    }
    return [...changes];
  }

  private unsignedSha256(checked: readonly Checked[]): string | null {
    const [first] = checked;
    const start = first?.found.range?.[0] ?? 0;
    const signed = first?.revision ?? null;
    const ends = this.revisionEnds().filter((end) => end <= start);
    // Other tools put the empty field there first, as a revision of its own: the oldest file that differs in nothing else counts.
    const found = ends
      .slice(0, MAX_BEFORE_SIGNING)
      .find((end) => signed !== null && this.isUnsignedFormOf(end, signed));
    return found === undefined ? null : sha256Hex(this.bytes.subarray(0, found));
  }

  private isUnsignedFormOf(end: number, signed: Revision): boolean {
    const unsigned = this.openRevision(end);
    if (!unsigned || unsigned.signatures.length > 0) return false;
    const later = new Set(signed.signatures.map(({ dict }) => dict));
    return compareRevisions(unsigned.file, signed.file, { later, budget: this.comparing }).length === 0;
  }

  private revisions(): readonly string[] {
    const hash = createHash('sha256');
    let from = 0;
    return this.revisionEnds().map((end) => {
      hash.update(this.bytes.subarray(from, end));
      from = end;
      return hash.copy().digest('hex');
    });
  }

  /** Behind the line of each `%%EOF` that ends a revision. */
  private revisionEnds(): readonly number[] {
    const text = Buffer.from(this.bytes.buffer, this.bytes.byteOffset, this.bytes.length).toString('latin1');
    const pattern = /startxref[ \t]*[\r\n]{1,2}[ \t]*\d{1,12}[ \t]*[\r\n]{1,2}[ \t]*%%EOF(?:\r\n|\r|\n|$)/g;
    const ends: number[] = [];
    for (const match of text.matchAll(pattern)) {
      if (ends.length === MAX_REVISIONS) break;
      ends.push(match.index + match[0].length);
    }
    return ends;
  }
}

function verdictOf(facts: {
  readonly signatures: readonly CheckedSignature[];
  readonly undecided: boolean;
  readonly changed: boolean;
}): Verdict {
  if (facts.signatures.some(({ problems }) => problems.some((problem) => !UNDECIDED.has(problem)))) return 'altered';
  if (facts.undecided) return 'unreadable';
  if (facts.changed) return 'appended';
  return facts.signatures.every(({ certificate }) => certificate === 'trusted') ? 'valid' : 'valid-untrusted';
}

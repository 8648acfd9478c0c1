/** One signature on its own: does it cover what it says, and did its certificate's key make it? */

import { createHash, type X509Certificate } from 'node:crypto';
import type { SignerRole } from '../../shared/domain/signerRole.ts';
import { allSeen } from './allSeen.ts';
import { type CertificateStanding, displayName, standing, strongKey, trustPath } from './certificates.ts';
import { encodeCms, OID, sha256 } from './cms.ts';
import { type FoundSignature, fits, textOf } from './findSignatures.ts';
import { entry, itemsOf, nameOf } from './pdfSyntax.ts';
import {
  type Cms,
  contentTypeIsData,
  equal,
  namesItsCertificate,
  readCms,
  signatureVerifies,
  signedDigest,
  strongAlgorithms,
} from './readCms.ts';
import { type Revocation, revocationOf, spoilsTrust } from './revocation.ts';
import type { RevocationList } from './revocationList.ts';
import { asRole } from './signaturePlace.ts';
import { CERTIFICATES_KEY, contentsDigits, EXPECTED_KEY } from './signPdf.ts';

/**
 * BYTE_RANGE          does not leave out exactly its own /Contents, or reaches behind the end of the file
 * CONTENTS            not plain hexadecimal digits of one case, padded with zeros; or not byte for byte what this product writes
 * CMS                 no detached SignedData by one signer whose certificate is there
 * DIGEST              the bytes are not those that were signed
 * SIGNATURE           not made with the certificate's key
 * SIGNING_CERTIFICATE signing-certificate-v2 is missing or names another certificate
 * ATTRIBUTES          content type is not data
 * REVISION            the revision that was signed cannot be read by itself, or holds no such signature
 * NO_FIELD            no signature field of the form shows it
 * UNSUPPORTED         a kind of signature that is not checked here
 * WEAK_ALGORITHM      SHA-1, MD5 or a key too short
 */
export type SignatureProblem =
  | 'BYTE_RANGE'
  | 'CONTENTS'
  | 'CMS'
  | 'DIGEST'
  | 'SIGNATURE'
  | 'SIGNING_CERTIFICATE'
  | 'ATTRIBUTES'
  | 'REVISION'
  | 'NO_FIELD'
  | 'UNSUPPORTED'
  | 'WEAK_ALGORITHM';

export type CheckedSignature = {
  /** Empty where no certificate could be read. */
  readonly signer: string;
  readonly issuer: string;
  /** ISO 8601 in UTC, as claimed; null = not stated. */
  readonly signedAt: string | null;
  /** "PAdES-B-B", "CMS" (adbe.pkcs7.detached), or the SubFilter found. */
  readonly profile: string;
  readonly digestMatches: boolean;
  readonly signatureMatches: boolean;
  readonly coversWholeFile: boolean;
  /** `untrusted` as well where a list of revoked certificates spoils it, see `revocation`. */
  readonly certificate: CertificateStanding;
  readonly revocation: Revocation;
  /** Name of the form field, such as "signature-person". */
  readonly field: string | null;
  readonly reason: string | null;
  /** ISO 8601: the certificate's last moment. */
  readonly certificateUntil: string | null;
  /** The roles that the finished paper bears, as this signer said when signing; empty where nothing was said. */
  readonly expected: readonly SignerRole[];
  readonly problems: readonly SignatureProblem[];
};

export type Trust = {
  readonly authorities: readonly X509Certificate[];
  readonly lists: readonly RevocationList[];
  readonly at: Date;
};

export function checkSignature(bytes: Uint8Array, found: FoundSignature, trust: Trust): CheckedSignature {
  const problems = new Set<SignatureProblem>();
  const { range, contents, dict } = found;
  const end = range ? range[1] + range[2] : 0;
  if (!range || !fits(found) || end > bytes.length) problems.add('BYTE_RANGE');
  if (found.field === null) problems.add('NO_FIELD');
  const subFilter = nameOf(entry(dict, 'SubFilter')) ?? '';
  const supported = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached'].includes(subFilter);
  if (!supported) problems.add('UNSUPPORTED');

  const signedAt = claimedTime(found);
  const cms = contents && supported ? tryReadCms(contents.bytes) : null;
  const signed = range ? [bytes.subarray(0, range[0]), bytes.subarray(range[1], end)] : [];
  const checks = cms ? checkCms(cms, signed, problems, subFilter) : { digestMatches: false, signatureMatches: false };
  if (supported && !cms) problems.add('CMS');
  const written = contents ? Buffer.from(bytes.subarray(contents.start, contents.end)).toString('latin1') : '';
  if (supported && !isCanonical(found, written, cms)) problems.add('CONTENTS');
  return {
    signer: cms ? displayName(cms.signer, 'subject') : '',
    issuer: cms ? displayName(cms.signer, 'issuer') : '',
    signedAt: signedAt?.toISOString() ?? null,
    profile: profileOf(subFilter, cms),
    ...checks,
    coversWholeFile: fits(found) && end === bytes.length,
    ...(cms ? certificateStanding(cms, signedAt, trust) : NO_CERTIFICATE),
    field: found.field,
    reason: reasonOf(found),
    expected: itemsOf(entry(dict, EXPECTED_KEY))
      .map((item) => asRole(nameOf(item)))
      .filter((role) => role !== null),
    certificateUntil: cms ? cms.signer.validToDate.toISOString() : null,
    problems: [...problems],
  };
}

function tryReadCms(contents: Uint8Array): Cms | null {
  try {
    return readCms(contents);
  } catch {
    return null;
  }
}

function checkCms(
  cms: Cms,
  signed: readonly Uint8Array[],
  problems: Set<SignatureProblem>,
  subFilter: string,
): Pick<CheckedSignature, 'digestMatches' | 'signatureMatches'> {
  try {
    if (!strongAlgorithms(cms) || !strongKey(cms.signer)) problems.add('WEAK_ALGORITHM');
    if (!contentTypeIsData(cms)) problems.add('ATTRIBUTES');
    // Before PAdES nobody wrote signing-certificate-v2; where it is written it must be right.
    const optional = subFilter !== 'ETSI.CAdES.detached' && !cms.attributes.has(OID.signingCertificateV2);
    if (!optional && !namesItsCertificate(cms)) problems.add('SIGNING_CERTIFICATE');
    const digestMatches = cms.hash !== null && equal(digest(cms.hash, signed), signedDigest(cms));
    const signatureMatches = signatureVerifies(cms);
    if (cms.hash !== null && !digestMatches) problems.add('DIGEST');
    if (strongAlgorithms(cms) && !signatureMatches) problems.add('SIGNATURE');
    return { digestMatches, signatureMatches };
  } catch {
    problems.add('CMS');
    return { digestMatches: false, signatureMatches: false };
  }
}

function digest(hash: string, parts: readonly Uint8Array[]): Uint8Array {
  const sum = createHash(hash);
  for (const part of parts) sum.update(part);
  return sum.digest();
}

/** `<`, digits of one case, zeros, `>`: so that a bit that turns "a" into "A" is a change as well. */
const PLAIN_HEX = /^<([0-9A-F]*|[0-9a-f]*)>$/;

/**
 * Nothing protects the gap that a signature stands in. Padding must be zeros; and where this product signed (the signed bytes say so), all
 * of it must be what it writes, with the certificates it named.
 */
function isCanonical({ dict }: FoundSignature, written: string, cms: Cms | null): boolean {
  const digits = PLAIN_HEX.exec(written)?.[1];
  if (digits === undefined || digits.length % 2 !== 0) return false;
  if (!cms) return true;
  if (!/^0*$/.test(digits.slice(2 * cms.length))) return false;
  const named = entry(dict, CERTIFICATES_KEY);
  if (named.kind !== 'string') return true;
  const [certificate, ...chain] = cms.certificates.map(({ raw }) => raw);
  if (!certificate || !equal(named.bytes, sha256(certificate, ...chain))) return false;
  try {
    const algorithm = cms.signer.publicKey.asymmetricKeyType === 'rsa' ? 'RSA' : 'ECDSA';
    const parts = {
      algorithm,
      certificate,
      chain,
      messageDigest: signedDigest(cms),
      signature: cms.signature,
    } as const;
    return contentsDigits(encodeCms(parts), digits.length) === digits;
  } catch {
    return false;
  }
}

/** PAdES-B-B forbids the time as a signed attribute and wants the certificate named (ETSI EN 319 142-1, 6.3). */
function profileOf(subFilter: string, cms: Cms | null): string {
  if (subFilter === 'adbe.pkcs7.detached') return 'CMS';
  const baseline = cms?.attributes.has(OID.signingCertificateV2) && !cms.attributes.has(OID.signingTime);
  return subFilter === 'ETSI.CAdES.detached' && baseline ? 'PAdES-B-B' : subFilter;
}

const HOUR = 3_600_000;

/**
 * Judged at the time that the signer claims, as long as it does not lie ahead (a clock may be an hour fast); without a claim, now. So
 * an old paper stays good when its certificate runs out; that the time is claimed and not proven is what profile B-B means.
 */
function certificateStanding(
  cms: Cms,
  claimed: Date | null,
  { authorities, lists, at }: Trust,
): Pick<CheckedSignature, 'certificate' | 'revocation'> {
  const issuers = { pool: cms.certificates, authorities };
  const found = standing(cms.signer, { ...issuers, moment: claimed ?? at });
  const revocation = revocationOf(trustPath(cms.signer, issuers), lists, { claimed, at });
  if (spoilsTrust(revocation)) return { certificate: 'untrusted', revocation };
  const ahead = claimed !== null && claimed.getTime() > at.getTime() + HOUR;
  return { certificate: found === 'trusted' && ahead ? 'not-yet-valid' : found, revocation };
}

const NO_CERTIFICATE = { certificate: 'untrusted', revocation: { state: 'unknown' } } as const;

function reasonOf({ dict }: FoundSignature): string | null {
  const reason = entry(dict, 'Reason');
  return reason.kind === 'string' ? allSeen(textOf(reason)) : null;
}

/** /M: D:YYYYMMDDHHmmSS with Z or +HH'mm' (7.9.4). */
function claimedTime({ dict }: FoundSignature): Date | null {
  const value = entry(dict, 'M');
  const match =
    value.kind === 'string' &&
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?)?/.exec(textOf(value));
  if (!match) return null;
  const [, year, month, day, hour, minute, second, sign, hours = '00', minutes = '00'] = match;
  const offset = sign ? `${sign}${hours}:${minutes}` : 'Z';
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** A key that signs, and its certificate: out of a PKCS#12 file here, out of a token in openToken.ts. */
import { verify, X509Certificate } from 'node:crypto';
import { P12Signer, SignerError } from '@libpdf/core';
import { type Failure, fail, ok, type Result } from '../../shared/domain/result.ts';
import { children, parseElement } from './asn1.ts';
import {
  chainWithin,
  datesAt,
  displayName,
  maySign,
  organisationName,
  parseCertificate,
  standing,
  strongKey,
  trustPath,
} from './certificates.ts';
import type { KeyAlgorithm } from './cms.ts';
import { iterationsOf, MAX_ITERATIONS } from './p12Cost.ts';
import { revocationOf } from './revocation.ts';
import { readRevocationList } from './revocationList.ts';
import type { TokenProcessFailure } from './token/tokenProcess.ts';

export type SigningKey = {
  /** DER. */
  readonly certificate: Uint8Array;
  /** Issuers in DER, from the signer's upwards; as far as the key's holder has them. */
  readonly chain: readonly Uint8Array[];
  readonly algorithm: KeyAlgorithm;
  /** Common name of the holder, NFC. */
  readonly subject: string;
  /** Organisation in the holder's name; null where the certificate names none. */
  readonly organisation: string | null;
  readonly issuer: string;
  readonly validFrom: Date;
  readonly validUntil: Date;
  /** The signature over SHA-256 of `data`: PKCS#1 v1.5 for RSA, a DER sequence (r, s) for ECDSA. Rejects with KeyGoneError. */
  sign(data: Uint8Array): Promise<Uint8Array>;
};

/** A key that was there signs no more: its token was pulled out, or the process that holds it ended. */
export class KeyGoneError extends Error {
  readonly failure: TokenProcessFailure;
  constructor(failure: TokenProcessFailure) {
    super(failure.code);
    this.name = 'KeyGoneError';
    this.failure = failure;
  }
}

export type KeyFailure = Failure<'PIN_WRONG' | 'P12_UNREADABLE' | 'CERTIFICATE_KEY_MISMATCH'> | CertificateFailure;

/** Bytes: key, certificate and a chain of them take a few thousand. */
const MAX_P12 = 1 << 20;

/**
 * Opens a PKCS#12 file (RFC 7292), with modern (AES, PBKDF2) or old (3DES, RC2) encryption, RSA or ECDSA, and checks its certificate
 * as `checkKey` does for a signature made `at` that time.
 * Errors: PIN_WRONG; P12_UNREADABLE (no such file, damaged, without key or certificate, or asking for millions of rounds); CERTIFICATE_KEY_MISMATCH (no certificate in
 * it belongs to its key); those of checkKey.
 */
export async function openP12(bytes: Uint8Array, pin: string, at: Date): Promise<Result<SigningKey, KeyFailure>> {
  if (bytes.length > MAX_P12 || !isModest(bytes)) return fail('P12_UNREADABLE');
  let signer: P12Signer;
  try {
    signer = await P12Signer.create(bytes, pin);
  } catch (error) {
    // libpdf has one error class for all; a wrong PIN shows as a broken integrity code.
    const wrongPin = error instanceof SignerError && /invalid password|integrity/i.test(error.message);
    return fail(wrongPin ? 'PIN_WRONG' : 'P12_UNREADABLE');
  }
  const sign = (data: Uint8Array): Promise<Uint8Array> => signer.sign(data, 'SHA-256');
  const certificates = [signer.certificate, ...signer.certificateChain].map(parseCertificate).filter((c) => c !== null);
  const probe = Buffer.from('thamdinh');
  const signature = await sign(probe);
  // The file need not list the holder's certificate first.
  const certificate = certificates.find((candidate) => fitsKey(candidate.raw, probe, signature));
  if (!certificate) return fail('CERTIFICATE_KEY_MISMATCH');
  return checkKey(describeKey(certificate, certificates, signer.keyType === 'RSA' ? 'RSA' : 'ECDSA', sign), at);
}

/** PFX ::= version, contents, MAC, and no work for years. libpdf calls a missing MAC, which everybody writes, a wrong password. */
function isModest(bytes: Uint8Array): boolean {
  try {
    return children(parseElement(bytes)).length === 3 && iterationsOf(bytes) <= MAX_ITERATIONS;
  } catch {
    return false;
  }
}

/** Whether the key of the certificate made the signature over `data`. */
export function fitsKey(certificate: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verify('sha256', data, new X509Certificate(certificate).publicKey, signature);
  } catch {
    return false;
  }
}

export function describeKey(
  certificate: X509Certificate,
  pool: readonly X509Certificate[],
  algorithm: KeyAlgorithm,
  sign: SigningKey['sign'],
): SigningKey {
  return {
    certificate: new Uint8Array(certificate.raw),
    chain: chainWithin(certificate, pool).map((issuer) => new Uint8Array(issuer.raw)),
    algorithm,
    subject: displayName(certificate, 'subject'),
    organisation: organisationName(certificate),
    issuer: displayName(certificate, 'issuer'),
    validFrom: certificate.validFromDate,
    validUntil: certificate.validToDate,
    sign,
  };
}

export type CertificateFailure = Failure<
  | 'CERTIFICATE_EXPIRED'
  | 'CERTIFICATE_NOT_YET_VALID'
  | 'CERTIFICATE_USAGE'
  | 'CERTIFICATE_WEAK'
  | 'CERTIFICATE_UNTRUSTED'
  | 'CERTIFICATE_REVOKED'
>;

/** Whom the office trusts: authorities (DER or PEM) and lists of revoked certificates (DER). */
export type Trusted = { readonly authorities: readonly Uint8Array[]; readonly revocationLists: readonly Uint8Array[] };
const NOBODY: Trusted = { authorities: [], revocationLists: [] };

/**
 * Nobody else refuses a bad certificate at signing, so ask here before each signature. `at`: the time that will be claimed.
 * Where authorities are given, the certificate must lead to one of them, and none of the lists may name it.
 * Errors: CERTIFICATE_EXPIRED, CERTIFICATE_NOT_YET_VALID (`from`, `until`: ISO), CERTIFICATE_USAGE (its key usage allows neither
 * digitalSignature nor nonRepudiation, or it is an authority's own), CERTIFICATE_WEAK (RSA below 2048 bits, other curves than P-256,
 * P-384, P-521), CERTIFICATE_UNTRUSTED (`issuer`), CERTIFICATE_REVOKED (`holder`, `since`: ISO).
 */
export function checkKey(
  key: SigningKey,
  at: Date,
  { authorities, revocationLists }: Trusted = NOBODY,
): Result<SigningKey, CertificateFailure> {
  const certificate = parseCertificate(key.certificate);
  if (!certificate) throw new Error('a signing key without a certificate');
  const validity = { from: key.validFrom.toISOString(), until: key.validUntil.toISOString() };
  const dates = datesAt(certificate, at);
  if (dates === 'expired') return fail('CERTIFICATE_EXPIRED', validity);
  if (dates === 'not-yet-valid') return fail('CERTIFICATE_NOT_YET_VALID', validity);
  if (!maySign(certificate)) return fail('CERTIFICATE_USAGE');
  if (!strongKey(certificate)) return fail('CERTIFICATE_WEAK');
  if (authorities.length === 0) return ok(key);
  const issuers = {
    pool: key.chain.map(parseCertificate).filter((c) => c !== null),
    authorities: authorities.map(parseCertificate).filter((c) => c !== null),
  };
  if (standing(certificate, { ...issuers, moment: at }) !== 'trusted')
    return fail('CERTIFICATE_UNTRUSTED', { issuer: key.issuer });
  const lists = revocationLists.map(readRevocationList).filter((list) => list !== null);
  const revoked = revocationOf(trustPath(certificate, issuers), lists, { claimed: at, at });
  if (revoked.state === 'revoked') return fail('CERTIFICATE_REVOKED', { holder: revoked.holder, since: revoked.since });
  return ok(key);
}

/**
 * The CMS of one PAdES-B-B signature (ETSI EN 319 142-1, 6.3; RFC 5652, RFC 5035): detached, SHA-256, one signer, the signed
 * attributes contentType, messageDigest and signing-certificate-v2 and no others.
 *
 * The same parts always give the same bytes: a verifier can build it again and compare, and so sees every flipped bit.
 */
import { createHash } from 'node:crypto';
import {
  children,
  contextTag,
  integer,
  none,
  octets,
  oid,
  parseElement,
  rawBytes,
  sequence,
  set,
  tagged0,
} from './asn1.ts';

export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  rsa: '1.2.840.113549.1.1.1',
  rsaSha256: '1.2.840.113549.1.1.11',
  rsaSha384: '1.2.840.113549.1.1.12',
  rsaSha512: '1.2.840.113549.1.1.13',
  ecdsaSha256: '1.2.840.10045.4.3.2',
  ecdsaSha384: '1.2.840.10045.4.3.3',
  ecdsaSha512: '1.2.840.10045.4.3.4',
} as const;

export type KeyAlgorithm = 'RSA' | 'ECDSA';

export const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const attribute = (type: string, value: Uint8Array): Uint8Array => sequence(oid(type), set(value));

/** The signed attributes as the DER SET that is signed. */
export function encodeSignedAttributes(messageDigest: Uint8Array, certificate: Uint8Array): Uint8Array {
  // ESSCertIDv2 without hashAlgorithm: SHA-256 is its default, and DER leaves defaults out (RFC 5035, 4).
  const signingCertificate = sequence(sequence(sequence(octets(sha256(certificate)))));
  const attributes = [
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.messageDigest, octets(messageDigest)),
    attribute(OID.signingCertificateV2, signingCertificate),
  ];
  return set(...attributes.sort(Buffer.compare));
}

export type CmsParts = {
  readonly algorithm: KeyAlgorithm;
  readonly certificate: Uint8Array;
  /** Issuers, from the signer's upwards. */
  readonly chain: readonly Uint8Array[];
  readonly messageDigest: Uint8Array;
  readonly signature: Uint8Array;
};

export function encodeCms({ algorithm, certificate, chain, messageDigest, signature }: CmsParts): Uint8Array {
  const digestAlgorithm = sequence(oid(OID.sha256), none());
  const signatureAlgorithm =
    algorithm === 'RSA' ? sequence(oid(OID.rsaSha256), none()) : sequence(oid(OID.ecdsaSha256));
  const { issuer, serialNumber } = issuerAndSerial(certificate);
  const attributes = children(parseElement(encodeSignedAttributes(messageDigest, certificate)));
  const signerInfo = sequence(
    integer(1),
    sequence(issuer, serialNumber),
    digestAlgorithm,
    tagged0(...attributes.map(rawBytes)),
    signatureAlgorithm,
    octets(signature),
  );
  const signedData = sequence(
    integer(1),
    set(digestAlgorithm),
    sequence(oid(OID.data)),
    tagged0(certificate, ...chain),
    set(signerInfo),
  );
  return sequence(oid(OID.signedData), tagged0(signedData));
}

/** Issuer and serial number of a certificate, as they stand in it. */
export function issuerAndSerial(certificate: Uint8Array): {
  readonly issuer: Uint8Array;
  readonly serialNumber: Uint8Array;
} {
  const fields = children(children(parseElement(certificate))[0]);
  const start = contextTag(fields[0]) === 0 ? 1 : 0;
  const serialNumber = fields[start];
  const issuer = fields[start + 2];
  if (!serialNumber || !issuer) throw new Error('certificate without issuer');
  return { issuer: rawBytes(issuer), serialNumber: rawBytes(serialNumber) };
}

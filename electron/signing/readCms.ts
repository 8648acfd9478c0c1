/** Reads the CMS of a signature (RFC 5652, 5): only what a detached signature by one signer may hold. */
import { verify, type X509Certificate } from 'node:crypto';
import type { BaseBlock } from 'asn1js';
import { Asn1Error, children, contextTag, octetsOf, oidOf, parseElement, rawBytes } from './asn1.ts';
import { parseCertificate } from './certificates.ts';
import { issuerAndSerial, OID, sha256 } from './cms.ts';

export type Cms = {
  /** Length of the element; what follows it in /Contents is padding. */
  readonly length: number;
  readonly certificates: readonly X509Certificate[];
  readonly signer: X509Certificate;
  /** Name for node:crypto, from the digest algorithm; null = none that is accepted (SHA-256, -384, -512). */
  readonly hash: string | null;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
  /** The DER SET that was signed. */
  readonly signedAttributes: Uint8Array;
  readonly attributes: ReadonlyMap<string, BaseBlock>;
};

const HASHES: ReadonlyMap<string, string> = new Map([
  [OID.sha256, 'sha256'],
  [OID.sha384, 'sha384'],
  [OID.sha512, 'sha512'],
]);

/** Signature algorithms and the hash that each one stands for; plain RSA takes the digest algorithm's. */
const SIGNATURES: ReadonlyMap<string, string | null> = new Map([
  [OID.rsa, null],
  [OID.rsaSha256, 'sha256'],
  [OID.rsaSha384, 'sha384'],
  [OID.rsaSha512, 'sha512'],
  [OID.ecdsaSha256, 'sha256'],
  [OID.ecdsaSha384, 'sha384'],
  [OID.ecdsaSha512, 'sha512'],
]);

/** Certificates that come with a signature; more is no chain but an attack on time. */
const MAX_CERTIFICATES = 32;

/** Throws Asn1Error on everything that is not one signer's detached SignedData. */
export function readCms(bytes: Uint8Array): Cms {
  const contentInfo = parseElement(bytes);
  const [type, content] = children(contentInfo);
  if (oidOf(type) !== OID.signedData || contextTag(content) !== 0) throw new Asn1Error('no SignedData');
  const [, , encapsulated, ...optional] = children(children(content)[0]);
  const [contentType, ...attached] = children(encapsulated);
  if (oidOf(contentType) !== OID.data || attached.length > 0) throw new Asn1Error('not detached');
  const certificates = readCertificates(optional.find((block) => contextTag(block) === 0));
  const signerInfos = children(optional.find((block) => contextTag(block) === null));
  const [signerInfo] = signerInfos;
  if (!signerInfo || signerInfos.length !== 1) throw new Asn1Error('one signer expected');
  return { length: rawBytes(contentInfo).length, certificates, ...readSigner(signerInfo, certificates) };
}

function readCertificates(block: BaseBlock | undefined): readonly X509Certificate[] {
  const blocks = block ? children(block) : [];
  if (blocks.length > MAX_CERTIFICATES) throw new Asn1Error('too many certificates');
  return blocks.map((item) => {
    const certificate = parseCertificate(rawBytes(item));
    if (!certificate) throw new Asn1Error('unreadable certificate');
    return certificate;
  });
}

type SignerParts = Omit<Cms, 'length' | 'certificates'>;

function readSigner(signerInfo: BaseBlock, certificates: readonly X509Certificate[]): SignerParts {
  const [, sid, digestAlgorithm, attributeSet, signatureAlgorithm, signature] = children(signerInfo);
  if (contextTag(attributeSet) !== 0 || !attributeSet) throw new Asn1Error('signed attributes expected');
  const signer = certificates.find((certificate) => identifies(sid, certificate));
  if (!signer) throw new Asn1Error('certificate of the signer is missing');
  // Signed as SET OF (0x31), carried as [0] (RFC 5652, 5.4).
  const signedAttributes = rawBytes(attributeSet).slice();
  signedAttributes[0] = 0x31;
  return {
    signer,
    hash: HASHES.get(oidOf(children(digestAlgorithm)[0])) ?? null,
    signatureAlgorithm: oidOf(children(signatureAlgorithm)[0]),
    signature: octetsOf(signature),
    signedAttributes,
    attributes: readAttributes(children(attributeSet)),
  };
}

function readAttributes(blocks: readonly BaseBlock[]): ReadonlyMap<string, BaseBlock> {
  const attributes = new Map<string, BaseBlock>();
  for (const block of blocks) {
    const [type, values] = children(block);
    const [value, ...more] = children(values);
    if (!value || more.length > 0 || attributes.has(oidOf(type)))
      throw new Asn1Error('attribute with one value expected');
    attributes.set(oidOf(type), value);
  }
  return attributes;
}

/** SignerIdentifier: issuer and serial number, or [0] subject key identifier (in extension 2.5.29.14). */
function identifies(sid: BaseBlock | undefined, certificate: X509Certificate): boolean {
  if (!sid) return false;
  if (contextTag(sid) === 0) {
    const keyId = rawBytes(sid).subarray(2);
    return Buffer.from(certificate.raw).includes(Buffer.concat([Buffer.of(0x04, keyId.length), keyId]));
  }
  const [issuer, serialNumber] = children(sid).map(rawBytes);
  const own = issuerAndSerial(certificate.raw);
  return (
    issuer !== undefined &&
    serialNumber !== undefined &&
    equal(issuer, own.issuer) &&
    equal(serialNumber, own.serialNumber)
  );
}

export const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** The message digest that was signed. */
export const signedDigest = (cms: Cms): Uint8Array => octetsOf(cms.attributes.get(OID.messageDigest));

export const contentTypeIsData = (cms: Cms): boolean => {
  const value = cms.attributes.get(OID.contentType);
  return value !== undefined && oidOf(value) === OID.data;
};

/** Whether the algorithms are known and strong, and fit each other. */
export function strongAlgorithms(cms: Cms): boolean {
  const implied = SIGNATURES.get(cms.signatureAlgorithm);
  return cms.hash !== null && implied !== undefined && (implied === null || implied === cms.hash);
}

/** Whether the signer's key made the signature over the signed attributes. */
export function signatureVerifies(cms: Cms): boolean {
  if (!strongAlgorithms(cms) || cms.hash === null) return false;
  try {
    return verify(cms.hash, cms.signedAttributes, cms.signer.publicKey, cms.signature);
  } catch {
    return false;
  }
}

/**
 * signing-certificate-v2 (RFC 5035, 3): what stops a signature from being shown with another certificate of the same key.
 * Its first entry must be the signer's.
 */
export function namesItsCertificate(cms: Cms): boolean {
  const value = cms.attributes.get(OID.signingCertificateV2);
  if (!value) return false;
  const [first] = children(children(value)[0]);
  const fields = children(first);
  const algorithm = fields[0] && fields[0].idBlock.tagNumber === 16 ? oidOf(children(fields[0])[0]) : null;
  // Only SHA-256, the default and what everybody writes.
  if (algorithm !== null && algorithm !== OID.sha256) return false;
  return equal(octetsOf(fields[algorithm === null ? 0 : 1]), sha256(cms.signer.raw));
}

/** Reading certificates and judging whether they lead to a trusted authority (RFC 5280, 6). */

import { X509Certificate } from 'node:crypto';
import { BasicConstraints, Certificate, type RelativeDistinguishedNames } from 'pkijs';
import { type Failure, fail, ok, type Result } from '../../shared/domain/result.ts';
import { allSeen } from './allSeen.ts';
import { children, contextTag, oidOf, parseElement, rawBytes } from './asn1.ts';
import { OID } from './cms.ts';

export type CertificateStanding = 'trusted' | 'untrusted' | 'expired' | 'not-yet-valid';

const DER_SEQUENCE = 0x30;

/** DER or PEM; null = not a certificate that can be read in full. */
export function parseCertificate(bytes: Uint8Array): X509Certificate | null {
  try {
    const certificate = new X509Certificate(bytes);
    detailsOf(certificate);
    return certificate;
  } catch {
    return null;
  }
}

/**
 * The certificates of a `--ca` file: PEM (one or more, text around them is ignored), one in DER, or several in a PKCS#7 (.p7b);
 * returned as DER.
 * Errors: AUTHORITIES_UNREADABLE (`index`: which certificate, from 1; 0 = there is none).
 */
export function parseAuthorities(
  file: string | Uint8Array,
): Result<readonly Uint8Array[], Failure<'AUTHORITIES_UNREADABLE'>> {
  // Not asked of PEM: of several certificates Node would read the first alone.
  const der = typeof file === 'string' || file[0] !== DER_SEQUENCE ? null : parseCertificate(file);
  if (der) return ok([new Uint8Array(der.raw)]);
  const bundled = typeof file === 'string' ? [] : bundledCertificates(file);
  if (bundled.length > 0) return ok(bundled);
  const text = typeof file === 'string' ? file : Buffer.from(file).toString('latin1');
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  const authorities: Uint8Array[] = [];
  for (const block of blocks) {
    const certificate = parseCertificate(Buffer.from(block));
    if (!certificate) return fail('AUTHORITIES_UNREADABLE', { index: authorities.length + 1 });
    authorities.push(new Uint8Array(certificate.raw));
  }
  return authorities.length > 0 ? ok(authorities) : fail('AUTHORITIES_UNREADABLE', { index: 0 });
}

/** Certificates without a signature in a PKCS#7, as public authorities hand them out (RFC 2315, 9.1); empty for anything else. */
function bundledCertificates(file: Uint8Array): readonly Uint8Array[] {
  try {
    const [, content] = children(parseElement(file));
    const [signedData] = children(content);
    const certificates = children(signedData).find((part) => contextTag(part) === 0);
    return children(certificates)
      .map((one) => parseCertificate(rawBytes(one)))
      .filter((one) => one !== null)
      .map((one) => new Uint8Array(one.raw));
  } catch {
    return [];
  }
}

/** What X509Certificate does not tell, or not safely. */
type Details = {
  readonly subject: CertificateName;
  readonly issuer: CertificateName;
  /** Bits of keyUsage, first octet; null = extension absent. */
  readonly keyUsage: number | null;
  /** extendedKeyUsage; null = extension absent. */
  readonly purposes: readonly string[] | null;
  readonly pathLength: number;
  /** Holds no critical extension that is unknown here. */
  readonly understood: boolean;
};
type CertificateName = { readonly commonName: string | null; readonly organisation: string | null };

const known = new WeakMap<X509Certificate, Details>();

/** Not by X509Certificate.toLegacyObject(): that ends the process (Node 24.21) where the key's curve is unknown. */
function detailsOf(certificate: X509Certificate): Details {
  const details = known.get(certificate) ?? readDetails(certificate);
  known.set(certificate, details);
  return details;
}

const KEY_USAGE = '2.5.29.15';
const BASIC_CONSTRAINTS = '2.5.29.19';
const EXTENDED_KEY_USAGE = '2.5.29.37';
/**
 * Purposes of which a certificate that names any must name one: any, e-mail protection, document signing (RFC 9336, and as Microsoft and
 * Adobe number it). One for web servers, program code, time stamps or logging in alone signs no paper.
 */
const SIGNING_PURPOSES: ReadonlySet<string> = new Set([
  '2.5.29.37.0',
  '1.3.6.1.5.5.7.3.4',
  '1.3.6.1.5.5.7.3.36',
  '1.3.6.1.4.1.311.10.3.12',
  '1.2.840.113583.1.1.5',
]);
/** Critical extensions that are read here, or that only narrow what no paper depends on (other names, policies, purposes). */
const UNDERSTOOD: ReadonlySet<string> = new Set([
  KEY_USAGE,
  BASIC_CONSTRAINTS,
  '2.5.29.17',
  '2.5.29.32',
  EXTENDED_KEY_USAGE,
]);

function readDetails(certificate: X509Certificate): Details {
  const parsed = Certificate.fromBER(new Uint8Array(certificate.raw));
  const extensions = parsed.extensions ?? [];
  const usage = extensions.find(({ extnID }) => extnID === KEY_USAGE);
  const constraints = extensions.find(({ extnID }) => extnID === BASIC_CONSTRAINTS)?.parsedValue;
  const purposes = extensions.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE);
  const pathLength = constraints instanceof BasicConstraints ? constraints.pathLenConstraint : undefined;
  return {
    subject: readName(parsed.subject),
    issuer: readName(parsed.issuer),
    // BIT STRING 03 02 <unused bits> <bits>: the usages asked for here are all in the first octet.
    keyUsage: usage ? (usage.extnValue.valueBlock.valueHexView[3] ?? 0) : null,
    purposes: purposes
      ? children(parseElement(new Uint8Array(purposes.extnValue.valueBlock.valueHexView))).map(oidOf)
      : null,
    pathLength: typeof pathLength === 'number' ? pathLength : Number.POSITIVE_INFINITY,
    understood: extensions.every(({ extnID, critical }) => !critical || UNDERSTOOD.has(extnID)),
  };
}

function readName({ typesAndValues }: RelativeDistinguishedNames): CertificateName {
  const part = (oid: string): string | null => {
    const value: unknown = typesAndValues.find(({ type }) => type === oid)?.value.valueBlock.value;
    return typeof value === 'string' ? allSeen(value.normalize('NFC')) : null;
  };
  return { commonName: part('2.5.4.3'), organisation: part('2.5.4.10') };
}

/** As `displayName` shows it, of a name that stands by itself. */
export function nameShown(name: RelativeDistinguishedNames): string {
  const { commonName, organisation } = readName(name);
  return commonName ?? organisation ?? '';
}

export const organisationName = (certificate: X509Certificate): string | null =>
  detailsOf(certificate).subject.organisation;

/** What a person is called in a certificate: common name, else organisation, else the whole name. */
export function displayName(certificate: X509Certificate, whose: 'subject' | 'issuer'): string {
  const { commonName, organisation } = detailsOf(certificate)[whose];
  return commonName ?? organisation ?? allSeen(certificate[whose]);
}

const STRONG: ReadonlySet<string> = new Set([
  OID.rsaSha256,
  OID.rsaSha384,
  OID.rsaSha512,
  OID.ecdsaSha256,
  OID.ecdsaSha384,
  OID.ecdsaSha512,
]);

/** RSA from 2048 bits, elliptic curves from 256. */
export function strongKey(certificate: X509Certificate): boolean {
  const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
  if (asymmetricKeyType === 'rsa') return (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
  return (
    asymmetricKeyType === 'ec' &&
    ['prime256v1', 'secp384r1', 'secp521r1'].includes(asymmetricKeyDetails?.namedCurve ?? '')
  );
}

/** `issuer` is a certificate authority and signed `certificate`. */
function issued(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return (
      issuer.ca &&
      certificate.checkIssued(issuer) &&
      STRONG.has(certificate.signatureAlgorithmOid ?? '') &&
      strongKey(issuer) &&
      certificate.verify(issuer.publicKey)
    );
  } catch {
    // A key that cannot be read signs nothing.
    return false;
  }
}

/** Chains are short; more certificates than this are not looked at. */
const MAX_POOL = 32;

/** The issuers of `certificate` out of `pool`, from its own upwards to a root or to where the pool ends. */
export function chainWithin(
  certificate: X509Certificate,
  pool: readonly X509Certificate[],
): readonly X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let current = certificate; chain.length < MAX_POOL; ) {
    const issuer = pool.find((candidate) => issued(current, candidate) && !chain.includes(candidate));
    if (!issuer || issuer.fingerprint256 === current.fingerprint256) return chain;
    chain.push(issuer);
    current = issuer;
  }
  return chain;
}

export const DIGITAL_SIGNATURE = 0x80;
export const NON_REPUDIATION = 0x40;
export const KEY_CERT_SIGN = 0x04;
export const CRL_SIGN = 0x02;

/** May sign papers: digitalSignature or nonRepudiation, and a purpose that papers belong to, where the certificate limits its use at all. */
export function maySign(certificate: X509Certificate): boolean {
  const { keyUsage, purposes } = detailsOf(certificate);
  const forPapers = purposes === null || purposes.some((purpose) => SIGNING_PURPOSES.has(purpose));
  return (
    !certificate.ca && forPapers && (keyUsage === null || (keyUsage & (DIGITAL_SIGNATURE | NON_REPUDIATION)) !== 0)
  );
}

/** May sign lists of revoked certificates. */
export function mayRevoke(authority: X509Certificate): boolean {
  const { keyUsage } = detailsOf(authority);
  return keyUsage === null || (keyUsage & CRL_SIGN) !== 0;
}

function mayIssue(certificate: X509Certificate, below: number): boolean {
  const { keyUsage, pathLength, understood } = detailsOf(certificate);
  return understood && below <= pathLength && (keyUsage === null || (keyUsage & KEY_CERT_SIGN) !== 0);
}

export const datesAt = (certificate: X509Certificate, moment: Date): 'expired' | 'not-yet-valid' | null =>
  moment > certificate.validToDate ? 'expired' : moment < certificate.validFromDate ? 'not-yet-valid' : null;

export type Issuers = {
  readonly pool: readonly X509Certificate[];
  readonly authorities: readonly X509Certificate[];
};

/**
 * Where the certificate stands at `moment`. `pool` holds helpers without trust of their own (those sent along with a signature).
 * Every certificate on the way, the authority's own too, must be valid at that moment (shell model).
 */
export function standing(
  certificate: X509Certificate,
  options: Issuers & { readonly moment: Date },
): CertificateStanding {
  const path = trustPath(certificate, options);
  if (!path || !maySign(certificate) || !detailsOf(certificate).understood) return 'untrusted';
  for (const member of path) {
    const dates = datesAt(member, options.moment);
    if (dates) return dates;
  }
  return 'trusted';
}

/** Shortest way from the certificate to an authority, both included. Each certificate is looked at once, so time is bounded. */
export function trustPath(
  certificate: X509Certificate,
  { pool: helpers, authorities }: Issuers,
): readonly X509Certificate[] | null {
  const pool = helpers.slice(0, MAX_POOL);
  const seen = new Set([certificate.fingerprint256]);
  const queue: (readonly X509Certificate[])[] = [[certificate]];
  for (let path = queue.shift(); path; path = queue.shift()) {
    const last = path.at(-1);
    if (!last) return null;
    const below = path.length - 1;
    const anchor = authorities.find((authority) => mayIssue(authority, below) && issued(last, authority));
    if (anchor) return [...path, anchor];
    for (const candidate of pool) {
      if (seen.has(candidate.fingerprint256) || !mayIssue(candidate, below) || !issued(last, candidate)) continue;
      seen.add(candidate.fingerprint256);
      queue.push([...path, candidate]);
    }
  }
  return null;
}

/**
 * A throwaway certificate authority for the sample season and for tests. Its key lives in memory only; nothing it issues is worth
 * more than the sample that it signs.
 */
import { randomBytes, webcrypto } from 'node:crypto';
import { element, integer, none, octets, oid, sequence, set, tagged0, text } from './asn1.ts';
import { CRL_SIGN, DIGITAL_SIGNATURE, KEY_CERT_SIGN, NON_REPUDIATION } from './certificates.ts';
import { OID, sha256 } from './cms.ts';
import { writeP12 } from './writeP12.ts';

export type DemoIssue = {
  readonly name: string;
  readonly organisation: string;
  readonly from: Date;
  readonly until: Date;
  /** Default: digitalSignature and nonRepudiation, as a certificate for signing papers has. */
  readonly keyUsage?: readonly DemoKeyUsage[];
  /** Default: RSA-2048. */
  readonly algorithm?: DemoAlgorithm;
  readonly pin: string;
};

export type DemoKeyUsage = keyof typeof USAGE_BITS;
type DemoAlgorithm = keyof typeof ALGORITHMS;

export type DemoAuthority = {
  readonly caPem: string;
  /** A key and its certificate as PKCS#12: AES-256-CBC, PBKDF2, MAC with SHA-256. */
  issue(request: DemoIssue): Promise<Uint8Array>;
};

const USAGE_BITS = {
  digitalSignature: DIGITAL_SIGNATURE,
  nonRepudiation: NON_REPUDIATION,
  keyEncipherment: 0x20,
  keyCertSign: KEY_CERT_SIGN,
  cRLSign: CRL_SIGN,
} as const;

const ALGORITHMS = {
  'RSA-2048': {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
  },
  'ECDSA-P256': { name: 'ECDSA', namedCurve: 'P-256' },
} as const;

export async function createDemoAuthority(options: {
  readonly name: string;
  readonly from: Date;
  readonly until: Date;
}): Promise<DemoAuthority> {
  const keys = await generateKeys('RSA-2048');
  const issuer: Holder = { name: options.name, organisation: null };
  const ca = await certify({
    ...options,
    subject: issuer,
    issuer,
    publicKey: keys.publicKey,
    issuerKeys: keys,
    usage: ['keyCertSign', 'cRLSign'],
    authority: true,
  });
  return {
    caPem: toPem(ca),
    issue: async ({ name, organisation, from, until, keyUsage, algorithm, pin }) => {
      const holder = await generateKeys(algorithm ?? 'RSA-2048');
      const certificate = await certify({
        subject: { name, organisation },
        issuer,
        from,
        until,
        publicKey: holder.publicKey,
        issuerKeys: keys,
        usage: keyUsage ?? ['digitalSignature', 'nonRepudiation'],
        authority: false,
      });
      return writeP12({ privateKey: holder.privateKey, certificates: [certificate, ca], pin });
    },
  };
}

const generateKeys = (algorithm: DemoAlgorithm): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(ALGORITHMS[algorithm], true, ['sign', 'verify']);

type Holder = { readonly name: string; readonly organisation: string | null };

type Certification = {
  readonly subject: Holder;
  readonly issuer: Holder;
  readonly from: Date;
  readonly until: Date;
  readonly publicKey: webcrypto.CryptoKey;
  readonly issuerKeys: webcrypto.CryptoKeyPair;
  readonly usage: readonly DemoKeyUsage[];
  readonly authority: boolean;
};

/** RFC 5280, 4.1, in DER. pkijs would write the name as one multi-valued part, and the algorithm without its NULL. */
async function certify(request: Certification): Promise<Uint8Array> {
  const algorithm = sequence(oid(OID.rsaSha256), none());
  const publicKey = new Uint8Array(await webcrypto.subtle.exportKey('spki', request.publicKey));
  const authorityKey = new Uint8Array(await webcrypto.subtle.exportKey('spki', request.issuerKeys.publicKey));
  const toBeSigned = sequence(
    tagged0(integer(2)),
    element(0x02, serialNumber()),
    algorithm,
    distinguishedName(request.issuer),
    sequence(time(request.from), time(request.until)),
    distinguishedName(request.subject),
    publicKey,
    element(
      0xa3,
      sequence(
        extension('2.5.29.19', true, request.authority ? sequence(element(0x01, Uint8Array.of(0xff))) : sequence()),
        extension('2.5.29.15', true, usageBits(request.usage)),
        extension('2.5.29.14', false, octets(keyIdentifier(publicKey))),
        extension('2.5.29.35', false, sequence(element(0x80, keyIdentifier(authorityKey)))),
      ),
    ),
  );
  const signed = await webcrypto.subtle.sign(
    'RSASSA-PKCS1-v1_5',
    request.issuerKeys.privateKey,
    Buffer.from(toBeSigned),
  );
  return sequence(toBeSigned, algorithm, element(0x03, Uint8Array.of(0), new Uint8Array(signed)));
}

/** Sixteen octets, positive. */
function serialNumber(): Uint8Array {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial;
}

const PRINTABLE = 0x13;
const UTF8 = 0x0c;

const distinguishedName = ({ name, organisation }: Holder): Uint8Array =>
  sequence(
    namePart('2.5.4.6', text(PRINTABLE, 'VN')),
    ...(organisation === null ? [] : [namePart('2.5.4.10', text(UTF8, organisation.normalize('NFC')))]),
    namePart('2.5.4.3', text(UTF8, name.normalize('NFC'))),
  );

const namePart = (type: string, value: Uint8Array): Uint8Array => set(sequence(oid(type), value));

/** UTCTime up to 2049, GeneralizedTime after (RFC 5280, 4.1.2.5). */
function time(value: Date): Uint8Array {
  const digits = `${value.toISOString().slice(0, 19).replace(/[-T:]/g, '')}Z`;
  return value.getUTCFullYear() < 2050 ? text(0x17, digits.slice(2)) : text(0x18, digits);
}

function usageBits(usage: readonly DemoKeyUsage[]): Uint8Array {
  const bits = usage.reduce((sum, name) => sum | USAGE_BITS[name], 0);
  const unused = bits === 0 ? 0 : 31 - Math.clz32(bits & -bits);
  return element(0x03, Uint8Array.of(unused, bits));
}

const keyIdentifier = (publicKey: Uint8Array): Uint8Array => sha256(publicKey).subarray(0, 20);

const extension = (id: string, critical: boolean, value: Uint8Array): Uint8Array =>
  sequence(oid(id), ...(critical ? [element(0x01, Uint8Array.of(0xff))] : []), octets(value));

function toPem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** Writes a PKCS#12 file (RFC 7292) for the sample season: AES-256-CBC, PBKDF2 and MAC with SHA-256. */
import { randomBytes, webcrypto } from 'node:crypto';
import { OctetString } from 'asn1js';
import {
  Attribute,
  AuthenticatedSafe,
  CertBag,
  Certificate,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs';

/** The guidance of 2023 for PBKDF2 with HMAC-SHA-256 asks for more, but this key protects a sample. */
const ITERATIONS = 10_000;

export async function writeP12(content: {
  readonly privateKey: webcrypto.CryptoKey;
  /** DER, the holder's first. */
  readonly certificates: readonly Uint8Array[];
  readonly pin: string;
}): Promise<Uint8Array> {
  const password = new TextEncoder().encode(content.pin).buffer;
  const encryption = {
    password,
    contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256, iv: new Uint8Array(randomBytes(16)) },
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: ITERATIONS,
  };
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', content.privateKey);
  const keyBag = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(pkcs8) });
  await keyBag.makeInternalValues(encryption);
  const certificateBags = content.certificates.map((der, i) => {
    const bagValue = new CertBag({ parsedValue: Certificate.fromBER(Buffer.from(der)) });
    return new SafeBag({ bagId: CERTIFICATE_BAG, bagValue, ...(i === 0 ? { bagAttributes: localKeyId() } : {}) });
  });
  const keySafe = new SafeContents({
    safeBags: [new SafeBag({ bagId: KEY_BAG, bagValue: keyBag, bagAttributes: localKeyId() })],
  });
  const pfx = new PFX({
    parsedValue: {
      integrityMode: 0,
      authenticatedSafe: new AuthenticatedSafe({
        parsedValue: {
          // The key is encrypted within its bag; only the certificates need an encrypted safe.
          safeContents: [
            { privacyMode: 1, value: new SafeContents({ safeBags: certificateBags }) },
            { privacyMode: 0, value: keySafe },
          ],
        },
      }),
    },
  });
  await pfx.parsedValue?.authenticatedSafe?.makeInternalValues({ safeContents: [encryption, {}] });
  await pfx.makeInternalValues({
    password,
    iterations: ITERATIONS,
    pbkdf2HashAlgorithm: { name: 'SHA-256' },
    hmacHashAlgorithm: 'SHA-256',
  });
  return new Uint8Array(pfx.toSchema().toBER());
}

const KEY_BAG = '1.2.840.113549.1.12.10.1.2';
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3';

/** Tells which certificate belongs to the key (RFC 2985, 5.5.2). */
const localKeyId = (): Attribute[] => [
  new Attribute({ type: '1.2.840.113549.1.9.21', values: [new OctetString({ valueHex: Uint8Array.of(1) })] }),
];

/** The office's own key for the QR codes of certificates (ECDSA P-256): made, used, and asked whether a code is genuine. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import {
  type CertificateFacts,
  factsToSign,
  readCertificateCode,
  type Utf8,
  writeCertificateCode,
} from '../../shared/domain/certificateCode.ts';
import { sha256 } from './cms.ts';
import { equal } from './readCms.ts';

/** SPKI in DER, and whose it is: what others need to check. */
export type CodeKey = { readonly office: string; readonly publicKey: Uint8Array };

/**
 * genuine     signed by the office named
 * forged      bears the mark of that office's key, and is not signed by it
 * unknown-key of an office whose key is not there
 * no-code     no text of this kind
 */
export type CodeVerdict =
  | { readonly verdict: 'genuine' | 'forged'; readonly office: string; readonly facts: CertificateFacts }
  | { readonly verdict: 'unknown-key'; readonly facts: CertificateFacts }
  | { readonly verdict: 'no-code' };

const utf8: Utf8 = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
};

/** PKCS#8 in DER, to be kept as secret as any key, and the public half. */
export function createCodeKey(): { readonly privateKey: Uint8Array; readonly publicKey: Uint8Array } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    privateKey: new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' })),
    publicKey: new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })),
  };
}

const keyIdOf = (publicKey: Uint8Array): Uint8Array => sha256(publicKey).subarray(0, 8);

/** The text of one certificate's QR code. ECDSA draws a random number: the same facts give another text each time, so it is made once and kept. */
export function signCertificateCode(facts: CertificateFacts, privateKey: Uint8Array): string {
  const key: KeyObject = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const signed = factsToSign(facts, utf8);
  const signature = sign('sha256', signed, { key, dsaEncoding: 'ieee-p1363' });
  return writeCertificateCode({ keyId: keyIdOf(publicKey), signature, signed });
}

export function checkCertificateCode(text: string, keys: readonly CodeKey[]): CodeVerdict {
  const code = readCertificateCode(text, utf8);
  if (!code) return { verdict: 'no-code' };
  const { facts, keyId, signature, signed } = code;
  const known = keys.find(({ publicKey }) => equal(keyIdOf(publicKey), keyId));
  if (!known) return { verdict: 'unknown-key', facts };
  const key = createPublicKey({ key: Buffer.from(known.publicKey), format: 'der', type: 'spki' });
  const genuine = verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, signature);
  return { verdict: genuine ? 'genuine' : 'forged', office: known.office, facts };
}

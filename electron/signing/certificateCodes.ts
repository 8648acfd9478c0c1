/** The office's own key for the QR codes of certificates (ECDSA P-256): made, used, and asked whether a code is genuine. */
import { createPrivateKey, createPublicKey, verify } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
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

/**
 * PKCS#8 in DER, to be kept as secret as any key, and the public half.
 * @param seed 48 bytes: always the same key, which is none at all. For sample data, whose papers are the same at every run.
 */
export function createCodeKey(seed?: Uint8Array): { readonly privateKey: Uint8Array; readonly publicKey: Uint8Array } {
  const secret = p256.utils.randomSecretKey(seed);
  const point = p256.getPublicKey(secret, false);
  const part = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', d: part(secret), x: part(point.subarray(1, 33)), y: part(point.subarray(33)) };
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
  return {
    privateKey: new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' })),
    publicKey: new Uint8Array(createPublicKey(privateKey).export({ type: 'spki', format: 'der' })),
  };
}

const keyIdOf = (publicKey: Uint8Array): Uint8Array => sha256(publicKey).subarray(0, 8);

/**
 * The text of one certificate's QR code. The same facts always give the same text (RFC 6979), so that a preview is the very paper that is issued;
 * node:crypto draws a random number each time, hence the library.
 */
export function signCertificateCode(facts: CertificateFacts, privateKey: Uint8Array): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const signed = factsToSign(facts, utf8);
  const secret = new Uint8Array(Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url'));
  const signature = p256.sign(signed, secret);
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

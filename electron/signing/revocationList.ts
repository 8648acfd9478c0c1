/** Lists of revoked certificates (CRL, RFC 5280, 5), imported by the office: nothing is fetched here. */
import { createHash, verify, type X509Certificate } from 'node:crypto';
import { type BaseBlock, BitString, Enumerated, GeneralizedTime, Integer, UTCTime } from 'asn1js';
import { type Failure, fail, ok, type Result } from '../../shared/domain/result.ts';
import { Asn1Error, children, contextTag, octetsOf, oidOf, parseElement, rawBytes } from './asn1.ts';
import { mayRevoke, strongKey } from './certificates.ts';
import { issuerAndSerial, OID } from './cms.ts';

export type RevokedEntry = {
  /** The earlier of the date of revocation and the date since when the key was not to be relied on. */
  readonly since: Date;
  /** CRLReason (5.3.1); 0 where none is stated. */
  readonly reason: number;
};

export type RevocationList = {
  readonly issuer: Uint8Array;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | null;
  /** By serial number in hexadecimal digits. */
  readonly revoked: ReadonlyMap<string, RevokedEntry>;
  signedBy(authority: X509Certificate): boolean;
};

/** Bytes. The largest lists of public authorities take some millions. */
const MAX_LIST = 32 << 20;

const HASHES: ReadonlyMap<string, string> = new Map([
  [OID.rsaSha256, 'sha256'],
  [OID.rsaSha384, 'sha384'],
  [OID.rsaSha512, 'sha512'],
  [OID.ecdsaSha256, 'sha256'],
  [OID.ecdsaSha384, 'sha384'],
  [OID.ecdsaSha512, 'sha512'],
]);
const REASON = '2.5.29.21';
const INVALIDITY_DATE = '2.5.29.24';

/**
 * The lists of a file, PEM (one or more) or one in DER, returned as DER.
 * Errors: REVOCATION_LIST_UNREADABLE (`index`: which one, from 1; 0 = there is none). Whose list it is shows only when a certificate asks.
 */
export function parseRevocationLists(
  file: Uint8Array,
): Result<readonly Uint8Array[], Failure<'REVOCATION_LIST_UNREADABLE'>> {
  const text = Buffer.from(file).toString('latin1');
  const blocks = [...text.matchAll(/-----BEGIN X509 CRL-----([^-]+)-----END X509 CRL-----/g)];
  const lists = blocks.length > 0 ? blocks.map(([, body = '']) => Buffer.from(body, 'base64')) : [file];
  const bad = lists.findIndex((list) => readRevocationList(list) === null);
  return bad === -1 ? ok(lists) : fail('REVOCATION_LIST_UNREADABLE', { index: blocks.length > 0 ? bad + 1 : 0 });
}

/** Of public authorities they have megabytes, and a batch of papers asks each of them again. */
const MAX_KEPT = 8;
const kept = new Map<string, RevocationList | null>();

/** null where it is no list, or one with rules that are not known here (partial lists: delta, indirect). */
export function readRevocationList(der: Uint8Array): RevocationList | null {
  if (der.length > MAX_LIST) return null;
  const name = createHash('sha256').update(der).digest('hex');
  const known = kept.get(name);
  if (known !== undefined) return known;
  const list = readAnew(der);
  for (const oldest of kept.keys()) if (kept.size >= MAX_KEPT) kept.delete(oldest);
  kept.set(name, list);
  return list;
}

function readAnew(der: Uint8Array): RevocationList | null {
  try {
    return read(der);
  } catch {
    return null;
  }
}

function read(der: Uint8Array): RevocationList {
  const [toBeSigned, algorithm, signature] = children(parseElement(der));
  if (!toBeSigned || !(signature instanceof BitString)) throw new Asn1Error('certificate list expected');
  const fields = [...children(toBeSigned)];
  if (fields[0] instanceof Integer) fields.shift();
  const [, issuer, thisUpdate, ...optional] = fields;
  if (!issuer) throw new Asn1Error('issuer expected');
  const next = optional[0] instanceof UTCTime ? optional.shift() : undefined;
  const entries = optional.find((block) => contextTag(block) === null);
  refuseUnknown(optional.find((block) => contextTag(block) === 0));
  const hash = HASHES.get(oidOf(children(algorithm)[0]));
  const signed = rawBytes(toBeSigned);
  const value = signature.valueBlock.valueHexView;
  return {
    issuer: rawBytes(issuer),
    thisUpdate: dateOf(thisUpdate),
    nextUpdate: next ? dateOf(next) : null,
    revoked: new Map((entries ? children(entries) : []).map(readEntry)),
    signedBy: (authority) =>
      hash !== undefined &&
      mayRevoke(authority) &&
      strongKey(authority) &&
      verify(hash, signed, authority.publicKey, value),
  };
}

function readEntry(block: BaseBlock): readonly [string, RevokedEntry] {
  const [serial, date, extensions] = children(block);
  if (!serial) throw new Asn1Error('serial number expected');
  const found = extensions ? extensionsOf(extensions) : new Map<string, BaseBlock>();
  const reason = found.get(REASON);
  const invalid = found.get(INVALIDITY_DATE);
  const revoked = dateOf(date);
  const since = invalid ? dateOf(invalid) : revoked;
  const code = reason instanceof Enumerated ? reason.valueBlock.valueDec : 0;
  return [serialOf(rawBytes(serial)), { since: since < revoked ? since : revoked, reason: code }];
}

function extensionsOf(block: BaseBlock): Map<string, BaseBlock> {
  return new Map(
    children(block).map((extension) => {
      const parts = children(extension);
      return [oidOf(parts[0]), parseElement(octetsOf(parts.at(-1)))];
    }),
  );
}

/** Critical extensions say that the list holds only some of the revoked certificates, or those of others. */
function refuseUnknown(extensions: BaseBlock | undefined): void {
  for (const extension of extensions ? children(children(extensions)[0]) : [])
    if (children(extension).length === 3) throw new Asn1Error('a partial list');
}

function dateOf(block: BaseBlock | undefined): Date {
  if (block instanceof UTCTime || block instanceof GeneralizedTime) return block.toDate();
  throw new Asn1Error('time expected');
}

/** Header and leading zero bytes do not count. */
const serialOf = (integer: Uint8Array): string =>
  Buffer.from(integer.subarray(2))
    .toString('hex')
    .replace(/^(00)+/, '');

export const serialNumberOf = (certificate: X509Certificate): string =>
  serialOf(issuerAndSerial(certificate.raw).serialNumber);

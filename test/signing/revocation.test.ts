/** Lists of revoked certificates, made by openssl. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openP12,
  parseAuthorities,
  parseRevocationLists,
  type SigningKey,
  verifyPdf,
} from '../../electron/signing/index.ts';
import { type OpensslAuthority, opensslAuthority, type Revoked } from '../builders/opensslAuthority.ts';
import { isPresent, needTool } from '../builders/outsideTools.ts';
import { type Bench, CHECKED_AT, must, openBench, PIN, SIGNED_AT, samplePaper, sign } from '../builders/signing.ts';

const BEFORE = new Date('2025-01-05T00:00:00Z');
const AFTER = new Date('2025-02-01T00:00:00Z');
const THIS_UPDATE = new Date('2025-02-20T00:00:00Z');
const NEXT_UPDATE = new Date('2025-03-20T00:00:00Z');

let bench: Bench;
let authority: OpensslAuthority;
let below: OpensslAuthority;
let key: SigningKey;
let serial: string;
let signed: Uint8Array;

beforeAll(async () => {
  bench = openBench();
  if (!isPresent('openssl')) return;
  authority = opensslAuthority(bench, { name: 'Cơ quan chứng thực gốc (mẫu)' });
  below = authority.below({ name: 'Cơ quan chứng thực cấp hai (mẫu)', algorithm: 'P-256' });
  const issued = below.issue({ name: 'Nguyễn Thị Ước' });
  serial = issued.serial;
  key = must(await openP12(issued.p12, PIN, SIGNED_AT));
  signed = await sign(await samplePaper(), key);
});
afterAll(() => bench.remove());

function listOf(
  revoked: readonly Revoked[],
  from: 'root' | 'below' | OpensslAuthority = 'below',
  changes: { thisUpdate?: Date; nextUpdate?: Date } = {},
): Uint8Array {
  needTool('openssl');
  const issuer = from === 'root' ? authority : from === 'below' ? below : from;
  return issuer.revocationList({ thisUpdate: THIS_UPDATE, nextUpdate: NEXT_UPDATE, ...changes, revoked });
}

async function judged(revocationLists: readonly Uint8Array[], at = CHECKED_AT) {
  bench.run('openssl', 'version');
  const authorities = must(parseAuthorities(authority.pem));
  const { verdict, signatures } = await verifyPdf(signed, { authorities, revocationLists, at });
  return { verdict, certificate: signatures[0]?.certificate, revocation: signatures[0]?.revocation };
}

describe('a list of the signer’s authority', () => {
  it('that does not name the certificate says as of when', async () => {
    expect(await judged([listOf([])])).toEqual({
      verdict: 'valid',
      certificate: 'trusted',
      revocation: { state: 'not-listed', asOf: THIS_UPDATE.toISOString(), outdated: false },
    });
  });

  it('that should have been renewed is said to be outdated', async () => {
    const found = await judged([listOf([])], new Date('2025-06-01T00:00:00Z'));
    expect(found).toMatchObject({ verdict: 'valid', revocation: { state: 'not-listed', outdated: true } });
  });

  it.each([
    ['before the claimed time', BEFORE, 'superseded', 'valid-untrusted', { beforeClaim: true, reason: 'replaced' }],
    ['after it', AFTER, 'cessationOfOperation', 'valid', { beforeClaim: false, reason: 'ended' }],
    ['after it, the key in strange hands', AFTER, 'keyCompromise', 'valid-untrusted', { reason: 'compromised' }],
    ['after it, without a reason', AFTER, undefined, 'valid', { reason: 'unspecified' }],
  ])('that names it as revoked %s', async (_, at, reason, verdict, revocation) => {
    const found = await judged([listOf([{ serial, at, ...(reason ? { reason } : {}) }])]);
    expect(found).toMatchObject({ verdict, revocation: { state: 'revoked', since: at.toISOString(), ...revocation } });
  });

  it('that says since when the key was not to be relied on counts from then', async () => {
    const found = await judged([
      listOf([{ serial, at: AFTER, reason: `keyTime,${BEFORE.toISOString().slice(0, 19).replace(/[-T:]/g, '')}Z` }]),
    ]);
    expect(found).toMatchObject({ verdict: 'valid-untrusted', revocation: { since: BEFORE.toISOString() } });
  });
});

describe('what says nothing', () => {
  const unknown = { verdict: 'valid', revocation: { state: 'unknown' } };

  it('is no list at all, or one older than the signature', async () => {
    expect(await judged([])).toMatchObject(unknown);
    const old = listOf([], 'below', { thisUpdate: new Date('2025-01-01T00:00:00Z') });
    expect(await judged([old])).toMatchObject(unknown);
  });

  it('is a list of another authority that has the same name', async () => {
    const other = openBench();
    const twin = opensslAuthority(other, { name: 'Cơ quan chứng thực cấp hai (mẫu)' });
    expect(await judged([listOf([{ serial, at: BEFORE }], twin)])).toMatchObject(unknown);
    other.remove();
  });

  it('is a list with a flipped bit', async () => {
    const list = Buffer.from(listOf([{ serial, at: BEFORE }]));
    for (const at of [list.length - 1, Math.floor(list.length / 3)]) {
      const flipped = Buffer.from(list);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(await judged([flipped])).toMatchObject(unknown);
    }
  });
});

it('an authority on the way that was revoked spoils those below it', async () => {
  const certificate = bench.run('openssl', 'x509', '-in', bench.path('authority-root/below.crt'), '-noout', '-serial');
  const own = listOf([{ serial: certificate.trim().split('=')[1] ?? '', at: BEFORE }], 'root');
  expect(await judged([own, listOf([])])).toMatchObject({
    verdict: 'valid-untrusted',
    revocation: { state: 'revoked', holder: 'Cơ quan chứng thực cấp hai (mẫu)' },
  });
});

describe('a file of lists', () => {
  it('is read in DER and in PEM', () => {
    const der = listOf([]);
    const pem = bench.run('openssl', 'crl', '-inform', 'DER', '-in', bench.file('a.crl', der));
    expect(must(parseRevocationLists(der))).toHaveLength(1);
    expect(must(parseRevocationLists(Buffer.from(`# danh sách\n${pem}${pem}`)))).toEqual([
      Buffer.from(der),
      Buffer.from(der),
    ]);
  });

  it.each(['', 'x', '-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----'])(
    'that holds none is refused: %j',
    (text) => {
      expect(parseRevocationLists(Buffer.from(text))).toMatchObject({ error: { code: 'REVOCATION_LIST_UNREADABLE' } });
    },
  );
});

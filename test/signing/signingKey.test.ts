import { createPrivateKey, webcrypto } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkKey, type DemoAuthority, openP12, parseAuthorities } from '../../electron/signing/index.ts';
import { writeP12 } from '../../electron/signing/writeP12.ts';
import {
  type Bench,
  demoAuthority,
  FROM,
  issueKey,
  issueRequest,
  must,
  openBench,
  PIN,
  SIGNED_AT,
  UNTIL,
} from '../builders/signing.ts';

let authority: DemoAuthority;
let bench: Bench;

beforeAll(async () => {
  authority = await demoAuthority();
  bench = openBench();
  bench.file('modern.p12', await authority.issue(issueRequest()));
  bench.run(
    'openssl',
    'pkcs12',
    '-in',
    bench.path('modern.p12'),
    '-passin',
    `pass:${PIN}`,
    '-nodes',
    '-out',
    bench.path('all.pem'),
  );
});
afterAll(() => bench.remove());

/** The demo key packed anew by openssl. */
function repack(...options: readonly string[]): Uint8Array {
  bench.run(
    'openssl',
    'pkcs12',
    '-export',
    '-in',
    bench.path('all.pem'),
    '-passout',
    `pass:${PIN}`,
    '-out',
    bench.path('new.p12'),
    ...options,
  );
  return bench.read('new.p12');
}

describe('opening a PKCS#12 file', () => {
  it('tells who the holder and the issuer are, with their marks', async () => {
    const key = must(await openP12(bench.read('modern.p12'), PIN, SIGNED_AT));
    expect(key).toMatchObject({
      subject: 'Nguyễn Thị Ước',
      organisation: 'Ủy ban nhân dân huyện Mẫu',
      issuer: 'Tổ chức chứng thực mẫu',
      algorithm: 'RSA',
      validFrom: FROM,
      validUntil: UNTIL,
    });
    expect(key.chain).toHaveLength(1);
  });

  it.each([
    ['AES and SHA-256', []],
    ['3DES and RC2, as old tools write it', ['-legacy']],
    ['3DES alone', ['-legacy', '-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES']],
    ['AES-128', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC']],
  ])('given %s by openssl, it opens with the PIN and refuses another', async (_, options) => {
    const p12 = repack(...options);
    expect(must(await openP12(p12, PIN, SIGNED_AT)).subject).toBe('Nguyễn Thị Ước');
    expect(await openP12(p12, 'mật khẩu 1', SIGNED_AT)).toMatchObject({ ok: false, error: { code: 'PIN_WRONG' } });
  });

  it('openssl reads what the demo authority writes, as AES-256 and PBKDF2', () => {
    const said = bench.run(
      'openssl',
      'pkcs12',
      '-in',
      bench.path('modern.p12'),
      '-passin',
      `pass:${PIN}`,
      '-info',
      '-noout',
    );
    expect(said).toContain('MAC: sha256');
    expect(said).toContain('Shrouded Keybag: PBES2, PBKDF2, AES-256-CBC');
  });

  it('finds the holder’s certificate wherever it stands', async () => {
    const key = await issueKey(authority);
    const privateKey = await webcrypto.subtle.importKey(
      'pkcs8',
      createPrivateKey(Buffer.from(bench.read('all.pem'))).export({ type: 'pkcs8', format: 'der' }),
      { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
      true,
      ['sign'],
    );
    const modern = must(await openP12(bench.read('modern.p12'), PIN, SIGNED_AT));
    const certificates = [...modern.chain, key.certificate, modern.certificate];
    const found = must(await openP12(await writeP12({ privateKey, certificates, pin: PIN }), PIN, SIGNED_AT));
    expect(Buffer.from(found.certificate).equals(modern.certificate)).toBe(true);
    expect(found.chain).toEqual(modern.chain);
  });

  it('given certificates without a key, it is unreadable', async () => {
    bench.run(
      'openssl',
      'pkcs12',
      '-export',
      '-nokeys',
      '-in',
      bench.path('all.pem'),
      '-passout',
      'pass:1',
      '-out',
      bench.path('x.p12'),
    );
    expect(await openP12(bench.read('x.p12'), '1', SIGNED_AT)).toMatchObject({
      ok: false,
      error: { code: 'P12_UNREADABLE' },
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('not a key')],
    ['a cut-off sequence', Buffer.from('3082ffff020103', 'hex')],
    ['two megabytes of zeros', Buffer.alloc(2 << 20)],
  ])('given %s, it is unreadable', async (_, bytes) => {
    expect(await openP12(bytes, PIN, SIGNED_AT)).toMatchObject({ ok: false, error: { code: 'P12_UNREADABLE' } });
  });
});

describe('checking a key before it signs', () => {
  it('given a certificate that has run out, it is refused with its dates', async () => {
    const p12 = await authority.issue(issueRequest({ until: new Date('2024-12-31T00:00:00Z') }));
    expect(await openP12(p12, PIN, SIGNED_AT)).toEqual({
      ok: false,
      error: { code: 'CERTIFICATE_EXPIRED', params: { from: FROM.toISOString(), until: '2024-12-31T00:00:00.000Z' } },
    });
  });

  it('given a certificate of the future, it is refused', async () => {
    const p12 = await authority.issue(issueRequest({ from: new Date('2025-02-01T00:00:00Z') }));
    expect(await openP12(p12, PIN, SIGNED_AT)).toMatchObject({
      ok: false,
      error: { code: 'CERTIFICATE_NOT_YET_VALID' },
    });
  });

  it.each([
    [['keyEncipherment'], 'CERTIFICATE_USAGE'],
    [['digitalSignature'], null],
    [['nonRepudiation'], null],
  ] as const)('given the key usage %s, it answers %s', async (keyUsage, code) => {
    const result = await openP12(await authority.issue(issueRequest({ keyUsage })), PIN, SIGNED_AT);
    expect(result.ok ? null : result.error.code).toBe(code);
  });

  it('given a certificate of another key, it is refused', async () => {
    const { certificate } = await issueKey(authority);
    const { privateKey } = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'sign',
      'verify',
    ]);
    const p12 = await writeP12({ privateKey, certificates: [certificate], pin: PIN });
    expect(await openP12(p12, PIN, SIGNED_AT)).toMatchObject({
      ok: false,
      error: { code: 'CERTIFICATE_KEY_MISMATCH' },
    });
  });

  it('given a key of 1024 bits, it is refused as weak', async () => {
    bench.run(
      'openssl',
      'req',
      '-x509',
      '-newkey',
      'rsa:1024',
      '-nodes',
      '-keyout',
      bench.path('weak.pem'),
      '-out',
      bench.path('weak.crt'),
      '-subj',
      '/CN=Weak',
      '-days',
      '3650',
      '-addext',
      'basicConstraints=critical,CA:FALSE',
    );
    bench.run(
      'openssl',
      'pkcs12',
      '-export',
      '-inkey',
      bench.path('weak.pem'),
      '-in',
      bench.path('weak.crt'),
      '-passout',
      `pass:${PIN}`,
      '-out',
      bench.path('weak.p12'),
    );
    expect(await openP12(bench.read('weak.p12'), PIN, new Date())).toMatchObject({
      ok: false,
      error: { code: 'CERTIFICATE_WEAK' },
    });
  });

  it('where authorities are given, the certificate must lead to one of them', async () => {
    const key = await issueKey(authority);
    const [own, other] = [authority, await demoAuthority('Nơi khác')].map(({ caPem }) => must(parseAuthorities(caPem)));
    expect(checkKey(key, SIGNED_AT, trusting(own))).toMatchObject({ ok: true });
    expect(checkKey(key, SIGNED_AT, trusting(other))).toMatchObject({
      ok: false,
      error: { code: 'CERTIFICATE_UNTRUSTED' },
    });
  });
});

const trusting = (authorities: readonly Uint8Array[] = []) => ({ authorities, revocationLists: [] });

describe('reading the authorities of a file', () => {
  it('takes several in PEM with text around them, and one in DER', async () => {
    const other = await demoAuthority('Nơi khác');
    const both = must(parseAuthorities(`# hai nơi\n${authority.caPem}\n${other.caPem}`));
    expect(both).toHaveLength(2);
    expect(must(parseAuthorities(both[0] ?? ''))).toEqual([both[0]]);
    expect(must(parseAuthorities(Buffer.from(authority.caPem)))).toEqual([both[0]]);
    expect(must(parseAuthorities(Buffer.from(authority.caPem + other.caPem)))).toEqual(both);
  });

  it.each([
    ['nothing', '', 0],
    ['something else', '-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----', 0],
    ['a damaged certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', 1],
  ])('given %s, it says which one cannot be read', (_, text, index) => {
    expect(parseAuthorities(text)).toEqual({ ok: false, error: { code: 'AUTHORITIES_UNREADABLE', params: { index } } });
  });
});

describe('the demo authority', () => {
  it('issues what openssl verifies: usages, key identifiers, names in UTF-8', async () => {
    const ca = bench.file('ca.pem', authority.caPem);
    bench.run(
      'openssl',
      'pkcs12',
      '-in',
      bench.path('modern.p12'),
      '-passin',
      `pass:${PIN}`,
      '-nokeys',
      '-clcerts',
      '-out',
      bench.path('leaf.pem'),
    );
    const all = Buffer.from(bench.read('all.pem')).toString();
    const [leaf = ''] = all.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/) ?? [];
    bench.file('leaf.pem', leaf);
    expect(bench.run('openssl', 'verify', '-x509_strict', '-CAfile', ca, bench.path('leaf.pem'))).toContain(
      'leaf.pem: OK',
    );
    const shown = bench.run(
      'openssl',
      'x509',
      '-in',
      bench.path('leaf.pem'),
      '-noout',
      '-text',
      '-nameopt',
      'utf8,sep_comma_plus',
    );
    expect(shown).toContain('Subject: C=VN,O=Ủy ban nhân dân huyện Mẫu,CN=Nguyễn Thị Ước');
    expect(shown).toContain('Digital Signature, Non Repudiation');
    expect(shown).toMatch(/X509v3 Authority Key Identifier:\s+\S+/);
    const shownCa = bench.run('openssl', 'x509', '-in', ca, '-noout', '-text');
    expect(shownCa).toContain('Certificate Sign, CRL Sign');
    expect(shownCa).toContain('CA:TRUE');
  });

  it('gives each certificate a number of its own', async () => {
    const [a, b] = await Promise.all([issueKey(authority), issueKey(authority)]);
    expect(Buffer.from(a.certificate).equals(b.certificate)).toBe(false);
  });
});

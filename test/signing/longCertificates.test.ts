/** Certificates as large and as Vietnamese as authorities make them: a chain of four, long names, many entries. Judged from outside too. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkKey, openP12, parseAuthorities, type SigningKey, verifyPdf } from '../../electron/signing/index.ts';
import { opensslAuthority } from '../builders/opensslAuthority.ts';
import { isPresent } from '../builders/outsideTools.ts';
import {
  type Bench,
  CHECKED_AT,
  must,
  openBench,
  PIN,
  SIGNED_AT,
  sampleAppearance,
  samplePaper,
  sign,
  trustInNss,
} from '../builders/signing.ts';

const ROOT = 'Tổ chức cung cấp dịch vụ chứng thực chữ ký số quốc gia';
const SECOND = 'Cơ quan chứng thực số chuyên dùng Chính phủ';

let bench: Bench;
let root: string;
let person: SigningKey;
let organisation: SigningKey;

beforeAll(async () => {
  bench = openBench();
  if (!isPresent('openssl')) return;
  const top = opensslAuthority(bench, { name: ROOT, algorithm: 'RSA-4096' });
  root = top.pem;
  const below = top.below({ name: SECOND }).below({ name: 'Cơ quan chứng thực số cấp tỉnh', algorithm: 'P-256' });
  const names = Array.from({ length: 200 }, (_, i) => `email:nguoi.ky.so.${i}@xa-hong-phong-${i}.example`);
  const long = below.issue({
    name: `Nguyễn Thị Ước ${'Ữ'.repeat(45)}`,
    algorithm: 'RSA-4096',
    extensions: [`subjectAltName=${names.join(',')}`, 'extendedKeyUsage=emailProtection'],
  });
  const short = below.issue({ name: 'Ủy ban nhân dân huyện Mẫu', algorithm: 'P-256' });
  person = must(await openP12(long.p12, PIN, SIGNED_AT));
  organisation = must(await openP12(short.p12, PIN, SIGNED_AT));
});
afterAll(() => bench.remove());

describe('a long certificate in a chain of four, then another kind of key', () => {
  it('signs, verifies, and satisfies every judge', async () => {
    bench.run('openssl', 'version');
    expect(person.certificate.length).toBeGreaterThan(8000);
    expect(person.chain).toHaveLength(3);
    const once = await sign(await samplePaper(), person, { appearance: await sampleAppearance() });
    const twice = await sign(once, organisation, { role: 'organisation' });
    const authorities = must(parseAuthorities(root));
    expect(checkKey(person, SIGNED_AT, { authorities, revocationLists: [] }).ok).toBe(true);
    expect(await verifyPdf(twice, { authorities, at: CHECKED_AT })).toMatchObject({
      verdict: 'valid',
      signatures: [{ issuer: 'Cơ quan chứng thực số cấp tỉnh' }, { signer: 'Ủy ban nhân dân huyện Mẫu' }],
    });
    const file = bench.file('twice.pdf', twice);
    const said = bench.run('pdfsig', '-nssdir', trustInNss(bench, root), file);
    expect(said.split('Signature is Valid.')).toHaveLength(3);
    expect(said.split('Certificate is Trusted.')).toHaveLength(3);
    expect(bench.run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
    expect(bench.run('mutool', 'sign', '-v', file)).toContain('Ủy ban nhân dân huyện Mẫu');
  });
});

describe('what a certificate is for', () => {
  it.each([
    ['extendedKeyUsage=emailProtection', true],
    ['extendedKeyUsage=clientAuth,emailProtection', true],
    ['extendedKeyUsage=1.3.6.1.5.5.7.3.36', true],
    ['extendedKeyUsage=anyExtendedKeyUsage', true],
    ['extendedKeyUsage=critical,serverAuth', false],
    ['extendedKeyUsage=codeSigning', false],
    ['extendedKeyUsage=critical,timeStamping', false],
    ['extendedKeyUsage=OCSPSigning', false],
  ])('given %s, signing papers is among it: %s', (extension, good) => {
    bench.run('openssl', 'version');
    const { key } = opensslAuthority(bench, { name: ROOT }).issue({ name: 'Người ký', extensions: [extension] });
    const checked = checkKey(key, SIGNED_AT);
    expect(checked.ok ? 'CERTIFICATE_OK' : checked.error.code).toBe(good ? 'CERTIFICATE_OK' : 'CERTIFICATE_USAGE');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoAuthority, type SigningKey, signPdf } from '../../electron/signing/index.ts';
import {
  type Bench,
  demoAuthority,
  issueKey,
  openBench,
  PLACE,
  SIGNED_AT,
  sampleAppearance,
  samplePaper,
  sign,
  trustInNss,
} from '../builders/signing.ts';

let authority: DemoAuthority;
let rsa: SigningKey;
let ecdsa: SigningKey;
let bench: Bench;
let nss: string;

beforeAll(async () => {
  authority = await demoAuthority();
  [rsa, ecdsa] = await Promise.all([
    issueKey(authority),
    issueKey(authority, { name: 'Ủy ban nhân dân huyện Mẫu', algorithm: 'ECDSA-P256' }),
  ]);
  bench = openBench();
  nss = trustInNss(bench, authority.caPem);
});
afterAll(() => bench.remove());

const pdfsig = (name: string): string => bench.run('pdfsig', '-nssdir', nss, bench.path(name));
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('a signed paper in the eyes of other programs', () => {
  it.each(['RSA', 'ECDSA'] as const)('given a key of %s, all of them find it valid', async (algorithm) => {
    const unsigned = await samplePaper();
    const signed = await sign(unsigned, algorithm === 'RSA' ? rsa : ecdsa, { reason: 'Ký duyệt' });
    const file = bench.file('one.pdf', signed);

    const said = pdfsig('one.pdf');
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Certificate is Trusted.');
    expect(said).toContain('Signature Type: ETSI.CAdES.detached');
    expect(said).toContain('Signing Hash Algorithm: SHA-256');
    expect(said).toContain('Total document signed');
    expect(said).toContain('Signature Field Name: signature-person');
    expect(bench.run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    expect(bench.run('mutool', 'sign', '-v', file)).toContain('The document is unchanged since signing.');
  });

  it('openssl accepts the CMS as CAdES, with exactly the three signed attributes', async () => {
    const signed = Buffer.from(await sign(await samplePaper(), rsa));
    const [start = 0, end = 0, length = 0] = (/\/ByteRange \[0 (\d+) (\d+) (\d+)/.exec(signed.toString('latin1')) ?? [])
      .slice(1)
      .map(Number);
    bench.file('content', Buffer.concat([signed.subarray(0, start), signed.subarray(end, end + length)]));
    bench.file('cms', Buffer.from(signed.subarray(start + 1, end - 1).toString('latin1'), 'hex'));
    const cms = ['cms', '-inform', 'DER', '-in', bench.path('cms')];
    const verdict = ['-verify', '-cades', '-binary', '-purpose', 'any', '-content', bench.path('content')];

    const said = bench.run('openssl', ...cms, ...verdict, '-CAfile', bench.path('ca.pem'), '-out', bench.path('out'));
    expect(said).toContain('CAdES Verification successful');

    const printed = bench.run('openssl', ...cms, '-cmsout', '-print', '-noout');
    const attributes = printed.slice(
      printed.indexOf('signedAttrs:'),
      printed.indexOf('signatureAlgorithm:', printed.indexOf('signedAttrs:')),
    );
    expect([...attributes.matchAll(/object: (\S+)/g)].map((match) => match[1])).toEqual([
      'contentType',
      'messageDigest',
      'id-smime-aa-signingCertificateV2',
    ]);
    expect(printed).toContain('<ABSENT>');
  });

  it('given a second signature of another kind, the first one stays valid', async () => {
    const once = await sign(await samplePaper(), rsa, { appearance: await sampleAppearance() });
    const twice = await sign(once, ecdsa, {
      role: 'organisation',
      appearance: await sampleAppearance({ width: 100, height: 100 }),
    });
    bench.file('two.pdf', twice);

    const said = pdfsig('two.pdf');
    expect(count(said, 'Signature is Valid.')).toBe(2);
    expect(count(said, 'Certificate is Trusted.')).toBe(2);
    expect(count(said, 'Total document signed')).toBe(1);
    expect(said).toContain('Signature Field Name: signature-organisation');
    expect(bench.run('qpdf', '--check', bench.path('two.pdf'))).toContain('No syntax or stream encoding errors');
    const seen = bench.run('mutool', 'sign', '-v', bench.path('two.pdf'));
    expect(seen).toContain('The signature is valid but there have been edits since signing.');
    expect(seen).toContain('The document is unchanged since signing.');
    expect(Buffer.from(twice.subarray(0, once.length))).toEqual(Buffer.from(once));
  });

  it('given one flipped bit in the text, pdfsig finds it', async () => {
    const signed = await sign(await samplePaper(), rsa);
    signed[500] = (signed[500] ?? 0) ^ 1;
    bench.file('flipped.pdf', signed);
    expect(pdfsig('flipped.pdf')).toContain('Digest Mismatch');
  });
});

describe('what signing writes', () => {
  it('leaves the unsigned file as a prefix', async () => {
    const unsigned = await samplePaper();
    const signed = await sign(unsigned, rsa, { appearance: await sampleAppearance() });
    expect(Buffer.from(signed.subarray(0, unsigned.length))).toEqual(Buffer.from(unsigned));
  });

  it('writes a locked, printed widget, no empty /Kids and no certificate outside of the CMS', async () => {
    const unsigned = await samplePaper();
    const added = Buffer.from((await sign(unsigned, rsa)).subarray(unsigned.length)).toString('latin1');
    expect(added).toContain('/F 132');
    expect(added).toContain('/Rect [0 0 0 0]');
    expect(added).toContain('/M (D:20250108023000Z)');
    expect(added).not.toContain('/Kids');
    expect(added).not.toContain('/Cert ');
  });

  it('centres the appearance in the marked place', async () => {
    const signed = await sign(await samplePaper(), rsa, {
      appearance: await sampleAppearance({ width: 100, height: 40 }),
    });
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rectangles(signed)[0] ?? [];
    const middle = { x: PLACE.left + (30 * 72) / 25.4, y: 841.89 - PLACE.top - (11 * 72) / 25.4 };
    expect([x2 - x1, y2 - y1]).toEqual([expect.closeTo(100, 1), expect.closeTo(40, 1)]);
    expect((x1 + x2) / 2).toBeCloseTo(middle.x, 0);
    expect(Math.abs((y1 + y2) / 2 - middle.y)).toBeLessThan(3);
  });

  it('without a marked place it stands bottom right on the last page', async () => {
    const signed = await sign(await samplePaper({ place: false }), rsa, { appearance: await sampleAppearance() });
    const [x1 = 0, y1 = 0, x2 = 0] = rectangles(signed)[0] ?? [];
    expect(x1).toBeGreaterThan(595 / 2);
    expect(x2).toBeLessThan(595);
    expect(y1).toBeLessThan(120);
    bench.file('last.pdf', signed);
    expect(bench.run('pdftotext', '-f', '2', '-l', '2', bench.path('last.pdf'), '-')).toContain('Nguyễn Thị Ước');
  });

  it('the organisation covers about a third of the person’s signature, on the left', async () => {
    const once = await sign(await samplePaper(), rsa, { appearance: await sampleAppearance() });
    const seal = await sampleAppearance({ width: 102, height: 102 });
    const twice = await sign(once, ecdsa, { role: 'organisation', appearance: seal });
    const [person = [], organisation = []] = rectangles(twice);
    const covered = ((organisation[2] ?? 0) - (person[0] ?? 0)) / ((person[2] ?? 0) - (person[0] ?? 0));
    expect(covered).toBeCloseTo(1 / 3, 1);
  });

  it('signs twenty papers in a few seconds', async () => {
    const [unsigned, appearance] = [await samplePaper(), await sampleAppearance()];
    const start = performance.now();
    for (let i = 0; i < 20; i++) await sign(unsigned, rsa, { appearance });
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

/** Rectangles of the visible widgets, in the order of their signatures. */
const rectangles = (pdf: Uint8Array): readonly (readonly number[])[] =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/F 132\s*\/Rect \[([^\]]+)\]/g),
  ].map((match) => (match[1] ?? '').split(' ').map(Number));

describe('files that come from elsewhere', () => {
  it('given cross-reference and object streams, it signs twice and the judges agree', async () => {
    bench.file('in.pdf', await samplePaper());
    bench.run('qpdf', '--object-streams=generate', bench.path('in.pdf'), bench.path('packed.pdf'));
    const twice = await sign(await sign(bench.read('packed.pdf'), rsa), ecdsa, { role: 'organisation' });
    bench.file('packed-signed.pdf', twice);
    expect(count(pdfsig('packed-signed.pdf'), 'Signature is Valid.')).toBe(2);
    expect(bench.run('qpdf', '--check', bench.path('packed-signed.pdf'))).toContain(
      'No syntax or stream encoding errors',
    );
  });

  it('given a linearised file, it signs and the judges agree', async () => {
    bench.file('in.pdf', await samplePaper());
    bench.run('qpdf', '--linearize', bench.path('in.pdf'), bench.path('linear.pdf'));
    bench.file('linear-signed.pdf', await sign(bench.read('linear.pdf'), rsa));
    expect(pdfsig('linear-signed.pdf')).toContain('Signature is Valid.');
    expect(bench.run('qpdf', '--check', bench.path('linear-signed.pdf'))).toContain(
      'No syntax or stream encoding errors',
    );
  });

  it('refuses an encrypted file', async () => {
    bench.file('in.pdf', await samplePaper());
    bench.run('qpdf', '--encrypt', '', 'owner', '256', '--', bench.path('in.pdf'), bench.path('locked.pdf'));
    const result = await trySign(bench.read('locked.pdf'));
    expect(result).toMatchObject({ ok: false, error: { code: 'PDF_ENCRYPTED' } });
  });

  it.each([
    ['nothing', ''],
    ['text', 'not a PDF'],
    ['a header alone', '%PDF-1.7\n%%EOF\n'],
  ])('refuses %s', async (_, bytes) => {
    expect(await trySign(Buffer.from(bytes))).toMatchObject({ ok: false, error: { code: 'PDF_UNREADABLE' } });
  });

  it('refuses an appearance that is no PDF', async () => {
    const request = {
      key: rsa,
      signedAt: SIGNED_AT,
      reason: null,
      role: 'person',
      appearance: Buffer.from('x'),
    } as const;
    const result = await signPdf(await samplePaper(), request);
    expect(result).toMatchObject({ ok: false, error: { code: 'APPEARANCE_UNREADABLE' } });
  });
});

const trySign = (pdf: Uint8Array) =>
  signPdf(pdf, { key: rsa, signedAt: SIGNED_AT, reason: null, role: 'person', appearance: null });

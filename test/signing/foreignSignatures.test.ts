import { createHash } from 'node:crypto';
import { PdfArray, PdfDict, PdfName, PdfNumber, PdfString } from '@libpdf/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoKeyUsage, parseAuthorities, verifyPdf } from '../../electron/signing/index.ts';
import {
  type Bench,
  CHECKED_AT,
  issueRequest,
  must,
  openBench,
  type SignedPapers,
  signedPapers,
  trustInNss,
  UNTIL,
} from '../builders/signing.ts';
import { edit, numbers } from '../fixtures/attacks/forge.ts';

let papers: SignedPapers;
let bench: Bench;

beforeAll(async () => {
  papers = await signedPapers();
  bench = openBench();
});
afterAll(() => bench.remove());

describe('signatures made elsewhere', () => {
  /** Signs the prepared gap with openssl instead. */
  function resign(
    options: readonly string[],
    { subFilter = 'ETSI.CAdES.detached', signer = 'leaf', chain = 'ca' } = {},
  ): Uint8Array {
    const prepared = Buffer.from(
      Buffer.from(papers.signed)
        .toString('latin1')
        .replace(/\/ThamDinh_Certificates <[0-9A-F]+>/, (all) => ' '.repeat(all.length))
        .replace('/ETSI.CAdES.detached', (all) => `/${subFilter}`.padEnd(all.length)),
      'latin1',
    );
    const numbers = /\/ByteRange \[0 (\d+) (\d+) (\d+)/.exec(prepared.toString('latin1')) ?? [];
    const [start = 0, end = 0, length = 0] = numbers.slice(1).map(Number);
    bench.file('content', Buffer.concat([prepared.subarray(0, start), prepared.subarray(end, end + length)]));
    const pem = (name: string, kind: string): string => bench.path(`${name}.${kind}`);
    openssl(
      'cms',
      '-sign',
      '-binary',
      '-in',
      bench.path('content'),
      '-outform',
      'DER',
      '-out',
      bench.path('cms'),
      '-signer',
      pem(signer, 'pem'),
      '-inkey',
      pem(signer, 'key'),
      '-certfile',
      pem(chain, 'pem'),
      ...options,
    );
    const digits = Buffer.from(bench.read('cms')).toString('hex');
    prepared.write(digits.padEnd(end - start - 2, '0'), start + 1, 'latin1');
    return prepared;
  }

  const openssl = (...args: readonly string[]): string => bench.run('openssl', ...args);

  /** Key and certificate of a P12 file as PEM. */
  async function unpack(name: string, keyUsage?: readonly DemoKeyUsage[]): Promise<void> {
    const request = issueRequest({ name: 'Văn thư', ...(keyUsage ? { keyUsage } : {}) });
    bench.file(`${name}.p12`, await papers.authority.issue(request));
    openssl(
      'pkcs12',
      '-in',
      bench.path(`${name}.p12`),
      '-passin',
      `pass:${request.pin}`,
      '-nodes',
      '-out',
      bench.path('all.pem'),
    );
    const pem = Buffer.from(bench.read('all.pem')).toString();
    bench.file(`${name}.key`, /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/.exec(pem)?.[0] ?? '');
    bench.file(`${name}.pem`, /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(pem)?.[0] ?? '');
  }

  /** A certificate `name` issued by openssl in the name of `by`; by itself where that is null. */
  function issue(name: string, by: string | null, extensions: string): void {
    bench.file('ext', extensions);
    openssl(
      'req',
      '-new',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-keyout',
      bench.path(`${name}.key`),
      '-subj',
      `/CN=${name}`,
      '-out',
      bench.path('csr'),
    );
    const issuer =
      by === null
        ? ['-signkey', bench.path(`${name}.key`)]
        : ['-CA', bench.path(`${by}.pem`), '-CAkey', bench.path(`${by}.key`), '-CAcreateserial'];
    openssl(
      'x509',
      '-req',
      '-in',
      bench.path('csr'),
      '-days',
      '9000',
      '-extfile',
      bench.path('ext'),
      '-out',
      bench.path(`${name}.pem`),
      ...issuer,
    );
  }

  beforeAll(async () => {
    bench.file('ca.pem', papers.authority.caPem);
    await unpack('leaf');
    await unpack('server', ['keyEncipherment']);
  });

  it.each([
    ['of a root that allows intermediates', 'CA:TRUE', 'CA:TRUE', 'trusted'],
    ['of a root that allows none', 'CA:TRUE,pathlen:0', 'CA:TRUE', 'untrusted'],
    ['of a holder who is no authority', 'CA:TRUE', 'CA:FALSE', 'untrusted'],
  ])('given an intermediate %s, the certificate is judged so', async (_, root, middle, certificate) => {
    issue('root', null, `basicConstraints=critical,${root}\nkeyUsage=critical,keyCertSign`);
    issue(
      'middle',
      'root',
      `basicConstraints=critical,${middle}\nkeyUsage=critical,${middle === 'CA:TRUE' ? 'keyCertSign' : 'digitalSignature'}`,
    );
    issue('holder', 'middle', 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature');
    const file = resign(['-cades', '-md', 'sha256'], { signer: 'holder', chain: 'middle' });
    const roots = must(parseAuthorities(bench.read('root.pem')));
    // openssl dates its certificates from now.
    const result = await verifyPdf(file, { authorities: roots, at: CHECKED_AT });
    expect(result.signatures[0]).toMatchObject({ digestMatches: true, signatureMatches: true });
    expect(result.signatures[0]?.certificate === 'untrusted').toBe(certificate === 'untrusted');
  });

  it('given a certificate that is not for signing, it is not trusted', async () => {
    const result = await papers.verify(resign(['-cades', '-md', 'sha256'], { signer: 'server' }));
    expect(result).toMatchObject({ verdict: 'valid-untrusted', signatures: [{ certificate: 'untrusted' }] });
  });

  it('by another program behind ours, both are valid', async () => {
    const nss = trustInNss(bench, papers.authority.caPem);
    bench.file('own.p12', await papers.authority.issue(issueRequest({ pin: '1' })));
    bench.run('pk12util', '-i', bench.path('own.p12'), '-d', nss, '-W', '1', '-n', 'own');
    bench.file('first.pdf', papers.signed);
    bench.run(
      'pdfsig',
      '-nssdir',
      nss,
      '-add-signature',
      '-no-ocsp',
      '-nick',
      'Nguyễn Thị Ước',
      bench.path('first.pdf'),
      bench.path('both.pdf'),
    );
    // pdfsig claims the time of this machine.
    const result = await verifyPdf(bench.read('both.pdf'), { authorities: papers.authorities, at: UNTIL });
    expect(result).toMatchObject({
      verdict: 'valid',
      changes: [],
      signatures: [{ profile: 'PAdES-B-B' }, { profile: 'CMS' }],
    });
    expect(result.unsignedSha256).toBe(createHash('sha256').update(papers.unsigned).digest('hex'));
  });

  it('by a program that put the empty field there first, as a revision of its own, it is known what was signed', async () => {
    bench.file('own.p12', await papers.authority.issue(issueRequest({ pin: '1' })));
    const prepared = await withEmptyField(papers.unsigned);
    bench.file('prepared.pdf', prepared);
    const [, number = ''] = /(\d+) 0 obj\s*<<[^>]*\/FT \/Sig/.exec(Buffer.from(prepared).toString('latin1')) ?? [];
    const [from, to] = [bench.path('prepared.pdf'), bench.path('filled.pdf')];
    bench.run('mutool', 'sign', '-s', bench.path('own.p12'), '-P', '1', '-o', to, from, number);
    const result = await verifyPdf(bench.read('filled.pdf'), { authorities: papers.authorities, at: UNTIL });
    // mutool signs with SHA-1, which is not relied on; here it is the way of writing that counts.
    expect(result.signatures).toMatchObject([{ signer: 'Nguyễn Thị Ước', problems: ['WEAK_ALGORITHM'] }]);
    expect(result.changes).toEqual([]);
    expect(result.unsignedSha256).toBe(createHash('sha256').update(papers.unsigned).digest('hex'));
  });

  it('by openssl as CAdES, valid', async () => {
    expect(await papers.verify(resign(['-cades', '-md', 'sha256']))).toMatchObject({
      verdict: 'valid',
      signatures: [{ signer: 'Văn thư' }],
    });
  });

  it('as plain CMS, valid with its own profile', async () => {
    const result = await papers.verify(resign(['-md', 'sha512'], { subFilter: 'adbe.pkcs7.detached' }));
    expect(result).toMatchObject({ verdict: 'valid', signatures: [{ profile: 'CMS' }] });
  });

  it('without signing-certificate-v2, no PAdES', async () => {
    const result = await papers.verify(resign(['-md', 'sha256']));
    expect(result).toMatchObject({ verdict: 'altered', signatures: [{ problems: ['SIGNING_CERTIFICATE'] }] });
  });

  it('with SHA-1, cannot be relied on', async () => {
    const result = await papers.verify(resign(['-md', 'sha1'], { subFilter: 'adbe.pkcs7.detached' }));
    expect(result).toMatchObject({
      verdict: 'unreadable',
      problem: 'UNSUPPORTED_SIGNATURE',
      signatures: [{ problems: ['WEAK_ALGORITHM'] }],
    });
  });

  it('with the content inside, is not detached', async () => {
    const result = await papers.verify(resign(['-nodetach', '-md', 'sha256', '-cades']));
    expect(result.verdict).toBe('altered');
  });

  it('of another kind, cannot be checked', async () => {
    const result = await papers.verify(resign(['-cades', '-md', 'sha256'], { subFilter: 'ETSI.RFC3161' }));
    expect(result.verdict).toBe('unreadable');
  });
});

/** As form editors prepare a paper for somebody's signature. */
const withEmptyField = (pdf: Uint8Array): Promise<Uint8Array> =>
  edit(pdf, (document) => {
    const page = document.getPage(0);
    if (!page) throw new Error('no page');
    const field = document.register(
      PdfDict.of({
        Type: PdfName.of('Annot'),
        Subtype: PdfName.of('Widget'),
        FT: PdfName.of('Sig'),
        T: PdfString.fromString('nguoi-ky'),
        F: PdfNumber.of(132),
        P: page.ref,
        Rect: numbers(330, 280, 500, 340),
      }),
    );
    page.dict.set('Annots', PdfArray.of(field));
    const form = PdfDict.of({ Fields: PdfArray.of(field), SigFlags: PdfNumber.of(3) });
    document.getCatalog().set('AcroForm', document.register(form));
  });

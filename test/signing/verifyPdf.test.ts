import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAuthorities, verifyPdf } from '../../electron/signing/index.ts';
import {
  type Bench,
  CHECKED_AT,
  demoAuthority,
  issueKey,
  must,
  openBench,
  SIGNED_AT,
  type SignedPapers,
  sampleAppearance,
  samplePaper,
  sign,
  signedPapers,
} from '../builders/signing.ts';

let papers: SignedPapers;
let bench: Bench;

beforeAll(async () => {
  papers = await signedPapers();
  bench = openBench();
});
afterAll(() => bench.remove());

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a file as it was signed', () => {
  it('is valid, and everything about its signature is told', async () => {
    expect(await papers.verify(papers.signed)).toEqual({
      verdict: 'valid',
      signatures: [
        {
          signer: 'Nguyễn Thị Ước',
          issuer: 'Tổ chức chứng thực mẫu',
          signedAt: SIGNED_AT.toISOString(),
          profile: 'PAdES-B-B',
          digestMatches: true,
          signatureMatches: true,
          coversWholeFile: true,
          certificate: 'trusted',
          revocation: { state: 'unknown' },
          expected: [],
          certificateUntil: '2044-01-01T00:00:00.000Z',
          field: 'signature-person',
          reason: 'Ký duyệt',
          problems: [],
        },
      ],
      unsignedSha256: sha256(papers.unsigned),
      revisions: [sha256(papers.unsigned), sha256(papers.signed)],
      missing: [],
      hazards: [],
      changes: [],
      problem: null,
    });
  });

  it.each([
    ['a line end', 'UBND\nhợp lệ', 'UBND\uFFFDhợp lệ'],
    ['a mark that turns the direction of writing', 'UBND \u202EgnàhK', 'UBND \uFFFDgnàhK'],
    ["a terminal's command", 'UBND\u001b[2K', 'UBND\uFFFD[2K'],
  ])('shows %s in a name and in a reason as what it is', async (_, name, shown) => {
    const authority = await demoAuthority();
    const file = await sign(papers.unsigned, await issueKey(authority, { name }), { reason: name });
    expect((await papers.verify(file)).signatures).toMatchObject([{ signer: shown, reason: shown }]);
  });

  it('given a second signature, both are valid and the last covers the whole file', async () => {
    const result = await papers.verify(papers.twice);
    expect(result).toMatchObject({ verdict: 'valid', changes: [], unsignedSha256: sha256(papers.unsigned) });
    expect(result.signatures.map(({ field, coversWholeFile }) => [field, coversWholeFile])).toEqual([
      ['signature-person', false],
      ['signature-organisation', true],
    ]);
  });

  it('the same person may sign again', async () => {
    const result = await papers.verify(await sign(papers.twice, papers.person));
    expect(result.verdict).toBe('valid');
    expect(result.signatures.map(({ field }) => field)).toEqual([
      'signature-person',
      'signature-organisation',
      'signature-person-2',
    ]);
  });

  it.each([
    ['cross-reference and object streams', '--object-streams=generate'],
    ['linearised', '--linearize'],
  ])('given a file with %s, signed twice, it is valid', async (_, option) => {
    bench.file('in.pdf', papers.unsigned);
    bench.run('qpdf', option, bench.path('in.pdf'), bench.path('other.pdf'));
    const file = await sign(await sign(bench.read('other.pdf'), papers.person), papers.organisation, {
      role: 'organisation',
    });
    expect(await papers.verify(file)).toMatchObject({
      verdict: 'valid',
      unsignedSha256: sha256(bench.read('other.pdf')),
    });
  });

  it('given no authority, or another one, it is valid but not trusted', async () => {
    const other = must(parseAuthorities((await demoAuthority('Nơi khác')).caPem));
    for (const trusted of [[], other]) {
      const result = await papers.verify(papers.signed, trusted);
      expect(result).toMatchObject({ verdict: 'valid-untrusted', signatures: [{ certificate: 'untrusted' }] });
    }
  });

  it('one untrusted signature among trusted ones shows', async () => {
    const result = await papers.verify(await sign(papers.signed, papers.stranger));
    expect(result.verdict).toBe('valid-untrusted');
    expect(result.signatures.map(({ signer, certificate }) => [signer, certificate])).toEqual([
      ['Nguyễn Thị Ước', 'trusted'],
      ['Người lạ', 'untrusted'],
    ]);
  });

  it.each([
    ['after the certificate ran out', new Date('2045-01-01T00:00:00Z'), new Date('2045-02-01T00:00:00Z'), 'expired'],
    ['before it began', new Date('2023-12-31T00:00:00Z'), CHECKED_AT, 'not-yet-valid'],
    ['in the future', new Date('2025-03-02T00:00:00Z'), CHECKED_AT, 'not-yet-valid'],
    ['in time, checked long after', SIGNED_AT, new Date('2060-01-01T00:00:00Z'), 'trusted'],
  ] as const)('given a signature made %s, the certificate is told as such', async (_, signedAt, at, certificate) => {
    const result = await verifyPdf(await sign(papers.unsigned, papers.person, { signedAt }), {
      authorities: papers.authorities,
      at,
    });
    expect(result.signatures[0]?.certificate).toBe(certificate);
    expect(result.verdict).toBe(certificate === 'trusted' ? 'valid' : 'valid-untrusted');
  });
});

describe('what is not a signed PDF', () => {
  it('a paper without signature is unsigned', async () => {
    expect(await papers.verify(papers.unsigned)).toEqual({
      verdict: 'unsigned',
      signatures: [],
      unsignedSha256: null,
      revisions: [sha256(papers.unsigned)],
      missing: [],
      hazards: [],
      changes: [],
      problem: null,
    });
  });

  it.each([
    ['nothing', '', 'NOT_A_PDF'],
    ['text', 'Kính gửi', 'NOT_A_PDF'],
    ['a header alone', '%PDF-1.7\n', 'DAMAGED'],
    [
      'a circle of cross-references',
      '%PDF-1.7\nxref\n0 0\ntrailer\n<</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n',
      'DAMAGED',
    ],
    ['deep nesting', `%PDF-1.7\nxref\n0 0\ntrailer\n${'['.repeat(100_000)}\nstartxref\n9\n%%EOF\n`, 'DAMAGED'],
  ])('%s is unreadable', async (_, text, problem) => {
    expect(await papers.verify(Buffer.from(text))).toMatchObject({ verdict: 'unreadable', problem });
  });

  it('an encrypted file is unreadable', async () => {
    bench.file('in.pdf', papers.unsigned);
    bench.run('qpdf', '--encrypt', '', 'owner', '256', '--', bench.path('in.pdf'), bench.path('locked.pdf'));
    expect(await papers.verify(bench.read('locked.pdf'))).toMatchObject({
      verdict: 'unreadable',
      problem: 'ENCRYPTED',
    });
  });

  it('a file above the limit is unreadable', async () => {
    expect(await papers.verify(new Uint8Array((64 << 20) + 1))).toMatchObject({
      verdict: 'unreadable',
      problem: 'TOO_LARGE',
    });
  });

  it('any bytes at all get an answer', async () => {
    const pieces = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom(
        ...['<<', '>>', '[', ']', '(', '/ByteRange [0 1 2 3]', '/Contents <00>', ' 0 R', '1 0 obj', 'endobj'].map((s) =>
          Buffer.from(s),
        ),
      ),
    );
    const file = fc
      .array(pieces, { maxLength: 30 })
      .map((parts) => Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts]));
    await fc.assert(
      fc.asyncProperty(file, async (bytes) => {
        expect(['altered', 'unreadable']).toContain((await papers.verify(bytes)).verdict);
      }),
      { numRuns: 150 },
    );
  });

  it('signed files with pieces moved, lost or doubled never stay valid', async () => {
    const cut = fc.record({
      from: fc.nat(papers.twice.length),
      length: fc.integer({ min: 1, max: 2000 }),
      to: fc.nat(papers.twice.length),
    });
    await fc.assert(
      fc.asyncProperty(cut, async ({ from, length, to }) => {
        const piece = papers.twice.slice(from, from + length);
        const moved = Buffer.concat([papers.twice.subarray(0, to), piece, papers.twice.subarray(to)]);
        const lost = Buffer.concat([papers.twice.subarray(0, from), papers.twice.subarray(from + length)]);
        for (const bytes of [moved, lost]) {
          if (Buffer.compare(bytes, papers.twice) === 0 || Buffer.compare(bytes, papers.signed) === 0) continue;
          expect(['altered', 'appended', 'unreadable']).toContain((await papers.verify(bytes)).verdict);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a signature that does not cover what it seems to', () => {
  const rewriteRange = (change: (numbers: number[]) => number[]): Uint8Array => {
    const text = Buffer.from(papers.signed).toString('latin1');
    return Buffer.from(
      text.replace(/\/ByteRange \[([\d ]+)\]/, (all, numbers: string) => {
        return `/ByteRange [${change(numbers.trim().split(' ').map(Number)).join(' ')}`
          .padEnd(all.length - 1)
          .concat(']');
      }),
      'latin1',
    );
  };

  it.each([
    ['starts behind the header', ([, b = 0, c = 0, d = 0]: number[]) => [1, b - 1, c, d]],
    ['leaves out more than its contents', ([, b = 0, c = 0, d = 0]: number[]) => [0, b - 4, c, d]],
    ['ends before the file', ([, b = 0, c = 0, d = 0]: number[]) => [0, b, c, d - 9]],
    ['ends behind the file', ([, b = 0, c = 0, d = 0]: number[]) => [0, b, c, d + 9]],
    ['has two numbers', ([, b = 0]: number[]) => [0, b]],
    ['has a negative number', ([, b = 0, c = 0]: number[]) => [0, b, c, -1]],
  ] as const)('given a range that %s, it is altered', async (_, change) => {
    expect(await papers.verify(rewriteRange(change))).toMatchObject({
      verdict: 'altered',
      signatures: [{ coversWholeFile: false }],
    });
  });

  it('given the signature of another paper, it is altered', async () => {
    const other = await sign(await samplePaper({ text: 'Xã Mẫu đạt mức độ 4.' }), papers.person, {
      reason: 'Ký duyệt',
      appearance: await sampleAppearance(),
    });
    const contents = /\/Contents <([0-9A-F]+)>/;
    const taken = contents.exec(Buffer.from(other).toString('latin1'))?.[1] ?? '';
    const forged = Buffer.from(
      Buffer.from(papers.signed).toString('latin1').replace(contents, `/Contents <${taken}>`),
      'latin1',
    );
    expect(forged.length).toBe(papers.signed.length);
    expect(await papers.verify(forged)).toMatchObject({
      verdict: 'altered',
      signatures: [{ digestMatches: false, signatureMatches: true }],
    });
  });

  it('given an empty signature, it is altered', async () => {
    const text = Buffer.from(papers.signed).toString('latin1');
    const emptied = text.replace(/\/Contents <[0-9A-F]+>/, (all) => `/Contents <${'0'.repeat(all.length - 12)}>`);
    expect(await papers.verify(Buffer.from(emptied, 'latin1'))).toMatchObject({
      verdict: 'altered',
      signatures: [{ signer: '' }],
    });
  });
});

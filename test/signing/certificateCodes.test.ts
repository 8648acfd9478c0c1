/** QR codes of certificates: printed, photographed, read back, and told from forged ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPaperRenderer } from '../../electron/documents/index.ts';
import {
  checkCertificateCode,
  codeInPicture,
  createCodeKey,
  signCertificateCode,
} from '../../electron/signing/index.ts';
import { fromBase45, toBase45 } from '../../shared/domain/base45.ts';
import type { CertificateFacts } from '../../shared/domain/certificateCode.ts';
import { aDecidedUnit, aDecisionModel } from '../builders/decisionModel.ts';
import { openBench } from '../builders/signing.ts';
import { fontsFolder } from '../documents/rendering.ts';

const key = createCodeKey();
const office = 'Ủy ban nhân dân huyện Nam Sách';
const keys = [{ office, publicKey: key.publicKey }];
const facts: CertificateFacts = {
  year: '2024',
  unitCode: '10654',
  unitName: 'Xã Hồng Phong',
  level: '2',
  total: '87.5',
  number: '5',
  date: '2025-01-08',
};

describe('Base45', () => {
  it.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
  ])('writes %s as RFC 9285 does', (plain, coded) => {
    expect(toBase45(Buffer.from(plain))).toBe(coded);
    expect(Buffer.from(fromBase45(coded) ?? []).toString()).toBe(plain);
  });

  it('gives back what it was given, and refuses everything else (property)', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase45(toBase45(bytes))).toEqual(Uint8Array.from(bytes));
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const bytes = fromBase45(text);
        return bytes === null || toBase45(bytes) === text;
      }),
    );
    for (const text of ['A', 'GGW', '::', 'a00', 'AB€']) expect(fromBase45(text)).toBeNull();
  });
});

describe('the code of a certificate', () => {
  it('says what it says, and by whom', () => {
    expect(checkCertificateCode(signCertificateCode(facts, key.privateKey), keys)).toEqual({
      verdict: 'genuine',
      office,
      facts,
    });
  });

  it('of another office is not known; signed with another key under this one’s mark it is forged', () => {
    const other = createCodeKey();
    const strange = signCertificateCode(facts, other.privateKey);
    expect(checkCertificateCode(strange, keys)).toEqual({ verdict: 'unknown-key', facts });
    const prefix = 'THAMDINH1:';
    const [ours, theirs] = [signCertificateCode(facts, key.privateKey), strange].map((text) =>
      fromBase45(text.slice(prefix.length)),
    );
    const mixed = Uint8Array.from([...(ours ?? []).slice(0, 8), ...(theirs ?? []).slice(8)]);
    expect(checkCertificateCode(prefix + toBase45(mixed), keys)).toMatchObject({ verdict: 'forged', office });
  });

  it('with any character changed is never genuine (property)', () => {
    const code = signCertificateCode(facts, key.privateKey);
    fc.assert(
      fc.property(
        fc.nat(code.length - 1),
        fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'),
        (at, put) => {
          const changed = code.slice(0, at) + put + code.slice(at + 1);
          return changed === code || checkCertificateCode(changed, keys).verdict !== 'genuine';
        },
      ),
    );
  });

  it('is the same text for the same facts, and sample data have one key for all', () => {
    expect(signCertificateCode(facts, key.privateKey)).toBe(signCertificateCode(facts, key.privateKey));
    const seed = new Uint8Array(48).fill(7);
    expect(createCodeKey(seed)).toEqual(createCodeKey(seed));
    expect(createCodeKey().privateKey).not.toEqual(createCodeKey().privateKey);
  });

  it('is none where it is something else', () => {
    for (const text of ['', 'https://example.vn', 'THAMDINH1:', 'THAMDINH1:AAAA', `THAMDINH1:${'A'.repeat(3000)}`])
      expect(checkCertificateCode(text, keys)).toEqual({ verdict: 'no-code' });
  });
});

describe('printed on a certificate', () => {
  const long = { ...facts, unitName: 'Phường Trần Hưng Đạo Nguyễn Thị Minh Khai', total: '8700/97' };

  it.each([
    ['150 dpi', long, ['-r', '150', '-png']],
    ['300 dpi, grey', facts, ['-r', '300', '-png', '-gray']],
    ['200 dpi, black and white', facts, ['-r', '200', '-png', '-mono']],
  ] as const)('it is read from a picture of the page at %s', async (_, said, options) => {
    const bench = openBench();
    const code = signCertificateCode(said, key.privateKey);
    const model = aDecisionModel({ units: [aDecidedUnit()], certificateCodes: { '10654': code } });
    const pdf = await createPaperRenderer({ fontsFolder }).render(
      { kind: 'certificate', unit: '10654', ordinal: 1 },
      model,
    );
    bench.run('pdftoppm', ...options, '-singlefile', bench.file('a.pdf', pdf), bench.path('a'));
    const found = codeInPicture(bench.read('a.png'));
    expect(found).toBe(code);
    expect(checkCertificateCode(found ?? '', keys)).toMatchObject({ verdict: 'genuine', facts: { unitCode: '10654' } });
    bench.remove();
  });

  it('is printed sign for sign, whatever signs it has: those of a paper number are no words here', async () => {
    const bench = openBench();
    const code = `THAMDINH1:05/QD-UBND 12/A-B-C $%*+-./:0A/BC-D${'7/X-YZ'.repeat(12)}`;
    const model = aDecisionModel({ units: [aDecidedUnit()], certificateCodes: { '10654': code } });
    for (const language of ['vi', 'en', 'th'] as const) {
      const paper = { kind: 'certificate', unit: '10654', ordinal: 1 } as const;
      const pdf = await createPaperRenderer({ fontsFolder }).render(paper, model, { language });
      bench.run('pdftoppm', '-r', '200', '-png', '-singlefile', bench.file('a.pdf', pdf), bench.path('a'));
      expect(codeInPicture(bench.read('a.png'))).toBe(code);
    }
    bench.remove();
  });

  it('is not found where there is none, nor in what is no picture', async () => {
    const bench = openBench();
    const pdf = await createPaperRenderer({ fontsFolder }).render(
      { kind: 'certificate', unit: '10654', ordinal: 1 },
      aDecisionModel({ units: [aDecidedUnit()] }),
    );
    bench.run('pdftoppm', '-r', '100', '-png', '-singlefile', bench.file('a.pdf', pdf), bench.path('a'));
    expect(codeInPicture(bench.read('a.png'))).toBeNull();
    bench.remove();
    fc.assert(fc.property(fc.uint8Array(), (bytes) => codeInPicture(bytes) === null));
    const png = Buffer.from('89504e470d0a1a0a0000000d494844527fffffff7fffffff0802000000', 'hex');
    expect(codeInPicture(png)).toBeNull();
  });
});

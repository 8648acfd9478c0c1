/** QR codes of certificates: written, read, and told from forged ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCertificateCode, createCodeKey, signCertificateCode } from '../../electron/signing/index.ts';
import { fromBase45, toBase45 } from '../../shared/domain/base45.ts';
import type { CertificateFacts } from '../../shared/domain/certificateCode.ts';

const key = createCodeKey(new Uint8Array(48).fill(10));
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

  it('with signs that nobody sees is none: a forger must not write lines of his own', () => {
    const [hidden, part] = ['\n', '\u001f'];
    const facts = ['2024', '10654', `Xã Mẫu${hidden}Mã QR thật`, '4', '100', '5', '2025-01-08'].join(part);
    const forged = Buffer.concat([Buffer.alloc(72, 1), Buffer.from(facts)]);
    expect(checkCertificateCode(`THAMDINH1:${toBase45(forged)}`, keys)).toEqual({ verdict: 'no-code' });
    const plain = Buffer.from(forged.toString('latin1').replace(hidden, ' '), 'latin1');
    expect(checkCertificateCode(`THAMDINH1:${toBase45(plain)}`, keys)).toMatchObject({ verdict: 'unknown-key' });
  });

  it('is none where it is something else', () => {
    for (const text of ['', 'https://example.vn', 'THAMDINH1:', 'THAMDINH1:AAAA', `THAMDINH1:${'A'.repeat(3000)}`])
      expect(checkCertificateCode(text, keys)).toEqual({ verdict: 'no-code' });
  });
});

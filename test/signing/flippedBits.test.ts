import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type SignedPapers, signedPapers } from '../builders/signing.ts';

let papers: SignedPapers;

beforeAll(async () => {
  papers = await signedPapers();
});

describe('a flipped bit', () => {
  /** Where the file is not protected by the digest: the gap of the last signature. */
  const gap = (pdf: Uint8Array): { readonly start: number; readonly end: number } => {
    const matches = [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/\/ByteRange \[0 (\d+) (\d+)/g),
    ];
    return { start: Number(matches.at(-1)?.[1]), end: Number(matches.at(-1)?.[2]) };
  };

  const neverValid = async (pdf: Uint8Array, positions: fc.Arbitrary<number>, numRuns: number): Promise<void> => {
    await fc.assert(
      fc.asyncProperty(positions, fc.nat(7), async (position, bit) => {
        const flipped = pdf.slice();
        flipped[position] = (flipped[position] ?? 0) ^ (1 << bit);
        const trusted = position % 2 === 0 ? papers.authorities : [];
        // appended: what is left of a broken second signature is something behind the first.
        expect(['altered', 'appended', 'unreadable']).toContain((await papers.verify(flipped, trusted)).verdict);
      }),
      { numRuns },
    );
  };

  it('anywhere in a file of one signature is found', () =>
    neverValid(papers.signed, fc.nat(papers.signed.length - 1), 90));
  it('anywhere in a file of two signatures is found', () =>
    neverValid(papers.twice, fc.nat(papers.twice.length - 1), 90));

  it('in the signature itself or its padding is found', async () => {
    for (const pdf of [papers.signed, papers.twice]) {
      const { start, end } = gap(pdf);
      await neverValid(pdf, fc.integer({ min: start, max: end - 1 }), 90);
    }
  });

  it('in the last cross-reference and trailer is found', () =>
    neverValid(papers.twice, fc.integer({ min: papers.twice.length - 600, max: papers.twice.length - 1 }), 60));

  it('that turns a letter of the signature from capital to small is found', async () => {
    const { start, end } = gap(papers.signed);
    const letters = [...papers.signed.keys()].filter(
      (i) => i > start && i < end && (papers.signed[i] ?? 0) >= 65 && (papers.signed[i] ?? 0) <= 70,
    );
    for (const i of letters.filter((_, n) => n % 100 === 0)) {
      const flipped = papers.signed.slice();
      flipped[i] = (flipped[i] ?? 0) | 0x20;
      expect(await papers.verify(flipped)).toMatchObject({ verdict: 'altered' });
    }
  });

  it('the whole signature in small letters is found as well', async () => {
    const { start, end } = gap(papers.signed);
    const lower = papers.signed.slice();
    lower.set(Buffer.from(Buffer.from(lower.subarray(start, end)).toString('latin1').toLowerCase()), start);
    expect((await papers.verify(lower)).verdict).toBe('altered');
  });
});

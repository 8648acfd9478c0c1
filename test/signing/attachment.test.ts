/** An attachment in a file of its own: the organisation's signature top right on its first page, number and time alone (Decree 30/2020, appendix I). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPaperRenderer } from '../../electron/documents/index.ts';
import { parseAuthorities, type SigningKey, verifyPdf } from '../../electron/signing/index.ts';
import { pngPixels } from '../../electron/signing/pngPixels.ts';
import {
  type Bench,
  CHECKED_AT,
  demoAuthority,
  issueKey,
  must,
  openBench,
  samplePaper,
  sign,
  trustInNss,
} from '../builders/signing.ts';
import { fontsFolder } from '../documents/rendering.ts';

const DPI = 100;
const mm = (pixels: number): number => (pixels * 25.4) / DPI;

let bench: Bench;
let key: SigningKey;
let nss: string;
let authority: Awaited<ReturnType<typeof demoAuthority>>;
let mark: Uint8Array;
beforeAll(async () => {
  bench = openBench();
  authority = await demoAuthority();
  key = await issueKey(authority, { name: 'Ủy ban nhân dân huyện Mẫu' });
  nss = trustInNss(bench, authority.caPem);
  mark = await createPaperRenderer({ fontsFolder }).renderAttachmentMark({
    number: '05/QĐ-UBND',
    time: '2025-01-08T09:30:00+07:00',
  });
});
afterAll(() => bench.remove());

/** Millimetres from the left, the top and the right edge to what the second picture has and the first has not. */
function inkOf(before: string, after: string) {
  const pictures = [before, after].map((name) => {
    bench.run('pdftoppm', '-r', String(DPI), '-gray', '-png', '-singlefile', bench.path(name), bench.path(name));
    return pngPixels(bench.read(`${name}.png`));
  });
  const [one, other] = pictures;
  if (!one || !other) throw new Error('no picture');
  const at = [...other.data].flatMap((value, i) =>
    i % 3 === 0 && Math.abs(value - (one.data[i] ?? 0)) > 60 ? [i / 3] : [],
  );
  const [xs, ys] = [at.map((i) => i % other.width), at.map((i) => Math.floor(i / other.width))];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  return {
    fromRight: mm(other.width - right),
    fromTop: mm(Math.min(...ys)),
    width: mm(right - left),
    height: mm(Math.max(...ys) - Math.min(...ys)),
  };
}

describe.each([0, 90, 180, 270])('on a sheet turned by %s degrees', (turn) => {
  it('stands upright in the corner that the reader sees top right, and holds', async () => {
    const paper = bench.file('paper.pdf', await samplePaper());
    const name = `turned-${turn}.pdf`;
    bench.run('qpdf', `--rotate=${turn}:1`, paper, bench.path(name));
    const signed = await sign(bench.read(name), key, { role: 'organisation', appearance: mark, attachment: true });
    bench.file('signed.pdf', signed);
    const ink = inkOf(name, 'signed.pdf');
    expect(ink.fromRight).toBeGreaterThan(14);
    expect(ink.fromRight).toBeLessThan(17);
    expect(ink.fromTop).toBeGreaterThan(7.5);
    expect(ink.fromTop + ink.height).toBeLessThan(18);
    expect(ink.width).toBeGreaterThan(35);
    const said = bench.run('pdfsig', '-nssdir', nss, bench.path('signed.pdf'));
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Signature Field Name: signature-organisation');
    expect(bench.run('qpdf', '--check', bench.path('signed.pdf'))).toContain('No syntax or stream encoding errors');
    const trust = { authorities: must(parseAuthorities(Buffer.from(authority.caPem))), at: CHECKED_AT };
    expect(await verifyPdf(signed, trust)).toMatchObject({ verdict: 'valid', changes: [] });
  });
});

it('shows the number and the time of signing in 10 pt, and nothing else', () => {
  const text = bench.run('pdftotext', '-layout', bench.file('mark.pdf', mark), '-');
  expect(text.trim().split(/\s*\n\s*/)).toEqual(['05/QĐ-UBND', '08/01/2025 09:30:00 +07:00']);
});

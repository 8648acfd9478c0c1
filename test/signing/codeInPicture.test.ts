/** The code of a printed certificate, found again in scans and photographs of the sheet. */
import fc from 'fast-check';
import jpeg from 'jpeg-js';
import encodeQr from 'qr';
import decodeQr from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPaperRenderer } from '../../electron/documents/index.ts';
import {
  checkCertificateCode,
  codeInPicture,
  createCodeKey,
  pictureKind,
  signCertificateCode,
} from '../../electron/signing/index.ts';
import { type Pixels, pngPixels } from '../../electron/signing/pngPixels.ts';
import { codeViews, type Picture } from '../../shared/domain/codeViews.ts';
import { aDecidedUnit, aDecisionModel } from '../builders/decisionModel.ts';
import { type Camera, photograph } from '../builders/photograph.ts';
import { photographAs, photographOf } from '../builders/pictures.ts';
import { type Bench, openBench } from '../builders/signing.ts';
import { fontsFolder } from '../documents/rendering.ts';

/** Always the same code: one that some readers do not find in every picture would make the tests a game of chance. */
const key = createCodeKey(new Uint8Array(48).fill(10));
const keys = [{ office: 'UBND huyện Nam Sách', publicKey: key.publicKey }];
/** As long as they come: the smallest squares. */
const facts = {
  year: '2024',
  unitCode: '10654',
  unitName: 'Phường Trần Hưng Đạo Nguyễn Thị Minh Khai',
  level: '2',
  total: '8700/97',
  number: '5',
  date: '2025-01-08',
};
const code = signCertificateCode(facts, key.privateKey);
const CERTIFICATE = { kind: 'certificate', unit: '10654', ordinal: 1 } as const;

const printed = (codes: Readonly<Record<string, string>>, language: 'vi' | 'en' | 'th' = 'vi') =>
  createPaperRenderer({ fontsFolder }).render(
    CERTIFICATE,
    aDecisionModel({ units: [aDecidedUnit()], certificateCodes: codes }),
    { language },
  );

let bench: Bench;
let page: Pixels;
beforeAll(async () => {
  bench = openBench();
  bench.file('a.pdf', await printed({ '10654': code }));
  // The corner of the sheet where the code is.
  page = pixels('-r', '250', '-x', '0', '-y', '1900', '-W', '1100', '-H', '1000');
});
afterAll(() => bench.remove());

function picture(...options: readonly string[]): Uint8Array {
  bench.run('pdftoppm', ...options, '-singlefile', bench.path('a.pdf'), bench.path('a'));
  return bench.read(options.includes('-png') ? 'a.png' : 'a.jpg');
}
function pixels(...options: readonly string[]): Pixels {
  const read = pngPixels(picture(...options, '-png'));
  if (!read) throw new Error('no picture of the page');
  return read;
}

describe('in a scan', () => {
  it.each([
    ['PNG, 150 dpi', ['-r', '150', '-png']],
    ['PNG, 300 dpi, grey', ['-r', '300', '-png', '-gray']],
    ['PNG, 150 dpi, black and white', ['-r', '150', '-png', '-mono']],
    ['PNG, 200 dpi, black and white', ['-r', '200', '-png', '-mono']],
    ['PNG, 300 dpi, black and white', ['-r', '300', '-png', '-mono']],
    ['JPEG, 200 dpi, poor quality', ['-r', '200', '-jpeg', '-jpegopt', 'quality=35']],
    ['JPEG, 200 dpi, grey, progressive', ['-r', '200', '-gray', '-jpeg', '-jpegopt', 'progressive=y,quality=60']],
  ] as const)('%s', (_, options) => {
    const found = codeInPicture(picture(...options));
    expect(found).toEqual({ kind: 'code', text: code });
    expect(checkCertificateCode(code, keys)).toMatchObject({ verdict: 'genuine', facts: { unitCode: '10654' } });
  });
});

describe('in a photograph', () => {
  /** As fine as a photograph of the whole sheet with three megapixels. */
  const frame = { width: 800, height: 740 };
  it.each<readonly [string, Camera]>([
    ['straight from above', frame],
    ['turned by 7 degrees', { ...frame, turn: 7 }],
    ['standing on its corner', { ...frame, turn: 45 }],
    ['upside down, from aside', { ...frame, turn: 183, slant: 0.25 }],
    ['in the shade on one side', { ...frame, turn: 5, slant: 0.1, shade: 0.2 }],
    ['a little out of focus', { ...frame, turn: 5, slant: 0.1, blur: 1.5 }],
    ['as of one and a half megapixels', { width: 560, height: 520, turn: 5, slant: 0.1 }],
    ['by a front camera, left and right turned about', { ...frame, turn: 3, mirrored: true }],
  ])('%s', (_, camera) => {
    expect(codeInPicture(photograph(page, camera))).toEqual({ kind: 'code', text: code });
  });
});

it('is found where it is a small part of a large picture', () => {
  const squares = encodeQr(code, 'raw', { ecc: 'medium' });
  const [width, height, left, top] = [3900, 2000, 3700, 1700];
  const data = new Uint8Array(width * height).fill(220);
  for (const [y, row] of squares.entries())
    for (const [x, dark] of row.entries())
      for (const at of [0, 1, width, width + 1]) if (dark) data[(top + y * 2) * width + left + x * 2 + at] = 30;
  const read = (view: Picture): string => {
    try {
      return decodeQr(view, { timeLimit: 500, effort: 4 });
    } catch {
      return '';
    }
  };
  let found = false;
  for (const view of codeViews({ width, height, data })) found ||= read(view) === code;
  expect(found).toBe(true);
});

describe('the paper', () => {
  it('prints a code sign for sign, whatever signs it has: those of a paper number are no words here', async () => {
    const odd = `THAMDINH1:05/QD-UBND 12/A-B-C $%*+-./:0A/BC-D${'7/X-YZ'.repeat(12)}`;
    for (const language of ['vi', 'en', 'th'] as const) {
      bench.file('b.pdf', await printed({ '10654': odd }, language));
      bench.run('pdftoppm', '-r', '200', '-png', '-singlefile', bench.path('b.pdf'), bench.path('b'));
      expect(codeInPicture(bench.read('b.png'))).toEqual({ kind: 'code', text: odd });
    }
  });
});

describe('where there is none', () => {
  it('it is not found, and another code is none', async () => {
    bench.file('c.pdf', await printed({}));
    bench.run('pdftoppm', '-r', '100', '-png', '-singlefile', bench.path('c.pdf'), bench.path('c'));
    expect(codeInPicture(bench.read('c.png'))).toEqual({ kind: 'no-code' });
    expect(codeInPicture(photographOf('https://example.vn'))).toEqual({ kind: 'no-code' });
  });

  it('what is no picture is told by its bytes (property)', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => codeInPicture(bytes).kind === 'unreadable'));
    const heic = Buffer.from('\0\0\0\x24ftypheic\0\0\0\0', 'latin1');
    expect([heic, Buffer.from('GIF89a'), Buffer.from('RIFF\x24\0\0\0WEBPVP8 ', 'latin1')].map(pictureKind)).toEqual([
      'other',
      'other',
      'other',
    ]);
    expect(pictureKind(Buffer.from('%PDF-1.7'))).toBeNull();
  });
});

describe('hostile pictures', () => {
  const small = jpeg.encode({ width: 64, height: 64, data: new Uint8Array(64 * 64 * 4).fill(200) }, 60).data;
  const frameOf = (bytes: Uint8Array): number => Buffer.from(bytes).indexOf(Buffer.from([0xff, 0xc0]));

  it('that claim to be huge are refused before anything is unpacked', () => {
    const claimed = Uint8Array.from(small);
    claimed.set([0xff, 0xff, 0xff, 0xff], frameOf(small) + 5);
    expect(codeInPicture(claimed)).toEqual({ kind: 'unreadable' });
    const png = Buffer.from('89504e470d0a1a0a0000000d494844527fffffff7fffffff0802000000', 'hex');
    expect(codeInPicture(png)).toEqual({ kind: 'unreadable' });
  });

  it('cut off or altered anywhere give an answer (property)', () => {
    const photo = jpeg.encode(
      { width: 160, height: 160, data: new Uint8Array(160 * 160 * 4).map((_, i) => (i * 7919) % 251) },
      60,
    ).data;
    const answers = fc.property(fc.nat(photo.length), fc.nat(photo.length - 1), fc.nat(255), (until, at, byte) => {
      const broken = Uint8Array.from(photo.subarray(0, until));
      if (at < until) broken[at] = byte;
      return ['no-code', 'unreadable'].includes(codeInPicture(broken).kind);
    });
    fc.assert(answers, { numRuns: 60 });
  });
});

describe('a PNG', () => {
  it.each([
    ['one bit of grey', 0, 1],
    ['four bits of palette', 3, 4],
    ['sixteen bits of grey', 0, 16],
  ] as const)('of %s is read, interlaced as well', (_, colour, depth) => {
    for (const interlaced of [false, true])
      expect(codeInPicture(photographAs(code, { colour, depth, interlaced }))).toEqual({ kind: 'code', text: code });
  });
});
